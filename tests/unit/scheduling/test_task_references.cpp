#include "services/scheduling/task_references.h"

#include <QTest>

using namespace collie;
using namespace collie::scheduling;

namespace {

Json read(const QByteArray &text) {
    return parseJson(text, QStringLiteral("The test")).value();
}

TaskReferences references() {
    return {.label = QStringLiteral("subject"),
            .taskId = QStringLiteral("tid-self"),
            .decisionTaskId = QStringLiteral("tid-decision"),
            .dependencies = {{QStringLiteral("edge1"), QStringLiteral("tid1")},
                             {QStringLiteral("edge2"), QStringLiteral("tid2")},
                             {QStringLiteral("edge3"), QStringLiteral("tid3")}},
            .rootUrl = QStringLiteral("https://tc.example.com"),
            .proxyUrl = QStringLiteral("http://taskcluster")};
}

} // namespace

/// References in the tasks of a graph, by the rules and the cases of taskgraph's util/parameterization.py.
class TestTaskReferences final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void areReplaced_data();
    void areReplaced();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void aPrivateArtifactNeedsTheProxy();
    void theProxyIsTheDecisionTasks_data();
    void theProxyIsTheDecisionTasks();
};

void TestTaskReferences::areReplaced_data() {
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *definition, const char *expected) {
        QTest::newRow(name) << QByteArray(definition) << QByteArray(expected);
    };
    row("nothing", R"({"in-a-list": ["stuff", {"task-ref": "<edge1>"}]})",
        R"({"in-a-list": ["stuff", {"task-ref": "<edge1>"}]})");
    row("in a dict", R"({"in-a-dict": {"task-reference": "<edge1>"}})", R"({"in-a-dict": "tid1"})");
    row("nested", R"({"a": {"b": {"c": {"task-reference": "x<edge2>y"}}}})", R"({"a": {"b": {"c": "xtid2y"}}})");
    row("in a list", R"({"l": [{"task-reference": "<edge1>"}, {"task-reference": "<edge3>"}]})",
        R"({"l": ["tid1", "tid3"]})");
    row("several", R"({"m": {"task-reference": "stuff <edge1> and <edge2> and <edge1>"}})",
        R"({"m": "stuff tid1 and tid2 and tid1"})");
    row("self and decision", R"({"m": {"task-reference": "<self> of <decision>"}})",
        R"({"m": "tid-self of tid-decision"})");
    row("beside another member", R"({"m": {"task-reference": "<edge1>", "other": 1}})",
        R"({"m": {"task-reference": "<edge1>", "other": 1}})");
    row("escaped", R"({"m": {"task-reference": "<<><edge1>>"}})", R"({"m": "<tid1>"})");
    row("heredoc", R"({"m": {"task-reference": "cat <<><<>EOF; echo <edge1>"}})", R"({"m": "cat <<EOF; echo tid1"})");
    row("unclosed", R"({"m": {"task-reference": "a < b, <edge1"}})", R"({"m": "a < b, <edge1"})");
    row("keys", R"({"cache": {"task-reference": {"checkouts-<edge1>": "/src", "plain": "<edge1>"}}})",
        R"({"cache": {"checkouts-tid1": "/src", "plain": "<edge1>"}})");
    row("values below keys", R"({"c": {"task-reference": {"<edge1>": {"d": {"task-reference": "<edge2>"}}}}})",
        R"({"c": {"tid1": {"d": "tid2"}}})");
    row("keys with one member", R"({"c": {"task-reference": {"<edge1>": {"task-reference": "<edge2>"}}}})",
        R"({"c": {"tid1": "tid2"}})");
    row("artifact", R"({"url": {"artifact-reference": "<edge1/public/build/a b.zip>"}})",
        R"({"url": "https://tc.example.com/api/queue/v1/task/tid1/artifacts/public/build/a b.zip"})");
    row("artifact of the decision task", R"({"url": {"artifact-reference": "<decision/public/x>"}})",
        R"({"url": "https://tc.example.com/api/queue/v1/task/tid-decision/artifacts/public/x"})");
    row("two artifacts", R"({"url": {"artifact-reference": "<edge1/public/x>,<edge2/public/y>"}})",
        R"({"url": "https://tc.example.com/api/queue/v1/task/tid1/artifacts/public/x,https://tc.example.com/api/queue/v1/task/tid2/artifacts/public/y"})");
    row("private artifact", R"({"url": {"artifact-reference": "<edge1/releng/x>"}})",
        R"({"url": "http://taskcluster/api/queue/v1/task/tid1/artifacts/releng/x"})");
    row("no artifact", R"({"url": {"artifact-reference": "curl <edge1/public/x> -H <token>"}})",
        R"({"url": "curl https://tc.example.com/api/queue/v1/task/tid1/artifacts/public/x -H <token>"})");
    row("artifacts in keys", R"({"c": {"artifact-reference": {"<edge1/public/x>": "a"}}})",
        R"({"c": {"https://tc.example.com/api/queue/v1/task/tid1/artifacts/public/x": "a"}})");
}

void TestTaskReferences::areReplaced() {
    QFETCH(QByteArray, definition);
    QFETCH(QByteArray, expected);
    const Result<Json> resolved = resolveReferences(read(definition), references());
    QVERIFY2(resolved, qPrintable(resolved ? QString() : resolved.error().message));
    QCOMPARE(toJsonBytes(*resolved), toJsonBytes(read(expected)));
}

void TestTaskReferences::mistakesAreNamed_data() {
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *definition, const char *message) {
        QTest::newRow(name) << QByteArray(definition) << QString::fromUtf8(message);
    };
    row("unknown edge", R"({"m": {"task-reference": "<edge9>"}})", "“subject” refers to <edge9>");
    row("unknown edge in a key", R"({"m": {"task-reference": {"<edge9>": 1}}})", "“subject” refers to <edge9>");
    row("artifact of an unknown edge", R"({"m": {"artifact-reference": "<edge9/public/x>"}})", "refers to <edge9>");
    row("artifact of itself", R"({"m": {"artifact-reference": "<self/public/x>"}})", "an artifact of its own");
    row("number", R"({"m": {"task-reference": 5}})", "neither a text nor an object");
}

void TestTaskReferences::mistakesAreNamed() {
    QFETCH(QByteArray, definition);
    QFETCH(QString, message);
    const Result<Json> resolved = resolveReferences(read(definition), references());
    QVERIFY(!resolved);
    QVERIFY2(resolved.error().message.contains(message), qPrintable(resolved.error().message));
}

void TestTaskReferences::aPrivateArtifactNeedsTheProxy() {
    TaskReferences known = references();
    known.proxyUrl.clear();
    const Result<Json> resolved =
        resolveReferences(read(R"({"u": {"artifact-reference": "<edge1/releng/x>"}})"), known);
    QVERIFY(!resolved);
    QVERIFY2(resolved.error().message.contains(QStringLiteral("releng/x")), qPrintable(resolved.error().message));
    QVERIFY(resolveReferences(read(R"({"u": {"artifact-reference": "<edge1/public/x>"}})"), known));
}

void TestTaskReferences::theProxyIsTheDecisionTasks_data() {
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QString>("proxy");
    QTest::newRow("docker-worker") << QByteArray(
                                          R"({"payload": {"image": "x", "features": {"taskclusterProxy": true}}})")
                                   << QStringLiteral("http://taskcluster");
    QTest::newRow("named") << QByteArray(R"({"payload": {"env": {"TASKCLUSTER_PROXY_URL": "http://localhost:8080/"}}})")
                           << QStringLiteral("http://localhost:8080");
    QTest::newRow("generic-worker") << QByteArray(R"({"payload": {"features": {"taskclusterProxy": true}}})")
                                    << QString();
    QTest::newRow("no proxy") << QByteArray(R"({"payload": {"image": "x"}})")
                              << QStringLiteral("https://tc.example.com");
    QTest::newRow("no payload") << QByteArray(R"({})") << QStringLiteral("https://tc.example.com");
}

void TestTaskReferences::theProxyIsTheDecisionTasks() {
    QFETCH(QByteArray, decision);
    QFETCH(QString, proxy);
    QCOMPARE(proxyUrlOf(read(decision), QStringLiteral("https://tc.example.com")), proxy);
}

QTEST_GUILESS_MAIN(TestTaskReferences)
#include "test_task_references.moc"
