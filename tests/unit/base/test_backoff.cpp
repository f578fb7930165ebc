#include "services/base/backoff.h"

#include <QTest>

using namespace collie;
using namespace std::chrono_literals;

class TestBackoff final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void doublesUpToTheLongest() {
        QCOMPARE(doubled(200ms, 0, 1s).count(), 200);
        QCOMPARE(doubled(200ms, 1, 1s).count(), 400);
        QCOMPARE(doubled(200ms, 2, 1s).count(), 800);
        QCOMPARE(doubled(200ms, 3, 1s).count(), 1000);
        QCOMPARE(doubled(200ms, 1'000'000, 1s).count(), 1000);
        QCOMPARE(doubled(200ms, -1, 1s).count(), 200);
    }

    void jitterStaysWithinItsShare() {
        QCOMPARE(withJitter(1s, 0.25, 0.0).count(), 750);
        QCOMPARE(withJitter(1s, 0.25, 0.5).count(), 1000);
        QVERIFY(withJitter(1s, 0.25, 0.999) < 1250ms);
        QCOMPARE(withJitter(1s, 0.0, 0.9).count(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "test_backoff.moc"
