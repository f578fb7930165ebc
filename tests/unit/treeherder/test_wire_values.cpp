#include "services/treeherder/wire_values.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

class TestWireValues final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void timestamps_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("microseconds");
        QTest::newRow("full") << QByteArray("2019-08-05T20:19:51.818175") << Q_INT64_C(1565036391818175);
        QTest::newRow("zone") << QByteArray("2019-08-05T20:19:51.818175Z") << Q_INT64_C(1565036391818175);
        QTest::newRow("offset") << QByteArray("2019-08-05T20:19:51+00:00") << Q_INT64_C(1565036391000000);
        QTest::newRow("no fraction") << QByteArray("1970-01-01T00:00:00") << Q_INT64_C(0);
        QTest::newRow("short fraction") << QByteArray("1970-01-01T00:00:01.5") << Q_INT64_C(1500000);
        QTest::newRow("long fraction") << QByteArray("1970-01-01T00:00:01.1234567") << Q_INT64_C(1123456);
        QTest::newRow("fraction without digits") << QByteArray("1970-01-01T00:00:01.") << Q_INT64_C(1000000);
        QTest::newRow("leap day") << QByteArray("2024-02-29T12:00:00") << Q_INT64_C(1709208000000000);
        for (const char *bad : {"", "2019-08-05", "2019-08-05T20:19", "2019-13-05T20:19:51", "2019-08-05T25:19:51",
                                "2019-08-05T20:19:51.5+02:00", "19-08-05T20:19:51.123", "2019-08-0xT20:19:51"})
            QTest::newRow(bad) << QByteArray(bad) << Q_INT64_C(-1);
    }
    void timestamps() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, microseconds);
        QCOMPARE(parseTimestampUs(text.toStdString()).value_or(-1), microseconds);
    }

    void timestampsAgreeWithQt() {
        QRandomGenerator random(5);
        for (int i = 0; i < 2000; ++i) {
            const qint64 us =
                static_cast<qint64>(random.bounded(4'000'000'000.0)) * 1'000'000 + random.bounded(1'000'000);
            const QString text = formatTimestampUs(us);
            QCOMPARE(text.size(), 26);
            QCOMPARE(parseTimestampUs(text.toStdString()).value_or(-1), us);
            QCOMPARE(QDateTime::fromString(text.left(23) + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch() / 1000,
                     us / 1'000'000);
        }
    }

    void slugidsAgreeWithTheOtherReader() {
        for (int i = 0; i < 200; ++i) {
            const QString slugid = newSlugid(i % 2 == 0);
            QCOMPARE(parseSlugid(slugid.toStdString()), slugidToBytes(slugid));
        }
        for (const char *bad : {"", "VaQoWKTbSdGSwBJn6UZV9", "VaQoWKTbSdGSwBJn6UZV9h", "VaQoWKTbSdGSwBJn6UZV9+",
                                "VaQoWKTbSdGSwBJn6UZV9gg", "VaQoWKTb\xc3\xa4GSwBJn6UZV9g"})
            QVERIFY2(!parseSlugid(bad), bad);
    }

    void guids() {
        const auto guid = parseJobGuid("3b960101-6c31-45fb-99fd-4951252e51aa/12");
        QVERIFY(guid);
        QCOMPARE(slugidFromBytes(guid->taskId), QStringLiteral("O5YBAWwxRfuZ_UlRJS5Rqg"));
        QCOMPARE(guid->runId, quint16{12});
        for (const char *bad :
             {"", "3b960101-6c31-45fb-99fd-4951252e51aa", "3b960101-6c31-45fb-99fd-4951252e51aa/",
              "3b960101-6c31-45fb-99fd-4951252e51aa/x", "3b960101-6c31-45fb-99fd-4951252e51aa/1x",
              "3b960101-6c31-45fb-99fd-4951252e51aa/99999", "3b96010106c31045fb099fd04951252e51aa/1", "aabbccddeeff/1"})
            QVERIFY2(!parseJobGuid(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestWireValues)
#include "test_wire_values.moc"
