#include "services/base/utc.h"
#include "services/credentials/credential_store.h"
#include "tests/support/keyring.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::credentials;
using namespace std::chrono_literals;

namespace {

Credentials someCredentials() {
    return {.clientId = QStringLiteral("me/collie-abcdef"),
            .accessToken = Secret("token-1"),
            .certificate = Secret("{\"version\":1}"),
            .authorizedScopes = {QStringLiteral("queue:*")},
            .expires = collie::utcFromMs(1'900'000'000'123),
            .createdByCollie = true};
}

const QString rootUrl = QStringLiteral("https://tc.example.com");

} // namespace

/// Runs once per state of the keychain; the environment's COLLIE_TEST_KEYRING says which: unlocked, locked, none.
class TestCredentialStore final : public QObject {
    Q_OBJECT

  private:
    QByteArray m_keyring;

  private Q_SLOTS:
    void initTestCase() { test::needKeyring(m_keyring); }

    void keepsOneEntryPerDeployment() {
        if (m_keyring != "unlocked")
            QSKIP("needs an unlocked keyring");
        CredentialStore store;
        QVERIFY(test::waitFor(store.read(rootUrl))->isEmpty());
        QVERIFY(test::waitFor(store.write(rootUrl, someCredentials())));
        Credentials other = someCredentials();
        other.clientId = QStringLiteral("other");
        other.expires = {};
        other.createdByCollie = false;
        QVERIFY(test::waitFor(store.write(QStringLiteral("https://other.example.com"), other)));

        const auto read = test::waitFor(store.read(rootUrl));
        QVERIFY(read);
        QCOMPARE(read->clientId, someCredentials().clientId);
        QVERIFY(read->accessToken == someCredentials().accessToken);
        QVERIFY(read->certificate == someCredentials().certificate);
        QCOMPARE(read->authorizedScopes, someCredentials().authorizedScopes);
        QCOMPARE(read->expires, someCredentials().expires);
        QVERIFY(read->createdByCollie);

        QVERIFY(test::waitFor(store.remove(rootUrl)));
        QVERIFY(test::waitFor(store.read(rootUrl))->isEmpty());
        QVERIFY(test::waitFor(store.remove(rootUrl)));
        const auto stillThere = test::waitFor(store.read(QStringLiteral("https://other.example.com")));
        QCOMPARE(stillThere->clientId, QStringLiteral("other"));
        QVERIFY(!stillThere->expires.isValid());
        QVERIFY(!stillThere->createdByCollie);
    }

    void saysPlainlyThatItCannot() {
        if (m_keyring == "unlocked")
            QSKIP("needs a keyring that does not work");
        CredentialStore store(m_keyring == "locked" ? 1500ms : 10'000ms);
        const auto written = test::waitFor(store.write(rootUrl, someCredentials()));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Keychain);
        QVERIFY(written.error().message.contains(QStringLiteral("keychain")));
        QVERIFY(!written.error().message.contains(QStringLiteral("token-1")));
        const auto read = test::waitFor(store.read(rootUrl));
        QVERIFY(!read || read->isEmpty());
        if (m_keyring == "none") {
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Keychain);
        }
    }

    void outlivesItsOwner() {
        auto store = std::make_unique<CredentialStore>(1ms);
        const auto future = store->read(rootUrl);
        store.reset();
        // The job under way ends by itself; a crash here would fail the program.
        CredentialStore another;
        const auto read = test::waitFor(another.read(QStringLiteral("https://third.example.com")));
        QVERIFY(read || read.error().kind == ErrorKind::Keychain);
    }
};

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "test_credential_store.moc"
