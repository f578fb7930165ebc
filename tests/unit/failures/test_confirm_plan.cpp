#include "services/failures/confirm_plan.h"

#include <QTest>

#include <vector>

using namespace collie;
using failures::ConfirmPlan;
using failures::JobFailures;
using failures::Outcome;
using treeherder::Job;
using treeherder::SimilarJob;

namespace {

const QString mochitest = QStringLiteral("test-linux64/opt-mochitest-plain-1");

Job job(const QString &label, const QString &status, int classification = 1) {
    static int made = 0;
    Job job;
    job.id = ++made;
    job.pushId = 1;
    job.taskId = QStringLiteral("task%1").arg(made);
    job.platform = QStringLiteral("linux64");
    job.platformOption = QStringLiteral("opt");
    job.groupSymbol = label.endsWith(QLatin1String("-cf")) ? QStringLiteral("M-cf") : QStringLiteral("M");
    job.typeName = label;
    job.failureClassificationId = classification;
    if (status == QLatin1String("running")) {
        job.state = treeherder::JobState::Running;
        return job;
    }
    job.state = treeherder::JobState::Completed;
    for (const auto result :
         {treeherder::JobResult::Success, treeherder::JobResult::TestFailed, treeherder::JobResult::Busted,
          treeherder::JobResult::Exception, treeherder::JobResult::Retry}) {
        if (treeherder::jobResultName(result) == status)
            job.result = result;
    }
    return job;
}

QStringList labelsOf(const QVector<Job> &jobs) {
    QStringList labels;
    for (const Job &job : jobs)
        labels.append(job.typeName);
    return labels;
}

SimilarJob similar(qint64 pushId, const QString &status) {
    SimilarJob made{job(mochitest, status), {}, {}};
    made.job.pushId = pushId;
    return made;
}

} // namespace

/// "Is it mine?": what is run, what it costs, and what came of it.
class TestConfirmPlan final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatCanBeConfirmed_data() {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("can");
        QTest::newRow("mochitest") << mochitest << true;
        QTest::newRow("wpt") << "test-linux64/debug-web-platform-tests-3" << true;
        QTest::newRow("wpt on Android") << "test-android-em/opt-geckoview-web-platform-tests-1" << true;
        QTest::newRow("reftest") << "test-linux64/opt-reftest-2" << true;
        QTest::newRow("crashtest") << "test-linux64/opt-crashtest" << true;
        QTest::newRow("xpcshell") << "test-linux64/opt-xpcshell-6" << true;
        QTest::newRow("jsreftest") << "test-linux64/opt-jsreftest-1" << false;
        QTest::newRow("build") << "build-linux64/opt" << false;
        QTest::newRow("lint") << "source-test-mozlint-eslint" << false;
        QTest::newRow("tests of tools") << "source-test-python-reftest" << false;
        QTest::newRow("performance") << "test-linux64/opt-talos-other" << false;
    }

    void whatCanBeConfirmed() {
        QFETCH(const QString, label);
        QFETCH(const bool, can);
        QCOMPARE(failures::canConfirm(label), can);
    }

    void everyUnexplainedLabelOnce() {
        const QString reftest = QStringLiteral("test-linux64/opt-reftest-1");
        const QString wpt = QStringLiteral("test-linux64/opt-web-platform-tests-1");
        const QString crashtest = QStringLiteral("test-linux64/opt-crashtest-1");
        std::vector<Job> jobs{
            job(mochitest, QStringLiteral("testfailed")),
            job(mochitest, QStringLiteral("testfailed")),
            job(QStringLiteral("test-linux64/opt-xpcshell-1"), QStringLiteral("testfailed"), 4),
            job(QStringLiteral("test-linux64/opt-xpcshell-2"), QStringLiteral("testfailed"), 7),
            job(QStringLiteral("test-linux64/opt-xpcshell-3"), QStringLiteral("testfailed"), 2),
            job(QStringLiteral("test-linux64/opt-xpcshell-4"), QStringLiteral("success")),
            job(reftest, QStringLiteral("testfailed"), 6),
            // Passed when it ran again.
            job(wpt, QStringLiteral("testfailed")),
            job(wpt, QStringLiteral("success")),
            // Being confirmed; the run of the other was lost with its machine.
            job(crashtest, QStringLiteral("testfailed")),
            job(crashtest + QStringLiteral("-cf"), QStringLiteral("running")),
            job(reftest + QStringLiteral("-cf"), QStringLiteral("exception")),
            job(QStringLiteral("build-linux64/opt"), QStringLiteral("busted")),
            // So did this build.
            job(QStringLiteral("build-linux64/debug"), QStringLiteral("busted")),
            job(QStringLiteral("build-linux64/debug"), QStringLiteral("success")),
            job(QStringLiteral("test-linux64/opt-talos-other"), QStringLiteral("testfailed")),
            job(QStringLiteral("test-linux64/opt-mochitest-plain-2"), QStringLiteral("exception")),
        };
        jobs.push_back(job(QStringLiteral("test-linux64/opt-mochitest-plain-3"), QStringLiteral("testfailed")));
        jobs.back().tier = 3;
        const ConfirmPlan plan = failures::planConfirmation(jobs);
        QCOMPARE(labelsOf(plan.toConfirm), QStringList({mochitest, reftest}));
        QCOMPARE(labelsOf(plan.underWay), QStringList({crashtest}));
        QCOMPARE(labelsOf(plan.byHand),
                 QStringList({QStringLiteral("build-linux64/opt"), QStringLiteral("test-linux64/opt-talos-other"),
                              QStringLiteral("test-linux64/opt-mochitest-plain-2")}));
        QCOMPARE(plan.mostTasks(), 20);
        QCOMPARE(plan.question(),
                 QStringLiteral("Run confirm-failures for 2 failed test jobs? That schedules up to 20 tasks, 10 for "
                                "each job. Each runs one failed path ten times and takes a few minutes. For 1 more "
                                "failure it runs already, or has run. 3 other failures need a look by hand: "
                                "confirm-failures does not serve them."));
    }

    void aRunThatCanBeConfirmedStandsForItsLabel() {
        const std::vector<Job> jobs{job(mochitest, QStringLiteral("exception")),
                                    job(mochitest, QStringLiteral("testfailed"))};
        const ConfirmPlan plan = failures::planConfirmation(jobs);
        QVERIFY(plan.byHand.isEmpty());
        QCOMPARE(plan.toConfirm.size(), 1);
        QCOMPARE(plan.toConfirm.first().id, jobs[1].id);
    }

    void oneIsOne() {
        const std::vector<Job> jobs{job(QStringLiteral("build-linux64/opt"), QStringLiteral("busted"))};
        QCOMPARE(failures::planConfirmation(jobs).question(),
                 QStringLiteral("There is no failure that confirm-failures could run for. 1 other failure needs a look "
                                "by hand: confirm-failures does not serve it."));
    }

    void nothingIsMoreThanNone() {
        const std::vector<Job> jobs{job(mochitest, QStringLiteral("testfailed")),
                                    job(mochitest + QStringLiteral("-cf"), QStringLiteral("running"))};
        QCOMPARE(failures::planConfirmation(jobs).question(),
                 QStringLiteral("There is no failure that confirm-failures could run for. For 1 failure it runs "
                                "already, or has run."));
    }

    void nothingToConfirmIsSaid() {
        QCOMPARE(failures::planConfirmation({}).question(),
                 QStringLiteral("There is no failure that confirm-failures could run for."));
    }

    void outcomes_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("classification");
        QTest::addColumn<QStringList>("others"); // "status", of the same label; "cf status", of confirm-failures.
        QTest::addColumn<int>("newFailures");
        QTest::addColumn<Outcome>("outcome");
        const auto row = [](const char *name, const QString &others, Outcome outcome, int newFailures = 0,
                            int classification = 1, const QString &status = QStringLiteral("testfailed")) {
            QTest::newRow(name) << status << classification << others.split(u',', Qt::SkipEmptyParts) << newFailures
                                << outcome;
        };
        const auto text = [](const char *words) { return QString::fromLatin1(words); };
        row("nothing runs", {}, Outcome::NeedsLook);
        row("a rerun is under way", text("running"), Outcome::Running);
        row("a confirm run is under way", text("cf running"), Outcome::Running);
        row("the confirm run is green", text("cf success"), Outcome::Intermittent);
        row("one is green, one under way", text("cf success,cf running"), Outcome::Intermittent);
        row("the confirm run is red", text("cf testfailed"), Outcome::NeedsLook);
        row("one is red, one under way", text("cf testfailed,cf running"), Outcome::NeedsLook);
        row("one is red, one green", text("cf testfailed,cf success"), Outcome::NeedsLook);
        row("the rerun is green", text("success"), Outcome::Intermittent);
        row("the rerun is red", text("testfailed"), Outcome::NeedsLook);
        row("the rerun is green, the confirm run red", text("success,cf testfailed"), Outcome::NeedsLook);
        row("new", text("cf running"), Outcome::NeedsLook, 1);
        row("new, and green", text("cf success"), Outcome::Intermittent, 1);
        row("classified intermittent", text("cf running"), Outcome::Intermittent, 0, 4);
        row("classified infra", text("cf running"), Outcome::Infrastructure, 0, 5);
        row("new by class", {}, Outcome::NeedsLook, 0, 6);
        row("the confirm run was lost", text("cf exception"), Outcome::Infrastructure);
        row("one was lost, one is under way", text("cf exception,cf running"), Outcome::Running);
        row("the job itself was lost", text("running"), Outcome::Infrastructure, 0, 1, text("exception"));
        row("a build that passed again", text("success"), Outcome::Intermittent, 0, 1, text("busted"));
        row("a build that did not", text("busted"), Outcome::NeedsLook, 0, 1, text("busted"));
    }

    void outcomes() {
        QFETCH(const QString, status);
        QFETCH(const int, classification);
        QFETCH(const QStringList, others);
        QFETCH(const int, newFailures);
        QFETCH(const Outcome, outcome);
        std::vector<Job> jobs{job(mochitest, status, classification),
                              // Says nothing, whatever it is.
                              job(QStringLiteral("test-linux64/opt-mochitest-plain-2"), QStringLiteral("running"))};
        for (const QString &other : others) {
            const bool confirms = other.startsWith(QLatin1String("cf "));
            jobs.push_back(confirms ? job(mochitest + QStringLiteral("-cf"), other.mid(3)) : job(mochitest, other));
        }
        JobFailures known;
        known.newCount = newFailures;
        QCOMPARE(failures::outcomeOf(jobs.front(), jobs, &known), outcome);
        if (newFailures == 0)
            QCOMPARE(failures::outcomeOf(jobs.front(), jobs, nullptr), outcome);
    }

    void withoutALabelNothingIsARerun() {
        const Job failed = job(QString(), QStringLiteral("busted"));
        const std::vector<Job> jobs{failed, job(QString(), QStringLiteral("success")),
                                    job(mochitest, QStringLiteral("testfailed"))};
        JobFailures known;
        QCOMPARE(failures::outcomeOf(failed, jobs, &known), Outcome::NeedsLook);
        QCOMPARE(
            failures::outcomeOf(failed, std::vector<Job>{failed, job(mochitest, QStringLiteral("running"))}, &known),
            Outcome::NeedsLook);
    }

    void historyTellsHowOftenItFailed_data() {
        QTest::addColumn<QVector<SimilarJob>>("history");
        QTest::addColumn<QString>("note");
        const QString red = QStringLiteral("testfailed");
        const QString green = QStringLiteral("success");
        QTest::newRow("none") << QVector<SimilarJob>() << QString();
        QTest::newRow("the push itself") << QVector<SimilarJob>{similar(1, red)} << QString();
        QTest::newRow("green") << QVector<SimilarJob>{similar(2, green), similar(3, green)}
                               << "It has not failed on 2 other pushes.";
        QTest::newRow("the same") << QVector<SimilarJob>{similar(2, red), similar(3, green), similar(4, red),
                                                         similar(4, QStringLiteral("retry"))}
                                  << "Failed 2 times on 3 other pushes.";
        QTest::newRow("what tells nothing")
            << QVector<SimilarJob>{similar(2, QStringLiteral("running")), similar(3, QStringLiteral("exception"))}
            << QString();
        QTest::newRow("once") << QVector<SimilarJob>{similar(2, red), similar(3, green)}
                              << "Failed once on 2 other pushes.";
    }

    void historyTellsHowOftenItFailed() {
        QFETCH(const QVector<SimilarJob>, history);
        QFETCH(const QString, note);
        QCOMPARE(failures::historyNote(job(mochitest, QStringLiteral("testfailed")), history), note);
    }
};

QTEST_GUILESS_MAIN(TestConfirmPlan)
#include "test_confirm_plan.moc"
