#include "services/base/utc.h"
#include "services/taskcluster/account.h"

#include "tests/support/api_fixture.h"
#include "tests/support/browser.h"
#include "tests/support/wait.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using namespace collie::taskcluster;
using credentials::Credentials;

namespace {

const char *const token = "no-secret-00000000000000";

/// An account at a scripted deployment, signed out, on a machine without keychain.
struct Fixture : test::ApiFixture {
    credentials::CredentialStore store;
    Account account{{}, api, store, clock};
    QSignalSpy urls{&account, &Account::signInUrlReady};
    QSignalSpy changes{&account, &Account::changed};

    Fixture() { api.setCredentials({}); }

    Credentials client(qint64 lifetimeMs = 3'600'000) const {
        return {.clientId = QStringLiteral("me/x"),
                .accessToken = Secret(token),
                .expires = collie::utcFromMs(clock.nowMs() + lifetimeMs)};
    }
    /// Goes through the page as a person would.
    void handOver() {
        const auto answer = test::waitFor(test::handOver(http, urls.constLast().constFirst().toUrl(),
                                                         QStringLiteral("me/collie-abc"), QLatin1String(token)));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
    }
};

const QByteArray scopes = R"({"scopes":["a","b*"]})";
const QByteArray refusal = R"({"code":"AuthenticationFailed","message":"Client with clientId 'x' not found"})";

} // namespace

class TestAccount final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void startsSignedOut();
    void signsIn();
    void signInAsksForWhatIsWished();
    void signInIsJoined();
    void cancelledSignIn();
    void abandonedSignIn();
    void refusedSignIn();
    void signInWithoutTheServersScopes();
    void adopts();
    void tellsTheServersExpiry();
    void scopesMayBeUntold();
    void adoptRefuses_data();
    void adoptRefuses();
    void adoptEndsSignIn();
    void expires();
    void ensureGoesOnAfterExpiry();
    void signsOut_data();
    void signsOut();
    void signOutOfForeignClient();
};

void TestAccount::initTestCase() {
    // Away from the keychain of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/collie-test");
}

void TestAccount::startsSignedOut() {
    Fixture f;
    QVERIFY(test::waitFor(f.account.restore()));
    QCOMPARE(f.account.state(), Account::State::SignedOut);
    QCOMPARE(f.account.keeping(), Account::Keeping::Nowhere);
    QVERIFY(f.server.received().isEmpty());
}

void TestAccount::signsIn() {
    Fixture f;
    f.server.enqueue(200, scopes);
    const auto done = f.account.signIn();
    QCOMPARE(f.account.state(), Account::State::SigningIn);
    QCOMPARE(f.urls.size(), 1);
    QCOMPARE(f.account.signInUrl(), f.urls[0][0].toUrl());
    QVERIFY(
        f.account.signInUrl().toString().startsWith(f.server.url(QStringLiteral("/auth/clients/create?")).toString()));
    f.handOver();
    QVERIFY(test::waitFor(done));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QCOMPARE(f.account.clientId(), QStringLiteral("me/collie-abc"));
    QCOMPARE(f.account.expires().toMSecsSinceEpoch(), f.clock.nowMs() + 7LL * 24 * 3'600'000);
    QCOMPARE(f.account.scopes(), QStringList({QStringLiteral("a"), QStringLiteral("b*")}));
    QVERIFY(f.account.signInUrl().isEmpty());
    QVERIFY(f.header("Authorization").contains("id=\"me/collie-abc\""));
    QVERIFY(f.api.credentials().createdByCollie);
    // No keychain here: the credentials live in memory, and the account says so.
    QCOMPARE(f.account.keeping(), Account::Keeping::MemoryOnly);
    QVERIFY(f.account.keychainProblem().contains(QStringLiteral("keychain")));
    QVERIFY(!f.changes.isEmpty());
}

void TestAccount::signInAsksForWhatIsWished() {
    Fixture f;
    const auto asked = [&f] {
        const auto done = f.account.signIn();
        const QUrlQuery query(f.account.signInUrl());
        f.account.cancelSignIn();
        return qMakePair(query.allQueryItemValues(QStringLiteral("scope"), QUrl::FullyDecoded),
                         query.queryItemValue(QStringLiteral("expires")));
    };
    QCOMPARE(asked(), qMakePair(Account::developerScopes(), QStringLiteral("168h")));
    f.account.setWish({QStringLiteral("queue:*")}, std::chrono::hours(24));
    QCOMPARE(asked(), qMakePair(QStringList{QStringLiteral("queue:*")}, QStringLiteral("24h")));
    f.account.setWish({}, Account::usualLifetime);
    QCOMPARE(asked(), qMakePair(Account::developerScopes(), QStringLiteral("168h")));
}

void TestAccount::signInIsJoined() {
    Fixture f;
    f.server.enqueue(200, scopes);
    const auto one = f.account.signIn();
    const auto two = f.account.ensureSignedIn();
    auto three = f.account.signIn();
    three.cancel();
    QCOMPARE(test::waitFor(three).error().kind, ErrorKind::Cancelled);
    QCOMPARE(f.account.state(), Account::State::SigningIn);
    QCOMPARE(f.urls.size(), 1);
    f.handOver();
    QVERIFY(test::waitFor(one));
    QVERIFY(test::waitFor(two));
}

void TestAccount::cancelledSignIn() {
    Fixture f;
    const auto done = f.account.signIn();
    const QUrl page = f.account.signInUrl();
    f.account.cancelSignIn();
    QCOMPARE(test::waitFor(done).error().kind, ErrorKind::Cancelled);
    QCOMPARE(f.account.state(), Account::State::SignedOut);
    QVERIFY(f.account.signInUrl().isEmpty());
    QVERIFY(!test::waitFor(test::handOver(f.http, page, QStringLiteral("x"), QLatin1String(token))));
}

void TestAccount::abandonedSignIn() {
    Fixture f;
    {
        auto only = f.account.ensureSignedIn();
        only.cancel();
    }
    QTRY_COMPARE(f.account.state(), Account::State::SignedOut);
}

void TestAccount::refusedSignIn() {
    Fixture f;
    f.server.enqueue(401, refusal);
    const auto done = f.account.signIn();
    f.handOver();
    QCOMPARE(test::waitFor(done).error().kind, ErrorKind::AuthenticationFailed);
    QCOMPARE(f.account.state(), Account::State::SignedOut);
    QVERIFY(f.api.credentials().isEmpty());
}

void TestAccount::signInWithoutTheServersScopes() {
    Fixture f;
    f.server.enqueue(502);
    const auto done = f.account.signIn();
    f.handOver();
    QVERIFY(test::waitFor(done));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QVERIFY(f.account.scopes().isEmpty());
}

void TestAccount::adopts() {
    Fixture f;
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QCOMPARE(f.account.clientId(), QStringLiteral("me/x"));
    QCOMPARE(f.requests(), (QStringList{QStringLiteral("GET /api/auth/v1/scopes/current"),
                                        QStringLiteral("GET /api/auth/v1/clients/me%2Fx")}));
    // Signed in already: nothing is asked and nobody is sent to a browser.
    QVERIFY(test::waitFor(f.account.ensureSignedIn()));
    QVERIFY(f.urls.isEmpty());
}

void TestAccount::tellsTheServersExpiry() {
    Fixture f;
    f.server.enqueue(200, scopes);
    f.server.enqueue(200, R"({"clientId":"me/collie-abc","expires":"2030-02-03T04:05:06.000Z","expandedScopes":[]})");
    const auto done = f.account.signIn();
    f.handOver();
    QVERIFY(test::waitFor(done));
    // The page may have been changed before it was sent; what was asked for is a guess.
    QCOMPARE(f.account.expires(), collie::utcAt(QDate(2030, 2, 3), QTime(4, 5, 6)));

    // Temporary credentials end with their certificate.
    Credentials temporary = f.client();
    temporary.expires = {};
    temporary.certificate = Secret(R"({"version":1,"scopes":[],"start":1000,"expiry":4000000000000,"seed":"s",)"
                                   R"("signature":"s"})");
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(temporary)));
    QCOMPARE(f.account.expires().toMSecsSinceEpoch(), 4'000'000'000'000);
}

void TestAccount::scopesMayBeUntold() {
    Fixture f;
    f.server.enqueue(403, R"({"code":"InsufficientScopes","message":"Client ID me/x lacks auth:current-scopes"})");
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QVERIFY(f.account.scopesUntold());
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    QVERIFY(!f.account.scopesUntold());
}

void TestAccount::adoptRefuses_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("lifetimeMs");
    QTest::addColumn<int>("kind");
    QTest::newRow("refused") << 401 << refusal << qint64(1'000) << int(ErrorKind::AuthenticationFailed);
    QTest::newRow("no Taskcluster") << 200 << QByteArray("<html>") << qint64(1'000) << int(ErrorKind::BadResponse);
    QTest::newRow("expired") << 200 << scopes << qint64(0) << int(ErrorKind::NotSignedIn);
}

void TestAccount::adoptRefuses() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(qint64, lifetimeMs);
    QFETCH(int, kind);
    Fixture f;
    f.server.enqueue(200, scopes);
    Credentials good = f.client();
    good.clientId = QStringLiteral("good");
    QVERIFY(test::waitFor(f.account.adopt(good)));
    f.server.enqueue(status, body);
    QCOMPARE(int(test::waitFor(f.account.adopt(f.client(lifetimeMs))).error().kind), kind);
    QCOMPARE(f.account.clientId(), QStringLiteral("good"));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QCOMPARE(test::waitFor(f.account.adopt({})).error().kind, ErrorKind::InvalidArgument);
}

void TestAccount::adoptEndsSignIn() {
    Fixture f;
    f.server.enqueue(200, scopes);
    const auto waiting = f.account.ensureSignedIn();
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    QVERIFY(test::waitFor(waiting));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    QVERIFY(f.account.signInUrl().isEmpty());
}

void TestAccount::expires() {
    Fixture f;
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(f.client(20))));
    QCOMPARE(f.account.state(), Account::State::SignedIn);
    f.clock.advance(20);
    QTRY_COMPARE(f.account.state(), Account::State::Expired);
}

void TestAccount::ensureGoesOnAfterExpiry() {
    Fixture f;
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    f.clock.advance(3'600'000);
    const auto going = f.account.ensureSignedIn();
    // The server is asked for its time first: this machine's clock may be what is wrong.
    QTRY_COMPARE(f.account.state(), Account::State::SigningIn);
    f.handOver();
    QVERIFY(test::waitFor(going));
    QCOMPARE(f.account.clientId(), QStringLiteral("me/collie-abc"));
}

void TestAccount::signsOut_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("clientGone");
    QTest::newRow("deleted") << 204 << QByteArray() << true;
    QTest::newRow("gone before") << 404 << QByteArray(R"({"code":"ResourceNotFound","message":"No."})") << true;
    QTest::newRow("refused") << 401 << refusal << true;
    QTest::newRow("server in trouble") << 500 << QByteArray() << false;
}

void TestAccount::signsOut() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, clientGone);
    Fixture f;
    f.server.enqueue(200, scopes);
    const auto done = f.account.signIn();
    f.handOver();
    QVERIFY(test::waitFor(done));
    f.server.enqueue(status, body);
    const auto out = test::waitFor(f.account.signOut());
    QCOMPARE(f.account.state(), Account::State::SignedOut);
    QCOMPARE(f.account.keeping(), Account::Keeping::Nowhere);
    QVERIFY(f.api.credentials().isEmpty());
    QVERIFY(f.account.scopes().isEmpty());
    QCOMPARE(f.requests().constLast(), QStringLiteral("DELETE /api/auth/v1/clients/me%2Fcollie-abc"));
    QVERIFY(f.header("Authorization").contains("id=\"me/collie-abc\""));
    QCOMPARE(out.has_value(), clientGone);
    if (!out)
        QVERIFY(out.error().message.contains(QStringLiteral("me/collie-abc")));
}

void TestAccount::signOutOfForeignClient() {
    Fixture f;
    f.server.enqueue(200, scopes);
    QVERIFY(test::waitFor(f.account.adopt(f.client())));
    QVERIFY(test::waitFor(f.account.signOut()));
    QCOMPARE(f.account.state(), Account::State::SignedOut);
    QVERIFY(f.requests().filter(QStringLiteral("DELETE")).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccount)
#include "test_account.moc"
