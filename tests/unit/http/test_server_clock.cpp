#include "services/base/utc.h"
#include "services/http/server_clock.h"

#include "tests/support/fake_clock.h"

#include <QTest>

using namespace collie;
using namespace collie::http;

namespace {

/// 2023-11-14T22:13:20Z, a whole second.
constexpr qint64 ownMs = 1'700'000'000'000;

/// An answer that took `tookMs` and whose Date is cut from the time `serverMs`.
Response answered(qint64 serverMs, qint64 tookMs = 0) {
    Response answer;
    answer.date = collie::utcFromMs(serverMs / 1000 * 1000);
    answer.took = std::chrono::milliseconds(tookMs);
    return answer;
}

} // namespace

/// The server's clock, learned from what its answers say.
class TestServerClock final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void goesByTheOwnClockUntilItIsTold() {
        const test::FakeClock own(ownMs);
        ServerClock clock(own);
        QVERIFY(!clock.isKnown());
        QCOMPARE(clock.nowMs(), ownMs);
        clock.learn(Response{});
        QVERIFY(!clock.isKnown());
        Response cached = answered(ownMs - 3'600'000);
        cached.headers = {{"Age", "3600"}};
        clock.learn(cached);
        QVERIFY2(!clock.isKnown(), "the date of what a cache kept is no time");
    }

    void aClockThatMayBeRightIsLeftAlone_data() {
        QTest::addColumn<qint64>("serverMs");
        QTest::addColumn<qint64>("tookMs");
        QTest::newRow("the same second") << ownMs + 400 << qint64(0);
        QTest::newRow("cut to the second before, on a slow way") << ownMs - 700 << qint64(300);
        QTest::newRow("written long before the answer ended") << ownMs - 20'000 << qint64(25'000);
    }

    void aClockThatMayBeRightIsLeftAlone() {
        QFETCH(qint64, serverMs);
        QFETCH(qint64, tookMs);
        const test::FakeClock own(ownMs);
        ServerClock clock(own);
        clock.learn(answered(serverMs, tookMs));
        QVERIFY(clock.isKnown());
        QCOMPARE(clock.nowMs(), ownMs);
    }

    void aWrongClockIsCorrected_data() {
        QTest::addColumn<qint64>("aheadMs"); // The server, of the own clock.
        QTest::newRow("20 minutes slow") << qint64(1'200'000);
        QTest::newRow("20 minutes fast") << qint64(-1'200'000);
        QTest::newRow("an hour fast") << qint64(-3'600'000);
        QTest::newRow("two years slow") << qint64(2) * 365 * 24 * 3'600'000;
    }

    void aWrongClockIsCorrected() {
        QFETCH(qint64, aheadMs);
        test::FakeClock own(ownMs);
        ServerClock clock(own);
        qint64 worst = 0;
        for (int i = 0; i < 40; ++i) {
            own.advance(137);
            const qint64 server = own.nowMs() + aheadMs;
            clock.learn(answered(server - 20, 40));
            QVERIFY2(clock.nowMs() <= server, "what is dated after the server's now is refused");
            worst = server - clock.nowMs();
            QVERIFY(worst < 1100);
        }
        QVERIFY2(worst < 300, "each answer narrows it");
    }

    void whatChangesIsLearnedAnew() {
        test::FakeClock own(ownMs);
        ServerClock clock(own);
        clock.learn(answered(ownMs));
        own.set(ownMs - 3'600'000); // Somebody set the clock of this machine.
        clock.learn(answered(ownMs));
        QCOMPARE(clock.nowMs(), ownMs);
        own.set(ownMs + 60'000);
        clock.learn(answered(ownMs + 60'000));
        QCOMPARE(clock.offsetMs(), 0);
    }

    void oneOverAnotherStartsWithWhatThatKnows() {
        const test::FakeClock own(ownMs);
        ServerClock first(own);
        ServerClock second(static_cast<const Clock &>(first));
        first.learn(answered(ownMs + 1'200'000));
        QCOMPARE(second.nowMs(), ownMs + 1'200'000);
        second.learn(answered(ownMs + 1'200'000));
        QCOMPARE(second.offsetMs(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServerClock)
#include "test_server_clock.moc"
