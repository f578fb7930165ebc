#include "services/base/async.h"
#include "tests/support/wait.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace collie;

class TestAsync final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void completesThroughTheEventLoop() {
        QObject context;
        bool called = false;
        onDone(readyFuture<int>(7), &context, [&](const Result<int> &result) { called = result.value_or(0) == 7; });
        QVERIFY(!called);
        QTRY_VERIFY(called);
    }

    void theFirstFinishCounts() {
        const Promise<int> promise;
        promise.finish(1);
        promise.finish(2);
        QCOMPARE(*test::waitFor(promise.future()), 1);
    }

    void cancellingReachesThePromise() {
        const Promise<int> promise;
        QObject context;
        bool cancelled = false;
        promise.onCancelled(&context, [&] { cancelled = true; });
        auto future = promise.future();
        future.cancel();
        QTRY_VERIFY(cancelled);
        promise.finish(1);
        QCOMPARE(test::waitFor(future).error().kind, ErrorKind::Cancelled);
    }

    void aDeadContextIsNotCalled() {
        bool called = false;
        const Promise<int> promise;
        auto context = std::make_unique<QObject>();
        onDone(promise.future(), context.get(), [&](const Result<int> &) { called = true; });
        context.reset();
        promise.finish(1);
        QVERIFY(test::waitFor(promise.future()));
        QVERIFY(!called);
    }

    void chainsResultsAndFutures() {
        QObject context;
        const auto doubled = andHandle(readyFuture<int>(4), &context,
                                       [](Result<int> result) -> Result<int> { return result.value_or(0) * 2; });
        QCOMPARE(*test::waitFor(doubled), 8);
        const auto text = andHandle(readyFuture<int>(4), &context, [](Result<int> result) -> Future<QString> {
            return readyFuture<QString>(QString::number(result.value_or(0)));
        });
        QCOMPARE(*test::waitFor(text), QStringLiteral("4"));
        const auto failed = andHandle(failedFuture<int>({.kind = ErrorKind::NotFound, .message = QStringLiteral("no")}),
                                      &context, [](Result<int> result) -> Result<int> { return result; });
        QCOMPARE(test::waitFor(failed).error().kind, ErrorKind::NotFound);
    }

    void cancellingAChainCancelsTheStepUnderWay() {
        QObject context;
        const Promise<int> first;
        auto chained = andHandle(first.future(), &context, [](Result<int> result) -> Result<int> { return result; });
        chained.cancel();
        QTRY_VERIFY(first.isCancelled());

        const Promise<int> second;
        bool started = false;
        auto longer = andHandle(readyFuture<int>(1), &context, [&](const Result<int> &) -> Future<int> {
            started = true;
            return second.future();
        });
        QTRY_VERIFY(started);
        longer.cancel();
        QTRY_VERIFY(second.isCancelled());
    }

    void aChainWhoseContextDiesIsCancelled() {
        auto context = std::make_unique<QObject>();
        const Promise<int> first;
        const auto chained =
            andHandle(first.future(), context.get(), [](Result<int> result) -> Result<int> { return result; });
        context.reset();
        QCOMPARE(test::waitFor(chained).error().kind, ErrorKind::Cancelled);
        QVERIFY(first.isCancelled());

        context = std::make_unique<QObject>();
        const Promise<int> second;
        bool started = false;
        const auto longer = andHandle(readyFuture<int>(1), context.get(), [&](const Result<int> &) -> Future<int> {
            started = true;
            return second.future();
        });
        QTRY_VERIFY(started);
        context.reset();
        QVERIFY(second.isCancelled());
        QCOMPARE(test::waitFor(longer).error().kind, ErrorKind::Cancelled);
    }

    void runsOnAPoolThread() {
        const QThread *here = QThread::currentThread();
        const auto elsewhere = runOnPool([here]() -> Result<bool> { return QThread::currentThread() != here; });
        QVERIFY(*test::waitFor(elsewhere));
    }

    void workOnThePoolLearnsThatItIsNotWanted() {
        QSemaphore begun, ended;
        const auto work = [&](const std::function<bool()> &isCancelled) -> Result<int> {
            begun.release();
            while (!isCancelled())
                QThread::yieldCurrentThread();
            ended.release();
            return 1;
        };
        Future<int> given = runOnPool(work);
        QVERIFY(begun.tryAcquire(1, 20'000));
        QVERIFY(!ended.available());
        given.cancel();
        QVERIFY(ended.tryAcquire(1, 20'000));
    }

    void aGuardCancelsWhenItGoes() {
        const Promise<int> kept;
        const Promise<int> dropped;
        {
            CancelGuard guard(dropped.future());
            CancelGuard released(kept.future());
            released.release();
        }
        QVERIFY(dropped.isCancelled());
        QVERIFY(!kept.isCancelled());
        const Promise<int> replaced;
        CancelGuard guard(replaced.future());
        guard = CancelGuard(kept.future());
        QVERIFY(replaced.isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "test_async.moc"
