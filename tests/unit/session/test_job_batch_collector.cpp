#include "app/session/job_batch_collector.h"
#include "tests/support/job_batches.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;

/// Pages of jobs come one by one and are applied together.
class TestJobBatchCollector final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void batchesBecomeOne() {
        models::JobStore store;
        QSignalSpy applied(&store, &models::JobStore::applied);
        session::JobBatchCollector collector(store);
        QSignalSpy finished(&collector, &session::JobBatchCollector::pushFinished);
        for (qint64 id = 1; id <= 5; ++id)
            collector.add(test::batchOf({test::makeJob(id, 1, QString::number(id), QStringLiteral("G%1").arg(id))}));
        collector.finishPush(1);
        QCOMPARE(applied.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(store.size(), 5);
        for (qint64 id = 1; id <= 5; ++id) {
            const treeherder::Job job = store.job(*store.findById(id));
            QCOMPARE(job.symbol, QString::number(id));
            QCOMPARE(job.groupSymbol, QStringLiteral("G%1").arg(id));
            QCOMPARE(job.typeName, test::makeJob(id, 1, QString::number(id), QString()).typeName);
        }
    }
};

QTEST_GUILESS_MAIN(TestJobBatchCollector)
#include "test_job_batch_collector.moc"
