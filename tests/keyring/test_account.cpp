#include "services/base/utc.h"
#include "services/taskcluster/account.h"

#include "tests/support/api_fixture.h"
#include "tests/support/keyring.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using namespace std::chrono_literals;

namespace {

/// An account at a scripted deployment that answers every question for scopes.
struct Fixture : test::ApiFixture {
    credentials::CredentialStore store{1'500ms};
    Fixture() {
        api.setCredentials({});
        server.enqueue(200, R"({"scopes":["a"]})");
    }
    credentials::Credentials client() const {
        return {.clientId = QStringLiteral("me/x"),
                .accessToken = Secret("no-secret"),
                .expires = collie::utcFromMs(clock.nowMs() + 3'600'000)};
    }
};

} // namespace

/// Runs once per state of the keychain; the environment's COLLIE_TEST_KEYRING says which: unlocked, locked, none.
class TestAccountKeeping final : public QObject {
    Q_OBJECT

  private:
    QByteArray m_keyring;

  private Q_SLOTS:
    void initTestCase() { test::needKeyring(m_keyring); }

    void isRestoredAfterARestart() {
        if (m_keyring != "unlocked")
            QSKIP("needs an unlocked keyring");
        Fixture f;
        Account first({}, f.api, f.store, f.clock);
        QVERIFY(test::waitFor(first.adopt(f.client())));
        QCOMPARE(first.keeping(), Account::Keeping::Keychain);
        QVERIFY(first.keychainProblem().isEmpty());

        ApiClient api(f.http, f.api.rootUrl(), f.clock);
        Account second({}, api, f.store, f.clock);
        QVERIFY(test::waitFor(second.restore()));
        QCOMPARE(second.state(), Account::State::SignedIn);
        QCOMPARE(second.clientId(), QStringLiteral("me/x"));
        QCOMPARE(second.keeping(), Account::Keeping::Keychain);
        QTRY_COMPARE(second.scopes(), QStringList{QStringLiteral("a")});
        QVERIFY(test::waitFor(second.signOut()));

        ApiClient again(f.http, f.api.rootUrl(), f.clock);
        Account third({}, again, f.store, f.clock);
        QVERIFY(test::waitFor(third.restore()));
        QCOMPARE(third.state(), Account::State::SignedOut);
    }

    void deletedClientIsNoticed() {
        if (m_keyring != "unlocked")
            QSKIP("needs an unlocked keyring");
        Fixture f;
        Account first({}, f.api, f.store, f.clock);
        QVERIFY(test::waitFor(first.adopt(f.client())));
        f.server.enqueue(401, R"({"code":"AuthenticationFailed","message":"Client with clientId 'me/x' not found"})");
        ApiClient api(f.http, f.api.rootUrl(), f.clock);
        Account second({}, api, f.store, f.clock);
        QVERIFY(test::waitFor(second.restore()));
        QTRY_COMPARE(second.state(), Account::State::Expired);
        QVERIFY(test::waitFor(second.signOut()));
    }

    void worksWithoutAKeychain() {
        if (m_keyring == "unlocked")
            QSKIP("needs a keyring that does not work");
        Fixture f;
        Account account({}, f.api, f.store, f.clock);
        QVERIFY(test::waitFor(account.restore()));
        QVERIFY(test::waitFor(account.adopt(f.client())));
        QCOMPARE(account.state(), Account::State::SignedIn);
        QCOMPARE(account.keeping(), Account::Keeping::MemoryOnly);
        QVERIFY(account.keychainProblem().contains(QStringLiteral("keychain")));
        QVERIFY(test::waitFor(account.signOut()));
        QCOMPARE(account.state(), Account::State::SignedOut);
    }
};

QTEST_GUILESS_MAIN(TestAccountKeeping)
#include "test_account.moc"
