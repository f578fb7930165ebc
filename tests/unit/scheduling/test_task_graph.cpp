#include "services/scheduling/task_graph.h"

#include "services/base/slugid.h"

#include <QTest>

using namespace collie;
using namespace collie::scheduling;

namespace {

Json entry(const Json &dependencies, const Json &payload = Json::object()) {
    return Json{{"dependencies", dependencies},
                {"task", Json{{"created", Json{{"relative-datestamp", "0 seconds"}}},
                              {"deadline", Json{{"relative-datestamp", "1 day"}}},
                              {"payload", payload}}}};
}

TaskGraph graphOf(const Json &document) {
    auto graph = TaskGraph::parse(document);
    if (!graph)
        qFatal("%s", qPrintable(graph.error().message));
    return std::move(*graph);
}

/// build ← sign ← test, and a toolchain under the build.
Json chain() {
    return Json{
        {"test", entry(Json{{"build", "sign"}}, Json{{"task", Json{{"task-reference", "<build> of <decision>"}}},
                                                     {"url", Json{{"artifact-reference", "<build/public/a b.zip>"}}},
                                                     {"self", Json{{"task-reference", "<self>"}}}})},
        {"sign", entry(Json{{"build", "build"}})},
        {"build", entry(Json{{"toolchain", "toolchain"}})},
        {"toolchain", entry(Json::object())},
        {"other", entry(Json::object())}};
}

TaskGraph::Context context() {
    return {
        .decisionTaskId = QStringLiteral("DecisionTaskIdIsThis00"),
        .decisionTask =
            Json{{"taskGroupId", "DecisionTaskIdIsThis00"}, {"schedulerId", "gecko-level-3"}, {"projectId", "none"}},
        .rootUrl = QStringLiteral("https://tc.example.com"),
        .nowMs = 1'795'495'887'203,
        .completed = {}};
}

QStringList names(std::initializer_list<const char *> list) {
    QStringList all;
    for (const char *one : list)
        all.append(QString::fromLatin1(one));
    return all;
}

} // namespace

/// Labels made into tasks: closure, order, references, and what is wrong found before anything is sent.
class TestTaskGraph final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void closureStopsAtCompleted();
    void orderIsTopological();
    void referencesAreReplaced();
    void mistakesAreFoundBefore_data();
    void mistakesAreFoundBefore();
    void plansSurviveAFile();
    void bigGraphs();
};

void TestTaskGraph::closureStopsAtCompleted() {
    const TaskGraph graph = graphOf(chain());
    const QString test = QStringLiteral("test");
    QCOMPARE(graph.closure({test}, {}).value(), names({"toolchain", "build", "sign", "test"}));
    QCOMPARE(graph.closure({test}, {{QStringLiteral("build"), QStringLiteral("id")}}).value(), names({"sign", "test"}));
    // What is asked for runs again, completed or not.
    QCOMPARE(
        graph.closure({test}, {{test, QStringLiteral("id")}, {QStringLiteral("sign"), QStringLiteral("id")}}).value(),
        names({"test"}));
}

void TestTaskGraph::orderIsTopological() {
    Json document = Json::object();
    for (int i = 0; i < 50; ++i) {
        Json dependencies = Json::object();
        for (int j = i + 1; j < 50; j += i + 1)
            dependencies["edge" + std::to_string(j)] = "t" + std::to_string(j);
        document["t" + std::to_string(i)] = entry(dependencies);
    }
    const auto plan = graphOf(document).plan({QStringLiteral("t0")}, context());
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), 50);
    QStringList made{QStringLiteral("DecisionTaskIdIsThis00")};
    for (const PlannedTask &task : plan->tasks) {
        for (const Json &dependency : task.definition.at("dependencies"))
            QVERIFY(made.contains(QString::fromStdString(dependency.get<std::string>())));
        QVERIFY(isSlugid(task.taskId) && !made.contains(task.taskId));
        made.append(task.taskId);
    }
}

void TestTaskGraph::referencesAreReplaced() {
    TaskGraph::Context known = context();
    known.completed = {{QStringLiteral("build"), QStringLiteral("BuildTaskIdIsThis00000")}};
    const auto plan = graphOf(chain()).plan({QStringLiteral("test")}, known);
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), 2);
    QCOMPARE(plan->reused.value(QStringLiteral("build")), QStringLiteral("BuildTaskIdIsThis00000"));
    const PlannedTask &sign = plan->tasks[0], &test = plan->tasks[1];
    QVERIFY(sign.definition.at("dependencies") == Json::array({"DecisionTaskIdIsThis00", "BuildTaskIdIsThis00000"}));
    QVERIFY(test.definition.at("dependencies") == Json::array({"DecisionTaskIdIsThis00", sign.taskId.toStdString()}));
    const Json &payload = test.definition.at("payload");
    QCOMPARE(stringMember(payload, "task"), sign.taskId + QStringLiteral(" of DecisionTaskIdIsThis00"));
    QCOMPARE(stringMember(payload, "self"), test.taskId);
    QCOMPARE(stringMember(payload, "url"),
             QStringLiteral("https://tc.example.com/api/queue/v1/task/%1/artifacts/public/a%20b.zip").arg(sign.taskId));
    QCOMPARE(stringMember(test.definition, "taskGroupId"), QStringLiteral("DecisionTaskIdIsThis00"));
    QCOMPARE(stringMember(test.definition, "schedulerId"), QStringLiteral("gecko-level-3"));
    QCOMPARE(stringMember(test.definition, "deadline"), QStringLiteral("2026-11-25T04:51:27.203Z"));
}

void TestTaskGraph::mistakesAreFoundBefore_data() {
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const Json &graph, const char *message) {
        QTest::newRow(name) << toJsonBytes(graph) << QString::fromUtf8(message);
    };
    row("unknown label", Json{{"b", entry(Json::object())}}, "knows no label “a”");
    row("unknown dependency", Json{{"a", entry(Json{{"x", "gone"}})}}, "“a” needs “gone”");
    row("circle", Json{{"a", entry(Json{{"x", "b"}})}, {"b", entry(Json{{"x", "a"}})}}, "a → b → a");
    row("self", Json{{"a", entry(Json{{"x", "a"}})}}, "a → a");
    row("reference to nothing", Json{{"a", entry(Json::object(), Json{{"x", Json{{"task-reference", "<build>"}}}})}},
        "refers to <build>");
    row("reference to what it does not need",
        Json{{"a", entry(Json{{"x", "c"}}, Json{{"x", Json{{"task-reference", "<b>"}}}})},
             {"b", entry(Json::object())},
             {"c", entry(Json::object())}},
        "refers to <b>");
    row("artifact without a name",
        Json{{"a", entry(Json{{"x", "b"}}, Json{{"x", Json{{"artifact-reference", "<x>"}}}})},
             {"b", entry(Json::object())}},
        "names no artifact");
    row("no time", Json{{"a", Json{{"task", Json{{"created", "some day"}}}}}}, "some day");
}

void TestTaskGraph::mistakesAreFoundBefore() {
    QFETCH(QByteArray, graph);
    QFETCH(QString, message);
    const auto plan = graphOf(parseJson(graph, QString()).value()).plan({QStringLiteral("a")}, context());
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(message), qPrintable(plan.error().message));
}

void TestTaskGraph::plansSurviveAFile() {
    const auto plan = graphOf(chain()).plan({QStringLiteral("test"), QStringLiteral("other")}, context());
    const auto read = TaskGraphPlan::fromJson(parseJson(toJsonBytes(plan->toJson()), QString()).value());
    QVERIFY(read);
    QCOMPARE(read->decisionTaskId, plan->decisionTaskId);
    QCOMPARE(read->tasks.size(), plan->tasks.size());
    for (qsizetype i = 0; i < read->tasks.size(); ++i) {
        QCOMPARE(read->tasks[i].taskId, plan->tasks[i].taskId);
        QVERIFY(read->tasks[i].definition == plan->tasks[i].definition);
    }
    QVERIFY(!TaskGraphPlan::fromJson(Json{{"tasks", 1}}));
    QVERIFY(!TaskGraph::parse(Json::array()));
    QVERIFY(!TaskGraph::parse(Json{{"a", 1}}));
}

void TestTaskGraph::bigGraphs() {
    Json document = Json::object();
    document.get_ref<Json::object_t &>().reserve(5'001);
    document.get_ref<Json::object_t &>().push_back({"build", entry(Json::object())});
    QStringList all;
    for (int i = 0; i < 5'000; ++i) {
        const std::string label = "test-" + std::to_string(i);
        document.get_ref<Json::object_t &>().push_back({label, entry(Json{{"build", "build"}})});
        all.append(QString::fromStdString(label));
    }
    const auto plan = graphOf(document).plan(all, context());
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), 5'001);
    QCOMPARE(plan->tasks.first().label, QStringLiteral("build"));
}

QTEST_GUILESS_MAIN(TestTaskGraph)
#include "test_task_graph.moc"
