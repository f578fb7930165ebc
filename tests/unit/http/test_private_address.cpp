#include "services/http/private_address.h"

#include <QTest>

using namespace collie;

class TestPrivateAddress final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void knowsWhatIsInside_data() {
        QTest::addColumn<bool>("isPrivate");
        for (const char *inside :
             {"127.0.0.1", "127.9.8.7", "::1", "0.0.0.0", "::", "10.1.2.3", "172.16.0.1", "172.31.255.255",
              "192.168.1.1", "169.254.169.254", "100.64.0.1", "fe80::1", "fc00::1", "fd12::1", "::ffff:127.0.0.1",
              "::ffff:10.0.0.1", "224.0.0.1", "255.255.255.255"})
            QTest::newRow(inside) << true;
        for (const char *outside : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.128.0.1", "11.0.0.1",
                                    "2600:1901::1", "::ffff:8.8.8.8"})
            QTest::newRow(outside) << false;
    }
    void knowsWhatIsInside() {
        QFETCH(bool, isPrivate);
        QCOMPARE(http::isPrivateAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), isPrivate);
    }
};

QTEST_GUILESS_MAIN(TestPrivateAddress)
#include "test_private_address.moc"
