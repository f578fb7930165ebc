#include "app/session/running_job.h"
#include "services/base/slugid.h"
#include "tests/support/action_deployment.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::ownjobs;
using session::RunningJob;

namespace {

/// Takes every step, but for those it is told to refuse.
class StepRecorder final : public JobChannel {
  public:
    QVector<OwnJobState> sent;
    std::optional<OwnJobState> refused;

    Future<OwnJob> send(const OwnJob &job) override {
        if (job.state == refused)
            return failedFuture<OwnJob>(
                {.kind = ErrorKind::AuthenticationFailed, .message = QStringLiteral("The client was deleted.")});
        sent.append(job.state);
        return readyFuture<OwnJob>(job);
    }
    Json preview(const OwnJob &) const override { return nullptr; }
};

} // namespace

/// What is kept of a job while its command runs here.
class TestRunningJob final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(const QString &script) {
            OwnJob job;
            job.taskId = newSlugid();
            job.repository = QStringLiteral("autoland");
            job.revision = QString(40, u'a');
            job.name = QStringLiteral("mine");
            job.symbol = QStringLiteral("m");
            job.kind = OwnJobKind::Test;
            job.machine = thisMachine();
            running = std::make_unique<RunningJob>(
                submitter, channel, store,
                OwnJobRecord{.job = job,
                             .channel = Channel::Taskcluster,
                             .rootUrl = session.deployment.api.rootUrl().toString(),
                             .command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), script},
                             .logPath = {},
                             .problem = {}});
        }
        [[nodiscard]] Result<OwnJobRecord> kept() const { return store.load(running->record().job.taskId); }

        test::ActionDeployment server;
        test::SessionFixture session{server.server.url(QString())};
        JobSubmitter submitter{session.deployment.treeherder, session.clock};
        std::shared_ptr<StepRecorder> channel = std::make_shared<StepRecorder>();
        QTemporaryDir folder;
        OwnJobStore store{folder.path()};
        std::unique_ptr<RunningJob> running;
    };

  private Q_SLOTS:
    void isKeptAndLockedUntilItsEnd() {
        Fixture f(QStringLiteral("echo done; exit 3"));
        QSignalSpy finished(f.running.get(), &RunningJob::finished);
        QSignalSpy printed(f.running.get(), &RunningJob::printed);
        QSignalSpy reported(f.running.get(), &RunningJob::reported);
        f.running->start();
        QCOMPARE(f.kept()->job.state, OwnJobState::New);
        QCOMPARE(f.kept()->command.constLast(), QStringLiteral("echo done; exit 3"));
        QVERIFY(f.store.takeOver(f.kept()->job.taskId) == nullptr);
        QVERIFY(finished.wait(30'000));
        QVERIFY(finished.constFirst().constFirst().toBool());
        QCOMPARE(printed.constFirst().constFirst().toByteArray(), QByteArray("done\n"));
        QCOMPARE(f.channel->sent,
                 (QVector<OwnJobState>{OwnJobState::Pending, OwnJobState::Running, OwnJobState::Completed}));
        QCOMPARE(reported.size(), 3);
        QCOMPARE(f.kept()->job.result, std::optional(OwnJobResult::TestFailed));
        QVERIFY(*f.kept() == f.running->record());
        QVERIFY(f.store.takeOver(f.kept()->job.taskId) != nullptr);
    }

    void keepsWhyTreeherderDoesNotKnow() {
        Fixture f(QStringLiteral("exit 0"));
        f.channel->refused = OwnJobState::Completed;
        QSignalSpy finished(f.running.get(), &RunningJob::finished);
        QSignalSpy problems(f.running.get(), &RunningJob::problem);
        f.running->start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(!finished.constFirst().constFirst().toBool());
        QVERIFY(!problems.isEmpty());
        QCOMPARE(f.kept()->problem, QStringLiteral("The client was deleted."));
    }

    void saysWhenItCannotBeKept() {
        Fixture f(QStringLiteral("exit 0"));
        QSignalSpy notKept(f.running.get(), &RunningJob::notKept);
        QSignalSpy finished(f.running.get(), &RunningJob::finished);
        f.folder.remove();
        QFile inItsPlace(f.folder.path());
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        f.running->start();
        QVERIFY(!notKept.isEmpty());
        QVERIFY(finished.wait(30'000));
        QVERIFY(inItsPlace.remove());
    }
};

QTEST_GUILESS_MAIN(TestRunningJob)
#include "test_running_job.moc"
