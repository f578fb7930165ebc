#include "app/session/task_group_feed.h"
#include "services/pulse/queue_bindings.h"
#include "tests/support/pulse_messages.h"
#include "tests/support/scripted_server.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::TaskGroupFeed;
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
class TestTaskGroupFeed final : public QObject {
    Q_OBJECT

    /// A queue with a group of tasks, all pending.
    struct Fixture {
        explicit Fixture(int tasks, std::chrono::milliseconds interval = std::chrono::hours(1))
            : feed(session.deployment, session.clock, groupId, interval) {
            Json all = Json::array();
            for (int n = 0; n < tasks; ++n)
                all.push_back({{"status", status(n, "pending")}, {"task", definition(n)}});
            const QByteArray listing = QByteArray::fromStdString(Json{{"tasks", all}}.dump());
            server.setHandler([this, listing](const ScriptedServer::Received &request) {
                if (request.method == "POST")
                    return request.target.startsWith("/api/queue/v1/tasks?") && answersMany
                               ? ScriptedServer::response(200, definitionsFor(request.body))
                               : ScriptedServer::response(403, R"({"code":"InsufficientScopes","message":"No."})");
                return ScriptedServer::response(200, listing);
            });
            feed.start({});
        }

        static QByteArray definitionsFor(const QByteArray &body) {
            Json tasks = Json::array();
            const Json asked = Json::parse(body.toStdString());
            for (const Json &id : asked.at("taskIds")) {
                for (int n = 0; n < 2000; ++n) {
                    if (id == Json(taskId(n).toStdString()))
                        tasks.push_back({{"taskId", id}, {"task", definition(n)}});
                }
            }
            return QByteArray::fromStdString(Json{{"tasks", tasks}}.dump());
        }

        int listings() const { return count("GET", "/list"); }
        int fetches() const { return count("POST", "/tasks"); }
        int count(const QByteArray &method, const QByteArray &path) const {
            int found = 0;
            for (const auto &request : server.received())
                found += request.method == method && request.target.contains(path) ? 1 : 0;
            return found;
        }
        JobStatus statusOf(int n) {
            const auto row = feed.store().findByTask(taskId(n), 0);
            return row ? feed.store().statusAt(*row) : JobStatus::Unknown;
        }

        bool answersMany = true;
        ScriptedServer server;
        test::SessionFixture session{server.url(QString())};
        TaskGroupFeed feed;
    };

  private Q_SLOTS:
    void messagesUpdateTheGroupWithoutListingIt() {
        Fixture f(300);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 300, patience);
        f.feed.setLive(true);
        for (int n = 0; n < 300; ++n)
            f.feed.take({message("task-completed", status(n, "completed", "completed"))});
        f.feed.take(
            {message("task-running", status(7, "running")), message("task-failed", status(8, "failed", "failed"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(299), JobStatus::Success, patience);
        // What is over does not run again because of a message that is late.
        QCOMPARE(f.statusOf(7), JobStatus::Success);
        QCOMPARE(f.listings(), 1);
        QCOMPARE(f.fetches(), 0);
        const treeherder::Job job = f.feed.store().job(*f.feed.store().findByTask(taskId(3), 0));
        QCOMPARE(job.symbol, QStringLiteral("3"));
        QCOMPARE(job.groupSymbol, QStringLiteral("M"));
    }

    void aTestThatFailsIsNoBustedBuild() {
        Fixture f(2);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 2, patience);
        f.feed.take({message("task-failed", status(1, "failed", "failed"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(1), JobStatus::TestFailed, patience);
    }

    void unknownTasksCostOneFetch() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3, patience);
        f.feed.setLive(true);
        QVector<pulse::Message> many;
        for (int n = 100; n < 400; ++n)
            many.append(message("task-pending", status(n, "pending")));
        f.feed.take(many);
        f.feed.take({message("task-running", status(100, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 303, patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(100), JobStatus::Running, patience);
        QCOMPARE(f.fetches(), 1);
        QCOMPARE(f.listings(), 1);
    }

    void manyUnknownTasksAreFetchedInBoundedParts() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3, patience);
        QVector<pulse::Message> many;
        for (int n = 100; n < 100 + TaskGroupLoader::mostFetched + 1; ++n)
            many.append(message("task-defined", status(n, "unscheduled")));
        f.feed.take(many);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3 + TaskGroupLoader::mostFetched + 1, patience);
        QCOMPARE(f.fetches(), 2);
        QCOMPARE(f.listings(), 1);
    }

    void tasksOfOtherGroupsAreIgnored() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3, patience);
        Json foreign = status(100, "pending");
        foreign["taskGroupId"] = taskId(9).toStdString();
        f.feed.take({message("task-pending", foreign)});
        f.feed.take({message("task-running", status(101, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 4, patience);
        QVERIFY(!f.feed.store().findByTask(taskId(100), 0));
    }

    void whatCannotBeFetchedIsListedOnce() {
        Fixture f(3, std::chrono::milliseconds(1500));
        f.answersMany = false;
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3, patience);
        // The clock of the test stands still, so that a listing is never "long ago".
        for (int n = 100; n < 120; ++n)
            f.feed.take({message("task-pending", status(n, "pending"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.fetches(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), 2, patience);
    }

    void anActionInALiveGroupListsNothing() {
        Fixture f(3);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 3, patience);
        f.feed.setLive(true);
        for (int i = 0; i < 20; ++i)
            f.feed.expectNews();
        f.feed.take({message("task-running", status(1, "running"))});
        QTRY_COMPARE_WITH_TIMEOUT(f.statusOf(1), JobStatus::Running, patience);
        QCOMPARE(f.listings(), 1);
        // One that is not told of is looked at.
        f.feed.setLive(false);
        f.feed.expectNews();
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), 2, patience);
    }

    void saysWhatItIs() {
        Fixture f(1);
        QVERIFY(f.feed.isLoading());
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 1, patience);
        QVERIFY(!f.feed.isLoading());
        QVERIFY(f.feed.repository().isEmpty());
        QVERIFY(f.feed.isNamedBy(groupId));
        QVERIFY(!f.feed.isNamedBy(taskId(0)));
        QCOMPARE(f.feed.bindings(), pulse::taskGroupBindings(groupId));
        QCOMPARE(f.feed.nameOf(groupId), QStringLiteral("Task group ") + groupId);
        QCOMPARE(f.feed.pageOf(f.feed.pushes().pushAt(0)).path(), QStringLiteral("/tasks/groups/") + groupId);
        Result<QString> group = failure(ErrorKind::Cancelled, QString());
        onDone(f.feed.groupOf(TaskGroupLoader::pushId), this,
               [&group](const Result<QString> &found) { group = found; });
        QTRY_VERIFY_WITH_TIMEOUT(group.has_value(), patience);
        QCOMPARE(*group, groupId);
    }

    void aGroupThatIsToldOfLiveIsNotLookedAt() {
        Fixture f(2);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 2, patience);
        const int before = f.listings();
        f.feed.setLive(true);
        f.feed.expectNews();
        f.feed.setLive(false);
        f.feed.expectNews();
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), before + 1, patience);
    }

    void restsUntilItIsSeen() {
        constexpr std::chrono::milliseconds often(20);
        Fixture f(2, often);
        QTRY_VERIFY_WITH_TIMEOUT(f.listings() > 1, patience);
        f.feed.rest();
        // Another that is not at rest tells how time goes by; what was under way comes first.
        const Fixture other(2, often);
        QTRY_VERIFY_WITH_TIMEOUT(other.listings() > 2, patience);
        const int before = f.listings();
        QTRY_VERIFY_WITH_TIMEOUT(other.listings() > 8, patience);
        QCOMPARE(f.listings(), before);
        // Once, and no more.
        f.feed.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(f.listings(), before + 1, patience);
        const int others = other.listings();
        QTRY_VERIFY_WITH_TIMEOUT(other.listings() > others + 5, patience);
        QCOMPARE(f.listings(), before + 1);
        f.feed.setHidden(false);
        QTRY_VERIFY_WITH_TIMEOUT(f.listings() > before + 2, patience);
    }
};

QTEST_GUILESS_MAIN(TestTaskGroupFeed)
#include "test_task_group_feed.moc"
