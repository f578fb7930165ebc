#include "app/session/task_details.h"
#include "services/base/slugid.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;

/// What Treeherder would tell of a job, from the queue alone.
class TestTaskDetails final : public QObject {
    Q_OBJECT

    [[nodiscard]] static treeherder::Job jobOfRun(int runId) {
        treeherder::Job job;
        job.taskId = newSlugid();
        job.runId = runId;
        job.platform = QStringLiteral("linux64");
        return job;
    }

  private Q_SLOTS:
    void areThoseOfTheJobsRun() {
        test::ApiFixture f;
        taskcluster::Queue queue(f.api);
        f.server.enqueue(200, R"({"status": {"taskId": "x", "state": "running", "runs": [
            {"runId": 0, "state": "exception", "reasonCreated": "scheduled", "reasonResolved": "worker-shutdown",
             "workerId": "old", "scheduled": "2026-01-02T03:04:05.000Z", "started": "2026-01-02T03:05:05.000Z",
             "resolved": "2026-01-02T03:06:05.000Z"},
            {"runId": 1, "state": "running", "reasonCreated": "retry", "workerId": "new",
             "scheduled": "2026-01-02T04:04:05.000Z", "started": "2026-01-02T04:05:05.000Z"}]}})");
        const auto first = test::waitFor(session::detailsOfTask(queue, jobOfRun(0), this));
        QVERIFY(first.has_value());
        QCOMPARE(first->machineName, QStringLiteral("old"));
        QCOMPARE(first->reason, QStringLiteral("worker-shutdown"));
        QCOMPARE(first->ended, QDateTime::fromString(QStringLiteral("2026-01-02T03:06:05Z"), Qt::ISODate));
        QCOMPARE(first->machinePlatform, QStringLiteral("linux64"));
        const auto second = test::waitFor(session::detailsOfTask(queue, jobOfRun(1), this));
        QVERIFY(second.has_value());
        QCOMPARE(second->machineName, QStringLiteral("new"));
        QCOMPARE(second->reason, QStringLiteral("retry"));
        QVERIFY(!second->ended.isValid());
    }

    void publicLogsAreFound() {
        test::ApiFixture f;
        taskcluster::Queue queue(f.api);
        f.server.enqueue(200, R"({"artifacts": [
            {"name": "public/logs/live.log", "storageType": "s3", "contentType": "text/plain", "expires": "2030-01-02T03:04:05.000Z"},
            {"name": "private/logs/secret.log", "storageType": "s3", "contentType": "text/plain", "expires": "2030-01-02T03:04:05.000Z"},
            {"name": "public/build/target.zip", "storageType": "s3", "contentType": "a/b", "expires": "2030-01-02T03:04:05.000Z"}]})");
        session::RunArtifacts artifacts(queue);
        const auto logs = test::waitFor(session::logsOfTask(queue, artifacts, jobOfRun(0), this));
        QVERIFY(logs.has_value());
        QCOMPARE(logs->size(), 1);
        QCOMPARE(logs->constFirst().name, QStringLiteral("live.log"));
    }

    void aTaskThatIsGoneIsAnError() {
        test::ApiFixture f;
        taskcluster::Queue queue(f.api);
        f.server.enqueue(404, R"({"code": "ResourceNotFound", "message": "no such task"})");
        QCOMPARE(test::waitFor(session::detailsOfTask(queue, jobOfRun(0), this)).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTaskDetails)
#include "test_task_details.moc"
