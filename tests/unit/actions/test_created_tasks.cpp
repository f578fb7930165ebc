#include "services/actions/created_tasks.h"

#include "services/actions/action_lookup.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;
using test::ScriptedServer;

namespace {

constexpr qint64 sentMs = 1'700'000'000'000;

Json listed(const char *taskId, const char *state, const Json &task) {
    Json definition{{"created", "2023-11-14T22:13:21.000Z"},
                    {"metadata", {{"name", std::string("label of ") + taskId}}}};
    definition.update(task);
    return {{"status", {{"taskId", taskId}, {"state", state}}}, {"task", definition}};
}

Json actionOf(const Json &taskId, const Json &input, const char *name = "cancel") {
    return {{"extra", {{"action", {{"name", name}, {"context", {{"taskId", taskId}, {"input", input}}}}}}}};
}

struct Fixture : test::ApiFixture {
    Json tasks = Json::array();
    QHash<QString, QByteArray> graphs; ///< By action task: its public/task-graph-0.json.
    CreatedTasks created{api};

    Fixture() {
        server.setHandler([this](const ScriptedServer::Received &request) {
            const QString path = QString::fromLatin1(request.target).section(u'?', 0, 0);
            if (path.contains(u"/task-group/"))
                return ScriptedServer::response(200, toJsonBytes({{"tasks", tasks}}));
            const QString action = path.section(u'/', 5, 5);
            if (path.endsWith(u"/artifacts") && graphs.contains(action))
                return ScriptedServer::response(
                    200, R"({"artifacts": [{"name": "public/task-graph-0.json", "storageType": "s3"}]})");
            if (path.endsWith(u"/artifacts"))
                return ScriptedServer::response(200, R"({"artifacts": []})");
            if (path.startsWith(u"/graph/"))
                return ScriptedServer::response(200, graphs.value(path.section(u'/', 2)));
            if (path.startsWith(u"/log"))
                return ScriptedServer::response(200, "one\ntwo\nthree\n\n");
            const QString target =
                path.contains(u"live_backing") ? QStringLiteral("/log") : QStringLiteral("/graph/") + action;
            return ScriptedServer::response(
                200, toJsonBytes({{"storageType", "s3"}, {"url", server.url(target).toString().toStdString()}}));
        });
    }
    [[nodiscard]] QStringList of(const QStringList &actionTasks) {
        QStringList lines;
        for (const CreatedTask &task :
             test::waitFor(created.of(QStringLiteral("group"), actionTasks)).value_or(QVector<CreatedTask>()))
            lines.append(
                QStringLiteral("%1 %2 by %3%4")
                    .arg(task.taskId, task.label, task.actionTaskId, task.over ? QStringLiteral(" over") : QString()));
        lines.sort();
        return lines;
    }
};

} // namespace

class TestCreatedTasks final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void byParentOrDependency() {
        Fixture f;
        f.tasks = {listed("A", "completed", {{"extra", {{"parent", "group"}}}}),
                   listed("x", "pending", {{"extra", {{"parent", "A"}}}}),
                   listed("y", "failed", {{"dependencies", {"group", "A"}}}),
                   listed("z", "pending", {{"extra", {{"parent", "B"}}}})};
        QCOMPARE(f.of({QStringLiteral("A")}),
                 QStringList({QStringLiteral("x label of x by A"), QStringLiteral("y label of y by A over")}));
    }

    void byTheGraphItLeft() {
        Fixture f;
        f.graphs.insert(QStringLiteral("A"), R"({"t1": {"label": "test-a"}, "t2": {"label": "test-b"}})");
        QCOMPARE(f.of({QStringLiteral("A")}),
                 QStringList({QStringLiteral("t1 test-a by A"), QStringLiteral("t2 test-b by A")}));
        // The group's listing, which may be long, was not needed.
        QVERIFY(f.requests().filter(QStringLiteral("task-group")).isEmpty());
    }

    void aBrokenGraphCountsAsNone() {
        Fixture f;
        f.graphs.insert(QStringLiteral("A"), "no json");
        // Not by braces alone: with one element compilers disagree on whether that is a copy.
        f.tasks = Json::array({listed("x", "pending", {{"extra", {{"parent", "A"}}}})});
        QCOMPARE(f.of({QStringLiteral("A")}), QStringList{QStringLiteral("x label of x by A")});
    }

    void theEndOfALog() {
        Fixture f;
        QCOMPARE(*test::waitFor(f.created.logTail(QStringLiteral("A"), 2)), QStringLiteral("two\nthree"));
    }

    void findsTheActionTaskOfARequest_data() {
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const Json &task, bool found) {
            QTest::newRow(name) << toJsonBytes(task) << found;
        };
        row("it", actionOf("t", {{"a", 1}, {"b", 2}}), true);
        row("members in another order", actionOf("t", {{"b", 2}, {"a", 1}}), true);
        row("another task", actionOf("u", {{"a", 1}, {"b", 2}}), false);
        row("another input", actionOf("t", {{"a", 1}}), false);
        row("another action", actionOf("t", {{"a", 1}, {"b", 2}}, "retrigger"), false);
        row("no action", Json::object(), false);
        Json before = actionOf("t", {{"a", 1}, {"b", 2}});
        before["created"] = "2023-11-14T22:13:10.000Z";
        row("made before", before, false);
        row("by its environment",
            {{"payload",
              {{"env",
                {{"ACTION_CALLBACK", "cancel"}, {"ACTION_TASK_ID", "\"t\""}, {"ACTION_INPUT", "{\"a\":1,\"b\":2}"}}}}}},
            true);
        row("by its environment, another task",
            {{"payload",
              {{"env",
                {{"ACTION_CALLBACK", "cancel"}, {"ACTION_TASK_ID", "\"u\""}, {"ACTION_INPUT", "{\"a\":1,\"b\":2}"}}}}}},
            false);
    }

    void findsTheActionTaskOfARequest() {
        QFETCH(QByteArray, task);
        QFETCH(bool, found);
        const Json entry = listed("A", "pending", *parseJson(task, QStringLiteral("The case")));
        const QVector<taskcluster::GroupTask> group{
            {.status = taskcluster::taskStatusFromJson(entry.at("status")), .task = entry.at("task")}};
        const PreparedAction prepared{.request = {.taskGroupId = QStringLiteral("group"),
                                                  .name = QStringLiteral("cancel"),
                                                  .taskId = QStringLiteral("t")},
                                      .action = {.name = QStringLiteral("cancel")},
                                      .input = {{"a", 1}, {"b", 2}},
                                      .payload = {{"decision", {{"action", {{"cb_name", "cancel"}}}}}}};
        QCOMPARE(findActionTask(group, prepared, sentMs, {}), found ? QStringLiteral("A") : QString());
        QCOMPARE(findActionTask(group, prepared, sentMs, {QStringLiteral("A")}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCreatedTasks)
#include "test_created_tasks.moc"
