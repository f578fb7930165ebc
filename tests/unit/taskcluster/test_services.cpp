#include "services/base/utc.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/hooks.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/purge_cache.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;

/// Auth, Hooks, Index and PurgeCache: what each endpoint is asked and what becomes of the answer.
class TestServices final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void ping();
    void scopes();
    void client();
    void createClient();
    void deleteClient();
    void testAuthenticate();
    void triggerHook();
    void triggerIsSentOnce();
    void index();
    void purging();
    void cachesOfBothWorkers();
};

void TestServices::ping() {
    ApiFixture f;
    f.server.enqueue(200, R"({"alive":true,"uptime":1})");
    QVERIFY(test::waitFor(Auth(f.api).ping()));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/auth/v1/ping")});
    QVERIFY(f.header("Authorization").isEmpty());
    f.server.enqueue(200, "<html>");
    QCOMPARE(test::waitFor(Auth(f.api).ping()).error().kind, ErrorKind::BadResponse);
}

void TestServices::scopes() {
    ApiFixture f;
    f.server.enqueue(200, R"({"scopes":["a","b*"]})");
    const QStringList expected{QStringLiteral("a"), QStringLiteral("b*")};
    QCOMPARE(test::waitFor(Auth(f.api).currentScopes()).value(), expected);
    QCOMPARE(f.requests().constLast(), QStringLiteral("GET /api/auth/v1/scopes/current"));
    QCOMPARE(test::waitFor(Auth(f.api).expandScopes({QStringLiteral("assume:x")})).value(), expected);
    QCOMPARE(f.requests().constLast(), QStringLiteral("POST /api/auth/v1/scopes/expand"));
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"scopes":["assume:x"]})"));
    for (const char *bad : {"{}", "[]", "null", R"({"scopes":"a"})", R"({"scopes":[1]})"}) {
        f.server.enqueue(200, bad);
        QCOMPARE(test::waitFor(Auth(f.api).currentScopes()).error().kind, ErrorKind::BadResponse);
    }
}

void TestServices::client() {
    ApiFixture f;
    f.server.enqueue(200, R"({"clientId":"me/x","expires":"2026-11-24T05:52:33.616Z","expandedScopes":["a"]})");
    const auto client = test::waitFor(Auth(f.api).client(QStringLiteral("me/x")));
    QVERIFY(client);
    QCOMPARE(f.requests().constLast(), QStringLiteral("GET /api/auth/v1/clients/me%2Fx"));
    QCOMPARE(client->clientId, QStringLiteral("me/x"));
    QCOMPARE(client->expires, collie::utcAt({2026, 11, 24}, {5, 52, 33, 616}));
}

void TestServices::createClient() {
    ApiFixture f;
    f.server.enqueue(200, R"({"clientId":"me/x","accessToken":"no-secret-either"})");
    const auto token =
        test::waitFor(Auth(f.api).createClient(QStringLiteral("me/x"), {QStringLiteral("a")},
                                               collie::utcAt({2026, 1, 2}, {3, 4, 5, 6}), QStringLiteral("A test")));
    QVERIFY(token);
    QVERIFY(*token == Secret("no-secret-either"));
    QCOMPARE(f.requests().constLast(), QStringLiteral("PUT /api/auth/v1/clients/me%2Fx"));
    QCOMPARE(f.server.received().constLast().body,
             QByteArray(R"({"expires":"2026-01-02T03:04:05.006Z","description":"A test","scopes":["a"],)"
                        R"("deleteOnExpiration":true})"));
    f.server.enqueue(500);
    QVERIFY(!test::waitFor(Auth(f.api).createClient(QStringLiteral("x"), {}, QDateTime::currentDateTimeUtc(), {})));
    QCOMPARE(f.server.received().size(), 2);
}

void TestServices::deleteClient() {
    ApiFixture f;
    f.server.enqueue(500);
    f.server.enqueue(204);
    QVERIFY(test::waitFor(Auth(f.api).deleteClient(QStringLiteral("me/x"))));
    QCOMPARE(f.requests(), (QStringList{2, QStringLiteral("DELETE /api/auth/v1/clients/me%2Fx")}));
}

void TestServices::testAuthenticate() {
    ApiFixture f;
    f.server.enqueue(200, R"({"clientId":"tester","scopes":["a"]})");
    const auto seen = test::waitFor(Auth(f.api).testAuthenticate({QStringLiteral("a")}, {QStringLiteral("b")}));
    QCOMPARE(seen.value(), QStringList{QStringLiteral("a")});
    QCOMPARE(f.requests().constLast(), QStringLiteral("POST /api/auth/v1/test-authenticate"));
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"clientScopes":["a"],"requiredScopes":["b"]})"));
}

void TestServices::triggerHook() {
    ApiFixture f;
    f.server.enqueue(200, R"({"taskId":"t1","status":{"taskId":"t1"}})");
    const QString group = QStringLiteral("project-gecko");
    const QString hook = QStringLiteral("in-tree-action-1-generic/0123456789");
    QCOMPARE(test::waitFor(Hooks(f.api).triggerHook(group, hook, Json{{"a", 1}})).value(), QStringLiteral("t1"));
    QCOMPARE(f.requests().constLast(),
             QStringLiteral("POST /api/hooks/v1/hooks/project-gecko/in-tree-action-1-generic%2F0123456789/trigger"));
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"a":1})"));
    f.server.enqueue(200, R"({"status":{"taskId":"t2"}})");
    QCOMPARE(test::waitFor(Hooks(f.api).triggerHook(group, hook, nullptr)).value(), QStringLiteral("t2"));
    QCOMPARE(f.server.received().constLast().body, QByteArray("{}"));
    f.server.enqueue(200, "{}");
    QCOMPARE(test::waitFor(Hooks(f.api).triggerHook(group, hook, nullptr)).value(), QString());
}

void TestServices::triggerIsSentOnce() {
    ApiFixture f;
    f.server.enqueue({.bytes = {}, .then = test::ScriptedServer::Then::Close});
    f.server.enqueue(200, "{}");
    const auto answer = test::waitFor(Hooks(f.api).triggerHook(QStringLiteral("g"), QStringLiteral("h"), nullptr));
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QCOMPARE(f.server.received().size(), 1);
}

void TestServices::index() {
    ApiFixture f;
    f.server.enqueue(200, R"({"taskId":"t","namespace":"gecko.v2.x"})");
    Index index(f.api);
    QCOMPARE(test::waitFor(index.findTask(QStringLiteral("gecko.v2.x"))).value(), QStringLiteral("t"));
    QCOMPARE(f.requests().constLast(), QStringLiteral("GET /api/index/v1/task/gecko.v2.x"));
    QCOMPARE(index.artifactUrl(QStringLiteral("a.b"), QStringLiteral("public/y")),
             f.server.url(QStringLiteral("/api/index/v1/task/a.b/artifacts/public/y")));
    f.server.enqueue(200, "{}");
    QCOMPARE(test::waitFor(index.findTask(QStringLiteral("x"))).error().kind, ErrorKind::BadResponse);
}

void TestServices::purging() {
    ApiFixture f;
    f.server.enqueue(204);
    QVERIFY(test::waitFor(PurgeCache(f.api).purgeCache(QStringLiteral("proj/ci"), QStringLiteral("checkouts"))));
    QCOMPARE(f.requests(), QStringList{QStringLiteral("POST /api/purge-cache/v1/purge-cache/proj%2Fci")});
    QCOMPARE(f.server.received().constLast().body, QByteArray(R"({"cacheName":"checkouts"})"));
}

void TestServices::cachesOfBothWorkers() {
    QCOMPARE(cachesOf(Json::parse(R"({"payload": {"cache": {"a": "/x", "b": "/y"}}})")),
             QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(cachesOf(Json::parse(R"({"payload": {"mounts": [{"cacheName": "c"}, {"content": {}}, 7]}})")),
             QStringList{QStringLiteral("c")});
    for (const Json &odd :
         {Json(), Json("x"), Json{{"payload", 7}}, Json{{"payload", {{"cache", 1}, {"mounts", "y"}}}}})
        QVERIFY(cachesOf(odd).isEmpty());
}

QTEST_GUILESS_MAIN(TestServices)
#include "test_services.moc"
