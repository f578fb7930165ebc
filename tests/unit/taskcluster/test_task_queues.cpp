#include "services/base/utc.h"
#include "services/taskcluster/queue.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;

namespace {

const QString queueId = QStringLiteral("gecko-t/t-linux");

QByteArray refusal(const char *scope) {
    QByteArray body = R"({"code":"InsufficientScopes","message":"Client ID tester is missing: ```\n%1\n```"})";
    return body.replace("%1", scope);
}

QByteArray pendingEntry(const char *taskId, const char *priority) {
    QByteArray entry = R"({"taskId":"%1","runId":1,"inserted":"2026-01-02T03:04:05.678Z",
        "task":{"priority":"%2","metadata":{"name":"a test"}}})";
    return entry.replace("%1", taskId).replace("%2", priority);
}

} // namespace

/// What waits for what: dependents, the counts and lists of a task queue, and who may see them.
class TestTaskQueues final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void dependentsAreReadPageByPage() {
        ApiFixture f;
        f.server.enqueue(200, R"({"taskId":"t","continuationToken":"more","tasks":[
            {"status":{"taskId":"a","state":"running"},"task":{"metadata":{"name":"test a"}}}]})");
        f.server.enqueue(200, R"({"taskId":"t","tasks":[{"status":{"taskId":"b","state":"unscheduled"},"task":{}}]})");
        const auto tasks = test::waitFor(Queue(f.api).dependents(QStringLiteral("t")));
        QVERIFY(tasks.has_value());
        QCOMPARE(f.requests(),
                 (QStringList{QStringLiteral("GET /api/queue/v1/task/t/dependents?limit=200"),
                              QStringLiteral("GET /api/queue/v1/task/t/dependents?limit=200&continuationToken=more")}));
        QCOMPARE(tasks->size(), 2);
        QCOMPARE(tasks->at(0).taskId, QStringLiteral("a"));
        QCOMPARE(tasks->at(0).name, QStringLiteral("test a"));
        QCOMPARE(tasks->at(0).state, QStringLiteral("running"));
        QCOMPARE(tasks->at(1).name, QString());
        QVERIFY2(f.header("Authorization").isEmpty(), "everybody may ask");
    }

    void endlessDependentsAreCut() {
        ApiFixture f;
        QByteArray page = R"({"taskId":"t","continuationToken":"%1","tasks":[)";
        for (int i = 0; i < 600; ++i)
            page += R"({"status":{"taskId":"a","state":"running"},"task":{}},)";
        page.chop(1);
        page += "]}";
        for (const char *token : {"1", "2", "3"})
            f.server.enqueue(200, QByteArray(page).replace("%1", token));
        const auto tasks = test::waitFor(Queue(f.api).dependents(QStringLiteral("t")));
        QCOMPARE(tasks->size(), Queue::mostRelated);
        QCOMPARE(f.requests().size(), 2);
    }

    void countsOfAQueue() {
        ApiFixture f;
        f.server.enqueue(200, R"({"taskQueueId":"gecko-t/t-linux","pendingTasks":27,"claimedTasks":1200})");
        const auto counts = test::waitFor(Queue(f.api).taskQueueCounts(queueId));
        QCOMPARE(counts->pending, qint64(27));
        QCOMPARE(counts->claimed, qint64(1200));
        QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/queue/v1/task-queues/gecko-t%2Ft-linux/counts")});
    }

    void listsOfAQueue() {
        ApiFixture f;
        f.server.enqueue(200, "{\"tasks\":[" + pendingEntry("a", "low") + "," + pendingEntry("b", "high") + "]}");
        const auto pending = test::waitFor(Queue(f.api).pendingTasks(queueId));
        QVERIFY(pending.has_value());
        QCOMPARE(f.requests().constLast(),
                 QStringLiteral("GET /api/queue/v1/task-queues/gecko-t%2Ft-linux/pending?limit=200"));
        QCOMPARE(pending->size(), 2);
        QCOMPARE(pending->at(1).taskId, QStringLiteral("b"));
        QCOMPARE(pending->at(1).runId, 1);
        QCOMPARE(pending->at(1).name, QStringLiteral("a test"));
        QCOMPARE(pending->at(1).priority, QStringLiteral("high"));
        QCOMPARE(pending->at(1).inserted, utcAt({2026, 1, 2}, {3, 4, 5, 678}));
        f.server.enqueue(200, R"({"tasks":[{"taskId":"c","runId":0,"workerGroup":"g","workerId":"w",
            "claimed":"2026-01-02T03:04:05.000Z","task":{"metadata":{"name":"n"}}}]})");
        const auto claimed = test::waitFor(Queue(f.api).claimedTasks(queueId));
        QVERIFY(claimed.has_value());
        QCOMPARE(f.requests().constLast(),
                 QStringLiteral("GET /api/queue/v1/task-queues/gecko-t%2Ft-linux/claimed?limit=200"));
        QCOMPARE(claimed->constFirst().workerGroup, QStringLiteral("g"));
        QCOMPARE(claimed->constFirst().workerId, QStringLiteral("w"));
        QCOMPARE(claimed->constFirst().claimed, utcAt({2026, 1, 2}, {3, 4, 5}));
    }

    void whatIsBrokenIsNoAnswer_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("no list") << QByteArray(R"({"tasks":7,"pendingTasks":1})");
        QTest::newRow("no entries") << QByteArray(R"({"tasks":[null],"claimedTasks":1})");
        QTest::newRow("no id") << QByteArray(R"({"tasks":[{"taskId":null,"runId":0,"status":{"state":"x"}}]})");
        QTest::newRow("no run") << QByteArray(R"({"tasks":[{"taskId":"a","runId":-1,"status":{"taskId":"a"}}]})");
        QTest::newRow("negative") << QByteArray(R"({"tasks":{},"pendingTasks":-1,"claimedTasks":4})");
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("cut") << QByteArray(R"({"tasks":[)");
    }
    void whatIsBrokenIsNoAnswer() {
        QFETCH(QByteArray, body);
        ApiFixture f;
        f.server.enqueue(200, body);
        Queue queue(f.api);
        QCOMPARE(test::waitFor(queue.taskQueueCounts(queueId)).error().kind, ErrorKind::BadResponse);
        QCOMPARE(test::waitFor(queue.pendingTasks(queueId)).error().kind, ErrorKind::BadResponse);
        QCOMPARE(test::waitFor(queue.claimedTasks(queueId)).error().kind, ErrorKind::BadResponse);
        QCOMPARE(test::waitFor(queue.dependents(QStringLiteral("t"))).error().kind, ErrorKind::BadResponse);
    }

    void credentialsAreTriedWhereNobodyMay() {
        ApiFixture f;
        f.server.enqueue(403, refusal("queue:pending-list:gecko-t/t-linux"));
        f.server.enqueue(200, "{\"tasks\":[" + pendingEntry("a", "low") + "]}");
        QVERIFY(test::waitFor(Queue(f.api).pendingTasks(queueId)).has_value());
        QCOMPARE(f.requests().size(), 2);
        QVERIFY(http::headerValue(f.server.received().at(0).headers, "Authorization").isEmpty());
        QVERIFY(f.header("Authorization").startsWith("Hawk "));
        // Another question is one of its own.
        f.server.enqueue(200, R"({"pendingTasks":1,"claimedTasks":0})");
        QVERIFY(test::waitFor(Queue(f.api).taskQueueCounts(queueId)).has_value());
        QVERIFY(f.header("Authorization").isEmpty());
    }

    void theMissingScopeIsNamed() {
        ApiFixture f;
        f.server.enqueue(403, refusal("queue:claimed-list:gecko-t/t-linux"));
        const Error error = test::waitFor(Queue(f.api).claimedTasks(queueId)).error();
        QCOMPARE(error.kind, ErrorKind::InsufficientScopes);
        QCOMPARE(error.missingScopes, QStringList{QStringLiteral("queue:claimed-list:gecko-t/t-linux")});
        QCOMPARE(f.requests().size(), 2);
        f.api.setCredentials({});
        const Error nobody = test::waitFor(Queue(f.api).claimedTasks(queueId)).error();
        QCOMPARE(nobody.kind, ErrorKind::NotSignedIn);
        QCOMPARE(nobody.missingScopes, error.missingScopes);
        QCOMPARE(f.requests().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestTaskQueues)
#include "test_task_queues.moc"
