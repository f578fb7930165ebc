#include "services/taskcluster/hooks.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/queue.h"
#include "tests/support/api_fixture.h"
#include "tests/support/gzipped.h"
#include "tests/support/wait.h"

#include <QTest>

#include <functional>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;
using test::gzipped;
using test::ScriptedServer;

namespace {

using Ask = std::function<Result<void>(ApiClient &)>;

template <class T>
Result<void> outcomeOf(const Future<T> &future) {
    const Result<T> result = test::waitFor(future);
    if (!result)
        return failure(result.error());
    return {};
}

struct Question {
    const char *name;
    Ask ask;
};

const QString someId = QStringLiteral("t");

/// Everything that asks for a document; an answer without one must never look like an empty one.
const QList<Question> &questions() {
    static const QList<Question> all{
        {"task", [](ApiClient &api) { return outcomeOf(Queue(api).task(someId)); }},
        {"status", [](ApiClient &api) { return outcomeOf(Queue(api).status(someId)); }},
        {"artifacts", [](ApiClient &api) { return outcomeOf(Queue(api).artifacts(someId, 0)); }},
        {"group", [](ApiClient &api) { return outcomeOf(Queue(api).listTaskGroup(someId)); }},
        {"index namespaces", [](ApiClient &api) { return outcomeOf(Index(api).listNamespaces(someId)); }},
        {"index tasks", [](ApiClient &api) { return outcomeOf(Index(api).listTasks(someId)); }},
        {"index find", [](ApiClient &api) { return outcomeOf(Index(api).findTask(someId)); }},
        {"cancel", [](ApiClient &api) { return outcomeOf(Queue(api).cancelTask(someId)); }},
        {"cancel group", [](ApiClient &api) { return outcomeOf(Queue(api).cancelTaskGroup(someId)); }},
    };
    return all;
}

QByteArray chunked(const QByteArray &rest) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + rest;
}

} // namespace

class TestWholeAnswers final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void notWhole_data();
    void notWhole();
    void entriesMustBeWhole_data();
    void entriesMustBeWhole();
    void hookWithoutAnswer();
    void emptyListsAreFine();
};

void TestWholeAnswers::notWhole_data() {
    QTest::addColumn<int>("question");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray packed = gzipped(R"({"status":{"taskId":"t","state":"completed"},"tasks":[],"artifacts":[]})");
    const http::Headers gzip{{"Content-Encoding", "gzip"}};
    const QList<QPair<const char *, QByteArray>> answers{
        {"empty", ScriptedServer::response(200)},
        {"blank", ScriptedServer::response(200, "  \n")},
        {"no members", ScriptedServer::response(200, "{}")},
        {"null", ScriptedServer::response(200, "null")},
        {"a list", ScriptedServer::response(200, "[]")},
        {"a text", ScriptedServer::response(200, R"("tasks")")},
        {"a web page", ScriptedServer::response(200, "<!doctype html><html>", {{"Content-Type", "text/html"}})},
        {"broken off", ScriptedServer::response(200, R"({"tasks":[{"status":{"taskId")")},
        {"gzip cut", ScriptedServer::response(200, packed.chopped(10), gzip)},
        {"gzip without its end", ScriptedServer::response(200, packed.chopped(8), gzip)},
        {"no gzip", ScriptedServer::response(200, R"({"tasks":[]})", gzip)},
        {"gzip of nothing", ScriptedServer::response(200, gzipped(""), gzip)},
        {"length not reached", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"tasks\":[]}"},
        {"chunk cut", chunked("ff\r\n{\"tasks\":[")},
        // A chunk that has no size at all is left out: Qt waits there until the deadline for silence.
        {"chunk of no size", chunked("zz\r\n{\"tasks\":[]}\r\n0\r\n\r\n")},
        {"no chunk", chunked("")},
        {"no last chunk", chunked("a\r\n{\"tasks\":[\r\n")},
    };
    for (qsizetype question = 0; question < questions().size(); ++question) {
        for (const auto &[name, bytes] : answers)
            QTest::addRow("%s: %s", questions()[question].name, name) << int(question) << bytes;
    }
}

void TestWholeAnswers::notWhole() {
    QFETCH(int, question);
    QFETCH(QByteArray, bytes);
    ApiFixture f;
    f.server.enqueue({.bytes = bytes, .then = ScriptedServer::Then::Close});
    const Result<void> outcome = questions()[question].ask(f.api);
    QVERIFY(!outcome);
    const ErrorKind kind = outcome.error().kind;
    QVERIFY2(kind == ErrorKind::BadResponse || kind == ErrorKind::Network, qPrintable(outcome.error().message));
    QVERIFY(!outcome.error().message.isEmpty());
}

void TestWholeAnswers::entriesMustBeWhole_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no object") << QByteArray(R"({"tasks":[7],"artifacts":[7]})");
    QTest::newRow("no members") << QByteArray(R"({"tasks":[{}],"artifacts":[{}]})");
    QTest::newRow("no state") << QByteArray(R"({"tasks":[{"status":{"taskId":"a"}}],"artifacts":[{"name":""}]})");
    QTest::newRow("one of two") << QByteArray(
        R"({"tasks":[{"status":{"taskId":"a","state":"completed"}},null],"artifacts":[{"name":"a"},null]})");
    QTest::newRow("no list") << QByteArray(R"({"tasks":{},"artifacts":"none"})");
}

void TestWholeAnswers::entriesMustBeWhole() {
    QFETCH(QByteArray, body);
    ApiFixture f;
    f.server.enqueue(200, body);
    QCOMPARE(test::waitFor(Queue(f.api).listTaskGroup(someId)).error().kind, ErrorKind::BadResponse);
    QCOMPARE(test::waitFor(Queue(f.api).artifacts(someId, 0)).error().kind, ErrorKind::BadResponse);
}

void TestWholeAnswers::hookWithoutAnswer() {
    ApiFixture f;
    f.server.enqueue(200);
    f.server.enqueue(200, "{}");
    const auto trigger = [&f] { return test::waitFor(Hooks(f.api).triggerHook(someId, someId, Json::object())); };
    QCOMPARE(trigger().error().kind, ErrorKind::BadResponse);
    const auto madeNone = trigger();
    QVERIFY(madeNone);
    QVERIFY(madeNone->isEmpty());
    QCOMPARE(f.requests().size(), 2);
}

void TestWholeAnswers::emptyListsAreFine() {
    ApiFixture f;
    f.server.enqueue(200, R"({"tasks":[],"artifacts":[]})");
    QVERIFY(test::waitFor(Queue(f.api).listTaskGroup(someId)));
    QVERIFY(test::waitFor(Queue(f.api).artifacts(someId, 0)));
    QVERIFY(test::waitFor(Index(f.api).listTasks(someId)));
}

QTEST_GUILESS_MAIN(TestWholeAnswers)
#include "test_whole_answers.moc"
