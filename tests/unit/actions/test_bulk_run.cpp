#include "services/actions/bulk_run.h"

#include "tests/support/action_deployment.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::actions;
using test::ActionDeployment;
using Fate = ActionDeployment::Fate;
using ItemState = BulkRun::ItemState;
using State = BulkRun::State;

namespace {

constexpr int bulkPatience = 20'000; ///< Milliseconds.

struct Fixture : ActionDeployment {
    ActionRunner runner{api, std::chrono::milliseconds(1)};
    std::unique_ptr<BulkRun> bulk;

    explicit Fixture(int jobs, BulkRun::Timing timing = {.lookAfter = std::chrono::milliseconds(5)}) {
        offer("cancel", Json::array({Json::object()}));
        QVector<ActionStep> steps;
        for (int i = 0; i < jobs; ++i)
            steps.append({.request = {.taskGroupId = group,
                                      .name = QStringLiteral("cancel"),
                                      .taskId = addTask(QStringLiteral("task-%1").arg(i))},
                          .jobs = {},
                          .title = QStringLiteral("task-%1").arg(i)});
        bulk = std::make_unique<BulkRun>(runner, clock, steps, timing);
    }

    /// How often the hook was triggered for each task.
    [[nodiscard]] QHash<QString, int> carriedOut() const {
        QHash<QString, int> count;
        for (const auto &call : triggered)
            ++count[stringMember(call.payload, "taskId")];
        return count;
    }
    [[nodiscard]] bool isOver() const { return bulk->state() == State::Over; }
    /// Every accepted item has an action task of its own, and nothing was carried out twice.
    void verifyNoDuplicate() const {
        const QHash<QString, int> count = carriedOut();
        for (const int times : count)
            QCOMPARE(times, 1);
        QSet<QString> actionTasks;
        for (const auto &item : bulk->items()) {
            QCOMPARE(item.state == ItemState::Accepted, !item.actionTaskId.isEmpty());
            if (item.state != ItemState::Accepted)
                continue;
            QVERIFY(!actionTasks.contains(item.actionTaskId));
            actionTasks.insert(item.actionTaskId);
            QCOMPARE(count.value(item.step.request.taskId), 1);
        }
    }
};

} // namespace

class TestBulkRun final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void carriesOutAll() {
        Fixture f(40);
        QSignalSpy finished(f.bulk.get(), &BulkRun::finished);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 40);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(f.bulk->actionTasks().value(f.group).size(), 40);
        f.verifyNoDuplicate();
    }

    void sendsNoMoreThanAllowedAtOnce() {
        Fixture f(12, {.concurrency = 3});
        f.holdsTriggers = true;
        f.bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(f.requestsWith("/trigger"), 3, bulkPatience);
        QCOMPARE(f.bulk->counts().sending, 3);
        QCOMPARE(f.bulk->counts().waiting, 9);
    }

    void whatWasLostIsFoundAndNotSentAgain() {
        Fixture f(30);
        for (int i = 0; i < 30; ++i)
            f.fates.append(i % 3 == 1 ? Fate::LostAfter : Fate::Answered);
        QSignalSpy changes(f.bulk.get(), &BulkRun::itemsChanged);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 30);
        QCOMPARE(f.triggered.size(), 30);
        f.verifyNoDuplicate();
        QVERIFY(changes.size() > 0);
    }

    void oneListingFindsAllThatWereLostTogether() {
        Fixture f(6, {.lookAfter = std::chrono::seconds(3)});
        f.fates = QVector<Fate>(6, Fate::LostAfter);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 6);
        QCOMPARE(f.requestsWith("task-group"), 1);
        f.verifyNoDuplicate();
    }

    void whatNeverArrivedIsSentAgain() {
        Fixture f(10);
        for (int i = 0; i < 10; ++i)
            f.fates.append(i < 4 ? Fate::LostBefore : Fate::Answered);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 10);
        f.verifyNoDuplicate();
        // Looked for as often as promised before anything was sent again.
        QVERIFY(f.requestsWith("task-group") >= 3);
    }

    void whatNeverArrivesFailsInTheEnd() {
        Fixture f(1);
        for (int i = 0; i < 20; ++i)
            f.fates.append(Fate::LostBefore);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().failed, 1);
        QCOMPARE(f.bulk->items().first().sent, 3);
        QCOMPARE(f.bulk->items().first().error.kind, ErrorKind::Network);
        f.fates.clear();
        f.bulk->retryFailed();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 1);
    }

    void aBrokenServerIsAskedWhetherItDidItAndThenFails() {
        Fixture f(2);
        f.fates = {Fate::Broken};
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 1);
        QCOMPARE(f.bulk->counts().failed, 1);
        QVERIFY(f.requestsWith("task-group") >= 1);
        QCOMPARE(f.requestsWith("/trigger"), 2);
    }

    void failuresAreTriedAgainWhenAskedTo() {
        Fixture f(20);
        f.refusedTask = f.bulk->items().at(7).step.request.taskId;
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 19);
        QCOMPARE(f.bulk->items().at(7).state, ItemState::Failed);
        QCOMPARE(f.bulk->items().at(7).error.kind, ErrorKind::InsufficientScopes);
        f.refusedTask.clear();
        f.bulk->retryFailed();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 20);
        f.verifyNoDuplicate();
    }

    void leavesTheServerAloneWhenToldTo() {
        Fixture f(6, {.concurrency = 1});
        f.fates = {Fate::TooMany};
        QElapsedTimer sinceTold;
        connect(f.bulk.get(), &BulkRun::stateChanged, f.bulk.get(), [&] {
            if (f.bulk->backOffUntilMs() > 0 && !sinceTold.isValid())
                sinceTold.start();
        });
        qint64 toldToFirst = -1; ///< Milliseconds to the first that is accepted; the one after it may follow at once.
        connect(f.bulk.get(), &BulkRun::itemsChanged, f.bulk.get(), [&] {
            if (toldToFirst < 0 && f.bulk->counts().accepted > 0)
                toldToFirst = sinceTold.isValid() ? sinceTold.elapsed() : 0;
        });
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QVERIFY2(toldToFirst > 900, "the server asked for a second");
        QCOMPARE(f.bulk->counts().accepted, 6);
        QCOMPARE(f.requestsWith("/trigger"), 7);
        f.verifyNoDuplicate();
    }

    void pausesAndGoesOn() {
        Fixture f(10, {.concurrency = 1});
        connect(f.bulk.get(), &BulkRun::itemsChanged, f.bulk.get(), [&f] {
            if (f.bulk->counts().accepted == 3)
                f.bulk->pause();
        });
        f.bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(f.bulk->state(), State::Paused, bulkPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bulk->counts().sending, 0, bulkPatience);
        const int accepted = f.bulk->counts().accepted;
        QVERIFY(accepted >= 3 && accepted <= 4);
        QCOMPARE(f.triggered.size(), accepted);
        f.bulk->disconnect(f.bulk.get());
        f.bulk->resume();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 10);
    }

    void givesUpTheRest() {
        Fixture f(10, {.concurrency = 2});
        f.holdsTriggers = true;
        f.bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(f.requestsWith("/trigger"), 2, bulkPatience);
        f.bulk->cancelRest();
        QCOMPARE(f.bulk->counts().cancelled, 8);
        QCOMPARE(f.bulk->counts().sending, 2);
        QVERIFY(!f.isOver());
    }

    void waitsForSignInAndGoesOn() {
        Fixture f(12, {.concurrency = 1});
        f.fates = {Fate::Answered, Fate::Answered, Fate::Refused};
        QSignalSpy needed(f.bulk.get(), &BulkRun::signInNeeded);
        f.bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(f.bulk->state(), State::WaitingForSignIn, bulkPatience);
        QCOMPARE(needed.size(), 1);
        QCOMPARE(needed.first().first().toBool(), true);
        QCOMPARE(f.bulk->counts().accepted, 2);
        QCOMPARE(f.bulk->counts().waiting, 10);
        f.bulk->signedIn({});
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 12);
        f.verifyNoDuplicate();
    }

    void givingUpTheSignInFailsTheRest() {
        Fixture f(5);
        f.api.setCredentials({});
        f.bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(f.bulk->state(), State::WaitingForSignIn, bulkPatience);
        QTRY_COMPARE_WITH_TIMEOUT(f.bulk->counts().sending, 0, bulkPatience);
        f.bulk->signedIn(failure(ErrorKind::Cancelled, QStringLiteral("Not now.")));
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().failed, 5);
        QVERIFY(f.triggered.isEmpty());
    }

    void aCutInTheMiddleOfThreeHundred() {
        Fixture f(300);
        // 10 % are refused for good, and the connection breaks for a while, on either side of the server.
        for (int i = 0; i < 300; ++i)
            f.fates.append(i % 10 == 9           ? Fate::Broken
                           : i >= 120 && i < 130 ? Fate::LostBefore
                           : i >= 130 && i < 145 ? Fate::LostAfter
                                                 : Fate::Answered);
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), 4 * bulkPatience);
        const BulkRun::Counts counts = f.bulk->counts();
        QCOMPARE(counts.accepted + counts.failed, 300);
        QCOMPARE(counts.failed, 30);
        QCOMPARE(counts.accepted, 270);
        QCOMPARE(f.triggered.size(), 270);
        f.verifyNoDuplicate();
    }

    /// Without an actions.json, so that the queue's own calls serve. \param name  "retrigger" or "cancel".
    static std::unique_ptr<BulkRun> queueCalls(Fixture &f, const char *name, int count) {
        f.hasActions = false;
        QVector<ActionStep> steps;
        for (int i = 0; i < count; ++i) {
            const QString taskId = f.addTask(QStringLiteral("task-%1").arg(i));
            f.tasks[taskId].update({{"created", "2026-10-19T09:00:00.000Z"}, {"deadline", "2026-10-20T09:00:00.000Z"}});
            steps.append({.request = {.taskGroupId = f.group, .name = QLatin1String(name), .taskId = taskId}});
        }
        return std::make_unique<BulkRun>(f.runner, f.clock, steps,
                                         BulkRun::Timing{.lookAfter = std::chrono::milliseconds(5)});
    }

    void aLostCopyIsMadeOnce() {
        Fixture f(0);
        const auto bulk = queueCalls(f, "retrigger", 4);
        // More often than a request is repeated by itself, and once made without anybody hearing of it.
        f.createFates = QList<Fate>(11, Fate::LostBefore);
        f.createFates.append(QList<Fate>(6, Fate::LostAfter));
        bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(bulk->state(), State::Over, bulkPatience);
        QCOMPARE(bulk->counts().accepted, 4);
        QCOMPARE(f.created.size(), 4);
        QCOMPARE(bulk->copies().size(), 4);
        QVERIFY(bulk->actionTasks().isEmpty());
        for (const BulkRun::Item &item : bulk->copies())
            QVERIFY(f.created.contains(item.madeTaskId));
    }

    void aLostCancelIsLookedUp() {
        Fixture f(0);
        const auto bulk = queueCalls(f, "cancel", 1);
        f.cancelFates = QList<Fate>(6, Fate::LostAfter);
        bulk->start();
        QTRY_COMPARE_WITH_TIMEOUT(bulk->state(), State::Over, bulkPatience);
        QCOMPARE(bulk->counts().accepted, 1);
        QCOMPARE(f.requestsWith("/cancel"), 6);
        QCOMPARE(f.requestsWith("/status"), 1);
    }

    void aLookThatIsRefusedLeavesTheFateUnknown() {
        Fixture f(1);
        f.fates = {Fate::LostAfter};
        f.listingFates = {403};
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().failed, 1);
        QVERIFY2(f.bulk->items().first().error.message.contains(f.group),
                 qPrintable(f.bulk->items().first().error.message));
        // Asked to try again it looks first, and finds what was done.
        f.bulk->retryFailed();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().accepted, 1);
        QCOMPARE(f.requestsWith("/trigger"), 1);
        f.verifyNoDuplicate();
    }

    void blindLooksEndWhereNobodyCanGiveUp() {
        Fixture f(1, {.lookAfter = std::chrono::milliseconds(5), .blindLooks = 2});
        f.fates = {Fate::LostAfter};
        f.listingFates = QList<int>(12, 503); // Two looks, each repeated by itself.
        f.bulk->start();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), bulkPatience);
        QCOMPARE(f.bulk->counts().failed, 1);
        QVERIFY(f.listingFates.isEmpty());
        QCOMPARE(f.requestsWith("/trigger"), 1);
    }

    void anEmptyBulkIsOverAtOnce() {
        Fixture f(0);
        QSignalSpy finished(f.bulk.get(), &BulkRun::finished);
        f.bulk->start();
        QCOMPARE(finished.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBulkRun)
#include "test_bulk_run.moc"
