#include "app/sandbox/sandbox.h"
#include "services/base/slugid.h"
#include "services/http/http_client.h"
#include "services/jsone/render.h"
#include "services/scheduling/graph_run.h"
#include "services/scheduling/group_cancel.h"
#include "services/scheduling/task_sender.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/purge_cache.h"
#include "services/treeherder/treeherder_client.h"
#include "tests/support/wait.h"

#include <QSignalSpy>

using namespace collie;
using namespace collie::scheduling;
using sandbox::Fault;

namespace {

Draft hello(const char *queue = "collie/test") {
    return templates::helloWorld(QString::fromLatin1(queue), QStringLiteral("me@example.com"));
}

} // namespace

/// Reading a graph of 5,000 tasks takes its time with sanitizers on a busy machine.
constexpr int graphMs = 120'000;

/// Drafts, graphs and groups against a deployment: what is created, once, whatever breaks on the way.
class TestScheduling final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 3, .jobsPerPush = 80, .speed = 20, .frozen = true});
        QVERIFY(m_sandbox->start());
        m_http = std::make_unique<http::HttpClient>(
            http::RetryPolicy{.firstDelay = std::chrono::milliseconds(5), .maxDelay = std::chrono::milliseconds(20)});
        m_api = std::make_unique<taskcluster::ApiClient>(
            *m_http, *taskcluster::RootUrl::parse(m_sandbox->rootUrl().toString()), m_clock);
        m_api->setCredentials({.clientId = m_sandbox->clientId(), .accessToken = m_sandbox->accessToken()});
        treeherder::TreeherderClient treeherder(*m_http, m_sandbox->treeherderUrl());
        const auto pushes = test::waitFor(treeherder.pushes(QStringLiteral("autoland"), {}));
        QVERIFY(pushes);
        const qint64 oldest = pushes->last().id;
        const auto decisions = test::waitFor(treeherder.decisionTasks(QStringLiteral("autoland"), {oldest}));
        QVERIFY(decisions);
        m_decision = decisions->value(oldest).taskId;
    }
    void cleanup() { m_sandbox->faults().clear(); }

    void aTaskIsCreatedOnce() {
        TaskSender sender(*m_api);
        const auto prepared = test::waitFor(sender.prepare(hello()));
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
        QVERIFY(prepared->missingScopes.isEmpty());
        QVERIFY(prepared->authorized.contains(QStringLiteral("queue:create-task:high:collie/test")) ||
                prepared->authorized.contains(QStringLiteral("queue:create-task:lowest:collie/test")));
        // The answer is lost after the server has made the task.
        m_sandbox->faults().add({.kind = Fault::Kind::Cut, .pathPrefix = "/api/queue/v1/task/", .remaining = 1});
        const auto status = test::waitFor(sender.send(*prepared));
        QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
        QCOMPARE(status->taskId, prepared->draft.taskId);
        QCOMPARE(status->runs.size(), 1);
        QVERIFY(test::waitFor(sender.send(*prepared)));
        QCOMPARE(listed(prepared->draft.taskId).size(), 1);
    }

    void scopesAreLookedAtBefore() {
        TaskSender sender(*m_api);
        const auto prepared = test::waitFor(sender.prepare(hello("proj-other/test")));
        QVERIFY(prepared);
        QVERIFY(!prepared->missingScopes.isEmpty());
        QVERIFY(prepared->missingScopes.last().contains(QStringLiteral("queue:create-task:lowest:proj-other/test")));
        const auto sent = test::waitFor(sender.send(*prepared));
        QCOMPARE(sent.error().kind, ErrorKind::InsufficientScopes);
        QCOMPARE(test::waitFor(taskcluster::Queue(*m_api).status(prepared->draft.taskId)).error().kind,
                 ErrorKind::NotFound);
    }

    void theDeploymentsSchemaIsAsked_data() {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown member") << QByteArray(R"({"bogus": 1})") << QStringLiteral("bogus");
        QTest::newRow("too many retries") << QByteArray(R"({"retries": 50})") << QStringLiteral("retries");
        QTest::newRow("no metadata") << QByteArray(R"({"metadata": null})") << QStringLiteral("metadata");
        QTest::newRow("metadata of another document")
            << QByteArray(R"({"metadata": {"name": 5}})") << QStringLiteral("metadata");
    }
    void theDeploymentsSchemaIsAsked() {
        QFETCH(QByteArray, patch);
        QFETCH(QString, message);
        TaskSender sender(*m_api);
        Draft draft = hello();
        draft.definition.merge_patch(parseJson(patch, QString()).value());
        const auto prepared = test::waitFor(sender.prepare(draft));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(prepared.error().message.contains(message), qPrintable(prepared.error().message));
    }

    void copiesRun() {
        TaskSender sender(*m_api);
        const QString original = listed(m_decision).at(20).status.taskId;
        const auto definition = test::waitFor(sender.definitionOf(original));
        QVERIFY(definition);
        const auto copy = templates::copyOf(*definition, {});
        QVERIFY(copy);
        const auto prepared = test::waitFor(sender.prepare(*copy));
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
        QVERIFY2(prepared->missingScopes.isEmpty(), qPrintable(prepared->missingScopes.join(u' ')));
        const auto status = test::waitFor(sender.send(*prepared));
        QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
        QCOMPARE(status->taskGroupId, m_decision);
        QTRY_COMPARE(stateOf(prepared->draft.taskId), QStringLiteral("completed"));
        const auto interactive = test::waitFor(sender.prepare(templates::interactiveCopyOf(*definition)));
        QVERIFY2(interactive, qPrintable(interactive ? QString() : interactive.error().message));
    }

    void labelsBecomeTasks() {
        GraphRun graph(*m_api, m_clock);
        const QString label = QStringLiteral("test-linux2404-64-asan/opt-crashtest-2");
        const auto plan = test::waitFor(graph.plan(m_decision, {label}), graphMs);
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        // Every push builds everything, so the test's build has completed and serves as it is.
        QCOMPARE(plan->tasks.size(), 1);
        QCOMPARE(plan->reused.size(), 1);
        const PlannedTask &task = plan->tasks.first();
        const Json &env = task.definition.at("payload").at("env");
        QCOMPARE(stringMember(env, "TASKCLUSTER_DECISION"), m_decision);
        QCOMPARE(stringMember(env, "BUILD_TASK"), plan->reused.first().taskId);
        QVERIFY(stringMember(env, "INSTALLER_URL").startsWith(m_sandbox->rootUrl().toString()));
        QSignalSpy progress(&graph, &GraphRun::progressed);
        const auto outcome = test::waitFor(graph.run(*plan));
        QVERIFY(outcome);
        QVERIFY2(outcome->failedLabel.isEmpty(), qPrintable(outcome->error.message));
        QCOMPARE(outcome->created.size(), 1);
        QCOMPARE(progress.last(), (QVariantList{1, 1}));
        QTRY_COMPARE(stateOf(task.taskId), QStringLiteral("completed"));
    }

    void brokenRunsGoOn() {
        GraphRun graph(*m_api, m_clock);
        QStringList labels;
        for (int chunk = 1; chunk <= 4; ++chunk)
            labels.append(QStringLiteral("test-linux2404-64-tsan/opt-crashtest-%1").arg(chunk));
        const auto plan = test::waitFor(graph.plan(m_decision, labels), graphMs);
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
        QCOMPARE(plan->tasks.size(), 4);
        const qsizetype before = listed(m_decision).size();
        // The answers about the third are lost as often as it is sent, and once more when it is looked up.
        m_sandbox->faults().add({.kind = Fault::Kind::Cut,
                                 .pathPrefix = "/api/queue/v1/task/" + plan->tasks[2].taskId.toLatin1(),
                                 .remaining = 7});
        const auto broken = test::waitFor(graph.run(*plan));
        QVERIFY(broken);
        QCOMPARE(broken->failedLabel, plan->tasks[2].label);
        QCOMPARE(broken->created.size(), 2);
        m_sandbox->faults().clear();
        const auto whole = test::waitFor(graph.run(*plan));
        QVERIFY2(whole && whole->failedLabel.isEmpty(), "the second run does not fail");
        QCOMPARE(whole->created.size(), 4);
        QCOMPARE(listed(m_decision).size(), before + 4);
    }

    void unknownLabelsAreFoundBefore() {
        GraphRun graph(*m_api, m_clock);
        const auto plan = test::waitFor(graph.plan(m_decision, {QStringLiteral("no-such-label")}), graphMs);
        QCOMPARE(plan.error().kind, ErrorKind::NotFound);
        QVERIFY(plan.error().message.contains(QStringLiteral("no-such-label")));
        const QString noDecision = listed(m_decision).at(5).status.taskId;
        const auto without = test::waitFor(graph.plan(noDecision, {QStringLiteral("no-such-label")}), graphMs);
        QVERIFY(!without);
        QCOMPARE(without.error().kind, ErrorKind::NotFound);
    }

    void groupsAreCancelledEitherWay() {
        TaskSender sender(*m_api);
        taskcluster::Queue control(*m_api);
        GroupCancel canceller(*m_api);
        const auto first = test::waitFor(sender.prepare(hello()));
        QVERIFY(first && test::waitFor(sender.send(*first)));
        const QString group = first->draft.taskId;
        for (int i = 0; i < 9; ++i) {
            Draft draft = hello();
            draft.definition["taskGroupId"] = group.toStdString();
            const auto next = test::waitFor(sender.prepare(draft));
            QVERIFY(next && test::waitFor(sender.send(*next)));
        }
        const auto one = test::waitFor(canceller.cancel(group));
        QVERIFY(one);
        QVERIFY(!one->atOnce && one->failures.isEmpty());
        QCOMPARE(one->cancelled.size(), 10);
        QCOMPARE(stateOf(group), QStringLiteral("exception"));
        QVERIFY(test::waitFor(control.rerunTask(group)));
        QVERIFY(test::waitFor(m_api->call({.method = "POST",
                                           .service = QStringLiteral("queue"),
                                           .path = QStringLiteral("task-group/%1/seal").arg(group),
                                           .idempotent = true})));
        const auto sealed = test::waitFor(control.taskGroup(group));
        QVERIFY(sealed && sealed->sealed.isValid());
        const auto atOnce = test::waitFor(canceller.cancel(group));
        QVERIFY(atOnce && atOnce->atOnce);
        QCOMPARE(atOnce->cancelled, QStringList{group});
    }

    void tasksOfActionsAct() {
        treeherder::TreeherderClient treeherder(*m_http, m_sandbox->treeherderUrl());
        const auto pushes = test::waitFor(treeherder.pushes(QStringLiteral("try"), {}));
        QVERIFY(pushes);
        const qint64 push = pushes->last().id;
        const auto decisions = test::waitFor(treeherder.decisionTasks(QStringLiteral("try"), {push}));
        const QString group = decisions->value(push).taskId;
        taskcluster::Queue queue(*m_api);
        const auto bytes = test::waitFor(queue.latestArtifact(group, QStringLiteral("public/actions.json")));
        QVERIFY(bytes);
        Json action;
        const Json document = parseJson(*bytes, QString()).value();
        for (const Json &one : document.at("actions")) {
            if (one.at("kind") == "task")
                action = one;
        }
        const QString taskId = newSlugid();
        const Json context{{"taskGroupId", group.toStdString()},
                           {"taskId", nullptr},
                           {"input", Json{{"times", 2}}},
                           {"ownTaskId", taskId.toStdString()}};
        const auto task = jsone::render(action.at("task"), context, m_clock);
        QVERIFY2(task, qPrintable(task ? QString() : task.error().message));
        // As the decision task itself, which whoever may push to try may do.
        QStringList scopes;
        const auto decision = test::waitFor(queue.task(group));
        for (const Json &scope : decision->at("scopes"))
            scopes.append(QString::fromStdString(scope.get<std::string>()));
        const auto made = test::waitFor(taskcluster::Queue(*m_api).createTask(taskId, *task, scopes));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QTRY_COMPARE(stateOf(taskId), QStringLiteral("completed"));
    }

    void theIndexIsBrowsed() {
        taskcluster::Index index(*m_api);
        const auto top = test::waitFor(index.listNamespaces({}));
        QVERIFY2(top, "the top has an empty name");
        QCOMPARE(top->first().name, QStringLiteral("gecko"));
        const auto repositories = test::waitFor(index.listNamespaces(QStringLiteral("gecko.v2")));
        QVERIFY(repositories);
        QStringList names;
        for (const auto &one : *repositories)
            names.append(one.name);
        QVERIFY2(names.contains(QStringLiteral("autoland")) && names.contains(QStringLiteral("try")),
                 qPrintable(names.join(u' ')));
        const auto revisions = test::waitFor(index.listNamespaces(QStringLiteral("gecko.v2.autoland.revision")));
        QVERIFY(revisions);
        QCOMPARE(revisions->size(), 3);
        const auto tasks = test::waitFor(index.listTasks(revisions->first().path + QStringLiteral(".taskgraph")));
        QVERIFY(tasks);
        QCOMPARE(tasks->size(), 1);
        QVERIFY(tasks->first().path.endsWith(QStringLiteral(".taskgraph.decision")));
        QCOMPARE(test::waitFor(index.findTask(tasks->first().path)).value(), tasks->first().taskId);
    }

    void prioritiesAndCaches() {
        TaskSender sender(*m_api);
        const auto task = test::waitFor(sender.prepare(hello()));
        QVERIFY(task && test::waitFor(sender.send(*task)));
        taskcluster::Queue control(*m_api);
        const QString taskId = task->draft.taskId;
        QVERIFY(test::waitFor(control.changeTaskPriority(taskId, QStringLiteral("high"))));
        const auto definition = test::waitFor(taskcluster::Queue(*m_api).task(taskId));
        QCOMPARE(stringMember(*definition, "priority"), QStringLiteral("high"));
        taskcluster::PurgeCache purge(*m_api);
        QVERIFY(test::waitFor(purge.purgeCache(QStringLiteral("gecko-3/b-linux-gcp"), QStringLiteral("checkouts"))));
        const auto refused = test::waitFor(purge.purgeCache(QStringLiteral("proj/ci"), QStringLiteral("checkouts")));
        QVERIFY(!refused);
    }

  private:
    QVector<taskcluster::GroupTask> listed(const QString &group) {
        return test::waitFor(taskcluster::Queue(*m_api).listTaskGroup(group))
            .value_or(QVector<taskcluster::GroupTask>());
    }
    QString stateOf(const QString &taskId) {
        const auto status = test::waitFor(taskcluster::Queue(*m_api).status(taskId));
        return status ? status->state : QString();
    }

    Clock m_clock;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<http::HttpClient> m_http;
    std::unique_ptr<taskcluster::ApiClient> m_api;
    QString m_decision;
};

QTEST_GUILESS_MAIN(TestScheduling)
#include "test_scheduling.moc"
