#include "services/failures/bug_history.h"

#include <QTest>

using namespace collie;
using treeherder::BugOccurrence;
using treeherder::Job;

namespace {

constexpr qint64 bug = 1'600'001;

Job failedJob(const char *platform, const char *option, const char *label) {
    Job job;
    job.platform = QString::fromLatin1(platform);
    job.platformOption = QString::fromLatin1(option);
    job.typeName = QString::fromLatin1(label);
    return job;
}

/// \param spec  "platform option suite", separated by spaces.
BugOccurrence failure(const QString &spec, const char *revision = "other") {
    return {.bugId = bug,
            .revision = QString::fromLatin1(revision),
            .platform = spec.section(u' ', 0, 0),
            .buildType = spec.section(u' ', 1, 1),
            .testSuite = spec.section(u' ', 2, 2)};
}

} // namespace

/// What is said of a failure by what the bug did elsewhere.
class TestBugHistory final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void comparesRunByRun_data() {
        QTest::addColumn<QString>("failures"); // As failure() reads them, with commas between.
        QTest::addColumn<QString>("note");
        const QString here = QStringLiteral("windows11-64-24h2 debug mochitest-plain-swr-7");
        const QString platform = QStringLiteral("windows11-64-24h2 opt mochitest-plain-swr-1");
        const QString variant = QStringLiteral("windows11-64-24h2 debug mochitest-plain-1");
        const QString build = QStringLiteral("linux2404-64 debug mochitest-plain-swr-1");
        const auto row = [](const char *name, const QStringList &failures, const char *note) {
            QTest::newRow(name) << failures.join(u',') << QString::fromLatin1(note);
        };
        row("none", {}, "Bug 1600001 has not failed on other pushes in 14 days.");
        row("here, in another chunk", {here}, "Bug 1600001 failed once in 14 days, here too.");
        row("here and elsewhere", {build, here, platform}, "Bug 1600001 failed 3 times in 14 days, here too.");
        row("elsewhere", {build, build}, "Bug 1600001 failed 2 times in 14 days, but never on Windows 11 24H2.");
        row("another build type", {platform, build},
            "Bug 1600001 failed 2 times in 14 days, but on Windows 11 24H2 only in other build types than debug.");
        row("another variant", {variant},
            "Bug 1600001 failed once in 14 days, but on Windows 11 24H2 debug only in other variants.");
        // Each has something in common with the failed job; none has all.
        row("all in different runs", {platform, variant, build},
            "Bug 1600001 failed 3 times in 14 days, but on Windows 11 24H2 debug only in other variants.");
        row("build type and variant in different runs", {platform, build},
            "Bug 1600001 failed 2 times in 14 days, but on Windows 11 24H2 only in other build types than debug.");
        row("a suite without a name", {QStringLiteral("windows11-64-24h2 debug")},
            "Bug 1600001 failed once in 14 days, but on Windows 11 24H2 debug only in other variants.");
        row("a platform that nobody named", {QStringLiteral("<b>%1%2</b> debug x")},
            "Bug 1600001 failed once in 14 days, but never on Windows 11 24H2.");
    }

    void comparesRunByRun() {
        QFETCH(const QString, failures);
        QFETCH(const QString, note);
        QVector<BugOccurrence> history;
        for (const QString &spec : failures.split(u',', Qt::SkipEmptyParts))
            history.append(failure(spec));
        const Job failed =
            failedJob("windows11-64-24h2", "debug", "test-windows11-64-24h2/debug-mochitest-plain-swr-1");
        QCOMPARE(failures::bugNote(failed, QStringLiteral("mine"), bug, history), note);
    }

    void suitesAreLabelsAsTreeherderCutsThem_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("suite");
        QTest::newRow("without chunk") << "test-linux64/opt-crashtest"
                                       << "crashtest";
        QTest::newRow("variants") << "test-linux64/opt-web-platform-tests-swr-a11y-checks-3"
                                  << "web-platform-tests-swr-a11y-checks-12";
        QTest::newRow("the build type in a word") << "test-linux64/opt-mochitest-options-1"
                                                  << "mochitest-ions-2";
        QTest::newRow("the build type at the end") << "test-linux64/opt-talos-opt"
                                                   << "talos";
        QTest::newRow("a label of another platform") << "test-linux-a.b/opt-mochitest-1"
                                                     << "test-linux-a.b/-mochitest-1";
        QTest::newRow("older servers") << "test-linux64/opt-mochitest-1"
                                       << "opt-mochitest-1";
        QTest::newRow("a build") << "build-linux64/opt"
                                 << "build-linux64";
        QTest::newRow("neither") << "source-test-python-a"
                                 << "source-test-python-a";
    }

    void suitesAreLabelsAsTreeherderCutsThem() {
        QFETCH(const QString, label);
        QFETCH(const QString, suite);
        const Job failed = failedJob("linux64", "opt", label.toLatin1().constData());
        QCOMPARE(failures::bugNote(failed, {}, bug, {failure(QStringLiteral("linux64 opt ") + suite)}),
                 QStringLiteral("Bug 1600001 failed once in 14 days, here too."));
        QVERIFY(failures::bugNote(failed, {}, bug, {failure(QStringLiteral("linux64 opt x"))})
                    .endsWith(QStringLiteral("only in other variants.")));
    }

    void codesOfOnePlatformAreOne() {
        const Job failed = failedJob("linux1804-64", "opt", "test-linux1804-64/opt-xpcshell-1");
        QCOMPARE(failures::bugNote(failed, {}, bug, {failure(QStringLiteral("linux1804-64-qr opt xpcshell-1"))}),
                 QStringLiteral("Bug 1600001 failed once in 14 days, here too."));
    }

    void thePushItselfAndOtherBugsDoNotCount() {
        const Job failed = failedJob("linux64", "opt", "test-linux64/opt-xpcshell-1");
        const QString here = QStringLiteral("linux64 opt xpcshell-1");
        BugOccurrence other = failure(here);
        other.bugId = 1;
        QCOMPARE(failures::bugNote(failed, QStringLiteral("mine"), bug, {failure(here, "mine"), other}),
                 QStringLiteral("Bug 1600001 has not failed on other pushes in 14 days."));
    }

    void whatIsNotKnownIsNotCompared() {
        const QVector<BugOccurrence> history(1234, failure(QStringLiteral("linux64 opt xpcshell-1")));
        const QString note = QStringLiteral("Bug 1600001 failed 1,234 times in 14 days.");
        QCOMPARE(failures::bugNote(failedJob("", "", "test-linux64/opt-xpcshell-1"), {}, bug, history), note);
        QCOMPARE(failures::bugNote(failedJob("linux64", "opt", ""), {}, bug, history), note);
    }

    void trunkJudgesTry() {
        for (const char *name : {"try", "autoland", "mozilla-central"})
            QCOMPARE(failures::bugTree(QString::fromLatin1(name)), QStringLiteral("trunk"));
        for (const char *name : {"comm-central", "mozilla-beta", "try-comm-central", ""})
            QCOMPARE(failures::bugTree(QString::fromLatin1(name)), QStringLiteral("all"));
    }

    void theFirstOpenBugWithAnId() {
        failures::JobFailures known;
        QVERIFY(!failures::firstOpenBug(known));
        known.failures.resize(2);
        known.failures[0].bugs = {{.internalId = 3}, {.id = 1, .resolution = QStringLiteral("FIXED")}};
        QVERIFY(!failures::firstOpenBug(known));
        known.failures[1].bugs = {{.id = 2}, {.id = 3}};
        QCOMPARE(failures::firstOpenBug(known), std::optional<qint64>(2));
    }
};

QTEST_GUILESS_MAIN(TestBugHistory)
#include "test_bug_history.moc"
