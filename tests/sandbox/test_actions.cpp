#include "tests/sandbox/sandbox_client.h"

using namespace collie;

namespace {

/// The first action of that name and callback in a decision task's actions.json.
Json actionNamed(const Json &document, const char *callback) {
    for (const Json &action : document.at("actions")) {
        if (action.contains("hookPayload") &&
            action.at("hookPayload").at("decision").at("action").at("cb_name") == callback)
            return action;
    }
    return {};
}

} // namespace

class TestActions final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_pushId = m_client.pushes()[2].at("id").get<qint64>();
        m_decision = m_client.decisionTask(m_pushId);
        const test::Answer redirect =
            m_client.get("/api/queue/v1/task/" + m_decision.toLatin1() + "/artifacts/public%2Factions.json");
        QCOMPARE(redirect.status, 303);
        QCOMPARE(redirect.header("x-taskcluster-artifact-storage-type"), QByteArray("s3"));
        m_actions = m_client.send("GET", QUrl::fromEncoded(redirect.header("location"))).json();
        QVERIFY(m_actions.at("version") == Json(1));
    }

    void retriggerRunsTheJobAgain() {
        const Json job = someJob();
        const QByteArray label = stringMember(job, "job_type_name").toLatin1();
        const QByteArray query = "push_id=" + QByteArray::number(m_pushId) + "&job_type_name=" + label;
        const size_t before = m_client.jobs(query).size();
        const QString action = trigger("retrigger", stringMember(job, "task_id"), Json{{"times", 2}});
        QCOMPARE(stateOf(action), QStringLiteral("pending"));
        QTRY_COMPARE(stateOf(action), QStringLiteral("completed"));
        QTRY_COMPARE(m_client.jobs(query).size(), before + 2);
        const auto allDone = [this, query] {
            const std::vector<Json> jobs = m_client.jobs(query);
            return std::all_of(jobs.begin(), jobs.end(),
                               [](const Json &one) { return one.at("state") == "completed"; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allDone(), 15'000);
        const std::vector<Json> shown = m_client.jobs("task_id=" + action.toLatin1());
        QCOMPARE(shown.size(), size_t(1));
        QCOMPARE(stringMember(shown[0], "job_group_symbol"), QStringLiteral("AC"));
    }

    void jobsAreAddedByLabel() {
        const QByteArray query =
            "push_id=" + QByteArray::number(m_pushId) + "&job_type_name=test-linux2404-64/debug-crashtest-3";
        const size_t before = m_client.jobs(query).size();
        const Json labels = Json::array({"test-linux2404-64/debug-crashtest-3"});
        trigger("add-new-jobs", {}, Json{{"tasks", labels}});
        QTRY_COMPARE(m_client.jobs(query).size(), before + 1);
        const Json request{{"tasks", labels}, {"times", 3}};
        trigger("retrigger-multiple", {}, Json{{"requests", Json::array({request})}});
        QTRY_COMPARE(m_client.jobs(query).size(), before + 4);
    }

    void everyActionIsCarriedOut_data() {
        QTest::addColumn<QString>("callback");
        QTest::addColumn<QString>("label");  // of a job it is about; empty for the push
        QTest::addColumn<QString>("symbol"); // of a job it makes
        QTest::newRow("interactive") << "create-interactive"
                                     << "mochitest"
                                     << "-i";
        QTest::newRow("profile") << "geckoprofile"
                                 << "mochitest"
                                 << "-p";
        QTest::newRow("side by side") << "side-by-side"
                                      << "mochitest"
                                      << "-sxs";
        QTest::newRow("confirm") << "confirm-failures"
                                 << "mochitest"
                                 << "-cf";
        QTest::newRow("custom") << "retrigger-custom"
                                << "mochitest"
                                << "";
        QTest::newRow("rerun") << "rerun"
                               << "mochitest"
                               << "";
        QTest::newRow("missing") << "run-missing-tests"
                                 << ""
                                 << "";
        QTest::newRow("talos") << "run-all-talos"
                               << ""
                               << "";
        QTest::newRow("caches") << "purge-cache"
                                << "mochitest"
                                << "";
    }
    void everyActionIsCarriedOut() {
        QFETCH(QString, callback);
        QFETCH(QString, label);
        QFETCH(QString, symbol);
        const QByteArray all = "push_id=" + QByteArray::number(m_pushId);
        const Json about = label.isEmpty() ? Json() : someJob();
        const size_t before = m_client.jobs(all).size();
        const QString action =
            trigger(qPrintable(callback), label.isEmpty() ? QString() : stringMember(about, "task_id"), nullptr);
        QTRY_COMPARE(stateOf(action), QStringLiteral("completed"));
        const std::vector<Json> jobs = m_client.jobs(all);
        if (callback == u"purge-cache")
            QVERIFY(!m_client.get("/api/purge-cache/v1/purge-cache/list").json().at("requests").empty());
        else
            QVERIFY(jobs.size() > before + 1);
        const QString wanted = label.isEmpty() ? QString() : stringMember(about, "job_type_symbol") + symbol;
        const bool made = std::any_of(jobs.begin(), jobs.end(), [&wanted](const Json &job) {
            return wanted.isEmpty() || stringMember(job, "job_type_symbol") == wanted;
        });
        QVERIFY2(made, qPrintable(wanted));
    }

    void actionsOfKindTaskAreTasks() {
        Json action;
        for (const Json &one : m_actions.at("actions")) {
            if (one.at("kind") == "task")
                action = one;
        }
        QCOMPARE(stringMember(action, "name"), QStringLiteral("retrigger-all"));
        QVERIFY(action.at("task").at("payload").contains("action"));
    }

    void artifactsOfDecisionTasksAreBig() {
        const auto artifact = [this](const char *name) {
            const QByteArray path = "/artifacts/" + m_decision.toLatin1() + "/0/public/" + name;
            return m_client.get(path).json();
        };
        QCOMPARE(artifact("runnable-jobs.json").size(), size_t(12'000));
        const Json graph = artifact("full-task-graph.json");
        QCOMPARE(graph.size(), size_t(5'000));
        const Json &test = graph.at("test-linux2404-64/debug-crashtest-3");
        QCOMPARE(stringMember(test.at("dependencies"), "build"), QStringLiteral("build-linux64/debug"));
        QVERIFY(graph.contains("build-linux64/debug"));
        const Json labels = artifact("label-to-taskid.json");
        QVERIFY(labels.contains("build-linux64/debug"));
        const std::string taskId = labels.at("build-linux64/debug").get<std::string>();
        QVERIFY(m_client.get("/api/queue/v1/task/" + QByteArray::fromStdString(taskId)).status == 200);
    }

    void wrongInputFails_data() {
        QTest::addColumn<QByteArray>("callback");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("no such label") << QByteArray("add-new-jobs") << QByteArray(R"({"tasks":["no-such-label"]})");
        QTest::newRow("no such action") << QByteArray("no-such-action") << QByteArray("{}");
    }
    void wrongInputFails() {
        QFETCH(QByteArray, callback);
        QFETCH(QByteArray, input);
        const QString action = trigger(callback.constData(), {}, parseJson(input, QStringLiteral("input")).value());
        QTRY_COMPARE(stateOf(action), QStringLiteral("failed"));
    }

    void cancelStopsAJob() {
        const QString action = trigger("retrigger", stringMember(someJob(), "task_id"), nullptr);
        QTRY_COMPARE(stateOf(action), QStringLiteral("completed"));
        const std::vector<Json> unfinished =
            m_client.jobs("push_id=" + QByteArray::number(m_pushId) + "&state=pending");
        QVERIFY(!unfinished.empty());
        const QString taskId = stringMember(unfinished.back(), "task_id");
        trigger("cancel", taskId, nullptr);
        QTRY_COMPARE(stateOf(taskId), QStringLiteral("exception"));
        const Json status = statusOf(taskId);
        QVERIFY(status.at("runs").back().at("reasonResolved") == Json("canceled"));
        QVERIFY(m_client.jobs("task_id=" + taskId.toLatin1()).at(0).at("result") == Json("usercancel"));
    }

    void scopesAndPayloadAreChecked() {
        const QByteArray hook = "/api/hooks/v1/hooks/project-gecko/in-tree-action-3-generic%2F5a4db0c811/trigger";
        const test::Answer anonymous = m_client.send("POST", hook, {}, "{}");
        QCOMPARE(anonymous.status, 403);
        QVERIFY(anonymous.message().contains(
            QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-generic/5a4db0c811")));
        QCOMPARE(m_client.signedSend("POST", hook, Json{{"bad", 1}}).member("code"), QStringLiteral("InputError"));
        QCOMPARE(m_client.signedSend("POST", "/api/hooks/v1/hooks/other/hook/trigger", Json::object()).status, 403);
        const QByteArray missing = "/api/hooks/v1/hooks/project-gecko/in-tree-action-3-generic%2F0000000000/trigger";
        QCOMPARE(m_client.signedSend("POST", missing, Json::object()).member("code"),
                 QStringLiteral("ResourceNotFound"));
    }

    void decisionTaskMayTriggerItsHooks() {
        const Json task = m_client.get("/api/queue/v1/task/" + m_decision.toLatin1()).json();
        QCOMPARE(stringMember(task, "taskGroupId"), m_decision);
        const Json expanded =
            m_client.send("POST", "/api/auth/v1/scopes/expand", {}, toJsonBytes(Json{{"scopes", task.at("scopes")}}))
                .json();
        QVERIFY(expanded.dump().find("in-tree:hook-action:project-gecko/in-tree-action-3-*") != std::string::npos);
    }

    void groupsAndArtifactsComeInPages() {
        size_t tasks = 0;
        QByteArray token;
        do {
            const Json page = m_client
                                  .get("/api/queue/v1/task-group/" + m_decision.toLatin1() + "/list?limit=20" +
                                       (token.isEmpty() ? QByteArray() : "&continuationToken=" + token))
                                  .json();
            tasks += page.at("tasks").size();
            token = stringMember(page, "continuationToken").toLatin1().toPercentEncoding();
        } while (!token.isEmpty());
        QVERIFY(tasks >= 60);
        const QByteArray artifacts = "/api/queue/v1/task/" + m_decision.toLatin1() + "/runs/0/artifacts?limit=2";
        const Json first = m_client.get(artifacts).json();
        QCOMPARE(first.at("artifacts").size(), size_t(2));
        QVERIFY(first.contains("continuationToken"));
        const Json garbage = m_client.get(artifacts + "&continuationToken=garbage").json();
        QVERIFY(garbage.at("artifacts") == first.at("artifacts"));
    }

    void decisionTaskIsIndexed() {
        const QByteArray revision = stringMember(m_client.pushes()[2], "revision").toLatin1();
        const QByteArray path = "/api/index/v1/task/gecko.v2.autoland.revision." + revision + ".taskgraph.decision";
        QCOMPARE(m_client.get(path).member("taskId"), m_decision);
        const test::Answer artifact = m_client.get(path + "/artifacts/public/actions.json");
        QCOMPARE(artifact.status, 303);
        QVERIFY(artifact.header("location").endsWith("/artifacts/public%2Factions.json"));
        QCOMPARE(m_client.get("/api/index/v1/task/no.such").member("code"), QStringLiteral("ResourceNotFound"));
    }

  private:
    Json someJob() { return m_client.jobs("push_id=" + QByteArray::number(m_pushId) + "&state=completed").at(10); }

    Json statusOf(const QString &taskId) {
        return m_client.get("/api/queue/v1/task/" + taskId.toLatin1() + "/status").json().at("status");
    }
    QString stateOf(const QString &taskId) { return stringMember(statusOf(taskId), "state"); }

    /// Triggers an action as a client does, with the placeholders of its payload filled in.
    QString trigger(const char *callback, const QString &taskId, const Json &input) {
        Json action = actionNamed(m_actions, callback);
        if (action.is_null()) {
            action = actionNamed(m_actions, "cancel-all");
            action["hookPayload"]["decision"]["action"]["cb_name"] = callback;
        }
        Json payload = action.at("hookPayload");
        payload["user"] = Json{{"input", input},
                               {"taskId", taskId.isEmpty() ? Json(nullptr) : Json(taskId.toStdString())},
                               {"taskGroupId", m_decision.toStdString()}};
        const QByteArray hook = "/api/hooks/v1/hooks/" + stringMember(action, "hookGroupId").toLatin1() + '/' +
                                QUrl::toPercentEncoding(stringMember(action, "hookId")) + "/trigger";
        const test::Answer answer = m_client.signedSend("POST", hook, payload);
        if (answer.status != 200)
            qWarning("%s", answer.body.constData());
        return answer.member("taskId");
    }

    test::SandboxClient m_client{{.pushes = 3, .jobsPerPush = 60, .speed = 4, .frozen = true}};
    qint64 m_pushId = 0;
    QString m_decision;
    Json m_actions;
};

QTEST_GUILESS_MAIN(TestActions)
#include "test_actions.moc"
