#include "services/base/utc.h"
#include "services/taskcluster/queue.h"

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
class TestQueue final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void status();
    void statusWithoutSense();
    void artifactsAllPages();
    void repeatedTokenIsNoWholeList();
    void groupLimit();
    void groupStopsAtError();
    void s3Artifact();
    void objectArtifact();
    void refusedArtifacts_data();
    void refusedArtifacts();
    void storeAnswers_data();
    void storeAnswers();
    void privateArtifactIsSigned();
    void artifactBound();
    void addresses();
    void createTask();
    void changes_data();
    void changes();
    void whatIsRepeated();
    void groups();
    void badAnswers();
};

void TestQueue::status() {
    ApiFixture f;
    f.server.enqueue(
        200, R"({"status":{"taskId":"t","taskGroupId":"g","schedulerId":"s","taskQueueId":"p/w","state":"failed",
        "deadline":"2026-11-24T05:52:33.616Z","expires":"2026-11-25T04:52:33.616Z","retriesLeft":4,"runs":[
        {"runId":0,"state":"exception","reasonCreated":"scheduled","reasonResolved":"worker-shutdown"},
        {"runId":1,"state":"failed","reasonCreated":"retry","reasonResolved":"failed","workerGroup":"wg","workerId":"wi",
         "scheduled":"2026-11-24T05:00:00.000Z","started":"2026-11-24T05:00:01.500Z","resolved":"2026-11-24T05:01:00Z"}]}})");
    const auto status = test::waitFor(Queue(f.api).status(QStringLiteral("t")));
    QVERIFY(status);
    QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/queue/v1/task/t/status")});
    QCOMPARE(status->taskQueueId, QStringLiteral("p/w"));
    QCOMPARE(status->retriesLeft, 4);
    QVERIFY(status->isResolved());
    QCOMPARE(status->runs.size(), 2);
    QCOMPARE(status->runs[0].reasonResolved, QStringLiteral("worker-shutdown"));
    QVERIFY(!status->runs[0].started.isValid());
    QCOMPARE(status->runs[1].started, collie::utcAt({2026, 11, 24}, {5, 0, 1, 500}));
    QCOMPARE(status->runs[1].resolved, collie::utcAt({2026, 11, 24}, {5, 1, 0}));
}

void TestQueue::statusWithoutSense() {
    ApiFixture f;
    f.server.enqueue(200, R"({"status":[]})");
    QCOMPARE(test::waitFor(Queue(f.api).status(QStringLiteral("t"))).error().kind, ErrorKind::BadResponse);
    const TaskStatus odd = taskStatusFromJson(Json{{"runs", {1, "x"}}, {"retriesLeft", -5}, {"state", 7}});
    QCOMPARE(odd.retriesLeft, 0);
    QCOMPARE(odd.runs.size(), 2);
    QVERIFY(!odd.isResolved());
}

void TestQueue::artifactsAllPages() {
    ApiFixture f;
    f.server.enqueue(200, R"({"artifacts":[{"name":"public/a","storageType":"s3","contentType":"text/plain",
        "expires":"2026-11-24T05:52:33.616Z","contentLength":12}],"continuationToken":"a=b+/"})");
    f.server.enqueue(200, R"({"artifacts":[],"continuationToken":"second"})");
    f.server.enqueue(200, R"({"artifacts":[{"name":"public/b"}]})");
    const auto artifacts = test::waitFor(Queue(f.api).artifacts(QStringLiteral("t"), 3));
    QVERIFY(artifacts);
    QCOMPARE(artifacts->size(), 2);
    QCOMPARE(artifacts->at(0).contentLength, 12);
    QCOMPARE(artifacts->at(1).contentLength, -1);
    QCOMPARE(f.requests().at(0), QStringLiteral("GET /api/queue/v1/task/t/runs/3/artifacts?limit=1000"));
    QCOMPARE(f.requests().at(1),
             QStringLiteral("GET /api/queue/v1/task/t/runs/3/artifacts?limit=1000&continuationToken=a%3Db%2B%2F"));
    QCOMPARE(f.requests().size(), 3);
}

void TestQueue::repeatedTokenIsNoWholeList() {
    ApiFixture f;
    f.server.enqueue(200, R"({"artifacts":[{"name":"a"}],"continuationToken":"same"})");
    const auto artifacts = test::waitFor(Queue(f.api).artifacts(QStringLiteral("t"), 0));
    QVERIFY(!artifacts);
    QCOMPARE(artifacts.error().kind, ErrorKind::BadResponse);
    QCOMPARE(f.requests().size(), 2);
}

void TestQueue::groupLimit() {
    ApiFixture f;
    f.server.enqueue(200, R"({"tasks":[{"status":{"taskId":"a","state":"pending"},"task":{"metadata":{"name":"n"}}},
        {"status":{"taskId":"b","state":"running"}}],"continuationToken":"more"})");
    const auto tasks = test::waitFor(Queue(f.api).listTaskGroup(QStringLiteral("g"), 1));
    QVERIFY(tasks);
    QCOMPARE(tasks->size(), 1);
    QCOMPARE(tasks->at(0).status.taskId, QStringLiteral("a"));
    QCOMPARE(stringMember(tasks->at(0).task["metadata"], "name"), QStringLiteral("n"));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/queue/v1/task-group/g/list?limit=1000")});
}

void TestQueue::groupStopsAtError() {
    ApiFixture f;
    f.server.enqueue(200, R"({"tasks":[],"continuationToken":"more"})");
    f.server.enqueue(404, R"({"code":"ResourceNotFound","message":"No group."})");
    QCOMPARE(test::waitFor(Queue(f.api).listTaskGroup(QStringLiteral("g"))).error().message,
             QStringLiteral("No group."));
    f.server.enqueue(200, "<html>");
    QCOMPARE(test::waitFor(Queue(f.api).listTaskGroup(QStringLiteral("g"))).error().kind, ErrorKind::BadResponse);
}

void TestQueue::s3Artifact() {
    ApiFixture f;
    f.server.enqueue(
        200, toJsonBytes(Json{{"storageType", "s3"},
                              {"url", f.server.url(QStringLiteral("/bucket/x?sig=a%2Fb")).toString().toStdString()}}));
    f.server.enqueue(200, "bytes\0more", {{"Content-Type", "application/octet-stream"}});
    const auto bytes =
        test::waitFor(Queue(f.api).latestArtifact(QStringLiteral("t"), QStringLiteral("public/a b.json")));
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("bytes"));
    QCOMPARE(f.requests(), (QStringList{QStringLiteral("GET /api/queue/v1/task/t/artifact-content/public%2Fa%20b.json"),
                                        QStringLiteral("GET /bucket/x?sig=a%2Fb")}));
    for (const auto &request : f.server.received())
        QVERIFY(http::headerValue(request.headers, "Authorization").isEmpty());
}

void TestQueue::objectArtifact() {
    ApiFixture f;
    f.server.enqueue(200, R"({"storageType":"object","name":"t/t/0/public/x","credentials":{}})");
    f.server.enqueue(303,
                     toJsonBytes(Json{{"storageType", "object"},
                                      {"url", f.server.url(QStringLiteral("/store/x")).toString().toStdString()}}));
    f.server.enqueue(200, "bytes");
    const auto bytes = test::waitFor(Queue(f.api).artifact(QStringLiteral("t"), 0, QStringLiteral("public/x")));
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("bytes"));
    QCOMPARE(f.requests().at(1), QStringLiteral("GET /api/queue/v1/task/t/runs/0/artifacts/public%2Fx"));
    QCOMPARE(f.requests().at(2), QStringLiteral("GET /store/x"));
}

void TestQueue::refusedArtifacts_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("reference") << QByteArray(R"({"storageType":"reference","url":"https://elsewhere.example/x"})")
                               << int(ErrorKind::BadResponse) << "another server";
    QTest::newRow("error") << QByteArray(
                                  R"({"storageType":"error","reason":"file-missing-on-worker","message":"no file"})")
                           << int(ErrorKind::NotFound) << "no file";
    QTest::newRow("unknown") << QByteArray(R"({"storageType":"tape"})") << int(ErrorKind::BadResponse)
                             << "does not know";
    QTest::newRow("no JSON object") << QByteArray("[]") << int(ErrorKind::BadResponse) << "does not know";
    QTest::newRow("http elsewhere") << QByteArray(R"({"storageType":"s3","url":"http://example.com/x"})")
                                    << int(ErrorKind::InvalidArgument) << "encryption";
    QTest::newRow("file") << QByteArray(R"({"storageType":"s3","url":"file:///etc/passwd"})")
                          << int(ErrorKind::InvalidArgument) << "file";
    QTest::newRow("no address") << QByteArray(R"({"storageType":"s3"})") << int(ErrorKind::BadResponse) << "address";
}

void TestQueue::refusedArtifacts() {
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(QString, says);
    ApiFixture f;
    f.server.enqueue(200, answer);
    const auto bytes = test::waitFor(Queue(f.api).latestArtifact(QStringLiteral("t"), QStringLiteral("public/x")));
    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().kind), kind);
    QVERIFY2(bytes.error().message.contains(says), qPrintable(bytes.error().message));
    QCOMPARE(f.server.received().size(), 1);
}

void TestQueue::storeAnswers_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("gone") << 404 << int(ErrorKind::NotFound);
    QTest::newRow("refused") << 403 << int(ErrorKind::Server);
    QTest::newRow("redirect") << 302 << int(ErrorKind::Server);
}

void TestQueue::storeAnswers() {
    QFETCH(int, status);
    QFETCH(int, kind);
    ApiFixture f;
    f.server.enqueue(200, toJsonBytes(Json{{"storageType", "s3"}, {"url", f.server.url().toString().toStdString()}}));
    f.server.enqueue(status, "<Error/>");
    const auto bytes = test::waitFor(Queue(f.api).latestArtifact(QStringLiteral("t"), QStringLiteral("public/x")));
    QCOMPARE(int(bytes.error().kind), kind);
}

void TestQueue::privateArtifactIsSigned() {
    ApiFixture f;
    f.server.enqueue(404, R"({"code":"ResourceNotFound","message":"No."})");
    QVERIFY(!test::waitFor(Queue(f.api).latestArtifact(QStringLiteral("t"), QStringLiteral("private/x"))));
    QVERIFY(f.header("Authorization").startsWith("Hawk "));
}

void TestQueue::artifactBound() {
    ApiFixture f;
    f.server.enqueue(200, toJsonBytes(Json{{"storageType", "s3"}, {"url", f.server.url().toString().toStdString()}}));
    f.server.enqueue(200, QByteArray(1'001, 'x'));
    const auto bytes =
        test::waitFor(Queue(f.api).latestArtifact(QStringLiteral("t"), QStringLiteral("public/x"), 1'000));
    QCOMPARE(bytes.error().kind, ErrorKind::TooLarge);
}

void TestQueue::addresses() {
    ApiFixture f;
    QCOMPARE(Queue(f.api).artifactUrl(QStringLiteral("t"), 2, QStringLiteral("public/a b#c")),
             f.server.url(QStringLiteral("/api/queue/v1/task/t/runs/2/artifacts/public/a%20b%23c")));
}

void TestQueue::createTask() {
    ApiFixture f;
    f.server.enqueue(200, statusAnswer());
    const Json definition{{"b", 1}, {"a", 2}};
    const auto status = test::waitFor(Queue(f.api).createTask(taskId, definition, {QStringLiteral("queue:x")}));
    QVERIFY(status);
    QCOMPARE(status->state, QStringLiteral("pending"));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("PUT /api/queue/v1/task/") + taskId});
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"b":1,"a":2})"));
    const QByteArray header = f.header("Authorization");
    const QByteArray ext = header.mid(header.indexOf("ext=\"") + 5);
    QCOMPARE(QByteArray::fromBase64(ext.left(ext.indexOf('"'))), QByteArray(R"({"authorizedScopes":["queue:x"]})"));
    f.server.enqueue(409, R"({"code":"RequestConflict","message":"taskId already used"})");
    QCOMPARE(test::waitFor(Queue(f.api).createTask(taskId, definition)).error().kind, ErrorKind::Conflict);
}

void TestQueue::changes_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("schedule") << QStringLiteral("schedule") << QByteArray();
    QTest::newRow("rerun") << QStringLiteral("rerun") << QByteArray();
    QTest::newRow("cancel") << QStringLiteral("cancel") << QByteArray();
    QTest::newRow("priority") << QStringLiteral("priority") << QByteArray(R"({"newPriority":"high"})");
}

void TestQueue::changes() {
    QFETCH(QString, verb);
    QFETCH(QByteArray, body);
    ApiFixture f;
    f.server.enqueue(200, statusAnswer());
    Queue queue(f.api);
    const auto call = verb == u"schedule" ? queue.scheduleTask(taskId)
                      : verb == u"rerun"  ? queue.rerunTask(taskId)
                      : verb == u"cancel" ? queue.cancelTask(taskId)
                                          : queue.changeTaskPriority(taskId, QStringLiteral("high"));
    const auto status = test::waitFor(call);
    QVERIFY(status);
    QCOMPARE(status->taskId, taskId);
    QCOMPARE(f.requests(), QStringList{QStringLiteral("POST /api/queue/v1/task/%1/%2").arg(taskId, verb)});
    QCOMPARE(f.server.received().constLast().body, body);
}

void TestQueue::whatIsRepeated() {
    ApiFixture f;
    Queue queue(f.api);
    f.server.enqueue(503, "{}");
    f.server.enqueue(200, statusAnswer());
    QVERIFY(test::waitFor(queue.createTask(taskId, Json::object())));
    QCOMPARE(f.requests().size(), 2);
    // A task that is quick would run twice.
    f.server.enqueue(503, "{}");
    QVERIFY(!test::waitFor(queue.rerunTask(taskId)));
    QCOMPARE(f.requests().filter(QStringLiteral("/rerun")).size(), 1);
    // The queue refuses a priority that the task has, so the one that was lost is looked up.
    const auto change = [&] { return test::waitFor(queue.changeTaskPriority(taskId, QStringLiteral("high"))); };
    for (const QByteArray &found : {QByteArray("high"), QByteArray("low")}) {
        f.server.enqueue(503, "{}");
        f.server.enqueue(200, R"({"priority":")" + found + R"("})");
        f.server.enqueue(200, statusAnswer());
        QCOMPARE(change().has_value(), found == "high");
    }
    QCOMPARE(f.requests().filter(QStringLiteral("/priority")).size(), 2);
}

void TestQueue::groups() {
    ApiFixture f;
    Queue queue(f.api);
    f.server.enqueue(200, R"({"taskGroupId":"g","schedulerId":"-","expires":"2026-11-25T05:52:27.655Z"})");
    const auto open = test::waitFor(queue.taskGroup(taskId));
    QVERIFY(open && !open->sealed.isValid());
    QCOMPARE(open->schedulerId, QStringLiteral("-"));
    f.server.enqueue(200, R"({"taskGroupId":"g","schedulerId":"-","expires":"2026-11-25T05:52:27.655Z",)"
                          R"("sealed":"2026-11-24T04:52:33.314Z"})");
    const auto sealed = test::waitFor(queue.taskGroup(taskId));
    QVERIFY(sealed);
    QCOMPARE(sealed->sealed, collie::utcAt({2026, 11, 24}, {4, 52, 33, 314}));
    QCOMPARE(f.requests().constLast(), QStringLiteral("GET /api/queue/v1/task-group/%1").arg(taskId));
    f.server.enqueue(200, R"({"taskGroupSize":3,"taskIds":["a","b"],"cancelledCount":2,"taskGroupId":"g"})");
    const auto cancelled = test::waitFor(queue.cancelTaskGroup(taskId));
    QVERIFY(cancelled);
    QCOMPARE(cancelled->taskGroupSize, 3);
    QCOMPARE(cancelled->taskIds, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestQueue::badAnswers() {
    ApiFixture f;
    Queue queue(f.api);
    for (const char *bad : {"{}", "[]", R"({"status":1})", R"({"status":[]})"}) {
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(queue.createTask(taskId, Json::object())).error().kind, ErrorKind::BadResponse);
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(queue.cancelTaskGroup(taskId)).error().kind, ErrorKind::BadResponse);
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(queue.taskGroup(taskId)).error().kind, ErrorKind::BadResponse);
    }
}

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"
