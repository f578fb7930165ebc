#include "app/session/repository_session.h"
#include "tests/support/api_fixture.h"
#include "tests/support/pulse_messages.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::RepositorySession;
using session::TaskGroupLoader;
using test::ScriptedServer;
using treeherder::JobStatus;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
const QString groupId = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");

/// The id of the nth task.
QString taskId(int n) {
    UuidBytes bytes{};
    bytes[0] = 1;
    bytes[6] = 0x40;
    bytes[8] = 0x80;
    bytes[14] = static_cast<quint8>(n / 256);
    bytes[15] = static_cast<quint8>(n % 256);
    return slugidFromBytes(bytes);
}

Json definition(int n) {
    return {{"taskQueueId", "gecko-t/linux"},
            {"created", "2026-11-24T10:00:00.000Z"},
            {"metadata", {{"name", "test-linux64/opt-mochitest-" + std::to_string(n)}, {"owner", "dev@example.org"}}},
            {"extra", {{"treeherder", {{"symbol", std::to_string(n)}, {"groupSymbol", "M"}, {"jobKind", "test"}}}}}};
}

Json status(int n, const char *state, const char *resolved = "") {
    Json run{{"runId", 0}, {"state", state}, {"reasonCreated", "scheduled"}};
    if (*resolved != 0)
        run["reasonResolved"] = resolved;
    return {{"taskId", taskId(n).toStdString()},
            {"taskGroupId", groupId.toStdString()},
            {"state", state},
            {"runs", Json::array({run})}};
}

pulse::Message message(const char *event, const Json &status) {
    pulse::Message made = test::taskMessage(event, QByteArray());
    made.payload = QByteArray::fromStdString(Json{{"status", status}, {"runId", 0}}.dump());
    return made;
}

} // namespace

/// A group that Pulse tells of: what the messages say is shown, and the group is not listed for each of them.
class TestTaskGroupLoader final : public QObject {
    Q_OBJECT

    /// A queue with a group of tasks, all pending.
    struct Fixture {
        explicit Fixture(int tasks, std::chrono::milliseconds interval = std::chrono::hours(1))
            : session(treeherder, queue, api.clock, groupId, interval) {
            Json all = Json::array();
            for (int n = 0; n < tasks; ++n)
                all.push_back({{"status", status(n, "pending")}, {"task", definition(n)}});
            const QByteArray listing = QByteArray::fromStdString(Json{{"tasks", all}}.dump());
            api.server.setHandler([this, listing](const ScriptedServer::Received &request) {
                if (request.method == "POST")
                    return request.target.startsWith("/api/queue/v1/tasks?") && answersMany
                               ? ScriptedServer::response(200, definitionsFor(request.body))
                               : ScriptedServer::response(403, R"({"code":"InsufficientScopes","message":"No."})");
                return ScriptedServer::response(200, listing);
            });
            session.start({});
        }

        static QByteArray definitionsFor(const QByteArray &body) {
            Json tasks = Json::array();
            const Json asked = Json::parse(body.toStdString());
            for (const Json &id : asked.at("taskIds")) {
                for (int n = 0; n < 2000; ++n) {
                    if (taskId(n).toStdString() == id)
                        tasks.push_back({{"taskId", id}, {"task", definition(n)}});
                }
            }
            return QByteArray::fromStdString(Json{{"tasks", tasks}}.dump());
        }

        int listings() const { return count("GET", "/list"); }
        int fetches() const { return count("POST", "/tasks"); }
        int count(const QByteArray &method, const QByteArray &path) const {
            int found = 0;
            for (const auto &request : api.server.received())
                found += request.method == method && request.target.contains(path) ? 1 : 0;
            return found;
        }
        JobStatus statusOf(int n) {
            const auto row = session.store().findByTask(taskId(n), 0);
            return row ? session.store().statusAt(*row) : JobStatus::Unknown;
        }

        bool answersMany = true;
        test::ApiFixture api;
        taskcluster::Queue queue{api.api};
        treeherder::TreeherderClient treeherder{api.http, api.server.url()};
        RepositorySession session;
    };

  private Q_SLOTS:
    void messagesUpdateTheGroupWithoutListingIt() {
        Fixture f(300);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 300, patience);
        f.session.setLive(true);
        for (int n = 0; n < 300; ++n)
            f.session.takeMessages({message("task-completed", status(n, "completed", "completed"))});
        f.session.takeMessages(
            {message("task-running", status(7, "running")), message("task-failed", status(8, "failed", "failed"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(299), JobStatus::Success, patience);
        // What is over does not run again because of a message that is late.
        QCOMPARE(f.statusOf(7), JobStatus::Success);
        QCOMPARE(f.listings(), 1);
        QCOMPARE(f.fetches(), 0);
        const treeherder::Job job = f.session.store().job(*f.session.store().findByTask(taskId(3), 0));
        QCOMPARE(job.symbol, QStringLiteral("3"));
        QCOMPARE(job.groupSymbol, QStringLiteral("M"));
    }

    void aTestThatFailsIsNoBustedBuild() {
        Fixture f(2);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 2, patience);
        f.session.takeMessages({message("task-failed", status(1, "failed", "failed"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(1), JobStatus::TestFailed, patience);
    }

    void unknownTasksCostOneFetch() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3, patience);
        f.session.setLive(true);
        QVector<pulse::Message> many;
        for (int n = 100; n < 400; ++n)
            many.append(message("task-pending", status(n, "pending")));
        f.session.takeMessages(many);
        f.session.takeMessages({message("task-running", status(100, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 303, patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(100), JobStatus::Running, patience);
        QCOMPARE(f.fetches(), 1);
        QCOMPARE(f.listings(), 1);
    }

    void manyUnknownTasksAreFetchedInBoundedParts() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3, patience);
        QVector<pulse::Message> many;
        for (int n = 100; n < 100 + TaskGroupLoader::mostFetched + 1; ++n)
            many.append(message("task-defined", status(n, "unscheduled")));
        f.session.takeMessages(many);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3 + TaskGroupLoader::mostFetched + 1, patience);
        QCOMPARE(f.fetches(), 2);
        QCOMPARE(f.listings(), 1);
    }

    void tasksOfOtherGroupsAreIgnored() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3, patience);
        Json foreign = status(100, "pending");
        foreign["taskGroupId"] = taskId(9).toStdString();
        f.session.takeMessages({message("task-pending", foreign)});
        f.session.takeMessages({message("task-running", status(101, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 4, patience);
        QVERIFY(!f.session.store().findByTask(taskId(100), 0));
    }

    void whatCannotBeFetchedIsListedOnce() {
        Fixture f(3, std::chrono::milliseconds(1500));
        f.answersMany = false;
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3, patience);
        // The clock of the test stands still, so that a listing is never "long ago".
        for (int n = 100; n < 120; ++n)
            f.session.takeMessages({message("task-pending", status(n, "pending"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.fetches(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), 2, patience);
    }

    void anActionInALiveGroupListsNothing() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.store().size(), 3, patience);
        f.session.setLive(true);
        for (int i = 0; i < 20; ++i)
            f.session.expectNews();
        f.session.takeMessages({message("task-running", status(1, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(1), JobStatus::Running, patience);
        QCOMPARE(f.listings(), 1);
        // One that is not told of is looked at.
        f.session.setLive(false);
        f.session.expectNews();
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), 2, patience);
    }
};

QTEST_GUILESS_MAIN(TestTaskGroupLoader)
#include "test_task_group_loader.moc"
