#include "services/actions/action_runner.h"

#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;
using test::ActionDeployment;

namespace {

const Json timesSchema{
    {"type", "object"},
    {"additionalProperties", false},
    {"properties", {{"times", {{"type", "integer"}, {"minimum", 1}, {"maximum", 100}, {"default", 1}}}}}};

struct Fixture : ActionDeployment {
    ActionRunner runner{api, std::chrono::milliseconds(1)};
    QObject context;

    [[nodiscard]] Future<QString> run(const ActionRequest &request) {
        return andHandle(runner.prepare(request), &context, [this](const Result<PreparedAction> &prepared) {
            return prepared ? runner.submit(*prepared) : failedFuture<QString>(prepared.error());
        });
    }

    Fixture() {
        offer("retrigger", Json::array({{{"kind", "build"}}}));
        offer("retrigger", Json::array({Json::object()}), timesSchema);
        offer("cancel-all", Json::array());
    }
};

/// An action that creates a task itself.
void offerTask(Fixture &f, const Json &scopes) {
    f.actionsDocument["actions"].push_back({{"kind", "task"},
                                            {"name", "make-task"},
                                            {"title", "Make a task"},
                                            {"description", "For a test"},
                                            {"context", Json::array({{{"kind", "odd"}}})},
                                            {"schema", {{"type", "object"}}},
                                            {"task",
                                             {{"taskQueueId", "p/w"},
                                              {"schedulerId", "gecko-level-3"},
                                              {"taskGroupId", {{"$eval", "taskGroupId"}}},
                                              {"priority", "low"},
                                              {"scopes", scopes},
                                              {"own", {{"$eval", "ownTaskId"}}},
                                              {"copyOf", {{"$eval", "task.metadata.name"}}}}}});
}

} // namespace

class TestActionRunner final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void triggersTheHookOfATask() {
        Fixture f;
        const QString taskId = f.addTask(QStringLiteral("test-linux/opt"), {{"kind", "test"}});
        const auto actionTask = test::waitFor(f.run(
            {.taskGroupId = f.group, .name = QStringLiteral("retrigger"), .taskId = taskId, .input = {{"times", 3}}}));
        QVERIFY2(actionTask, actionTask ? "" : qPrintable(actionTask.error().message));
        QVERIFY(isSlugid(*actionTask));
        QCOMPARE(f.triggered.size(), 1);
        QCOMPARE(f.triggered.first().hook, QStringLiteral("project-gecko/in-tree-action-3-a/b"));
        QCOMPARE(toJsonBytes(f.triggered.first().payload), toJsonBytes({{"name", "retrigger"},
                                                                        {"input", {{"times", 3}}},
                                                                        {"taskId", taskId.toStdString()},
                                                                        {"taskGroupId", f.group.toStdString()}}));
        // Signed for this hook and nothing else.
        QVERIFY(f.header("Authorization").contains("ext="));
    }

    void fillsInDefaults() {
        Fixture f;
        const QString taskId = f.addTask(QStringLiteral("a"));
        QVERIFY(test::waitFor(f.run({f.group, QStringLiteral("retrigger"), taskId})));
        QCOMPARE(toJsonBytes(f.triggered.first().payload.at("input")), QByteArray("{\"times\":1}"));
    }

    void takesTheFirstActionThatFits() {
        Fixture f;
        const QString build = f.addTask(QStringLiteral("build-linux/opt"), {{"kind", "build"}});
        QVERIFY(test::waitFor(f.run({f.group, QStringLiteral("retrigger"), build})));
        QVERIFY(f.triggered.first().payload.at("input").is_null());
    }

    void actsOnTheGroup() {
        Fixture f;
        QVERIFY(test::waitFor(f.run({f.group, QStringLiteral("cancel-all")})));
        QVERIFY(f.triggered.first().payload.at("taskId").is_null());
    }

    void variablesAreInTheContext() {
        Fixture f;
        f.actionsDocument["variables"]["level"] = 3;
        f.actionsDocument["actions"][2]["hookPayload"]["level"] = {{"$eval", "level + 1"}};
        QVERIFY(test::waitFor(f.run({f.group, QStringLiteral("cancel-all")})));
        QCOMPARE(integerMember(f.triggered.first().payload, "level"), 4);
    }

    void refusesAHookTheDecisionTaskMayNotUse_data() {
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("none") << QStringList() << false;
        QTest::newRow("another") << QStringList{QStringLiteral("in-tree:hook-action:project-gecko/other")} << false;
        QTest::newRow("triggering is not enough")
            << QStringList{QStringLiteral("hooks:trigger-hook:project-gecko/*")} << false;
        QTest::newRow("by a star") << QStringList{QStringLiteral(
                                          "in-tree:hook-action:project-gecko/in-tree-action-3-*")}
                                   << true;
    }

    void refusesAHookTheDecisionTaskMayNotUse() {
        QFETCH(QStringList, scopes);
        QFETCH(bool, allowed);
        Fixture f;
        f.expandedScopes = scopes;
        const auto outcome = test::waitFor(f.run({f.group, QStringLiteral("cancel-all")}));
        QCOMPARE(outcome.has_value(), allowed);
        QCOMPARE(f.triggered.size(), allowed ? 1 : 0);
        if (!allowed) {
            QCOMPARE(outcome.error().kind, ErrorKind::InsufficientScopes);
            QCOMPARE(outcome.error().missingScopes, QStringList{ActionDeployment::hookScope});
            QVERIFY(outcome.error().message.contains(QStringLiteral("cancel-all")));
        }
    }

    void refusesInput_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("too many") << QByteArray("{\"times\": 101}");
        QTest::newRow("unknown") << QByteArray("{\"time\": 1}");
        QTest::newRow("list") << QByteArray("[1]");
    }

    void refusesInput() {
        QFETCH(QByteArray, input);
        Fixture f;
        const auto outcome = test::waitFor(f.run({.taskGroupId = f.group,
                                                  .name = QStringLiteral("retrigger"),
                                                  .taskId = f.addTask(QStringLiteral("a")),
                                                  .input = *parseJson(input, QStringLiteral("The case"))}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(f.triggered.isEmpty());
    }

    void previewsWhatIsSentAndWhatTheCredentialsLack() {
        Fixture f;
        const QString taskId = f.addTask(QStringLiteral("a"));
        const ActionRequest request{.taskGroupId = f.group, .name = QStringLiteral("retrigger"), .taskId = taskId};
        const QStringList needed{QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-a/b")};
        auto preview = test::waitFor(f.runner.preview(request));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
        QCOMPARE(preview->action.hookGroupId, QStringLiteral("project-gecko"));
        QCOMPARE(preview->authorizedScopes, needed);
        QCOMPARE(preview->hookScopes, QStringList{ActionDeployment::hookScope});
        QVERIFY(preview->scopesKnown && preview->missingScopes.isEmpty());
        QCOMPARE(toJsonBytes(preview->input), QByteArray("{\"times\":1}"));
        QCOMPARE(stringMember(preview->payload, "taskId"), taskId);
        QVERIFY(f.triggered.isEmpty());
        // Asked for once; another sign-in is asked for anew.
        QVERIFY(test::waitFor(f.runner.preview(request)));
        QCOMPARE(f.requestsWith("scopes/current"), 1);
        f.credentialScopes = {QStringLiteral("queue:*")};
        f.api.setCredentials({.clientId = QStringLiteral("other"), .accessToken = Secret("no-secret")});
        preview = test::waitFor(f.runner.preview(request));
        QCOMPARE(preview->missingScopes, needed);
        f.api.setCredentials({});
        preview = test::waitFor(f.runner.preview(request));
        QVERIFY(preview && !preview->scopesKnown);
    }

    void createsATaskWithTheDecisionTasksScopes() {
        Fixture f;
        f.tasks[f.group]["scopes"] = {"queue:create-task:project:none", "queue:scheduler-id:gecko-level-3",
                                      "queue:create-task:low:p/w", "secrets:get:x"};
        f.expandedScopes = {QStringLiteral("queue:create-task:project:none"),
                            QStringLiteral("queue:scheduler-id:gecko-level-3"),
                            QStringLiteral("queue:create-task:low:p/w"), QStringLiteral("secrets:get:x")};
        offerTask(f, {{"$eval", "input.scopes"}});
        const QString taskId = f.addTask(QStringLiteral("a"), {{"kind", "odd"}});
        const ActionRequest request{.taskGroupId = f.group,
                                    .name = QStringLiteral("make-task"),
                                    .taskId = taskId,
                                    .input = {{"scopes", {"secrets:get:x"}}}};
        const auto prepared = test::waitFor(f.runner.prepare(request));
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().message));
        QCOMPARE(stringMember(prepared->payload, "copyOf"), QStringLiteral("a"));
        QCOMPARE(stringMember(prepared->payload, "own"), prepared->ownTaskId);
        QCOMPARE(prepared->authorizedScopes.size(), 4);
        // Sent twice under one id: an answer that is lost makes no second task.
        f.createFates = {ActionDeployment::Fate::LostAfter};
        const auto made = test::waitFor(f.runner.submit(*prepared));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(*made, prepared->ownTaskId);
        QCOMPARE(f.created.size(), 1);
        QCOMPARE(f.requestsWith("PUT /api/queue/v1/task/"), 2);
        const QByteArray header = f.header("Authorization");
        const qsizetype from = header.indexOf("ext=\"") + 5;
        const QByteArray ext = QByteArray::fromBase64(header.mid(from, header.indexOf('"', from) - from));
        QVERIFY2(ext.contains("\"authorizedScopes\":[\"queue:create-task:project:none\""), ext.constData());
    }

    void refusesATaskTheDecisionTaskMayNotCreate_data() {
        QTest::addColumn<QByteArray>("scopes");
        QTest::addColumn<QString>("missing");
        QTest::newRow("its scope") << QByteArray("[\"secrets:get:all\"]") << QStringLiteral("secrets:get:all");
    }

    void refusesATaskTheDecisionTaskMayNotCreate() {
        QFETCH(QByteArray, scopes);
        QFETCH(QString, missing);
        Fixture f;
        f.expandedScopes = {QStringLiteral("queue:create-task:project:none"),
                            QStringLiteral("queue:scheduler-id:gecko-level-3"),
                            QStringLiteral("queue:create-task:low:p/w")};
        offerTask(f, *parseJson(scopes, QStringLiteral("The case")));
        const auto made = test::waitFor(f.run({.taskGroupId = f.group,
                                               .name = QStringLiteral("make-task"),
                                               .taskId = f.addTask(QStringLiteral("a"), {{"kind", "odd"}})}));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InsufficientScopes);
        QVERIFY2(made.error().missingScopes.contains(missing), qPrintable(made.error().missingScopes.join(u' ')));
        QVERIFY(f.created.isEmpty());
    }

    void refusesAPayloadNoServiceWouldTake_data() {
        QTest::addColumn<int>("bytes");
        QTest::newRow("more than a task may have") << 2 * 1024 * 1024;
        QTest::newRow("more than a template may make") << 10 * 1024 * 1024;
    }

    void refusesAPayloadNoServiceWouldTake() {
        QFETCH(int, bytes);
        Fixture f;
        f.actionsDocument["actions"][2]["hookPayload"]["big"] = std::string(static_cast<size_t>(bytes), 'x');
        const auto outcome = test::waitFor(f.run({f.group, QStringLiteral("cancel-all")}), 60'000);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().kind == ErrorKind::TooLarge || outcome.error().kind == ErrorKind::BadResponse);
        QVERIFY(f.triggered.isEmpty());
    }

    void saysWhatIsNotThere() {
        Fixture f;
        const auto run = [&](const QString &group, const QString &name, const QString &taskId) {
            return test::waitFor(f.run({group, name, taskId})).error();
        };
        const Error noAction = run(f.group, QStringLiteral("dance"), {});
        QCOMPARE(noAction.kind, ErrorKind::NotFound);
        QVERIFY(noAction.message.contains(QStringLiteral("dance")));
        QCOMPARE(run(f.group, QStringLiteral("retrigger"), {}).kind, ErrorKind::NotFound);
        QCOMPARE(run(f.group, QStringLiteral("retrigger"), newSlugid()).kind, ErrorKind::NotFound);
        const Error noPush = run(newSlugid(), QStringLiteral("cancel-all"), {});
        QCOMPARE(noPush.kind, ErrorKind::NotFound);
        QVERIFY(noPush.message.contains(QStringLiteral("no actions")));
        QVERIFY(f.triggered.isEmpty());
    }

    void aBrokenPayloadIsTheDecisionTasksFault_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("unknown name") << QByteArray(R"j({"a": {"$eval": "task"}})j");
        QTest::newRow("bomb") << QByteArray(
            R"j({"a": {"$reduce": {"$eval": "range(0, 99)"}, "initial": "x", "each(a,x)": {"$eval": "a + a"}}})j");
    }

    void aBrokenPayloadIsTheDecisionTasksFault() {
        QFETCH(QByteArray, payload);
        Fixture f;
        f.actionsDocument["actions"][2]["hookPayload"] = *parseJson(payload, QStringLiteral("The case"));
        const auto outcome = test::waitFor(f.run({f.group, QStringLiteral("cancel-all")}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::BadResponse);
        QVERIFY(f.triggered.isEmpty());
    }

    void needsCredentials() {
        Fixture f;
        f.api.setCredentials({});
        const auto outcome = test::waitFor(f.run({f.group, QStringLiteral("cancel-all")}));
        QCOMPARE(outcome.error().kind, ErrorKind::NotSignedIn);
        QVERIFY(f.triggered.isEmpty());
    }

    void asksOnceForWhatDoesNotChange() {
        Fixture f;
        const auto first = f.run({f.group, QStringLiteral("cancel-all")});
        const auto second = f.run({f.group, QStringLiteral("cancel-all")});
        QVERIFY(test::waitFor(first));
        QVERIFY(test::waitFor(second));
        QVERIFY(test::waitFor(f.run({f.group, QStringLiteral("cancel-all")})));
        QCOMPARE(f.triggered.size(), 3);
        QCOMPARE(f.requestsWith("GET /actions"), 1);
        QCOMPARE(f.requestsWith("scopes/expand"), 1);
    }

    void asksAgainAfterAFailure() {
        Fixture f;
        const Json good = std::exchange(f.actionsDocument, Json::array());
        QCOMPARE(test::waitFor(f.runner.catalog(f.group)).error().kind, ErrorKind::BadResponse);
        f.actionsDocument = good;
        const auto catalog = test::waitFor(f.runner.catalog(f.group));
        QVERIFY(catalog);
        QCOMPARE(catalog->all().size(), 3);
    }

    void oneWhoGivesUpDoesNotStopTheOthers() {
        Fixture f;
        auto first = f.runner.catalog(f.group);
        const auto second = f.runner.catalog(f.group);
        first.cancel();
        QVERIFY(test::waitFor(second));
    }

    void followsUntilResolved() {
        Fixture f;
        f.statuses = {"unscheduled", "pending", "running", "running", "failed"};
        const auto status = test::waitFor(f.runner.follow(newSlugid()));
        QVERIFY(status);
        QCOMPARE(status->state, QStringLiteral("failed"));
        QCOMPARE(f.requestsWith("/status"), 5);
    }

    void followingWaitsOutTrouble() {
        Fixture f;
        f.statuses = {"pending", "", "", "", "", "", "", "", "completed"};
        const auto status = test::waitFor(f.runner.follow(newSlugid()));
        QVERIFY(status);
        QCOMPARE(status->state, QStringLiteral("completed"));
    }

    void followingEndsWhereNoWaitingHelps_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("credentials refused") << QByteArray("401") << ErrorKind::AuthenticationFailed;
        QTest::newRow("scopes missing") << QByteArray("403") << ErrorKind::InsufficientScopes;
        QTest::newRow("gone") << QByteArray("404") << ErrorKind::NotFound;
    }

    void followingEndsWhereNoWaitingHelps() {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorKind, kind);
        Fixture f;
        // Whoever asks without credentials first asks again with them.
        f.statuses = {"pending", answer, answer};
        const auto status = test::waitFor(f.runner.follow(newSlugid()));
        QVERIFY(!status);
        QCOMPARE(status.error().kind, kind);
        QVERIFY(!status.error().message.isEmpty());
    }

    void theQueueServesWhereThereIsNoActionsJson() {
        Fixture f;
        f.hasActions = false;
        const QString taskId = f.addTask(QStringLiteral("build"));
        f.tasks[taskId].update({{"taskQueueId", "p/w"},
                                {"schedulerId", "x-level-1"},
                                {"created", "2026-10-19T09:00:00.000Z"},
                                {"deadline", "2026-10-20T09:00:00.000Z"},
                                {"expires", "2026-11-18T09:00:00.000Z"}});
        f.credentialScopes = {QStringLiteral("queue:create-task:*")};
        const auto copy = test::waitFor(f.runner.preview({f.group, QStringLiteral("retrigger"), taskId}));
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
        QCOMPARE(copy->action.kind, Action::Kind::Copy);
        QCOMPARE(stringMember(copy->payload, "taskGroupId"), f.group);
        QCOMPARE(QDateTime::fromString(stringMember(copy->payload, "created"), Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 f.clock.nowMs());
        QVERIFY(copy->scopesKnown);
        QCOMPARE(copy->missingScopes, QStringList{QStringLiteral("queue:scheduler-id:x-level-1")});
        const auto made = test::waitFor(f.runner.submit(*copy));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(f.created.keys(), QStringList{*made});

        const auto cancel = test::waitFor(f.runner.prepare({f.group, QStringLiteral("cancel"), taskId}));
        QVERIFY(cancel);
        QCOMPARE(cancel->action.kind, Action::Kind::Cancel);
        QVERIFY(test::waitFor(f.runner.submit(*cancel)));
        QCOMPARE(f.cancelled, QStringList{taskId});

        // Other actions are in no queue, and what the queue cannot take is said.
        const auto backfill = test::waitFor(f.runner.prepare({f.group, QStringLiteral("backfill"), taskId}));
        QCOMPARE(backfill.error().kind, ErrorKind::NotFound);
        const auto times = test::waitFor(f.runner.prepare(
            {.taskGroupId = f.group, .name = QStringLiteral("retrigger"), .taskId = taskId, .input = {{"times", 3}}}));
        QCOMPARE(times.error().kind, ErrorKind::InvalidArgument);
    }

    void followingCanBeCancelled() {
        Fixture f;
        f.statuses = {"running"};
        auto following = f.runner.follow(newSlugid());
        QTRY_VERIFY(f.requestsWith("/status") >= 2);
        following.cancel();
        QCOMPARE(test::waitFor(following).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestActionRunner)
#include "test_action_runner.moc"
