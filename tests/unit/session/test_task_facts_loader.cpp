#include "app/session/task_facts_loader.h"
#include "services/base/slugid.h"
#include "tests/support/api_fixture.h"

#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using taskcluster::TaskFacts;
using test::ScriptedServer;

namespace {

/// Answers a queue gives about tasks that wait in gecko-t/x, each under its path.
struct QueueOfTasks {
    test::ApiFixture fixture;
    QHash<QByteArray, QByteArray> answers; ///< By what the target begins with.
    QSet<QByteArray> held;                 ///< Targets that begin so are answered when released.

    QueueOfTasks() {
        fixture.api.setCredentials({});
        fixture.server.setHandler([this](const ScriptedServer::Received &request) {
            for (const QByteArray &prefix : std::as_const(held)) {
                if (request.target.startsWith(prefix))
                    return ScriptedServer::later;
            }
            QByteArray best;
            for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
                if (request.target.startsWith(it.key()) && it.key().size() > best.size())
                    best = it.key();
            }
            return best.isEmpty()
                       ? ScriptedServer::response(404, R"({"code":"ResourceNotFound","message":"no such thing"})")
                       : answers.value(best);
        });
    }
    void add(const QByteArray &target, const QByteArray &body) {
        answers.insert("/api/" + target, ScriptedServer::response(200, body));
    }
    void addTask(const QByteArray &id, const QByteArray &state, const QByteArray &dependency = {}) {
        QByteArray task = R"({"metadata":{"name":"task %1"},"priority":"low","dependencies":[%2],
            "expires":"2030-01-01T00:00:00.000Z"})";
        task.replace("%1", id).replace("%2", dependency.isEmpty() ? "" : '"' + dependency + '"');
        QByteArray status = R"({"status":{"taskId":"%1","state":"%2","taskQueueId":"gecko-t/x","runs":[],
            "expires":"2030-01-01T00:00:00.000Z"}})";
        add("queue/v1/task/" + id, task);
        add("queue/v1/task/" + id + "/status", status.replace("%1", id).replace("%2", state));
        add("queue/v1/task/" + id + "/dependents", R"({"taskId":"x","tasks":[]})");
    }
    [[nodiscard]] bool wasAsked(const QByteArray &part) const {
        return fixture.requests().join(u'\n').contains(QLatin1String(part));
    }
};

} // namespace

/// Everything about one task, part by part.
class TestTaskFactsLoader final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPendingTaskIsAskedAboutItsQueue() {
        QueueOfTasks f;
        f.addTask("own", "pending");
        f.add("queue/v1/task-queues/gecko-t%2Fx/counts", R"({"pendingTasks":2,"claimedTasks":3})");
        f.add("queue/v1/task-queues/gecko-t%2Fx/pending",
              R"({"tasks":[{"taskId":"other","runId":0,"task":{"priority":"low"}},
                 {"taskId":"own","runId":0,"task":{"priority":"low"}}]})");
        f.add("worker-manager/v1/worker-pool/gecko-t%2Fx",
              R"({"providerId":"p","requestedCount":1,"runningCount":0,"stoppingCount":0,"requestedCapacity":1,
                 "runningCapacity":0,"stoppingCapacity":0})");
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        const TaskFacts &facts = loader.facts();
        QVERIFY(!facts.isExpired);
        QCOMPARE(taskcluster::taskName(***facts.definition), QStringLiteral("task own"));
        QVERIFY((*facts.dependencies)->isEmpty());
        QVERIFY((*facts.dependents)->isEmpty());
        QCOMPARE((*facts.counts)->claimed, qint64(3));
        QCOMPARE((*facts.place)->place, 2);
        QCOMPARE(taskcluster::whyWaiting(facts),
                 QStringLiteral("Number 2 of the 2 tasks that wait in gecko-t/x. No worker yet: its pool has none "
                                "running and 1 requested."));
    }

    void aTaskThatIsOverIsNotAskedAboutItsQueue() {
        QueueOfTasks f;
        f.addTask("own", "completed");
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(!f.wasAsked("task-queues"));
        QVERIFY(!f.wasAsked("worker-pool"));
        QVERIFY(!loader.facts().counts);
    }

    void dependenciesHaveNamesAndStates() {
        QueueOfTasks f;
        f.addTask("own", "unscheduled", "build");
        f.add("queue/v1/tasks", R"({"tasks":[{"taskId":"build","task":{"metadata":{"name":"the build"}}}]})");
        f.add("queue/v1/tasks/status",
              R"({"statuses":[{"taskId":"build","status":{"taskId":"build","state":"failed"}}]})");
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        const auto &needed = **loader.facts().dependencies;
        QCOMPARE(needed.size(), 1);
        QCOMPARE(needed.constFirst().name, QStringLiteral("the build"));
        QCOMPARE(needed.constFirst().state, QStringLiteral("failed"));
    }

    void eachPartHasItsOwnError() {
        QueueOfTasks f;
        f.addTask("own", "pending");
        const QByteArray refusal = ScriptedServer::response(
            403, R"({"code":"InsufficientScopes","message":"Missing: ```\nqueue:pending-list:gecko-t/x\n```"})");
        f.answers.insert("/api/queue/v1/task-queues/gecko-t%2Fx/pending", refusal);
        f.answers.insert("/api/queue/v1/task/own/dependents", ScriptedServer::response(200, "{}"));
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        const TaskFacts &facts = loader.facts();
        QCOMPARE(facts.place->error().missingScopes, QStringList{QStringLiteral("queue:pending-list:gecko-t/x")});
        QCOMPARE(facts.dependents->error().kind, ErrorKind::BadResponse);
        QCOMPARE(facts.pool->error().kind, ErrorKind::NotFound);
        QVERIFY2(!facts.isExpired, "only the task itself tells that it has expired");
        QVERIFY(facts.status->has_value());
    }

    void whatTheQueueHasForgottenIsExpired() {
        QueueOfTasks f;
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(newSlugid());
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(loader.facts().isExpired);
        QCOMPARE(loader.facts().definition->error().kind, ErrorKind::NotFound);
    }

    void whatIsPastItsTimeIsExpired() {
        QueueOfTasks f;
        f.addTask("own", "pending");
        QByteArray &status = f.answers["/api/queue/v1/task/own/status"];
        status.replace("2030-01", "2001-01");
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(loader.facts().isExpired);
        QVERIFY(loader.facts().definition->has_value());
        QVERIFY(!f.wasAsked("task-queues"));
    }

    void anotherServersNotFoundIsNoExpiry() {
        QueueOfTasks f;
        f.answers.insert("/api/", ScriptedServer::response(404, "<html>"));
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(!loader.facts().isExpired);
        QVERIFY(!loader.facts().definition->has_value());
    }

    void theNewerTaskIsTheOneThatIsAnswered() {
        QueueOfTasks f;
        f.addTask("first", "pending");
        f.addTask("second", "completed");
        f.held = {"/api/worker-manager/", "/api/queue/v1/task/second/dependents"};
        session::TaskFactsLoader loader(f.fixture.api);
        QStringList told;
        connect(&loader, &session::TaskFactsLoader::changed, this,
                [&told](const TaskFacts &facts) { told.append(facts.taskId); });
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("first"));
        QTRY_VERIFY(f.wasAsked("worker-pool"));
        told.clear();
        loader.load(QStringLiteral("second"));
        QVERIFY2(!loader.facts().definition, "nothing of the first task is left");
        QTRY_VERIFY(f.wasAsked("second/dependents"));
        // The first task's pool is answered before the last of the second task is.
        f.held.clear();
        f.fixture.server.askAgain();
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY2(!loader.facts().pool, "this is the first task's");
        QCOMPARE(told.count(QStringLiteral("first")), 0);
        QVERIFY(told.contains(QStringLiteral("second")));
    }

    void theSameTaskKeepsWhatIsKnown() {
        QueueOfTasks f;
        f.addTask("own", "pending");
        f.add("queue/v1/task-queues/gecko-t%2Fx/counts", R"({"pendingTasks":2,"claimedTasks":3})");
        session::TaskFactsLoader loader(f.fixture.api);
        QSignalSpy loaded(&loader, &session::TaskFactsLoader::loaded);
        loader.load(QStringLiteral("own"));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(loader.facts().place.has_value());
        f.addTask("own", "completed");
        loader.load(QStringLiteral("own"));
        QVERIFY(loader.facts().definition && loader.facts().counts);
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE((*loader.facts().status)->state, QStringLiteral("completed"));
        QVERIFY2(!loader.facts().counts && !loader.facts().place, "it does not wait any more");
    }
};

QTEST_GUILESS_MAIN(TestTaskFactsLoader)
#include "test_task_facts_loader.moc"
