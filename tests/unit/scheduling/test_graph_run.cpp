#include "services/scheduling/graph_run.h"

#include "services/base/json_members.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

using namespace collie;
using namespace collie::scheduling;

namespace {

const QString decision = QStringLiteral("DecisionTaskIdIsThis00");

/// A deployment with one decision task, whose documents a test sets.
class Deployment final : public test::ApiFixture {
  public:
    Deployment() {
        server.setHandler([this](const test::ScriptedServer::Received &request) { return answer(request); });
    }

    Json graph = Json::object();
    QHash<QString, QByteArray> maps;        ///< label-to-taskid.json by task.
    QHash<QString, QString> states;         ///< By task; unknown ones are gone.
    QHash<QString, QString> indexed;        ///< TaskIds by path.
    QHash<QString, QStringList> namespaces; ///< Ids of the tasks right below.
    QStringList routes;

    [[nodiscard]] int count(const QString &beginning) const { return int(requests().filter(beginning).size()); }

  private:
    [[nodiscard]] QByteArray answer(const test::ScriptedServer::Received &request) {
        const QString path = QString::fromLatin1(request.target).section(u'?', 0, 0);
        const auto json = [](const Json &document) {
            return test::ScriptedServer::response(200, toJsonBytes(document));
        };
        if (path == QStringLiteral("/api/queue/v1/task/") + decision)
            return json({{"taskGroupId", decision.toStdString()}, {"routes", stringsToJson(routes)}});
        if (path.endsWith(u"full-task-graph.json"))
            return path.startsWith(u"/files/") ? json(graph) : stored(path);
        if (path.endsWith(u"label-to-taskid.json")) {
            const QString taskId = path.startsWith(u"/files/") ? path.section(u'/', 2, 2) : path.section(u'/', 5, 5);
            if (!maps.contains(taskId))
                return test::ScriptedServer::response(404, R"({"code": "ResourceNotFound", "message": "none"})");
            return path.startsWith(u"/files/") ? test::ScriptedServer::response(200, maps[taskId]) : stored(path);
        }
        if (path.endsWith(u"/tasks/status"))
            return json(statuses(request.body));
        if (path.endsWith(u"/tasks/indexes"))
            return json(found(request.body));
        return json(listed(path.section(u'/', -1)));
    }
    [[nodiscard]] QByteArray stored(const QString &path) const {
        const QString file =
            QStringLiteral("/files/%1/%2")
                .arg(path.section(u'/', 5, 5), path.section(u'/', -1).section(QStringLiteral("%2F"), -1));
        return test::ScriptedServer::response(
            200, toJsonBytes(Json{{"storageType", "s3"}, {"url", server.url(file).toString().toStdString()}}));
    }
    [[nodiscard]] Json statuses(const QByteArray &body) const {
        Json list = Json::array();
        const Json asked = parseJson(body, QString()).value();
        for (const Json &id : asked.at("taskIds")) {
            const QString taskId = QString::fromStdString(id.get<std::string>());
            if (states.contains(taskId))
                list.push_back(Json{{"taskId", id},
                                    {"status", Json{{"taskId", id},
                                                    {"state", states[taskId].toStdString()},
                                                    {"expires", "2030-01-01T00:00:00.000Z"}}}});
        }
        return Json{{"statuses", list}};
    }
    [[nodiscard]] Json found(const QByteArray &body) const {
        Json list = Json::array();
        const Json asked = parseJson(body, QString()).value();
        for (const Json &path : asked.at("indexes")) {
            if (const QString id = indexed.value(QString::fromStdString(path.get<std::string>())); !id.isEmpty())
                list.push_back(Json{{"namespace", path}, {"taskId", id.toStdString()}});
        }
        return Json{{"tasks", list}};
    }
    [[nodiscard]] Json listed(const QString &place) const {
        Json list = Json::array();
        int day = 1;
        for (const QString &id : namespaces.value(place))
            list.push_back(Json{{"namespace", (place + u'.' + id).toStdString()},
                                {"taskId", id.toStdString()},
                                {"expires", "2027-01-0" + std::to_string(day++) + "T00:00:00.000Z"}});
        return Json{{"tasks", list}};
    }
};

Json entry(const Json &dependencies) {
    return Json{{"dependencies", dependencies},
                {"task", Json{{"deadline", Json{{"relative-datestamp", "1 day"}}}, {"payload", Json::object()}}}};
}

/// A slugid that ends in a number.
QString idOf(int number) {
    return QStringLiteral("%1QAAAAAAAAAAAAA").arg(number, 8, 10, QLatin1Char('0'));
}

QStringList labelsOf(const TaskGraphPlan &plan) {
    QStringList labels;
    for (const PlannedTask &task : plan.tasks)
        labels.append(task.label);
    return labels;
}

} // namespace

/// What planning asks a deployment for, and what it makes of the answers.
class TestGraphRun final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void runningTasksServe();
    void theIndexServes();
    void statusesAreAskedTogether();
    void mapsOfLaterTasksAreMerged();
    void aMapThatCannotBeReadIsAnError();
    void routesNameTheNamespaces();
};

void TestGraphRun::runningTasksServe() {
    Deployment deployment;
    deployment.graph = Json{{"train", entry(Json{{"image", "image"}})}, {"image", entry(Json::object())}};
    deployment.maps[decision] = toJsonBytes(Json{{"image", idOf(1).toStdString()}});
    deployment.states[idOf(1)] = QStringLiteral("running");
    GraphRun run(deployment.api, deployment.clock);
    const auto plan = test::waitFor(run.plan(decision, {QStringLiteral("train")}));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(labelsOf(*plan), QStringList{QStringLiteral("train")});
    QCOMPARE(plan->reused.size(), 1);
    QCOMPARE(plan->reused.first().because, QStringLiteral("running"));
    deployment.states[idOf(1)] = QStringLiteral("failed");
    const auto again = test::waitFor(run.plan(decision, {QStringLiteral("train")}));
    QVERIFY(again);
    QCOMPARE(again->tasks.size(), 2);
    QVERIFY(again->reused.isEmpty());
}

void TestGraphRun::theIndexServes() {
    Deployment deployment;
    deployment.graph = Json{{"train", entry(Json{{"image", "image"}})}, {"image", entry(Json::object())}};
    deployment.graph["image"]["optimization"] = Json{{"index-search", Json::array({"cache.none", "cache.image"})}};
    deployment.indexed[QStringLiteral("cache.image")] = idOf(7);
    deployment.states[idOf(7)] = QStringLiteral("completed");
    GraphRun run(deployment.api, deployment.clock);
    const auto plan = test::waitFor(run.plan(decision, {QStringLiteral("train")}));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(labelsOf(*plan), QStringList{QStringLiteral("train")});
    QCOMPARE(plan->reused.size(), 1);
    QCOMPARE(plan->reused.first().taskId, idOf(7));
    QCOMPARE(plan->reused.first().because, QStringLiteral("completed, in the index as cache.image"));
    // The index may know a task that the queue has forgotten.
    deployment.states.clear();
    QCOMPARE(test::waitFor(run.plan(decision, {QStringLiteral("train")}))->tasks.size(), 2);
}

void TestGraphRun::statusesAreAskedTogether() {
    Deployment deployment;
    Json dependencies = Json::object(), map = Json::object();
    for (int i = 0; i < 1'500; ++i) {
        const std::string label = "data-" + std::to_string(i);
        deployment.graph[label] = entry(Json::object());
        dependencies[label] = label;
        map[label] = idOf(i).toStdString();
        deployment.states[idOf(i)] = QStringLiteral("pending");
    }
    deployment.graph["all"] = entry(dependencies);
    deployment.maps[decision] = toJsonBytes(map);
    GraphRun run(deployment.api, deployment.clock);
    const auto plan = test::waitFor(run.plan(decision, {QStringLiteral("all")}), 60'000);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->tasks.size(), 1);
    QCOMPARE(plan->reused.size(), 1'500);
    QCOMPARE(deployment.count(QStringLiteral("POST /api/queue/v1/tasks/status")), 2);
    QCOMPARE(deployment.requests().filter(QStringLiteral("/status")).size(), 2);
}

void TestGraphRun::mapsOfLaterTasksAreMerged() {
    Deployment deployment;
    deployment.routes = {QStringLiteral("index.gecko.v2.try.revision.abc.taskgraph.decision")};
    deployment.namespaces[QStringLiteral("gecko.v2.try.revision.abc.actions")] = {idOf(100), idOf(101), idOf(102)};
    deployment.namespaces[QStringLiteral("gecko.v2.try.revision.abc.cron")] = {idOf(103)};
    deployment.graph = Json{{"test", entry(Json{{"a", "a"}, {"b", "b"}, {"c", "c"}})},
                            {"a", entry(Json::object())},
                            {"b", entry(Json::object())},
                            {"c", entry(Json::object())}};
    deployment.maps[decision] = toJsonBytes(Json{{"a", idOf(1).toStdString()}, {"b", idOf(2).toStdString()}});
    deployment.maps[idOf(100)] = toJsonBytes(Json{{"a", idOf(3).toStdString()}});
    deployment.maps[idOf(102)] = toJsonBytes(Json{{"a", idOf(4).toStdString()}}); // The one between made nothing.
    deployment.maps[idOf(103)] = toJsonBytes(Json{{"c", idOf(5).toStdString()}});
    for (int i = 1; i <= 5; ++i)
        deployment.states[idOf(i)] = QStringLiteral("completed");
    GraphRun run(deployment.api, deployment.clock);
    const auto plan = test::waitFor(run.plan(decision, {QStringLiteral("test")}));
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(labelsOf(*plan), QStringList{QStringLiteral("test")});
    QHash<QString, QString> reused;
    for (const ReusedTask &task : plan->reused)
        reused.insert(task.label, task.taskId);
    const QHash<QString, QString> expected{
        {QStringLiteral("a"), idOf(4)}, {QStringLiteral("b"), idOf(2)}, {QStringLiteral("c"), idOf(5)}};
    QCOMPARE(reused, expected);
}

void TestGraphRun::aMapThatCannotBeReadIsAnError() {
    Deployment deployment;
    deployment.graph = Json{{"test", entry(Json::object())}};
    deployment.maps[decision] = "{\"a\": ";
    GraphRun run(deployment.api, deployment.clock);
    const auto plan = test::waitFor(run.plan(decision, {QStringLiteral("test")}));
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(QStringLiteral("label-to-taskid.json")), qPrintable(plan.error().message));
}

void TestGraphRun::routesNameTheNamespaces() {
    const Json task{
        {"routes", Json::array({"tc-treeherder.v2.autoland.abc.5", "index.gecko.v2.autoland.latest.taskgraph.decision",
                                "index.gecko.v2.autoland.revision.abc.taskgraph.decision",
                                "index.gecko.v2.autoland.pushlog-id.5.decision", 7})}};
    QCOMPARE(LabelMaps::namespacesOf(task), (QStringList{QStringLiteral("gecko.v2.autoland.revision.abc.actions"),
                                                         QStringLiteral("gecko.v2.autoland.revision.abc.cron"),
                                                         QStringLiteral("gecko.v2.autoland.pushlog-id.5.actions")}));
    QVERIFY(LabelMaps::namespacesOf(Json::object()).isEmpty());
}

QTEST_GUILESS_MAIN(TestGraphRun)
#include "test_graph_run.moc"
