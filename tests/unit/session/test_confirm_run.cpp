#include "app/session/confirm_run.h"
#include "services/base/languages.h"
#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace collie;
using failures::ConfirmPlan;
using failures::Outcome;
using session::ConfirmRun;
using test::ActionDeployment;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr int longest = 20'000; ///< Milliseconds.
const QString confirmFailures = QStringLiteral("confirm-failures");

Job jobOf(const QString &label, const QString &taskId, JobState state = JobState::Completed,
          JobResult result = JobResult::TestFailed) {
    static qint64 newestId = 0;
    Job job;
    job.id = ++newestId;
    job.pushId = ActionDeployment::pushId;
    job.taskId = taskId;
    job.platform = QStringLiteral("linux64");
    job.platformOption = QStringLiteral("opt");
    job.typeName = label;
    job.state = state;
    job.result = result;
    return job;
}

} // namespace

/// "Is it mine?" from the question to the answer.
class TestConfirmRun final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(bool signedIn = true) {
            server.offer("confirm-failures", Json::array({Json::object()}));
            server.statuses = {"completed"};
            if (signedIn)
                signIn();
        }
        void signIn() {
            static_cast<void>(test::waitFor(
                session.deployment.account.adopt({.clientId = QStringLiteral("tester"), .accessToken = Secret("x")})));
        }
        Job addFailed(const QString &suite) {
            const QString label = QStringLiteral("test-linux64/opt-") + suite;
            jobs.append(jobOf(label, server.addTask(label)));
            return jobs.last();
        }
        void addRun(const Job &of, JobState state, JobResult result = JobResult::Unknown) {
            jobs.append(
                jobOf(of.typeName + QStringLiteral("-cf"), of.typeName + QString::number(jobs.size()), state, result));
        }
        [[nodiscard]] ConfirmRun &begin(std::chrono::milliseconds waiting = ConfirmRun::patience) {
            ConfirmRun::Sources sources;
            sources.jobs = [this] {
                ++sortings;
                return jobs;
            };
            sources.failures = [this](const Job &job) {
                return known.contains(job.taskId) ? std::optional(known.value(job.taskId)) : std::nullopt;
            };
            sources.history = [this](const Job &job) {
                treeherder::SimilarJobs similar;
                Job past = job;
                past.id += 1000;
                past.pushId -= 1;
                past.taskId += u'p';
                similar.jobs.append({.job = past, .started = {}, .ended = {}});
                asked.append(job.typeName);
                return readyFuture<treeherder::SimilarJobs>(similar);
            };
            sources.bugHistory = [this](qint64 bug) {
                askedBugs.append(bug);
                return bugs.contains(bug)
                           ? readyFuture<QVector<treeherder::BugOccurrence>>(bugs.value(bug))
                           : failedFuture<QVector<treeherder::BugOccurrence>>({.message = QStringLiteral("no")});
            };
            sources.revision = QStringLiteral("mine");
            sources.plan = [this](const QVector<actions::JobTarget> &targets) {
                return session.deployment.planner.forEachJob(QStringLiteral("autoland"), targets, confirmFailures);
            };
            run = std::make_unique<ConfirmRun>(failures::planConfirmation(jobs), sources, activities, waiting);
            run->start();
            return *run;
        }
        /// What is known of a job: a failure of a line, with these bugs.
        void know(const Job &job, const QVector<treeherder::Bug> &of) {
            failures::JobFailures some;
            some.state = failures::JobFailures::State::Known;
            some.failures.append(failures::Failure());
            some.failures.append(failures::Failure());
            some.failures.last().bugs = of;
            known.insert(job.taskId, some);
        }
        /// Until nothing is on its way but the runs. \return whether that came.
        [[nodiscard]] bool settle() const {
            return QTest::qWaitFor(
                [this] {
                    const auto &items = run->items();
                    return !server.triggered.isEmpty() && !activities.newest()->resolved.isEmpty() &&
                           std::none_of(items.begin(), items.end(),
                                        [](const ConfirmRun::Item &item) { return item.note.isEmpty(); });
                },
                longest);
        }
        /// Sorts what is there now, to the end: one sorting begins when the one before is done.
        void sortAll() {
            for (int i = 0; i < 2; ++i) {
                const int before = sortings;
                run->jobsChanged();
                QTRY_VERIFY_WITH_TIMEOUT(sortings > before, longest);
            }
        }
        [[nodiscard]] Outcome outcome(int item) const { return run->items().at(item).outcome; }

        ActionDeployment server;
        test::SessionFixture session{server.server.url(QString())};
        models::ActivityModel rows;
        session::Activities activities{
            session.deployment, rows, session.clock, {.lookAfter = std::chrono::milliseconds(5)}};
        QVector<Job> jobs;
        QHash<QString, failures::JobFailures> known; ///< By task.
        QStringList asked;                           ///< Whose history.
        QHash<qint64, QVector<treeherder::BugOccurrence>> bugs;
        QVector<qint64> askedBugs;
        int sortings = 0; ///< Begun.
        std::unique_ptr<ConfirmRun> run;
    };

  private Q_SLOTS:
    void sortsAsTheRunsCome() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        const Job two = f.addFailed(QStringLiteral("xpcshell-2"));
        const Job byHand = f.addFailed(QStringLiteral("marionette"));
        const ConfirmRun &run = f.begin();
        QSignalSpy finished(&run, &ConfirmRun::finished);
        QTRY_COMPARE_WITH_TIMEOUT(f.server.triggered.size(), 2, longest);
        QCOMPARE(f.rows.rowCount(), 1);
        QTRY_COMPARE(f.outcome(2), Outcome::NeedsLook);
        QCOMPARE(run.items().at(2).job.typeName, byHand.typeName);
        // Red as they are, they have not had their chance yet.
        QCOMPARE(f.outcome(0), Outcome::Running);
        f.addRun(one, JobState::Completed, JobResult::Success);
        f.addRun(one, JobState::Running);
        f.addRun(two, JobState::Pending);
        f.sortAll();
        QCOMPARE(f.outcome(2), Outcome::NeedsLook);
        // Another path of it has not run yet.
        QCOMPARE(f.outcome(0), Outcome::Running);
        f.jobs[4] = jobOf(f.jobs[4].typeName, f.jobs[4].taskId, JobState::Completed, JobResult::Success);
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::Intermittent);
        QCOMPARE(f.outcome(1), Outcome::Running);
        QVERIFY(run.isRunning());
        QCOMPARE(finished.size(), 0);
        f.jobs[5] = jobOf(f.jobs[5].typeName, f.jobs[5].taskId);
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(1), Outcome::NeedsLook);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!run.isRunning());
        QCOMPARE(run.sentence(), QStringLiteral("Is it mine? Needs a look: 2 · Intermittent: 1"));
        f.sortAll();
        QCOMPARE(finished.size(), 1);
    }

    void onlyNewsIsTold() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        const ConfirmRun &run = f.begin();
        QVERIFY(f.settle());
        f.addRun(one, JobState::Running);
        f.sortAll();
        QSignalSpy changed(&run, &ConfirmRun::changed);
        f.sortAll();
        QCOMPARE(changed.size(), 0);
        f.jobs.last().state = JobState::Completed;
        f.jobs.last().result = JobResult::Success;
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::Intermittent);
        QCOMPARE(changed.size(), 1);
    }

    void aPushThatIsNotOnShowTellsNothing() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        const ConfirmRun &run = f.begin();
        QSignalSpy finished(&run, &ConfirmRun::finished);
        QVERIFY(f.settle());
        f.addRun(one, JobState::Running);
        f.sortAll(); // From now on this run is what tells, not one that is yet to come.
        // Another repository is opened, and this one again.
        QVector<Job> away;
        away.swap(f.jobs);
        f.sortAll();
        QCOMPARE(f.outcome(0), Outcome::Running);
        QVERIFY(run.isRunning());
        away.swap(f.jobs);
        f.jobs.last().state = JobState::Completed;
        f.jobs.last().result = JobResult::Success;
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::Intermittent);
        QCOMPARE(finished.size(), 1);
    }

    void oneRedPathIsEnough() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        static_cast<void>(f.begin());
        f.addRun(one, JobState::Completed, JobResult::TestFailed);
        f.addRun(one, JobState::Running);
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::NeedsLook);
    }

    void runsOfBeforeDoNotCount() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        // A person's own, cancelled: it tells nothing.
        f.addRun(one, JobState::Completed, JobResult::UserCancel);
        static_cast<void>(f.begin());
        QTRY_VERIFY_WITH_TIMEOUT(!f.server.triggered.isEmpty(), longest);
        QTRY_VERIFY(!f.activities.newest()->resolved.isEmpty());
        QCOMPARE(f.outcome(0), Outcome::Running);
        QVERIFY(f.run->isRunning());
    }

    void machinesThatFailAreInfrastructure() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        static_cast<void>(f.begin());
        f.addRun(one, JobState::Completed, JobResult::Exception);
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::Infrastructure);
    }

    void whatNeverRunsIsNotAwaitedForEver() {
        Fixture f;
        static_cast<void>(f.addFailed(QStringLiteral("mochitest-1")));
        const ConfirmRun &run = f.begin(std::chrono::milliseconds(1));
        QSignalSpy finished(&run, &ConfirmRun::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longest);
        QCOMPARE(f.outcome(0), Outcome::NeedsLook);
        QVERIFY2(run.items().first().note.contains(QStringLiteral("No run of confirm-failures")),
                 qPrintable(run.items().first().note));
    }

    void whatTheServerRefusesIsSaid() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        f.server.refusedTask = one.taskId;
        const ConfirmRun &run = f.begin();
        QSignalSpy finished(&run, &ConfirmRun::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longest);
        QVERIFY2(run.sentence().startsWith(QStringLiteral("Is it mine? Nothing was scheduled: ")),
                 qPrintable(run.sentence()));
    }

    void theSignInComesFirst() {
        Fixture f(false);
        static_cast<void>(f.addFailed(QStringLiteral("mochitest-1")));
        const ConfirmRun &run = f.begin();
        QVERIFY(!run.hasBegun());
        QVERIFY(run.sentence().contains(QStringLiteral("Sign in")));
        // It may be gone by then.
        f.run.reset();
        f.session.deployment.account.cancelSignIn();
        QTRY_VERIFY(models::isOver(f.rows.at(0).stage));
        QVERIFY(f.server.triggered.isEmpty());
    }

    void askedAgainBeforeTheSignInItRunsOnce() {
        Fixture f(false);
        static_cast<void>(f.addFailed(QStringLiteral("mochitest-1")));
        static_cast<void>(f.begin());
        static_cast<void>(f.begin());
        QCOMPARE(f.rows.rowCount(), 2);
        f.signIn();
        QTRY_COMPARE_WITH_TIMEOUT(f.server.triggered.size(), 1, longest);
        QTRY_VERIFY_WITH_TIMEOUT(models::isOver(f.rows.at(0).stage) && models::isOver(f.rows.at(1).stage), longest);
        QCOMPARE(f.rows.at(1).message, QStringLiteral("It was asked again."));
        QCOMPARE(f.server.triggered.size(), 1);
    }

    void theHistoryOfTheFirstOpenBugIsNoted() {
        Fixture f;
        constexpr qint64 bug = 1600001, silent = 1600002;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        const Job two = f.addFailed(QStringLiteral("xpcshell-2"));
        const Job three = f.addFailed(QStringLiteral("reftest-1"));
        static_cast<void>(f.addFailed(QStringLiteral("crashtest-1")));
        const QVector<treeherder::Bug> known{{.id = std::nullopt, .internalId = 4},
                                             {.id = 1500000, .resolution = QStringLiteral("FIXED")},
                                             {.id = bug},
                                             {.id = 1600009}};
        f.know(one, known);
        f.know(two, {{.id = silent}});
        const auto failed = [](const char *suite, const char *revision) {
            return treeherder::BugOccurrence{.bugId = bug,
                                             .revision = QString::fromLatin1(revision),
                                             .platform = QStringLiteral("linux64"),
                                             .buildType = QStringLiteral("opt"),
                                             .testSuite = QString::fromLatin1(suite)};
        };
        f.bugs.insert(bug, {failed("mochitest-3", "other"), failed("reftest-2", "mine")});
        const ConfirmRun &run = f.begin();
        QTRY_COMPARE(f.askedBugs, (QVector<qint64>{bug, silent}));
        QTRY_VERIFY(run.items().at(0).note.contains(QStringLiteral("Bug")));
        QCOMPARE(run.items().at(0).note, QStringLiteral("Failed once on 1 other push. Bug 1600001 failed once in 14 "
                                                        "days, here too."));
        QCOMPARE(run.items().at(1).note, QStringLiteral("Failed once on 1 other push."));
        QCOMPARE(f.asked.size(), 4);
        // Somebody looks at a job, so that its bugs become known: one that was asked for before.
        f.know(three, known);
        f.run->jobsChanged();
        QTRY_VERIFY(run.items().at(2).note.endsWith(
            QStringLiteral("Bug 1600001 failed once in 14 days, but on Linux opt only in other variants.")));
        f.sortAll();
        QCOMPARE(run.items().at(2).note.count(QStringLiteral("Bug")), 1);
        QCOMPARE(f.askedBugs, (QVector<qint64>{bug, silent}));
    }

    void theSummaryTellsOfTheHistory() {
        Fixture f;
        const Job one = f.addFailed(QStringLiteral("mochitest-1"));
        static_cast<void>(f.addFailed(QStringLiteral("marionette")));
        const ConfirmRun &run = f.begin();
        f.addRun(one, JobState::Completed, JobResult::Success);
        f.run->jobsChanged();
        QTRY_COMPARE(f.outcome(0), Outcome::Intermittent);
        QTRY_COMPARE(f.asked.size(), 2);
        QTRY_VERIFY(!run.items().at(1).note.isEmpty());
        const QString text = run.markdown({.repository = QStringLiteral("auto_land"),
                                           .revision = QStringLiteral("4d2c1ef6fbf4aaaa"),
                                           .subject = QStringLiteral("Bug 1 - a `b`"),
                                           .address = QUrl(QStringLiteral("https://example.org/p"))});
        for (const char *part :
             {"## Is it mine? auto\\_land 4d2c1ef6fbf4\n", "`` Bug 1 - a `b` ``", "<https://example.org/p>",
              "### Needs a look (1)\n\n- `test-linux64/opt-marionette`: ",
              "### Intermittent (1)\n\n- `test-linux64/opt-mochitest-1`: ", "Failed once on 1 other push."})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        QVERIFY(text.indexOf(QStringLiteral("Needs a look")) < text.indexOf(QStringLiteral("### Intermittent")));
    }

    void theSummaryIsEnglish() {
        installLanguage(*QCoreApplication::instance(), QStringLiteral("de"));
        const auto back = qScopeGuard([] { installLanguage(*QCoreApplication::instance(), QStringLiteral("en")); });
        Fixture f;
        static_cast<void>(f.addFailed(QStringLiteral("marionette")));
        const ConfirmRun &run = f.begin();
        QTRY_VERIFY(!run.items().at(0).note.isEmpty());
        QTRY_COMPARE(f.outcome(0), Outcome::NeedsLook);
        const QString text = run.markdown({});
        QVERIFY2(text.contains(QLatin1String("### Needs a look (1)\n\n- `test-linux64/opt-marionette`: ")),
                 qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("Failed once on 1 other push.")), qPrintable(text));
        QVERIFY(!run.items().at(0).note.contains(QLatin1String("Failed once")));
    }
};

QTEST_GUILESS_MAIN(TestConfirmRun)
#include "test_confirm_run.moc"
