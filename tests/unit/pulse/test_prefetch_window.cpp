#include "services/pulse/prefetch_window.h"

#include <QTest>

using collie::pulse::PrefetchWindow;

class TestPrefetchWindow final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void followsTheMeanSize_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("tiny") << qint64(10) << 65'535 << 65'535;
        QTest::newRow("usual") << qint64(2'000) << 23'000 << 26'000;
        QTest::newRow("large") << qint64(1'000'000) << 40 << 55;
        QTest::newRow("larger than the bound") << qint64(100'000'000) << 1 << 1;
    }
    void followsTheMeanSize() {
        QFETCH(qint64, bytes);
        QFETCH(int, least);
        QFETCH(int, most);
        PrefetchWindow window(500, 64 * 1024 * 1024);
        QCOMPARE(window.messages() + 0, 500);
        QVERIFY(!window.isFarFrom(500));
        for (int i = 0; i < 300; ++i)
            window.saw(bytes);
        QVERIFY2(window.messages() >= least && window.messages() <= most,
                 QByteArray::number(window.messages()).constData());
        QVERIFY(window.isFarFrom(500));
        QVERIFY(!window.isFarFrom(window.messages()));
    }

    void forgetsOlderSizes() {
        PrefetchWindow window(500, 64 * 1024 * 1024);
        for (int i = 0; i < 1'000; ++i)
            window.saw(100);
        const quint16 before = window.messages();
        for (int i = 0; i < 5'000; ++i)
            window.saw(1'000'000);
        QVERIFY(window.isFarFrom(before));
        QVERIFY(window.messages() < 60);
    }

    void isFullOfWhatWaits() {
        PrefetchWindow window(500, 1'000);
        window.wait(3, 400);
        window.wait(5, 500);
        QVERIFY(!window.isFull());
        window.wait(9, 200);
        QVERIFY(window.isFull());
        window.confirm(2); // Not yet all of the first.
        QVERIFY(window.isFull());
        window.confirm(4);
        QVERIFY(!window.isFull());
        window.wait(10, 300);
        QVERIFY(window.isFull());
        window.confirm(20);
        QVERIFY(!window.isFull());
    }
};

QTEST_GUILESS_MAIN(TestPrefetchWindow)
#include "test_prefetch_window.moc"
