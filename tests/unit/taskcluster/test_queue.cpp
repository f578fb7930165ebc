#include "services/taskcluster/queue.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;

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
    QCOMPARE(status->runs[1].started, QDateTime({2026, 11, 24}, {5, 0, 1, 500}, Qt::UTC));
    QCOMPARE(status->runs[1].resolved, QDateTime({2026, 11, 24}, {5, 1, 0}, Qt::UTC));
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

QTEST_GUILESS_MAIN(TestQueue)
#include "test_queue.moc"
