#include "app/session/own_jobs.h"
#include "services/base/slugid.h"
#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::ownjobs;
using session::OwnJobs;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.

} // namespace

/// The list of own jobs, and what is said of those whose command is gone.
class TestOwnJobs final : public QObject {
    Q_OBJECT

    struct Fixture {
        OwnJobRecord keep(OwnJobState state, const QString &rootUrl = {}) {
            OwnJob job;
            job.taskId = newSlugid();
            job.repository = QStringLiteral("autoland");
            job.revision = QString(40, u'a');
            job.name = QStringLiteral("mine");
            job.symbol = QStringLiteral("m");
            job.machine = thisMachine();
            job.state = state;
            if (state == OwnJobState::Completed)
                job.result = OwnJobResult::Success;
            OwnJobRecord record{.job = job,
                                .channel = Channel::Taskcluster,
                                .rootUrl = rootUrl.isEmpty() ? session.deployment.api.rootUrl().toString() : rootUrl,
                                .command = {QStringLiteral("true")},
                                .logPath = store.logPath(job.taskId),
                                .problem = {}};
            const Result<void> saved = store.save(record);
            if (!saved)
                qFatal("%s", qPrintable(saved.error().message));
            return record;
        }
        void signIn() {
            static_cast<void>(test::waitFor(
                session.deployment.account.adopt({.clientId = QStringLiteral("tester"), .accessToken = Secret("x")})));
        }

        test::ActionDeployment server;
        test::SessionFixture session{server.server.url(QString())};
        QTemporaryDir folder;
        OwnJobStore store{folder.path()};
    };

  private Q_SLOTS:
    void whatEndedWithAnEarlierStartIsSaidOnceTheyAreSignedIn() {
        Fixture f;
        const OwnJobRecord record = f.keep(OwnJobState::New);
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(jobs.model().rowCount(), 1, patience);
        // Treeherder can be told nothing before that.
        QVERIFY(jobs.model().at(0).problem.isEmpty());
        f.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.model().at(0).problem.isEmpty(), patience);
        QCOMPARE(jobs.model().at(0).job.state, OwnJobState::Completed);
        QCOMPARE(jobs.model().at(0).job.result, std::optional(OwnJobResult::Exception));
        const Result<OwnJobRecord> kept = f.store.load(record.job.taskId);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->job.state, OwnJobState::Completed);
    }

    void aJobThatAnotherProcessRunsIsLeftAlone() {
        Fixture f;
        const OwnJobRecord record = f.keep(OwnJobState::Running);
        const auto lock = f.store.takeOver(record.job.taskId);
        QVERIFY(lock != nullptr);
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(jobs.model().rowCount(), 1, patience);
        f.signIn();
        QVERIFY(jobs.model().at(0).problem.isEmpty());
        QCOMPARE(jobs.model().at(0).job.state, OwnJobState::Running);
    }

    void jobsOfOtherDeploymentsAreNotInTheList() {
        Fixture f;
        static_cast<void>(f.keep(OwnJobState::Completed, QStringLiteral("https://tc.example.org")));
        const OwnJobRecord here = f.keep(OwnJobState::Completed);
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(jobs.model().rowCount(), 1, patience);
        QCOMPARE(jobs.model().at(0).job.taskId, here.job.taskId);
    }

    void whatCannotBeReadIsNamed() {
        Fixture f;
        const OwnJobRecord record = f.keep(OwnJobState::Completed);
        QFile file(QDir(f.folder.path()).filePath(record.job.taskId + QStringLiteral(".json")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{");
        file.close();
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QSignalSpy failed(&jobs, &OwnJobs::failed);
        QVERIFY(failed.wait(patience));
        QVERIFY(failed.constFirst().constFirst().toString().contains(record.job.taskId));
    }

    void theEndOfALogIsRead() {
        Fixture f;
        const OwnJobRecord record = f.keep(OwnJobState::Completed);
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(jobs.model().rowCount(), 1, patience);
        QVERIFY(!test::waitFor(jobs.logOf(record.job.taskId)));
        QFile log(record.logPath);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(600 * 1024, 'x') + "end");
        log.close();
        const Result<QByteArray> bytes = test::waitFor(jobs.logOf(record.job.taskId));
        QVERIFY(bytes.has_value());
        QCOMPARE(bytes->size(), 512 * 1024);
        QVERIFY(bytes->endsWith("end"));
    }

    void pulseNeedsAnAccount() {
        Fixture f;
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QVERIFY(jobs.channelOf(Channel::Taskcluster) != nullptr);
        QVERIFY(jobs.channelOf(Channel::Pulse) == nullptr);
        QVERIFY(!jobs.hasBroker());
        jobs.setBroker(*pulse::Broker::parse(QUrl(QStringLiteral("amqps://jane@pulse.example.org"))));
        QVERIFY(jobs.channelOf(Channel::Pulse) != nullptr);
    }

    void aJobIsPreparedForLookingAtWithoutSigningIn() {
        Fixture f;
        OwnJobs jobs(f.session.deployment, nullptr, f.folder.path());
        QSignalSpy asked(&f.session.deployment.gate, &session::SignInGate::asked);
        OwnJob job = jobs.suggestion();
        QVERIFY(!job.machine.name.isEmpty());
        // The check comes before anything is asked of a server.
        const Result<OwnJob> prepared = test::waitFor(jobs.prepare(job, jobs.channelOf(Channel::Taskcluster), false));
        QVERIFY(!prepared);
        QCOMPARE(asked.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnJobs)
#include "test_own_jobs.moc"
