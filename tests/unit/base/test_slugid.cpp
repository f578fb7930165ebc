#include "services/base/slugid.h"

#include <QSet>
#include <QTest>

using namespace collie;

class TestSlugid final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void newOnesAreValidAndDiffer() {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i) {
            const QString slugid = newSlugid();
            QVERIFY2(isSlugid(slugid), qPrintable(slugid));
            QVERIFY(slugid[0].isLetter());
            seen.insert(slugid);
            QVERIFY(isSlugid(newSlugid(false)));
        }
        QCOMPARE(seen.size(), 1000);
    }

    void recognisesOthersSlugids_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("nice") << QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA") << true;
        QTest::newRow("not version 4") << QStringLiteral("VWAJCxhmA4iFEUS-d6zfBA") << false;
        QTest::newRow("short") << QStringLiteral("VWAJCxhmQ4iFEUS-d6zfB") << false;
        QTest::newRow("long") << QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBAA") << false;
        QTest::newRow("line break") << QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA\n") << false;
        QTest::newRow("empty") << QString() << false;
    }

    void recognisesOthersSlugids() {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isSlugid(text), valid);
    }

    void bytesGoBothWays() {
        const QString slugid = QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA");
        const auto bytes = slugidToBytes(slugid);
        QVERIFY(bytes);
        QCOMPARE((*bytes)[0], quint8(0x55));
        QCOMPARE((*bytes)[15], quint8(0x04));
        QCOMPARE(slugidFromBytes(*bytes), slugid);
        QVERIFY(!slugidToBytes(u"VWAJCxhmQ4iFEUS+d6zfB!"));
        QVERIFY(!slugidToBytes(u""));
    }
};

QTEST_GUILESS_MAIN(TestSlugid)
#include "test_slugid.moc"
