#include "services/pulse/backoff.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace collie;
using collie::pulse::Backoff;
using std::chrono::milliseconds;

/// How often a peer is called, in a time that only the test moves.
class TestBackoff final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void doublesUpToItsBound() {
        Backoff backoff({}, [] { return 0.5; });
        for (const int expected : {1'000, 2'000, 4'000, 8'000, 16'000, 24'000, 24'000, 24'000})
            QCOMPARE(backoff.next().count(), qint64(expected));
        QCOMPARE(backoff.failures(), 8);
    }

    void jitterStaysWithinItsShare() {
        QCOMPARE(Backoff({}, [] { return 0.0; }).next(), milliseconds(850));
        Backoff high({}, [] { return 0.999999; });
        for (int i = 0; i < 40; ++i)
            QVERIFY(high.next() < milliseconds(30'000));
    }

    void outageCostsFewAttempts_data() {
        QTest::addColumn<int>("stoodMs");
        QTest::newRow("refused at once") << -1;
        QTest::newRow("greets and hangs up") << 0;
        QTest::newRow("hangs up after five seconds") << 5'000;
    }
    /// Ten minutes of a peer that never stays, with the least lucky jitter: below 40 attempts.
    void outageCostsFewAttempts() {
        QFETCH(int, stoodMs);
        test::FakeClock clock;
        const qint64 end = clock.nowMs() + 600'000;
        Backoff backoff({}, [] { return 0.0; });
        int attempts = 0;
        while (clock.nowMs() < end) {
            ++attempts;
            if (stoodMs >= 0) {
                backoff.proved(clock.nowMs());
                clock.advance(stoodMs);
            }
            backoff.lost(clock.nowMs());
            clock.advance(backoff.next().count());
        }
        QVERIFY2(attempts < 40, qPrintable(QString::number(attempts)));
        QVERIFY(attempts > 10);
    }

    void forgetsFailuresOnceProved() {
        Backoff backoff({}, [] { return 0.5; });
        for (int i = 0; i < 6; ++i)
            QVERIFY(backoff.next() > milliseconds(0));
        backoff.lost(1'000'000);
        QCOMPARE(backoff.next(), milliseconds(24'000));
        backoff.proved(2'000'000);
        backoff.proved(2'015'000);
        backoff.lost(2'025'000);
        QCOMPARE(backoff.next(), milliseconds(1'000));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "test_backoff.moc"
