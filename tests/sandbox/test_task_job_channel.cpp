#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/task_job_channel.h"
#include "tests/sandbox/sandbox_client.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace collie;
using namespace collie::treeherder;
using namespace collie::ownjobs;
using ownjobs::TaskJobChannel;
using test::waitFor;

/// Own jobs as tasks of the sandbox, seen through its Treeherder.
class TestTaskJobChannel final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(double speed = 1)
            : sandbox({.pushes = 2, .jobsPerPush = 40, .speed = speed, .frozen = true}) {
            api.setCredentials(sandbox.developer());
            job.repository = QStringLiteral("autoland");
            job.revision =
                QString::fromStdString(sandbox.pushes().at(0).at("revisions").back().at("revision").get<std::string>());
            job.name = QStringLiteral("lab-power-use");
            job.symbol = QStringLiteral("pw1");
            job.groupName = QStringLiteral("Power");
            job.groupSymbol = QStringLiteral("P");
            job.kind = OwnJobKind::Test;
            job.machine = thisMachine();
            job.tier = 2;
        }
        test::SandboxClient sandbox;
        Clock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        taskcluster::ApiClient api{http, *taskcluster::RootUrl::parse(sandbox.sandbox().rootUrl().toString()), clock};
        TreeherderClient treeherder{http, sandbox.sandbox().treeherderUrl()};
        http::FileTransport files;
        TaskJobChannel channel{api, treeherder, files, nullptr, {}};
        JobSubmitter submitter{treeherder, clock};
        OwnJob job;

        /// Takes steps up to `state`. \return whether all were taken.
        bool advanceTo(OwnJobState state, std::optional<OwnJobResult> result = {}) {
            if (job.taskId.isEmpty()) {
                const auto prepared = waitFor(submitter.prepare(job, channel));
                if (!prepared)
                    return false;
                job = *prepared;
            }
            while (job.state < state) {
                const auto next = static_cast<OwnJobState>(static_cast<int>(job.state) + 1);
                const auto told =
                    waitFor(submitter.step(job, next, channel, next == OwnJobState::Completed ? result : std::nullopt));
                if (!told) {
                    qWarning() << told.error().message << told.error().detail;
                    return false;
                }
                job = *told;
            }
            return true;
        }
        /// As Treeherder tells of it.
        Result<Job> shown() { return waitFor(treeherder.jobOfTask(job.taskId, job.runId)); }
    };

  private Q_SLOTS:
    void treeherderShowsEachStep() {
        Fixture f;
        QVERIFY(f.advanceTo(OwnJobState::Pending));
        QVERIFY(!f.job.pushNumber.isEmpty());
        auto shown = f.shown();
        QVERIFY(shown);
        QCOMPARE(shown->status(), JobStatus::Pending);
        QCOMPARE(shown->typeName, f.job.name);
        QCOMPARE(shown->symbol, QStringLiteral("pw1"));
        QCOMPARE(shown->groupSymbol, QStringLiteral("P"));
        QCOMPARE(shown->groupName, QStringLiteral("Power"));
        QCOMPARE(shown->platform, f.job.machine.platform);
        QCOMPARE(shown->platformOption, QStringLiteral("opt"));
        QCOMPARE(shown->tier, 2);
        QCOMPARE(shown->pushId, f.job.pushId);
        QVERIFY(f.advanceTo(OwnJobState::Running));
        QCOMPARE(f.shown()->status(), JobStatus::Running);
        QVERIFY(f.channel.takenUntil(f.job.taskId) > QDateTime::currentDateTimeUtc());
        QVERIFY(f.advanceTo(OwnJobState::Completed, OwnJobResult::Success));
        QCOMPARE(f.shown()->status(), JobStatus::Success);
        QVERIFY(!f.channel.takenUntil(f.job.taskId).isValid());
    }

    void resultsAreThoseOfRealJobs_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("result");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, OwnJobKind kind, OwnJobResult result, JobStatus status) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(result) << static_cast<int>(status);
        };
        row("test", OwnJobKind::Test, OwnJobResult::TestFailed, JobStatus::TestFailed);
        row("build", OwnJobKind::Build, OwnJobResult::Busted, JobStatus::Busted);
        row("other", OwnJobKind::Other, OwnJobResult::Busted, JobStatus::Busted);
        row("exception", OwnJobKind::Test, OwnJobResult::Exception, JobStatus::Exception);
        row("canceled", OwnJobKind::Test, OwnJobResult::Canceled, JobStatus::UserCancel);
    }

    void resultsAreThoseOfRealJobs() {
        QFETCH(int, kind);
        QFETCH(int, result);
        QFETCH(int, status);
        Fixture f;
        f.job.kind = static_cast<OwnJobKind>(kind);
        QVERIFY(f.advanceTo(OwnJobState::Completed, static_cast<OwnJobResult>(result)));
        QCOMPARE(static_cast<int>(f.shown()->status()), status);
    }

    void logsAndLinksBecomeArtifacts() {
        Fixture f;
        QVERIFY(f.advanceTo(OwnJobState::Running));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("run.log")));
        QVERIFY(file.open(QFile::WriteOnly));
        const QByteArray text = QByteArray("all is well\n").repeated(1'000);
        QCOMPARE(file.write(text), text.size());
        file.close();
        const QUrl page(QStringLiteral("https://example.com/report"));
        QSignalSpy problems(&f.channel, &TaskJobChannel::notUploaded);
        const auto told = waitFor(f.submitter.step(
            f.job, OwnJobState::Completed, f.channel, OwnJobResult::Success,
            {{QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(file.fileName())},
             {QStringLiteral("second"), {}, QUrl::fromLocalFile(folder.filePath(QStringLiteral("none.log")))}},
            {{QStringLiteral("Crash report"), {}, page}}));
        QVERIFY2(told, told ? "" : qUtf8Printable(told.error().message));
        // What is not there is said, and holds up nothing.
        QCOMPARE(problems.count(), 1);
        QCOMPARE(f.shown()->status(), JobStatus::Success);
        const QUrl log = told->logs.at(0).url;
        QVERIFY2(log.path().endsWith(QStringLiteral("/artifacts/public/logs/live_backing.log")),
                 qPrintable(log.toString()));
        taskcluster::Queue queue(f.api);
        QCOMPARE(waitFor(queue.artifact(f.job.taskId, 0, QStringLiteral("public/logs/live_backing.log"))).value_or(""),
                 text);
        const auto artifacts = waitFor(queue.artifacts(f.job.taskId, 0));
        QVERIFY(artifacts);
        QCOMPARE(artifacts->size(), 2);
        QCOMPARE(artifacts->at(0).name, QStringLiteral("public/Crash report"));
        QCOMPARE(artifacts->at(0).storageType, QStringLiteral("reference"));
    }

    void sendingTwiceMakesOneTask() {
        Fixture f;
        QVERIFY(f.advanceTo(OwnJobState::Pending));
        QVERIFY(waitFor(f.channel.send(f.job)));
    }

    void claimsAreRenewedInTime() {
        // A claim of 20 minutes lasts ten seconds here.
        Fixture f(120);
        QSignalSpy lost(&f.channel, &TaskJobChannel::claimLost);
        QVERIFY(f.advanceTo(OwnJobState::Running));
        const QDateTime first = f.channel.takenUntil(f.job.taskId);
        QTRY_VERIFY_WITH_TIMEOUT(f.channel.takenUntil(f.job.taskId) > first.addSecs(2), 20'000);
        QVERIFY(lost.isEmpty());
        QVERIFY(f.advanceTo(OwnJobState::Completed, OwnJobResult::Success));
    }

    void aLostClaimIsSaid() {
        Fixture f(300);
        QSignalSpy lost(&f.channel, &TaskJobChannel::claimLost);
        QVERIFY(f.advanceTo(OwnJobState::Running));
        const QByteArray cancel = "/api/queue/v1/task/" + f.job.taskId.toUtf8() + "/cancel";
        QCOMPARE(f.sandbox.signedSend("POST", cancel, Json::object()).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 20'000);
        QCOMPARE(lost.at(0).at(0).toString(), f.job.taskId);
        const auto told = waitFor(f.submitter.step(f.job, OwnJobState::Completed, f.channel, OwnJobResult::Success));
        QVERIFY(!told);
        QCOMPARE(told.error().kind, ErrorKind::Conflict);
        QVERIFY(told.error().message.contains(QStringLiteral("taken this run back")));
        QCOMPARE(f.shown()->status(), JobStatus::UserCancel);
    }

    void revokedCredentialsAreSaid() {
        Fixture f;
        QVERIFY(f.advanceTo(OwnJobState::Pending));
        f.api.setCredentials({.clientId = f.sandbox.developer().clientId, .accessToken = Secret("revoked")});
        const auto told = waitFor(f.submitter.step(f.job, OwnJobState::Running, f.channel));
        QVERIFY(!told);
        QCOMPARE(told.error().kind, ErrorKind::AuthenticationFailed);
        QCOMPARE(f.shown()->status(), JobStatus::Pending);
    }

    void unknownPushesAreRefused() {
        Fixture f;
        f.job.revision = QString(40, u'0');
        const auto prepared = waitFor(f.submitter.prepare(f.job, f.channel));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::NotFound);
        f.job.repository = QStringLiteral("no-such");
        QCOMPARE(waitFor(f.submitter.prepare(f.job, f.channel)).error().kind, ErrorKind::NotFound);
    }

    void previewIsWhatIsSent() {
        Fixture f;
        const auto prepared = waitFor(f.submitter.prepare(f.job, f.channel));
        QVERIFY(prepared);
        const auto preview = f.submitter.preview(*prepared, OwnJobState::Pending, f.channel);
        QVERIFY(preview);
        QCOMPARE(preview->size(), size_t(1));
        const Json &request = preview->at(0);
        QCOMPARE(stringMember(request, "path"), QStringLiteral("/api/queue/v1/task/") + prepared->taskId);
        // Nothing was made, and sent by hand it is taken.
        QVERIFY(!waitFor(f.treeherder.jobOfTask(prepared->taskId, 0)));
        QCOMPARE(f.sandbox.signedSend("PUT", stringMember(request, "path").toUtf8(), request.at("body")).status, 200);
        QVERIFY(waitFor(f.treeherder.jobOfTask(prepared->taskId, 0)));
    }
};

QTEST_GUILESS_MAIN(TestTaskJobChannel)
#include "test_task_job_channel.moc"
