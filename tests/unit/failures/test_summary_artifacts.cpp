#include "services/failures/summary_artifacts.h"

#include <QTest>

using namespace collie;
using namespace collie::failures;

namespace {

QVector<taskcluster::Artifact> artifactsOf(const QStringList &names) {
    QVector<taskcluster::Artifact> artifacts;
    for (const QString &name : names) {
        taskcluster::Artifact artifact;
        artifact.name = name;
        artifact.storageType = QStringLiteral("object");
        artifact.contentLength = name.size();
        artifacts.append(artifact);
    }
    return artifacts;
}

} // namespace

class TestSummaryArtifacts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theBestFormat_data() {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<SummaryFormat>("format");
        const QString summary = QStringLiteral("public/test_info/summary.jsonl");
        const QString older = QStringLiteral("public/test_info/mochitest-browser-chrome_testsummary.jsonl");
        const QString errors = QStringLiteral("public/test_info/mochitest-browser-chrome_errorsummary.log");
        const QString log = QStringLiteral("public/logs/live_backing.log");
        QTest::newRow("all") << QStringList{errors, log, older, summary} << QStringList{summary}
                             << SummaryFormat::TestSummary;
        QTest::newRow("older name") << QStringList{errors, log, older} << QStringList{older}
                                    << SummaryFormat::TestSummary;
        QTest::newRow("errors only") << QStringList{log, errors} << QStringList{errors} << SummaryFormat::ErrorSummary;
        QTest::newRow("none") << QStringList{log} << QStringList{} << SummaryFormat::ErrorSummary;
        QTest::newRow("no artifacts") << QStringList{} << QStringList{} << SummaryFormat::ErrorSummary;
        QTest::newRow("several") << QStringList{QStringLiteral("public/plain-2_errorsummary.log"),
                                                QStringLiteral("public/plain-1_errorsummary.log"), log}
                                 << QStringList{QStringLiteral("public/plain-1_errorsummary.log"),
                                                QStringLiteral("public/plain-2_errorsummary.log")}
                                 << SummaryFormat::ErrorSummary;
        QTest::newRow("in several folders")
            << QStringList{QStringLiteral("public/b/summary.jsonl"), QStringLiteral("public/a/x/summary.jsonl"), errors}
            << QStringList{QStringLiteral("public/a/x/summary.jsonl"), QStringLiteral("public/b/summary.jsonl")}
            << SummaryFormat::TestSummary;
        QTest::newRow("directly in public")
            << QStringList{QStringLiteral("public/summary.jsonl")}
            << QStringList{QStringLiteral("public/summary.jsonl")} << SummaryFormat::TestSummary;
        QTest::newRow("names that only look like it")
            << QStringList{QStringLiteral("public/test_info/my-summary.jsonl"), QStringLiteral("private/summary.jsonl"),
                           QStringLiteral("public/a_errorsummary.log.gz"), QStringLiteral("summary.jsonl")}
            << QStringList{} << SummaryFormat::ErrorSummary;
    }
    void theBestFormat() {
        QFETCH(QStringList, names);
        QFETCH(QStringList, found);
        QFETCH(SummaryFormat, format);
        QStringList foundNames;
        for (const SummaryArtifact &artifact : summaryArtifacts(artifactsOf(names))) {
            foundNames += artifact.name;
            QCOMPARE(artifact.format, format);
            QCOMPARE(artifact.bytes, artifact.name.size());
        }
        QCOMPARE(foundNames, found);
    }

    /// An artifact of type error stands for a file that is not there.
    void aFileThatIsNotThereDoesNotCount() {
        QVector<taskcluster::Artifact> artifacts = artifactsOf(
            {QStringLiteral("public/test_info/summary.jsonl"), QStringLiteral("public/a_errorsummary.log")});
        artifacts.first().storageType = QStringLiteral("error");
        const QVector<SummaryArtifact> found = summaryArtifacts(artifacts);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().format, SummaryFormat::ErrorSummary);
    }

    void eachFormatHasItsReader() {
        const QByteArray ended = R"({"action": "test_end", "test": "a", "status": "FAIL", "expected": "PASS"})";
        const QByteArray result = R"({"action": "test_result", "test": "a", "status": "FAIL", "expected": "PASS"})";
        QCOMPARE(readSummary(SummaryFormat::TestSummary, ended).failureCount, 1);
        QCOMPARE(readSummary(SummaryFormat::TestSummary, result).failureCount, 0);
        QCOMPARE(readSummary(SummaryFormat::ErrorSummary, ended).failureCount, 0);
        QCOMPARE(readSummary(SummaryFormat::ErrorSummary, result).failureCount, 1);
    }
};

QTEST_APPLESS_MAIN(TestSummaryArtifacts)
#include "test_summary_artifacts.moc"
