#include "services/scheduling/task_graph.h"

#include "services/base/slugid.h"

#include <QTest>

using namespace collie;
using namespace collie::scheduling;

namespace {

constexpr qint64 nowMs = 1'795'495'887'203;
constexpr qint64 dayMs = qint64(24) * 3600 * 1000;

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
        .nowMs = nowMs};
}

/// A task of a state that lives for another year, as do those of most pushes.
ExistingTask taskIn(const char *state, const QString &taskId = QStringLiteral("ExistingTaskIdIsThis00"),
                    qint64 expiresMs = nowMs + 365 * dayMs) {
    return {.taskId = taskId, .state = QString::fromLatin1(state), .expiresMs = expiresMs};
}

QStringList labelsOf(const Result<TaskGraphPlan> &plan) {
    QStringList labels;
    for (const PlannedTask &task : plan.value_or(TaskGraphPlan()).tasks)
        labels.append(task.label);
    return labels;
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
    void closureHoldsEverything();
    void aTaskServesUnlessItIsOver_data();
    void aTaskServesUnlessItIsOver();
    void whatNeedsANewTaskIsMadeToo();
    void whatOnlyAReusedTaskNeedsIsNotMade();
    void theIndexIsSearched_data();
    void theIndexIsSearched();
    void softDependenciesAddAnOrder();
    void orderIsTopological();
    void referencesAreReplaced();
    void mistakesAreFoundBefore_data();
    void mistakesAreFoundBefore();
    void plansSurviveAFile();
    void bigGraphs();
};

void TestTaskGraph::closureHoldsEverything() {
    QCOMPARE(graphOf(chain()).closure({QStringLiteral("test")}).value(), names({"toolchain", "build", "sign", "test"}));
}

void TestTaskGraph::aTaskServesUnlessItIsOver_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("expiresMs");
    QTest::addColumn<bool>("serves");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *state, qint64 expiresMs, bool serves, const char *because) {
        QTest::addRow("%s, expires %lld", state, static_cast<long long>(expiresMs))
            << QString::fromLatin1(state) << expiresMs << serves << QString::fromLatin1(because);
    };
    for (const char *state : {"unscheduled", "pending", "running", "completed"})
        row(state, nowMs + 365 * dayMs, true, state);
    row("failed", nowMs + 365 * dayMs, false, "failed");
    row("exception", nowMs + 365 * dayMs, false, "ended in an exception");
    row("", nowMs + 365 * dayMs, false, "is gone");
    // The new tasks have until tomorrow.
    row("completed", nowMs + dayMs, true, "completed");
    row("completed", nowMs + dayMs - 1, false, "expires before");
}

void TestTaskGraph::aTaskServesUnlessItIsOver() {
    QFETCH(QString, state);
    QFETCH(qint64, expiresMs);
    QFETCH(bool, serves);
    QFETCH(QString, because);
    const Json document{{"test", entry(Json{{"build", "build"}})}, {"build", entry(Json::object())}};
    TaskGraph::Context known = context();
    known.labelled.insert(QStringLiteral("build"), taskIn(state.toLatin1().constData(), {}, expiresMs));
    known.labelled[QStringLiteral("build")].taskId = QStringLiteral("ExistingTaskIdIsThis00");
    known.labelled.insert(QStringLiteral("test"), taskIn("completed"));
    const auto plan = graphOf(document).plan({QStringLiteral("test")}, known);
    QVERIFY(plan);
    // What is asked for is made again, whatever there is.
    QCOMPARE(labelsOf(plan), serves ? names({"test"}) : names({"build", "test"}));
    QCOMPARE(plan->reused.size(), serves ? 1 : 0);
    const QString reason = serves ? plan->reused.first().because : plan->tasks.first().because;
    QVERIFY2(reason.contains(because), qPrintable(reason));
    QCOMPARE(plan->tasks.last().because, QStringLiteral("asked for"));
}

void TestTaskGraph::whatNeedsANewTaskIsMadeToo() {
    TaskGraph::Context known = context();
    known.labelled = {{QStringLiteral("build"), taskIn("completed")}, {QStringLiteral("sign"), taskIn("completed")}};
    const auto plan = graphOf(chain()).plan({QStringLiteral("test")}, known);
    QCOMPARE(labelsOf(plan), names({"toolchain", "build", "sign", "test"}));
    QCOMPARE(plan->tasks[1].because, QStringLiteral("needs “toolchain”, which is made"));
    // So is what lies between two labels that are asked for.
    known.labelled.insert(QStringLiteral("toolchain"), taskIn("completed"));
    QCOMPARE(labelsOf(graphOf(chain()).plan({QStringLiteral("test"), QStringLiteral("build")}, known)),
             names({"build", "sign", "test"}));
}

void TestTaskGraph::whatOnlyAReusedTaskNeedsIsNotMade() {
    TaskGraph::Context known = context();
    known.labelled = {
        {QStringLiteral("toolchain"), taskIn("completed", QStringLiteral("ToolchainTaskIdIsThis0"), nowMs)},
        {QStringLiteral("build"), taskIn("completed")},
        {QStringLiteral("sign"), taskIn("running")}};
    const auto plan = graphOf(chain()).plan({QStringLiteral("test")}, known);
    QCOMPARE(labelsOf(plan), names({"test"}));
    QCOMPARE(plan->reused.size(), 1);
    QCOMPARE(plan->reused.first().label, QStringLiteral("sign"));
    QCOMPARE(plan->reused.first().because, QStringLiteral("running"));
}

void TestTaskGraph::theIndexIsSearched_data() {
    QTest::addColumn<QByteArray>("optimization");
    QTest::addColumn<QString>("indexed"); ///< Path and state of what the index holds.
    QTest::addColumn<bool>("serves");
    const auto row = [](const char *name, const char *optimization, const char *indexed, bool serves) {
        QTest::newRow(name) << QByteArray(optimization) << QString::fromLatin1(indexed) << serves;
    };
    row("hit", R"({"index-search": ["a.b"]})", "a.b completed", true);
    row("running", R"({"index-search": ["a.b"]})", "a.b running", true);
    row("failed", R"({"index-search": ["a.b"]})", "a.b failed", false);
    row("second path", R"({"index-search": ["a.b", "a.c"]})", "a.c completed", true);
    row("not asked for", "null", "a.b completed", false);
    row("another strategy", R"({"skip-unless-changed": ["a.b"]})", "a.b completed", false);
}

void TestTaskGraph::theIndexIsSearched() {
    QFETCH(QByteArray, optimization);
    QFETCH(QString, indexed);
    QFETCH(bool, serves);
    Json document{{"train", entry(Json{{"docker-image", "image"}})}, {"image", entry(Json::object())}};
    document["image"]["optimization"] = parseJson(optimization, QString()).value();
    const QString path = indexed.section(u' ', 0, 0);
    TaskGraph::Context known = context();
    known.indexed.insert(path, taskIn(indexed.section(u' ', 1).toLatin1().constData()));
    const auto plan = graphOf(document).plan({QStringLiteral("train")}, known);
    QVERIFY(plan);
    QCOMPARE(labelsOf(plan), serves ? names({"train"}) : names({"image", "train"}));
    if (serves)
        QVERIFY2(plan->reused.first().because.contains(path), qPrintable(plan->reused.first().because));
    // A task of its own goes before; when that one failed, the index is still asked.
    known.labelled.insert(QStringLiteral("image"), taskIn("failed", QStringLiteral("FailedTaskIdIsThis0000")));
    QCOMPARE(labelsOf(graphOf(document).plan({QStringLiteral("train")}, known)), labelsOf(plan));
    known.labelled[QStringLiteral("image")].state = QStringLiteral("running");
    const auto own = graphOf(document).plan({QStringLiteral("train")}, known);
    QCOMPARE(own->reused.first().taskId, QStringLiteral("FailedTaskIdIsThis0000"));
}

void TestTaskGraph::softDependenciesAddAnOrder() {
    Json document{{"report", entry(Json::object(), Json{{"of", Json{{"task-reference", "<lint>"}}}})},
                  {"lint", entry(Json::object())}};
    document["report"]["soft_dependencies"] = Json::array({"lint", "gone"});
    const TaskGraph graph = graphOf(document);
    const auto both = graph.plan({QStringLiteral("report"), QStringLiteral("lint")}, context());
    QVERIFY2(both, qPrintable(both ? QString() : both.error().message));
    QCOMPARE(labelsOf(both), names({"lint", "report"}));
    QVERIFY(both->tasks[1].definition.at("dependencies") == Json::array({both->tasks[0].taskId.toStdString()}));
    QVERIFY(!graph.plan({QStringLiteral("report")}, context())); // Refers to what nobody asked for.
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
    known.labelled = {{QStringLiteral("build"), taskIn("completed", QStringLiteral("BuildTaskIdIsThis00000"))},
                      {QStringLiteral("toolchain"), taskIn("completed")}};
    const auto plan = graphOf(chain()).plan({QStringLiteral("test")}, known);
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), 2);
    QCOMPARE(plan->reused.size(), 1);
    QCOMPARE(plan->reused.first().taskId, QStringLiteral("BuildTaskIdIsThis00000"));
    const PlannedTask &sign = plan->tasks[0], &test = plan->tasks[1];
    QVERIFY(sign.definition.at("dependencies") == Json::array({"BuildTaskIdIsThis00000", "DecisionTaskIdIsThis00"}));
    QVERIFY(test.definition.at("dependencies") == Json::array({sign.taskId.toStdString()}));
    const Json &payload = test.definition.at("payload");
    QCOMPARE(stringMember(payload, "task"), sign.taskId + QStringLiteral(" of DecisionTaskIdIsThis00"));
    QCOMPARE(stringMember(payload, "self"), test.taskId);
    QCOMPARE(stringMember(payload, "url"),
             QStringLiteral("https://tc.example.com/api/queue/v1/task/%1/artifacts/public/a b.zip").arg(sign.taskId));
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
        QCOMPARE(read->tasks[i].because, plan->tasks[i].because);
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
