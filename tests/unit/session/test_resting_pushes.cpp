#include "app/session/resting_pushes.h"
#include "models/jobs/job_grid_model.h"
#include "tests/support/sample_tree.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <memory>

using namespace collie;
using models::JobGridModel;
using models::JobRow;
using models::JobStore;
using models::PushListModel;
using session::RestingPushes;
using treeherder::JobBatch;
using treeherder::KeptJobs;

namespace {

constexpr int jobsPerPush = 200;
constexpr qint64 keptUs = 1'700'000'000'000'000;

/// A store with pushes 1 (newest) to `count`, of which so many jobs may stay, and a shelf in the place of a cache.
class Fixture {
  public:
    explicit Fixture(int count, int mostJobs)
        : pushes(store)
        , grid(store)
        , tester(&grid, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , resting(
              {.store = store,
               .pushes = pushes,
               .keep = [this](qint64 id) { shelf[id] = {.pushId = id, .newsUs = keptUs, .jobs = store.batchOf(id)}; },
               .fetchKept =
                   [this](qint64 id) {
                       asked.append(id);
                       promises[id] = Promise<std::optional<KeptJobs>>();
                       return promises[id].future();
                   },
               .load = [this](qint64 id) { loaded.append(id); },
               .catchUp = [this](qint64 id, qint64 sinceUs) { caughtUp[id] = sinceUs; },
               .mayRest = [this] { return mayRest; }},
              mostJobs) {
        pushes.apply(test::samplePushes(count));
        grid.setPushes(pushes.pushIds());
        for (qint64 id = 1; id <= count; ++id) {
            store.apply(test::sampleJobs(id, jobsPerPush));
            pushes.setJobsLoaded(id);
        }
    }

    [[nodiscard]] QVector<qint64> atRest() const {
        QVector<qint64> ids;
        for (const qint64 id : pushes.pushIds()) {
            if (store.restingJobs(id) > 0)
                ids.append(id);
        }
        return ids;
    }
    /// What was kept comes.
    void answer(qint64 id) {
        promises.at(id).finish(shelf.contains(id) ? std::optional(shelf.at(id)) : std::nullopt);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] const JobGridModel::PushBlock &block(qint64 id) const {
        return grid.structure().pushes.at(static_cast<size_t>(id - 1));
    }

    JobStore store;
    PushListModel pushes;
    JobGridModel grid;
    QAbstractItemModelTester tester;
    std::map<qint64, KeptJobs> shelf;
    std::map<qint64, Promise<std::optional<KeptJobs>>> promises;
    bool mayRest = true;
    std::map<qint64, qint64> caughtUp;
    QVector<qint64> asked, loaded;
    RestingPushes resting;
};

} // namespace

class TestRestingPushes final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void fewJobsStay() {
        Fixture f(20, 20 * jobsPerPush);
        f.resting.setSight({1}, {});
        QVERIFY(f.atRest().isEmpty());
        QVERIFY(f.asked.isEmpty());
    }

    void thoseFarthestAwayRestFirst() {
        Fixture f(20, 16 * jobsPerPush);
        const models::JobCounts counts = f.store.counts(20);
        const int failed = f.pushes.index(19).data(PushListModel::FailedRole).toInt();
        f.resting.setSight({1, 2}, {19});
        // A little more than needed, from the end, without the one that is spared.
        QCOMPARE(f.atRest(), (QVector<qint64>{14, 15, 16, 17, 18, 20}));
        QCOMPARE(f.store.jobCount(), 14 * jobsPerPush);
        QVERIFY(f.shelf.contains(20));
        // What the list and the grid tell of it stays.
        QVERIFY(f.store.counts(20) == counts);
        QCOMPARE(f.pushes.index(19).data(PushListModel::FailedRole).toInt(), failed);
        QCOMPARE(f.block(20).restingJobs, jobsPerPush);
        QCOMPARE(f.block(20).rowCount, 0);
        QCOMPARE(f.block(20).hiddenFailures, counts.unclassifiedFailures);
        QCOMPARE(f.block(19).restingJobs, 0);
        QVERIFY(f.block(19).rowCount > 0);
    }

    void whoComesNearWakesThem() {
        Fixture f(20, 16 * jobsPerPush);
        f.resting.setSight({1}, {});
        QCOMPARE(f.atRest(), (QVector<qint64>{15, 16, 17, 18, 19, 20}));
        const int rows = f.grid.rowCount();
        // Two pushes ahead.
        f.resting.setSight({13}, {});
        QCOMPARE(f.asked, QVector<qint64>{15});
        f.resting.setSight({13}, {});
        QCOMPARE(f.asked, QVector<qint64>{15});
        QCOMPARE(f.block(15).restingJobs, jobsPerPush);
        f.answer(15);
        QCOMPARE(f.block(15).restingJobs, 0);
        QVERIFY(f.grid.rowCount() > rows);
        QVERIFY(f.caughtUp.contains(15));
        QCOMPARE(f.caughtUp[15], keptUs);
        QVERIFY(f.loaded.isEmpty());
        // Nothing was kept of another.
        f.shelf.erase(16);
        f.resting.setSight({14}, {});
        QCOMPARE(f.asked, (QVector<qint64>{15, 16}));
        f.answer(16);
        QCOMPARE(f.loaded, QVector<qint64>{16});
    }

    void whatIsChosenWakes() {
        Fixture f(20, 16 * jobsPerPush);
        f.resting.setSight({1}, {});
        f.resting.setSight({1}, {20});
        QCOMPARE(f.asked, QVector<qint64>{20});
        f.answer(20);
        QVERIFY(!f.atRest().contains(20));
        f.resting.look();
        QVERIFY(!f.atRest().contains(20));
    }

    void newsOfThoseThatRestIsLeftOut() {
        Fixture f(20, 16 * jobsPerPush);
        f.resting.setSight({1}, {});
        JobBatch news = test::sampleJobs(1, 3);
        for (const qint64 push : {20, 15}) {
            JobBatch::Row row = news.rows.front();
            row.pushId = push;
            news.rows.push_back(row);
        }
        const auto pushIdsOf = [](const JobBatch &batch) {
            QVector<qint64> ids;
            for (const JobBatch::Row &row : batch.rows)
                ids.append(row.pushId);
            return ids;
        };
        QCOMPARE(pushIdsOf(f.resting.withoutResting(news)), (QVector<qint64>{1, 1, 1}));
        // One that is on its way takes them, and what was kept of it comes all the same.
        f.resting.setSight({17}, {});
        QCOMPARE(pushIdsOf(f.resting.withoutResting(news)), (QVector<qint64>{1, 1, 1, 15}));
        JobBatch one = test::sampleJobs(15, jobsPerPush);
        one.rows.resize(1);
        f.store.apply(one);
        f.resting.look();
        QCOMPARE(f.store.rowsOfPush(15).size(), size_t(1));
        f.answer(15);
        QCOMPARE(f.store.rowsOfPush(15).size(), size_t(jobsPerPush));
        QVERIFY(!f.loaded.contains(15));
    }

    void nobodyRestsBeforeTheyMay() {
        Fixture f(20, 16 * jobsPerPush);
        f.mayRest = false;
        f.resting.setSight({1}, {});
        QVERIFY(f.atRest().isEmpty());
        f.mayRest = true;
        f.resting.look();
        QVERIFY(!f.atRest().isEmpty());
    }

    /// Any way through the pushes leaves each of them whole, in memory or on the shelf, and the screen always full.
    void anyWayThroughThem_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void anyWayThroughThem() {
        QFETCH(const int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        constexpr int count = 40;
        Fixture f(count, 20 * jobsPerPush);
        QHash<qint64, models::JobCounts> counts;
        for (qint64 id = 1; id <= count; ++id)
            counts[id] = f.store.counts(id);
        int row = 0;
        for (int step = 0; step < 200; ++step) {
            row =
                random.bounded(5) == 0 ? random.bounded(count) : std::clamp(row + random.bounded(-3, 4), 0, count - 1);
            const qint64 seen = f.pushes.pushAt(row).id;
            f.resting.setSight({seen}, {});
            while (!f.asked.isEmpty())
                f.answer(f.asked.takeFirst());
            f.resting.look();
            QCOMPARE(f.store.restingJobs(seen), 0);
            QCOMPARE(f.store.rowsOfPush(seen).size(), size_t(jobsPerPush));
            QVERIFY(f.store.jobCount() <= 20 * jobsPerPush);
            QVERIFY(f.store.size() <= count * jobsPerPush);
            for (qint64 id = 1; id <= count; ++id) {
                QVERIFY(f.store.counts(id) == counts[id]);
                QCOMPARE(f.store.rowsOfPush(id).empty(), f.store.restingJobs(id) > 0);
            }
        }
        QVERIFY(f.loaded.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestingPushes)
#include "test_resting_pushes.moc"
