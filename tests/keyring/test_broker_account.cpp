#include "services/pulse/broker_account.h"

#include "tests/support/keyring.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace std::chrono_literals;
using pulse::Broker;
using pulse::BrokerAccount;

/// Runs once per state of the keychain, as test_credential_store.cpp.
class TestBrokerAccount final : public QObject {
    Q_OBJECT

  private:
    QByteArray m_keyring;

  private Q_SLOTS:
    void initTestCase() { test::needKeyring(m_keyring); }

    void thePasswordIsKeptForEachAccount() {
        if (m_keyring != "unlocked")
            QSKIP("needs an unlocked keyring");
        credentials::CredentialStore store;
        const auto at = [](const char *address) { return *Broker::parse(QUrl(QString::fromLatin1(address))); };
        const BrokerAccount jane(store, at("amqps://jane@pulse.example.com/")),
            joe(store, at("amqps://joe@pulse.example.com/"));
        QCOMPARE(test::waitFor(jane.read()).error().kind, ErrorKind::NotSignedIn);
        QVERIFY(test::waitFor(jane.keep(Secret("hush"))));
        const auto broker = test::waitFor(jane.read());
        QVERIFY(broker);
        QVERIFY(broker->password == Secret("hush"));
        QCOMPARE(broker->user, QStringLiteral("jane"));
        QCOMPARE(broker->host, QStringLiteral("pulse.example.com"));
        QCOMPARE(test::waitFor(joe.read()).error().kind, ErrorKind::NotSignedIn);
        QVERIFY(test::waitFor(jane.forget()));
        QCOMPARE(test::waitFor(jane.read()).error().kind, ErrorKind::NotSignedIn);
        QVERIFY(test::waitFor(joe.forget()));
    }

    void saysPlainlyThatItCannot() {
        if (m_keyring == "unlocked")
            QSKIP("needs a keyring that does not work");
        credentials::CredentialStore store(m_keyring == "locked" ? 1500ms : 10'000ms);
        const BrokerAccount account(store, *Broker::parse(QUrl(QStringLiteral("amqps://jane@pulse.example.com/"))));
        const auto kept = test::waitFor(account.keep(Secret("hush")));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Keychain);
        QVERIFY(!test::waitFor(account.read()));
    }
};

QTEST_GUILESS_MAIN(TestBrokerAccount)
#include "test_broker_account.moc"
