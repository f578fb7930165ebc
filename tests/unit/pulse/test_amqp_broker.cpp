#include "services/pulse/amqp_broker.h"

#include <QTest>

using namespace collie;

/// Which addresses of brokers are taken, and what is read from them.
class TestAmqpBroker final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void addresses_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("with TLS") << "amqps://jane@pulse.mozilla.org:5671/" << true;
        QTest::newRow("without TLS") << "amqp://pulse.mozilla.org" << false;
        QTest::newRow("this machine") << "amqp://localhost" << true;
        QTest::newRow("this machine in capitals") << "amqp://LOCALHOST" << true;
        QTest::newRow("this machine by number") << "amqp://127.0.0.1:5672" << true;
        QTest::newRow("this machine by six") << "amqp://[::1]" << true;
        QTest::newRow("named like this machine") << "amqp://localhost.example.org" << false;
        QTest::newRow("password") << "amqps://jane:secret@pulse.mozilla.org" << false;
        QTest::newRow("no host") << "amqps:///" << false;
        QTest::newRow("web") << "https://pulse.mozilla.org" << false;
    }

    void addresses() {
        QFETCH(QString, address);
        QFETCH(bool, accepted);
        const auto broker = pulse::Broker::parse(QUrl(address));
        QCOMPARE(broker.has_value(), accepted);
        if (!broker)
            QCOMPARE(broker.error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestAmqpBroker)
#include "test_amqp_broker.moc"
