#include "services/failures/intermittent_jobs.h"
#include "services/treeherder/jobs_parser.h"
#include "tests/support/places.h"

#include <QTest>

#include <vector>

using namespace collie;
using failures::RanJob;
using treeherder::JobStatus;

namespace {

/// "platform option group label status"; "." for an empty text.
std::vector<RanJob> ranJobs(const QStringList &lines) {
    std::vector<RanJob> jobs;
    for (const QString &line : lines) {
        const QList<QStringView> parts = QStringView(line).split(u' ');
        const auto text = [&parts](qsizetype i) { return parts[i] == QLatin1String(".") ? QStringView() : parts[i]; };
        jobs.push_back({.platform = text(0),
                        .platformOption = text(1),
                        .groupSymbol = text(2),
                        .label = text(3),
                        .status = treeherder::jobStatusFromName(parts[4])});
    }
    return jobs;
}

} // namespace

/// A failure is intermittent when the same job passes, too.
class TestIntermittentJobs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theLabelThatATaskConfirms_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("confirmed");
        QTest::newRow("at the end") << "test-linux64/opt-mochitest-1-cf"
                                    << "test-linux64/opt-mochitest-1";
        QTest::newRow("before a chunk") << "test-linux64/opt-mochitest-cf-2"
                                        << "test-linux64/opt-mochitest";
        QTest::newRow("none") << "test-linux64/opt-mochitest-1"
                              << "";
        QTest::newRow("part of a word") << "test-linux64/opt-mochitest-cfile"
                                        << "";
        QTest::newRow("a word and the end") << "test-cfile/opt-a-cf"
                                            << "test-cfile/opt-a";
        QTest::newRow("nothing before it") << "-cf"
                                           << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void theLabelThatATaskConfirms() {
        QFETCH(const QString, label);
        QFETCH(const QString, confirmed);
        QCOMPARE(failures::confirmedLabel(label).toString(), confirmed);
    }

    void whatIsIntermittent_data() {
        QTest::addColumn<QStringList>("jobs");
        QTest::addColumn<QVector<qsizetype>>("intermittent");
        const auto row = [](const char *name, const QStringList &jobs, const QVector<qsizetype> &intermittent) {
            QTest::newRow(name) << jobs << intermittent;
        };
        const QString red = QStringLiteral("linux64 opt M t testfailed");
        const QString green = QStringLiteral("linux64 opt M t success");
        const QString confirmedGreen = QStringLiteral("linux64 opt M-cf t-cf success");
        const QString confirmedRed = QStringLiteral("linux64 opt M-cf t-cf testfailed");
        row("no jobs", {}, {});
        row("a failure alone", {red}, {});
        row("as many green as red", {red, green}, {0});
        row("before and after", {green, red, green}, {1});
        row("more red than green", {red, red, green}, {});
        row("other failures count as runs", {red, QStringLiteral("linux64 opt M t busted"), green}, {0});
        row("a retry does not count", {red, red, QStringLiteral("linux64 opt M t retry"), green}, {});
        row("a run under way does not count", {red, red, QStringLiteral("linux64 opt M t running"), green}, {});
        row("only a green confirm run", {red, confirmedGreen}, {0});
        row("a green confirm run outweighs", {red, red, green, confirmedGreen}, {0, 1});
        row("a red confirm run decides", {red, green, green, green, confirmedRed}, {});
        row("red and green confirm runs", {red, confirmedGreen, confirmedRed}, {});
        row("a confirm run that was infrastructure says nothing",
            {red, QStringLiteral("linux64 opt M-cf t-cf exception")}, {});
        row("green on another platform", {red, QStringLiteral("win64 opt M t success")}, {});
        row("green in another build", {red, QStringLiteral("linux64 debug M t success")}, {});
        row("green in another group", {red, QStringLiteral("linux64 opt M-fis t success")}, {});
        row("another label", {red, QStringLiteral("linux64 opt M t2 success")}, {});
        row("jobs without a group",
            {QStringLiteral("linux64 opt ? t testfailed"), QStringLiteral("linux64 opt . t success")}, {0});
        row("a confirm run without a group",
            {QStringLiteral("linux64 opt ? t testfailed"), QStringLiteral("linux64 opt ?-cf t-cf success")}, {0});
        row("confirm runs are of several tests", {confirmedRed, confirmedGreen}, {});
        row("a build is not a test", {QStringLiteral("linux64 opt M t busted"), green}, {});
        row("jobs without a label",
            {QStringLiteral("linux64 opt M . testfailed"), QStringLiteral("linux64 opt M . success")}, {});
        row("two labels",
            {red, QStringLiteral("linux64 opt M u testfailed"), QStringLiteral("linux64 opt M u success")}, {1});
    }

    void whatIsIntermittent() {
        QFETCH(const QStringList, jobs);
        QFETCH(const QVector<qsizetype>, intermittent);
        const std::vector<RanJob> ran = ranJobs(jobs);
        QCOMPARE(failures::intermittentJobs(std::span<const RanJob>(ran)), intermittent);
    }

    void aRealPushBeforeAndAfterItsRetriggers() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QCOMPARE(intermittentLabels(QStringLiteral("jobs_unclassified_failures_before_retriggers.json")),
                 QStringList());
        // Three more runs of each: one failure in four, two in four, three in four.
        const QStringList after =
            intermittentLabels(QStringLiteral("jobs_unclassified_failures_after_retriggers.json"));
        QCOMPARE(after.count(QStringLiteral("test-linux1804-64-tsan/opt-xpcshell-e10s-6")), 1);
        QCOMPARE(after.count(QStringLiteral("test-linux1804-64-tsan/opt-xpcshell-e10s-3")), 2);
        QCOMPARE(after.count(QStringLiteral("test-macosx1014-64/opt-xpcshell-e10s-2")), 0);
    }

  private:
    static QStringList intermittentLabels(const QString &file) {
        const auto page =
            treeherder::parseJobsPage(test::readSharedData(QStringLiteral("treeherder/production/") + file));
        std::vector<treeherder::Job> jobs;
        for (const treeherder::JobBatch::Row &row : page->batch.rows)
            jobs.push_back(treeherder::jobOf(page->batch, row));
        QStringList labels;
        for (const qsizetype index : failures::intermittentJobs(std::span<const treeherder::Job>(jobs)))
            labels.append(jobs[static_cast<size_t>(index)].typeName);
        return labels;
    }
};

QTEST_GUILESS_MAIN(TestIntermittentJobs)
#include "test_intermittent_jobs.moc"
