#include "services/base/platform/wake_pipe.h"

#include <QTest>

#include <thread>

using namespace collie;
using namespace std::chrono_literals;

class TestWakePipe final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // No socket: poll() passes over -1, so that only a call ends the wait.
    void aCallEndsTheWait() {
        const WakePipe pipe;
        std::thread other([&pipe] { pipe.wake(); });
        QVERIFY(!pipe.waitForBytes(-1, 1h));
        other.join();
    }

    void manyCallsEndOneWait() {
        const WakePipe pipe;
        for (int i = 0; i < 100'000; ++i)
            pipe.wake();
        QVERIFY(!pipe.waitForBytes(-1, 1h));
        QVERIFY(!pipe.waitForBytes(-1, 0ms));
    }
};

QTEST_GUILESS_MAIN(TestWakePipe)
#include "test_wake_pipe.moc"
