#include "services/credentials/sign_in.h"
#include "tests/support/fake_clock.h"
#include "tests/support/wait.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using namespace collie::credentials;
using namespace std::chrono_literals;

namespace {

const QByteArray accessToken = "AbCdEfGhIjKlMnOpQrStUv";

/// What a browser gets for a request to the listener; empty when nobody listens.
QByteArray browse(const QUrl &callback, const QByteArray &target, const QByteArray &method = "GET",
                  QHostAddress::SpecialAddress at = QHostAddress::LocalHost) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(at), static_cast<quint16>(callback.port()));
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState || socket.error() >= 0; },
                         5000) ||
        socket.state() != QAbstractSocket::ConnectedState)
        return {};
    socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000))
        return {};
    return socket.readAll();
}

QUrl callbackOf(const QUrl &page) {
    return QUrl(QUrlQuery(page).queryItemValue(QStringLiteral("callback_url"), QUrl::FullyDecoded));
}

SignIn::Request someRequest() {
    return {.rootUrl = QStringLiteral("https://tc.example.com"),
            .clientName = QStringLiteral("collie"),
            .description = QStringLiteral("Collie & friends"),
            .scopes = {QStringLiteral("hooks:trigger-hook:*"), QStringLiteral("queue:a+b&c")}};
}

} // namespace

class TestSignIn final : public QObject {
    Q_OBJECT

  private:
    test::FakeClock m_clock;

  private Q_SLOTS:
    void asksThePageForAClient() {
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto future = signIn.start(someRequest());
        QCOMPARE(urls.size(), 1);
        const QUrl url = urls[0][0].toUrl();
        QCOMPARE(url.host(), QStringLiteral("tc.example.com"));
        QCOMPARE(url.path(), QStringLiteral("/auth/clients/create"));
        const QUrlQuery query(url);
        QCOMPARE(query.allQueryItemValues(QStringLiteral("scope"), QUrl::FullyDecoded), someRequest().scopes);
        QVERIFY(QRegularExpression(QStringLiteral("\\Acollie-[A-Za-z0-9_-]{6}\\z"))
                    .match(query.queryItemValue(QStringLiteral("name")))
                    .hasMatch());
        QCOMPARE(query.queryItemValue(QStringLiteral("expires")), QStringLiteral("168h"));
        // The page accepts these callbacks only.
        QVERIFY(QRegularExpression(QStringLiteral("^https?://localhost(:[0-9]+)?(/|$)"))
                    .match(callbackOf(url).toString())
                    .hasMatch());
        QVERIFY(callbackOf(url).path().size() >= 20);
    }

    void takesTheClientAndStopsListening() {
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto future = signIn.start(someRequest());
        const QUrl callback = callbackOf(urls[0][0].toUrl());
        const QByteArray path = callback.path().toLatin1();
        const QByteArray answer = browse(
            callback, path + "?clientId=mozilla-auth0/ad|Mozilla-LDAP|me+x/collie-abcdef&accessToken=" + accessToken);
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        QVERIFY(answer.contains("You can close this page"));
        QVERIFY(answer.contains("Connection: close"));
        const auto credentials = test::waitFor(future);
        QVERIFY(credentials);
        QCOMPARE(credentials->clientId, QStringLiteral("mozilla-auth0/ad|Mozilla-LDAP|me+x/collie-abcdef"));
        QCOMPARE(credentials->accessToken.reveal().toByteArray(), accessToken);
        QVERIFY(credentials->createdByCollie);
        QCOMPARE(credentials->expires.toMSecsSinceEpoch(), m_clock.nowMs() + 7LL * 24 * 3600 * 1000);
        QCOMPARE(browse(callback, path), QByteArray());
    }

    void listensWhereverLocalhostLeads() {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            QSKIP("This machine has no ::1.");
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto future = signIn.start(someRequest());
        const QUrl callback = callbackOf(urls[0][0].toUrl());
        QCOMPARE(callback.host(), QStringLiteral("localhost"));
        const QByteArray good = callback.path().toLatin1() + "?clientId=me&accessToken=" + accessToken;
        QVERIFY(browse(callback, good, "GET", QHostAddress::LocalHostIPv6).startsWith("HTTP/1.1 200"));
        QVERIFY(test::waitFor(future));
        for (const auto at : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6})
            QCOMPARE(browse(callback, good, "GET", at), QByteArray());
    }

    void answersOthersWithNotFound_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("status");
        const QByteArray good = "?clientId=me&accessToken=" + accessToken;
        QTest::newRow("root") << "/" + good << QByteArray("404");
        QTest::newRow("favicon") << QByteArray("/favicon.ico") << QByteArray("404");
        QTest::newRow("longer path") << "PATH/x" + good << QByteArray("404");
        QTest::newRow("no query") << QByteArray("PATH") << QByteArray("404");
        QTest::newRow("no token") << QByteArray("PATH?clientId=me") << QByteArray("400");
        QTest::newRow("short token") << QByteArray("PATH?clientId=me&accessToken=x") << QByteArray("400");
        QTest::newRow("odd client") << "PATH?clientId=%3Cscript%3E&accessToken=" + accessToken << QByteArray("400");
    }

    void answersOthersWithNotFound() {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, status);
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto future = signIn.start(someRequest());
        const QUrl callback = callbackOf(urls[0][0].toUrl());
        target.replace("PATH", callback.path().toLatin1());
        QVERIFY(browse(callback, target).startsWith("HTTP/1.1 " + status));
        QVERIFY(!future.isFinished());
        const QByteArray good = callback.path().toLatin1() + "?clientId=me&accessToken=" + accessToken;
        QVERIFY(browse(callback, good, "POST").startsWith("HTTP/1.1 404"));
        QVERIFY(browse(callback, good).startsWith("HTTP/1.1 200"));
        QVERIFY(test::waitFor(future));
    }

    void givesUpAfterTheDeadline() {
        SignIn signIn(m_clock, 20ms);
        const auto credentials = test::waitFor(signIn.start(someRequest()));
        QCOMPARE(credentials.error().kind, ErrorKind::Timeout);
    }

    void stopsWhenCancelled() {
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        auto future = signIn.start(someRequest());
        const QUrl callback = callbackOf(urls[0][0].toUrl());
        future.cancel();
        QTRY_COMPARE(browse(callback, callback.path().toLatin1()), QByteArray());
    }

    void aSecondStartEndsTheFirst() {
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto first = signIn.start(someRequest());
        const auto second = signIn.start(someRequest());
        QCOMPARE(test::waitFor(first).error().kind, ErrorKind::Cancelled);
        const QUrl callback = callbackOf(urls[1][0].toUrl());
        QVERIFY(browse(callback, callback.path().toLatin1() + "?clientId=me&accessToken=" + accessToken)
                    .startsWith("HTTP/1.1 200"));
        QVERIFY(test::waitFor(second));
    }

    void survivesALongRequest() {
        SignIn signIn(m_clock);
        QSignalSpy urls(&signIn, &SignIn::urlReady);
        const auto future = signIn.start(someRequest());
        QCOMPARE(browse(callbackOf(urls[0][0].toUrl()), '/' + QByteArray(100'000, 'x')), QByteArray());
        QVERIFY(!future.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
