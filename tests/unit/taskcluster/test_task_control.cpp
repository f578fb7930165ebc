#include "services/taskcluster/purge_cache.h"
#include "services/taskcluster/task_control.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;

namespace {

const QString taskId = QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA");

QByteArray statusAnswer() {
    return R"({"status":{"taskId":"VWAJCxhmQ4iFEUS-d6zfBA","state":"pending","runs":[{"runId":0,"state":"pending"}]}})";
}

} // namespace

/// What each method is asked for, what becomes of the answer, and what is repeated.
class TestTaskControl final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void createTask();
    void changes_data();
    void changes();
    void whatIsRepeated();
    void groups();
    void purging();
    void badAnswers();
};

void TestTaskControl::createTask() {
    ApiFixture f;
    f.server.enqueue(200, statusAnswer());
    const Json definition{{"b", 1}, {"a", 2}};
    const auto status = test::waitFor(TaskControl(f.api).createTask(taskId, definition, {QStringLiteral("queue:x")}));
    QVERIFY(status);
    QCOMPARE(status->state, QStringLiteral("pending"));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("PUT /api/queue/v1/task/") + taskId});
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"b":1,"a":2})"));
    const QByteArray header = f.header("Authorization");
    const QByteArray ext = header.mid(header.indexOf("ext=\"") + 5);
    QCOMPARE(QByteArray::fromBase64(ext.left(ext.indexOf('"'))), QByteArray(R"({"authorizedScopes":["queue:x"]})"));
    f.server.enqueue(409, R"({"code":"RequestConflict","message":"taskId already used"})");
    QCOMPARE(test::waitFor(TaskControl(f.api).createTask(taskId, definition)).error().kind, ErrorKind::Conflict);
}

void TestTaskControl::changes_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("schedule") << QStringLiteral("schedule") << QByteArray();
    QTest::newRow("rerun") << QStringLiteral("rerun") << QByteArray();
    QTest::newRow("cancel") << QStringLiteral("cancel") << QByteArray();
    QTest::newRow("priority") << QStringLiteral("priority") << QByteArray(R"({"newPriority":"high"})");
}

void TestTaskControl::changes() {
    QFETCH(QString, verb);
    QFETCH(QByteArray, body);
    ApiFixture f;
    f.server.enqueue(200, statusAnswer());
    TaskControl control(f.api);
    const auto call = verb == u"schedule" ? control.scheduleTask(taskId)
                      : verb == u"rerun"  ? control.rerunTask(taskId)
                      : verb == u"cancel" ? control.cancelTask(taskId)
                                          : control.changeTaskPriority(taskId, QStringLiteral("high"));
    const auto status = test::waitFor(call);
    QVERIFY(status);
    QCOMPARE(status->taskId, taskId);
    QCOMPARE(f.requests(), QStringList{QStringLiteral("POST /api/queue/v1/task/%1/%2").arg(taskId, verb)});
    QCOMPARE(f.server.received().constLast().body, body);
}

void TestTaskControl::whatIsRepeated() {
    ApiFixture f;
    TaskControl control(f.api);
    f.server.enqueue(503, "{}");
    f.server.enqueue(200, statusAnswer());
    QVERIFY(test::waitFor(control.createTask(taskId, Json::object())));
    QCOMPARE(f.requests().size(), 2);
    // A task that is quick would run twice.
    f.server.enqueue(503, "{}");
    QVERIFY(!test::waitFor(control.rerunTask(taskId)));
    QCOMPARE(f.requests().filter(QStringLiteral("/rerun")).size(), 1);
    // The queue refuses a priority that the task has, so the one that was lost is looked up.
    const auto change = [&] { return test::waitFor(control.changeTaskPriority(taskId, QStringLiteral("high"))); };
    for (const QByteArray &found : {QByteArray("high"), QByteArray("low")}) {
        f.server.enqueue(503, "{}");
        f.server.enqueue(200, R"({"priority":")" + found + R"("})");
        f.server.enqueue(200, statusAnswer());
        QCOMPARE(change().has_value(), found == "high");
    }
    QCOMPARE(f.requests().filter(QStringLiteral("/priority")).size(), 2);
}

void TestTaskControl::groups() {
    ApiFixture f;
    TaskControl control(f.api);
    f.server.enqueue(200, R"({"taskGroupId":"g","schedulerId":"-","expires":"2026-11-25T05:52:27.655Z"})");
    const auto open = test::waitFor(control.taskGroup(taskId));
    QVERIFY(open && !open->sealed.isValid());
    QCOMPARE(open->schedulerId, QStringLiteral("-"));
    f.server.enqueue(200, R"({"taskGroupId":"g","schedulerId":"-","expires":"2026-11-25T05:52:27.655Z",)"
                          R"("sealed":"2026-11-24T04:52:33.314Z"})");
    const auto sealed = test::waitFor(control.sealTaskGroup(taskId));
    QVERIFY(sealed);
    QCOMPARE(sealed->sealed, QDateTime({2026, 11, 24}, {4, 52, 33, 314}, Qt::UTC));
    QCOMPARE(f.requests().constLast(), QStringLiteral("POST /api/queue/v1/task-group/%1/seal").arg(taskId));
    f.server.enqueue(200, R"({"taskGroupSize":3,"taskIds":["a","b"],"cancelledCount":2,"taskGroupId":"g"})");
    const auto cancelled = test::waitFor(control.cancelTaskGroup(taskId));
    QVERIFY(cancelled);
    QCOMPARE(cancelled->taskGroupSize, 3);
    QCOMPARE(cancelled->taskIds, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestTaskControl::purging() {
    ApiFixture f;
    f.server.enqueue(204);
    QVERIFY(test::waitFor(PurgeCache(f.api).purgeCache(QStringLiteral("proj/ci"), QStringLiteral("checkouts"))));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("POST /api/purge-cache/v1/purge-cache/proj%2Fci")});
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"cacheName":"checkouts"})"));
}

void TestTaskControl::badAnswers() {
    ApiFixture f;
    TaskControl control(f.api);
    for (const char *bad : {"{}", "[]", R"({"status":1})", R"({"status":[]})"}) {
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(control.createTask(taskId, Json::object())).error().kind, ErrorKind::BadResponse);
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(control.cancelTaskGroup(taskId)).error().kind, ErrorKind::BadResponse);
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(control.taskGroup(taskId)).error().kind, ErrorKind::BadResponse);
    }
}

QTEST_GUILESS_MAIN(TestTaskControl)
#include "test_task_control.moc"
