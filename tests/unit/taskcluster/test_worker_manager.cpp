#include "services/taskcluster/worker_manager.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::ApiFixture;

namespace {

const QByteArray poolAnswer =
    R"({"workerPoolId":"gecko-t/t-linux","providerId":"fxci","requestedCount":4,"runningCount":60,"stoppingCount":2,)"
    R"("requestedCapacity":8,"runningCapacity":120,"stoppingCapacity":4})";

} // namespace

/// How many workers a pool has.
class TestWorkerManager final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPoolIsCounted() {
        ApiFixture f;
        f.server.enqueue(200, poolAnswer);
        const auto pool = test::waitFor(WorkerManager(f.api).workerPool(QStringLiteral("gecko-t/t-linux")));
        QVERIFY(pool.has_value());
        QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /api/worker-manager/v1/worker-pool/gecko-t%2Ft-linux")});
        QVERIFY(f.header("Authorization").isEmpty());
        QCOMPARE(pool->requested, qint64(4));
        QCOMPARE(pool->running, qint64(60));
        QCOMPARE(pool->stopping, qint64(2));
        QCOMPARE(pool->runningCapacity, qint64(120));
        QVERIFY(!pool->isGoing());
        f.server.enqueue(200, QByteArray(poolAnswer).replace("fxci", "null-provider"));
        QVERIFY(test::waitFor(WorkerManager(f.api).workerPool(QStringLiteral("a/b")))->isGoing());
    }

    void whatIsBrokenIsNoAnswer() {
        ApiFixture f;
        for (const QByteArray &body : {QByteArray("{}"), QByteArray("[]"), QByteArray("<html>"),
                                       QByteArray(poolAnswer).replace("\"runningCount\":60", "\"runningCount\":null"),
                                       QByteArray(poolAnswer).replace("60", "-1")}) {
            f.server.enqueue(200, body);
            QCOMPARE(test::waitFor(WorkerManager(f.api).workerPool(QStringLiteral("a/b"))).error().kind,
                     ErrorKind::BadResponse);
        }
        f.server.enqueue(404, R"({"code":"ResourceNotFound","message":"Worker pool does not exist"})");
        QCOMPARE(test::waitFor(WorkerManager(f.api).workerPool(QStringLiteral("a/b"))).error().kind,
                 ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestWorkerManager)
#include "test_worker_manager.moc"
