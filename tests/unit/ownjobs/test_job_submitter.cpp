#include "services/ownjobs/job_submitter.h"

#include "services/base/slugid.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using namespace collie::ownjobs;
using test::waitFor;

namespace {

/// Takes everything, or fails each time.
class RecordingChannel final : public JobChannel {
  public:
    QVector<OwnJob> sent;
    std::optional<Error> problem;

    Future<OwnJob> send(const OwnJob &job) override {
        if (problem)
            return failedFuture<OwnJob>(*problem);
        sent.append(job);
        return readyFuture<OwnJob>(job);
    }
    Json preview(const OwnJob &job) const override { return {{"state", ownJobStateName(job.state).toStdString()}}; }
};

OwnJob sample() {
    OwnJob job;
    job.repository = QStringLiteral("autoland");
    job.revision = QStringLiteral("0123456789ab");
    job.name = QStringLiteral("lab-power-use");
    job.symbol = QStringLiteral("pw");
    job.machine = thisMachine();
    return job;
}

QByteArray pushList(const QByteArray &revision) {
    return "{\"meta\":{},\"results\":[{\"id\":9,\"revision\":\"" + revision +
           "\",\"author\":\"d@example.com\",\"revisions\":[],\"revision_count\":1,\"push_timestamp\":100,"
           "\"repository_id\":77}]}";
}

} // namespace

class TestJobSubmitter final : public QObject {
    Q_OBJECT

    struct Fixture {
        test::FakeClock clock;
        test::ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        TreeherderClient treeherder{http, server.url(QStringLiteral("/"))};
        JobSubmitter submitter{treeherder, clock};
        RecordingChannel channel;
    };

  private Q_SLOTS:
    void goesAllTheWay() {
        Fixture f;
        f.server.enqueue(200, pushList(QByteArray(40, 'c')));
        auto job = waitFor(f.submitter.prepare(sample(), f.channel));
        QVERIFY(job);
        QVERIFY(f.server.received().at(0).target.contains("commit_revision=0123456789ab"));
        QCOMPARE(job->revision, QString(40, u'c'));
        QVERIFY(isSlugid(job->taskId));
        for (const OwnJobState state : {OwnJobState::Pending, OwnJobState::Running}) {
            job = waitFor(f.submitter.step(*job, state, f.channel));
            QVERIFY(job);
            f.clock.advance(5'000);
        }
        const QVector<OwnJobLink> logs{{QStringLiteral("Log"), {}, QUrl(QStringLiteral("https://example.com/log"))}};
        job = waitFor(f.submitter.step(*job, OwnJobState::Completed, f.channel, OwnJobResult::Success, logs));
        QVERIFY(job);
        QCOMPARE(f.channel.sent.size(), 3);
        QCOMPARE(f.channel.sent.at(2).logs, logs);
        QCOMPARE(job->started.msecsTo(job->ended), 5'000);
        QCOMPARE(f.server.received().size(), 1);
    }

    void refusesBeforeAnythingIsSent() {
        Fixture f;
        OwnJob job = sample();
        job.symbol = QString(26, u'x');
        const auto prepared = waitFor(f.submitter.prepare(job, f.channel));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(f.server.received().isEmpty());

        f.server.enqueue(200, pushList(QByteArray(40, 'c')));
        const auto good = waitFor(f.submitter.prepare(sample(), f.channel));
        QVERIFY(good);
        const auto step = waitFor(f.submitter.step(*good, OwnJobState::Running, f.channel));
        QVERIFY(!step);
        QCOMPARE(step.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(f.channel.sent.isEmpty());
    }

    void missingPushIsRefused() {
        Fixture f;
        f.server.enqueue(200, "{\"meta\":{},\"results\":[]}");
        const auto job = waitFor(f.submitter.prepare(sample(), f.channel));
        QVERIFY(!job);
        QCOMPARE(job.error().kind, ErrorKind::NotFound);
        QVERIFY(job.error().message.contains(QStringLiteral("0123456789ab")));
    }

    void stepThatFailsIsNotTaken() {
        Fixture f;
        f.server.enqueue(200, pushList(QByteArray(40, 'c')));
        const auto job = waitFor(f.submitter.prepare(sample(), f.channel));
        QVERIFY(job);
        f.channel.problem = Error{.kind = ErrorKind::AuthenticationFailed, .message = QStringLiteral("No.")};
        QVERIFY(!waitFor(f.submitter.step(*job, OwnJobState::Pending, f.channel)));
        f.channel.problem.reset();
        const auto again = waitFor(f.submitter.step(*job, OwnJobState::Pending, f.channel));
        QVERIFY(again);
        QCOMPARE(again->state, OwnJobState::Pending);
    }

    void previewSendsNothing() {
        Fixture f;
        OwnJob job = sample();
        job.taskId = newSlugid();
        const auto preview = f.submitter.preview(job, OwnJobState::Pending, f.channel);
        QVERIFY(preview);
        QCOMPARE(stringMember(*preview, "state"), QStringLiteral("pending"));
        QVERIFY(!f.submitter.preview(job, OwnJobState::Completed, f.channel, OwnJobResult::Success));
        QVERIFY(f.channel.sent.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJobSubmitter)
#include "test_job_submitter.moc"
