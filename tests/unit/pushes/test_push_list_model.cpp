#include "models/pushes/push_list_model.h"
#include "tests/support/job_batches.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::Push;

namespace {

Push makePush(qint64 id, qint64 timestamp) {
    Push push;
    push.id = id;
    push.pushTimestamp = timestamp;
    push.revision = QString::number(id).rightJustified(40, u'0');
    push.author = QStringLiteral("dev@example.com");
    push.revisionCount = 2;
    push.commits = {{push.revision, QStringLiteral("Dev <dev@example.com>"), QStringLiteral("Fix it\n\nAt length.")},
                    {push.revision, QStringLiteral("Dev <dev@example.com>"), QStringLiteral("Prepare")}};
    return push;
}

} // namespace

class TestPushListModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void newestFirstUnderRandomChanges() {
        QRandomGenerator random(3);
        JobStore store;
        PushListModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::map<qint64, qint64> timestamps;
        for (int step = 0; step < 400; ++step) {
            QVector<Push> pushes;
            for (int i = random.bounded(6); i > 0; --i) {
                const Push push = makePush(1 + random.bounded(60), random.bounded(50));
                pushes.append(push);
            }
            // Of two news about a push in one answer the first counts if it is new, the last if it is known.
            const auto before = timestamps;
            for (const Push &push : pushes) {
                if (before.contains(push.id) || !timestamps.contains(push.id))
                    timestamps[push.id] = push.pushTimestamp;
            }
            QPersistentModelIndex mark =
                model.rowCount() > 0 ? model.index(random.bounded(model.rowCount())) : QModelIndex();
            const qint64 marked = mark.data(PushListModel::PushIdRole).toLongLong();
            model.apply(pushes);
            QCOMPARE(mark.data(PushListModel::PushIdRole).toLongLong(), marked);
            std::vector<std::pair<qint64, qint64>> expected;
            for (const auto &[id, timestamp] : timestamps)
                expected.emplace_back(timestamp, id);
            std::sort(expected.rbegin(), expected.rend());
            QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.pushAt(row).id, expected[static_cast<size_t>(row)].second);
                QCOMPARE(model.rowOfPush(model.pushAt(row).id), row);
                QCOMPARE(model.pushIds()[row], model.pushAt(row).id);
            }
        }
        QCOMPARE(model.rowOfPush(1000), -1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void insertsAnAnswerAtOnce() {
        JobStore store;
        PushListModel model(store);
        QSignalSpy spy(&model, &PushListModel::rowsInserted);
        model.apply({makePush(3, 30), makePush(1, 10), makePush(2, 20)});
        QCOMPARE(spy.count(), 1);
        model.apply({makePush(3, 30), makePush(5, 50), makePush(4, 40)});
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy[1][1].toInt(), 0);
        QCOMPARE(spy[1][2].toInt(), 1);
    }

    void roles() {
        JobStore store;
        PushListModel model(store);
        model.apply({makePush(7, 70)});
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data().toString(), QStringLiteral("Fix it"));
        QCOMPARE(index.data(PushListModel::SubjectRole).toString(), QStringLiteral("Fix it"));
        QCOMPARE(index.data(PushListModel::RevisionRole).toString(), makePush(7, 70).revision);
        QCOMPARE(index.data(PushListModel::AuthorRole).toString(), QStringLiteral("dev@example.com"));
        QCOMPARE(index.data(PushListModel::TimestampRole).toLongLong(), 70);
        QCOMPARE(index.data(PushListModel::RevisionCountRole).toInt(), 2);
        QCOMPARE(index.data(PushListModel::CommitSubjectsRole).toStringList(),
                 (QStringList{QStringLiteral("Fix it"), QStringLiteral("Prepare")}));
        QVERIFY(!index.data(PushListModel::JobsLoadedRole).toBool());
        QCOMPARE(index.data(PushListModel::BranchRole).toString(), QString());
        QVERIFY(!index.data(PushListModel::ReviewBotRole).toBool());
        treeherder::Push ofBot = makePush(8, 80);
        ofBot.author = QStringLiteral("reviewbot");
        ofBot.branch = QStringLiteral("release/1");
        model.apply({ofBot});
        QCOMPARE(model.index(0).data(PushListModel::BranchRole).toString(), ofBot.branch);
        QVERIFY(model.index(0).data(PushListModel::ReviewBotRole).toBool());
    }

    void countsInWords() {
        JobStore store;
        PushListModel model(store);
        model.apply({makePush(1, 10)});
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(PushListModel::CountsToolTipRole).toString(), QStringLiteral("loading jobs\u2026"));
        model.setJobsLoaded(1);
        QCOMPARE(index.data(PushListModel::CountsToolTipRole).toString(), QStringLiteral("0% complete"));
        QVector<Job> jobs;
        for (const int classification : {1, 6, 2, 4, 5, 6}) {
            jobs.append(makeJob(jobs.size() + 1, 1, QString::number(jobs.size())));
            jobs.last().result = JobResult::TestFailed;
            jobs.last().failureClassificationId = classification;
        }
        jobs.last().platform = QStringLiteral("lint");
        jobs.append(makeJob(20, 1, QStringLiteral("20")));
        jobs.append(makeJob(21, 1, QStringLiteral("21")));
        jobs.last().state = JobState::Pending;
        store.apply(batchOf(jobs));
        QCOMPARE(index.data(PushListModel::NewFailuresRole).toInt(), 2);
        QCOMPARE(index.data(PushListModel::CountsToolTipRole).toString(),
                 QStringLiteral("6 failed (test: 3, lint: 1, intermittent: 1, fixed by commit: 1)\n"
                                "3 unclassified, 2 new\n1 pending, 1 succeeded\n87% complete"));
    }

    void countsFollowTheStore() {
        JobStore store;
        PushListModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.apply({makePush(1, 10), makePush(2, 20)});
        QSignalSpy spy(&model, &PushListModel::dataChanged);
        Job failed = makeJob(1, 1);
        failed.result = JobResult::Busted;
        Job running = makeJob(2, 1);
        running.state = JobState::Running;
        store.apply(batchOf({failed, running}));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toModelIndex().row(), 1);
        const QModelIndex index = model.index(1);
        QCOMPARE(index.data(PushListModel::FailedRole).toInt(), 1);
        QCOMPARE(index.data(PushListModel::RunningRole).toInt(), 1);
        QCOMPARE(index.data(PushListModel::PendingRole).toInt(), 0);
        QCOMPARE(index.data(PushListModel::SuccessRole).toInt(), 0);
        QCOMPARE(index.data(PushListModel::UnclassifiedFailuresRole).toInt(), 1);
        QCOMPARE(index.data(PushListModel::PercentCompleteRole).toInt(), 50);
        model.setJobsLoaded(1);
        model.setJobsLoaded(1);
        QCOMPARE(spy.count(), 2);
        QVERIFY(index.data(PushListModel::JobsLoadedRole).toBool());
        store.clear();
        QCOMPARE(index.data(PushListModel::FailedRole).toInt(), 0);
        QVERIFY(!index.data(PushListModel::JobsLoadedRole).toBool());
    }
};

QTEST_GUILESS_MAIN(TestPushListModel)
#include "test_push_list_model.moc"
