#include "services/base/slugid.h"
#include "tests/sandbox/sandbox_client.h"

#include <QElapsedTimer>

using namespace collie;

namespace {

QString iso(qint64 fromNowMs) {
    return QDateTime::currentDateTimeUtc().addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

constexpr qint64 hourMs = 3'600'000;

Json definition(const QString &queue = QStringLiteral("collie/test")) {
    return Json{{"taskQueueId", queue.toStdString()},
                {"created", iso(0).toStdString()},
                {"deadline", iso(hourMs).toStdString()},
                {"payload", Json{{"command", Json::array({"true"})}}},
                {"metadata", Json{{"name", "hello"},
                                  {"description", "A test"},
                                  {"owner", "dev@example.com"},
                                  {"source", "https://example.com/"}}}};
}

QByteArray taskPath(const QString &taskId, const char *rest = "") {
    return "/api/queue/v1/task/" + taskId.toLatin1() + rest;
}

} // namespace

class TestTaskQueue final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void creatingIsIdempotent() {
        const QString taskId = newSlugid();
        const Json task = definition();
        const test::Answer first = create(taskId, task);
        QCOMPARE(first.status, 200);
        const Json status = first.json().at("status");
        QCOMPARE(stringMember(status, "taskId"), taskId);
        QCOMPARE(stringMember(status, "taskGroupId"), taskId);
        QCOMPARE(stringMember(status, "schedulerId"), QStringLiteral("-"));
        QCOMPARE(stringMember(status, "priority"), QStringLiteral("lowest"));
        QCOMPARE(stringMember(status, "provisionerId"), QStringLiteral("collie"));
        QCOMPARE(integerMember(status, "retriesLeft"), qint64(5));
        QCOMPARE(stringMember(status, "state"), QStringLiteral("pending"));
        QCOMPARE(stringMember(status.at("runs").at(0), "reasonCreated"), QStringLiteral("scheduled"));
        QCOMPARE(create(taskId, task).body, first.body);
        Json other = task;
        other["payload"] = Json{{"a", 1}};
        const test::Answer conflict = create(taskId, other);
        QCOMPARE(conflict.status, 409);
        QCOMPARE(conflict.member("code"), QStringLiteral("RequestConflict"));
        QVERIFY(conflict.message().contains(QStringLiteral("already used by another task")));
        const Json read = m_client.get(taskPath(taskId)).json();
        QCOMPARE(read.at("dependencies"), Json::array());
        QCOMPARE(stringMember(read, "expires"), QDateTime::fromString(stringMember(task, "deadline"), Qt::ISODateWithMs)
                                                    .addDays(365)
                                                    .toString(Qt::ISODateWithMs));
    }

    void wrongDefinitionsAreRefused_data() {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QString &patch, const char *code, const char *message) {
            QTest::newRow(name) << patch << QString::fromLatin1(code) << QString::fromLatin1(message);
        };
        row("no deadline", QString::fromLatin1(R"({"deadline":null})"), "InputValidationError",
            "data must have required property 'deadline'");
        row("unknown member", QString::fromLatin1(R"({"bogus":1})"), "InputValidationError",
            "data must NOT have additional properties: \"bogus\"");
        row("retries", QString::fromLatin1(R"({"retries":50})"), "InputValidationError", "retries");
        row("no time", QString::fromLatin1(R"({"created":"yesterday"})"), "InputValidationError", "data/created");
        row("source", QString::fromLatin1(R"({"metadata":{"name":"n","description":"","owner":"o","source":"none"}})"),
            "InputValidationError", "source");
        row("late", QString::fromLatin1(R"({"created":"%1"})").arg(iso(-hourMs)), "InputError",
            "`created` cannot be in the past");
        row("six days", QString::fromLatin1(R"({"deadline":"%1"})").arg(iso(6 * 24 * hourMs)), "InputError", "5 days");
        row("no queue", QString::fromLatin1(R"({"taskQueueId":null})"), "InputError", "taskQueueId");
        row("two queues", QString::fromLatin1(R"({"provisionerId":"other","workerType":"test"})"), "InputError",
            "agree");
        row("dependency", QString::fromLatin1(R"({"dependencies":["%1"]})").arg(newSlugid()), "InputError",
            "non-existing tasks");
    }
    void wrongDefinitionsAreRefused() {
        QFETCH(QString, patch);
        QFETCH(QString, code);
        QFETCH(QString, message);
        Json task = definition();
        task.merge_patch(Json::parse(patch.toStdString()));
        const test::Answer answer = create(newSlugid(), task);
        QCOMPARE(answer.member("code"), code);
        QVERIFY2(answer.message().contains(message), qPrintable(answer.message()));
    }

    void scopesAreDemanded() {
        Json task = definition(QStringLiteral("proj-other/test"));
        const test::Answer answer = create(newSlugid(), task);
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.message().contains(QStringLiteral("queue:create-task:lowest:proj-other/test")));
        task = definition();
        task["priority"] = "very-high";
        const test::Answer urgent = create(newSlugid(), task);
        QCOMPARE(urgent.status, 403);
        QVERIFY(urgent.message().contains(QStringLiteral("queue:create-task:very-high:collie/test")));
        QVERIFY(!urgent.message().contains(QStringLiteral("queue:create-task:high:collie/test")));
        task = definition();
        task["scopes"] = Json::array({"secrets:get:all"});
        QVERIFY(create(newSlugid(), task).message().contains(QStringLiteral("secrets:get:all")));
        task = definition();
        task["routes"] = Json::array({"index.gecko.v2.mine"});
        QVERIFY(create(newSlugid(), task).message().contains(QStringLiteral("queue:route:index.gecko.v2.mine")));
        const test::Answer anonymous = m_client.send("PUT", taskPath(newSlugid()), {}, toJsonBytes(definition()));
        QCOMPARE(anonymous.status, 403);
    }

    void servedPoolsRunByThemselves() {
        const QString good = newSlugid(), bad = newSlugid();
        QCOMPARE(create(good, definition(QStringLiteral("built-in/succeed"))).status, 200);
        QCOMPARE(create(bad, definition(QStringLiteral("built-in/fail"))).status, 200);
        QTRY_COMPARE(stateOf(good), QStringLiteral("completed"));
        QTRY_COMPARE(stateOf(bad), QStringLiteral("failed"));
    }

    void dependentsWait() {
        const QString first = newSlugid(), second = newSlugid(), always = newSlugid();
        QCOMPARE(create(first, definition()).status, 200);
        Json task = definition();
        task["dependencies"] = Json::array({first.toStdString()});
        task["taskGroupId"] = first.toStdString();
        QCOMPARE(create(second, task).status, 200);
        task["requires"] = "all-resolved";
        QCOMPARE(create(always, task).status, 200);
        QCOMPARE(stateOf(second), QStringLiteral("unscheduled"));
        QCOMPARE(post(taskPath(first, "/cancel")).status, 200);
        QCOMPARE(stateOf(always), QStringLiteral("pending"));
        QCOMPARE(stateOf(second), QStringLiteral("unscheduled"));
        QCOMPARE(post(taskPath(second, "/schedule")).status, 200);
        QCOMPARE(stateOf(second), QStringLiteral("pending"));
        const Json group = m_client.get("/api/queue/v1/task-group/" + first.toLatin1() + "/list").json();
        QCOMPARE(group.at("tasks").size(), size_t(3));
        QCOMPARE(m_client.get(taskPath(first, "/dependents")).json().at("tasks").size(), size_t(2));
    }

    void rerunAndPriority() {
        const QString taskId = newSlugid();
        QCOMPARE(create(taskId, definition()).status, 200);
        QCOMPARE(post(taskPath(taskId, "/rerun")).json().at("status").at("runs").size(), size_t(1));
        QCOMPARE(post(taskPath(taskId, "/cancel")).status, 200);
        const Json again = post(taskPath(taskId, "/rerun")).json().at("status");
        QCOMPARE(again.at("runs").size(), size_t(2));
        QCOMPARE(stringMember(again.at("runs").at(1), "reasonCreated"), QStringLiteral("rerun"));
        QCOMPARE(stringMember(again.at("runs").at(0), "reasonResolved"), QStringLiteral("canceled"));
        const Json raised = post(taskPath(taskId, "/priority"), Json{{"newPriority", "high"}}).json().at("status");
        QCOMPARE(stringMember(raised, "priority"), QStringLiteral("high"));
        QCOMPARE(post(taskPath(taskId, "/priority"), Json{{"newPriority", "urgent"}}).status, 400);
    }

    void groupsAreSealedAndCancelled() {
        const QString first = newSlugid();
        QCOMPARE(create(first, definition()).status, 200);
        const QByteArray group = "/api/queue/v1/task-group/" + first.toLatin1();
        QCOMPARE(post(group + "/cancel").status, 409);
        const QString sealed = post(group + "/seal").member("sealed");
        QVERIFY(!sealed.isEmpty());
        QCOMPARE(post(group + "/seal").member("sealed"), sealed);
        Json task = definition();
        task["taskGroupId"] = first.toStdString();
        const test::Answer late = create(newSlugid(), task);
        QCOMPARE(late.status, 409);
        QVERIFY(late.message().contains(QStringLiteral("is sealed and does not accept new tasks")));
        const Json cancelled = post(group + "/cancel").json();
        QCOMPARE(integerMember(cancelled, "cancelledCount"), qint64(1));
        QCOMPARE(stateOf(first), QStringLiteral("exception"));
        QCOMPARE(integerMember(post(group + "/cancel").json(), "cancelledCount"), qint64(0));
    }

    void claimsCarryTheirOwnCredentials() {
        const QString taskId = newSlugid();
        QCOMPARE(create(taskId, definition(QStringLiteral("collie/claims"))).status, 200);
        const Json worker{{"workerGroup", "g"}, {"workerId", "w"}};
        const Json claim = post(taskPath(taskId, "/runs/0/claim"), worker).json();
        QCOMPARE(stringMember(claim.at("status"), "state"), QStringLiteral("running"));
        const credentials::Credentials holder = credentialsOf(claim);
        QVERIFY(holder.clientId.startsWith(QStringLiteral("task-client/%1/0/on/g/w/until/").arg(taskId)));
        QCOMPARE(post(taskPath(taskId, "/runs/0/completed")).status, 403);
        QCOMPARE(as(holder, taskPath(taskId, "/runs/0/reclaim")).status, 200);
        const Json another{{"workerGroup", "g"}, {"workerId", "other"}};
        QCOMPARE(post(taskPath(taskId, "/runs/0/claim"), another).status, 409);
        const test::Answer done = as(holder, taskPath(taskId, "/runs/0/completed"));
        QCOMPARE(stringMember(done.json().at("status"), "state"), QStringLiteral("completed"));
        QCOMPARE(as(holder, taskPath(taskId, "/runs/0/completed")).status, 200);
        QCOMPARE(as(holder, taskPath(taskId, "/runs/0/failed")).status, 409);
        QCOMPARE(as(holder, taskPath(taskId, "/runs/0/reclaim")).status, 409);
    }

    void exceptionsOfWorkersAreRetried() {
        const QString taskId = newSlugid();
        QCOMPARE(create(taskId, definition(QStringLiteral("collie/retries"))).status, 200);
        const Json worker{{"workerGroup", "g"}, {"workerId", "w"}, {"tasks", 4}};
        const Json work = post("/api/queue/v1/claim-work/collie%2Fretries", worker).json();
        QCOMPARE(work.at("tasks").size(), size_t(1));
        const auto holder = credentialsOf(work.at("tasks").at(0));
        const Json status =
            as(holder, taskPath(taskId, "/runs/0/exception"), Json{{"reason", "worker-shutdown"}}).json().at("status");
        QCOMPARE(stringMember(status, "state"), QStringLiteral("pending"));
        QCOMPARE(integerMember(status, "retriesLeft"), qint64(4));
        QCOMPARE(stringMember(status.at("runs").at(1), "reasonCreated"), QStringLiteral("retry"));
        QCOMPARE(as(holder, taskPath(taskId, "/runs/1/completed")).status, 403);
    }

    void workIsWaitedFor() {
        test::SandboxClient client({.pushes = 1, .jobsPerPush = 5, .speed = 20, .frozen = true});
        const QByteArray target = "/api/queue/v1/claim-work/collie%2Fwait";
        const Json worker{{"workerGroup", "g"}, {"workerId", "w"}, {"tasks", 1}};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.signedSend("POST", target, worker).json().at("tasks"), Json::array());
        QVERIFY2(timer.elapsed() > 500, "an empty queue is waited for");
        const QString taskId = newSlugid();
        QTimer::singleShot(50, &client.sandbox(), [&client, taskId] {
            client.later("PUT", taskPath(taskId), definition(QStringLiteral("collie/wait")));
        });
        const Json work = client.signedSend("POST", target, worker).json();
        QCOMPARE(stringMember(work.at("tasks").at(0).at("status"), "taskId"), taskId);
    }

    void forgottenClaimsExpire() {
        test::SandboxClient client({.pushes = 1, .jobsPerPush = 5, .speed = 4000, .frozen = true});
        const QString taskId = newSlugid();
        QCOMPARE(client.signedSend("PUT", taskPath(taskId), definition()).status, 200);
        const Json worker{{"workerGroup", "g"}, {"workerId", "w"}};
        QCOMPARE(client.signedSend("POST", taskPath(taskId, "/runs/0/claim"), worker).status, 200);
        const auto runs = [&client, taskId] {
            return client.get(taskPath(taskId, "/status")).json().at("status").at("runs");
        };
        QTRY_COMPARE(runs().size(), size_t(2));
        QCOMPARE(stringMember(runs().at(0), "reasonResolved"), QStringLiteral("claim-expired"));
        QCOMPARE(stringMember(runs().at(1), "reasonCreated"), QStringLiteral("retry"));
    }

    void createdTasksShowAsJobs() {
        const Json push = m_client.pushes()[1];
        const QString revision = stringMember(push, "revision");
        Json task = definition(QStringLiteral("gecko-t/mine"));
        task["schedulerId"] = "gecko-level-3";
        task["metadata"]["name"] = "a \"quoted\" job";
        task["routes"] = Json::array({"tc-treeherder.v2.autoland." + revision.toStdString()});
        task["extra"] = Json{{"treeherder", Json{{"symbol", "me"},
                                                 {"groupSymbol", "Mine"},
                                                 {"groupName", "My own"},
                                                 {"tier", 2},
                                                 {"collection", Json{{"debug", true}}},
                                                 {"machine", Json{{"platform", "linux64"}}}}}};
        const QString taskId = newSlugid();
        QCOMPARE(create(taskId, task).status, 200);
        const auto job = [this, taskId] { return m_client.jobs("task_id=" + taskId.toLatin1()).at(0); };
        QCOMPARE(stringMember(job(), "state"), QStringLiteral("pending"));
        QCOMPARE(integerMember(job(), "push_id"), integerMember(push, "id"));
        QCOMPARE(stringMember(job(), "job_type_name"), QStringLiteral("a \"quoted\" job"));
        QCOMPARE(stringMember(job(), "job_type_symbol"), QStringLiteral("me"));
        QCOMPARE(stringMember(job(), "job_group_symbol"), QStringLiteral("Mine"));
        QCOMPARE(stringMember(job(), "platform"), QStringLiteral("linux64"));
        QCOMPARE(stringMember(job(), "platform_option"), QStringLiteral("debug"));
        QCOMPARE(integerMember(job(), "tier"), qint64(2));
        QTRY_COMPARE(stringMember(job(), "result"), QStringLiteral("success"));
    }

    void copiesOfAPushsTasksAreItsJobs() {
        const Json push = m_client.pushes()[2];
        const Json job =
            m_client.jobs("push_id=" + QByteArray::number(integerMember(push, "id")) + "&state=completed").at(10);
        Json task = m_client.get(taskPath(stringMember(job, "task_id"))).json();
        task["created"] = iso(0).toStdString();
        task["deadline"] = iso(hourMs).toStdString();
        task["expires"] = iso(2 * hourMs).toStdString();
        const QString taskId = newSlugid();
        const test::Answer answer = create(taskId, task);
        QVERIFY2(answer.status == 200, answer.body.constData());
        const Json copy = m_client.jobs("task_id=" + taskId.toLatin1()).at(0);
        for (const char *name : {"signature", "job_type_name", "platform", "push_id"})
            QCOMPARE(copy.at(name), job.at(name));
        const Json group =
            m_client.get("/api/queue/v1/task-group/" + stringMember(task, "taskGroupId").toLatin1() + "/list").json();
        QVERIFY(group.dump().find(taskId.toStdString()) != std::string::npos);
    }

    void tasksOfPushesAreChanged() {
        const QByteArray push = QByteArray::number(integerMember(m_client.pushes()[2], "id"));
        const QString done = stringMember(m_client.jobs("push_id=" + push + "&state=completed").at(5), "task_id");
        const Json before = m_client.get(taskPath(done, "/status")).json().at("status");
        const Json status = post(taskPath(done, "/rerun")).json().at("status");
        QCOMPARE(status.at("runs").size(), before.at("runs").size() + 1);
        QCOMPARE(stringMember(status, "state"), QStringLiteral("pending"));
        QTRY_COMPARE(stateOf(done), QStringLiteral("completed"));
    }

    void rulesAreTheSameForTasksOfPushes() {
        const size_t before = m_client.pushes().size();
        while (m_client.pushes().size() == before)
            m_client.sandbox().land();
        const QByteArray push = QByteArray::number(integerMember(m_client.pushes()[0], "id"));
        const auto named = [&](QStringView prefix) {
            for (const Json &job : m_client.jobs("push_id=" + push)) {
                if (stringMember(job, "job_type_name").startsWith(prefix))
                    return stringMember(job, "task_id");
            }
            return QString();
        };
        const QString build = named(u"build-"), waiting = named(u"test-");
        QVERIFY(!build.isEmpty() && !waiting.isEmpty());

        const Json high{{"newPriority", "high"}};
        const Json raised = post(taskPath(build, "/priority"), high).json().at("status");
        QCOMPARE(stringMember(raised, "priority"), QStringLiteral("high"));
        QCOMPARE(m_client.get(taskPath(build)).member("priority"), QStringLiteral("high"));
        QCOMPARE(post(taskPath(build, "/priority"), high).status, 409);
        const Json over = post(taskPath(build, "/cancel")).json().at("status");
        QCOMPARE(stringMember(over.at("runs").at(0), "reasonResolved"), QStringLiteral("canceled"));
        QCOMPARE(post(taskPath(build, "/cancel")).status, 200);
        QCOMPARE(post(taskPath(build, "/priority"), Json{{"newPriority", "low"}}).status, 409);

        // The tests of what has just landed wait for its builds.
        const test::Answer refused = post(taskPath(waiting, "/rerun"));
        QCOMPARE(refused.status, 409);
        QVERIFY(refused.message().contains(QStringLiteral("is unscheduled")));
        QCOMPARE(stateOf(waiting), QStringLiteral("unscheduled"));
        const Json scheduled = post(taskPath(waiting, "/schedule")).json().at("status");
        QCOMPARE(stringMember(scheduled, "state"), QStringLiteral("pending"));
        QCOMPARE(post(taskPath(newSlugid(), "/rerun")).status, 404);
    }

    void schemasArePublished() {
        const Json request = m_client.get("/schemas/queue/v1/create-task-request.json").json();
        QCOMPARE(request.at("required"), Json::array({"created", "deadline", "payload", "metadata"}));
        QCOMPARE(stringMember(request.at("properties").at("retries"), "$ref"),
                 QStringLiteral("task.json#/properties/retries"));
        QCOMPARE(m_client.get("/schemas/queue/v1/task.json").json().at("properties").at("retries").at("maximum"),
                 Json(49));
    }

    void cachesArePurged() {
        const QByteArray target = "/api/purge-cache/v1/purge-cache/gecko-3%2Fb-linux";
        const test::Answer purged = m_client.signedSend("POST", target, Json{{"cacheName", "checkouts"}});
        QCOMPARE(purged.status, 204);
        const Json all = m_client.get("/api/purge-cache/v1/purge-cache/list").json();
        QCOMPARE(stringMember(all.at("requests").at(0), "cacheName"), QStringLiteral("checkouts"));
    }

  private:
    test::Answer create(const QString &taskId, const Json &task) {
        return m_client.signedSend("PUT", taskPath(taskId), task);
    }
    test::Answer post(const QByteArray &target, const Json &body = Json::object()) {
        return m_client.signedSend("POST", target, body);
    }
    test::Answer as(const credentials::Credentials &who, const QByteArray &target, const Json &body = Json::object()) {
        return m_client.send("POST", target, m_client.sign("POST", target, who), toJsonBytes(body));
    }
    QString stateOf(const QString &taskId) {
        return stringMember(m_client.get(taskPath(taskId, "/status")).json().at("status"), "state");
    }
    static credentials::Credentials credentialsOf(const Json &claim) {
        const Json &given = claim.at("credentials");
        return {.clientId = stringMember(given, "clientId"),
                .accessToken = Secret(stringMember(given, "accessToken").toLatin1()),
                .certificate = Secret(stringMember(given, "certificate").toUtf8())};
    }

    test::SandboxClient m_client{{.pushes = 3, .jobsPerPush = 60, .speed = 10, .frozen = true}};
};

QTEST_GUILESS_MAIN(TestTaskQueue)
#include "test_task_queue.moc"
