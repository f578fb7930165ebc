#include "services/taskcluster/hawk.h"

#include "services/base/json.h"

#include <QRegularExpression>
#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using credentials::Credentials;

namespace {
constexpr const char *key = "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn";

hawk::MacInput input(const QByteArray &method, const QByteArray &hash) {
    return {.timestamp = 1353832234,
            .nonce = "j4h3g2",
            .method = method,
            .resource = "/resource/1?b=1&a=2",
            .host = "Example.COM",
            .port = 8000,
            .hash = hash,
            .ext = "some-app-ext-data"};
}

Credentials client() {
    return {.clientId = QStringLiteral("tester/one"), .accessToken = Secret("no-secret")};
}

QString attribute(const QByteArray &header, const QString &name) {
    const QRegularExpression pattern(name + QStringLiteral("=\"([^\"]*)\""));
    return pattern.match(QString::fromLatin1(header)).captured(1);
}

/// The MAC as a server computes it from what it received.
QByteArray expectedMac(const QByteArray &header, const QByteArray &resource, const QByteArray &host, int port) {
    return hawk::mac("no-secret", {.timestamp = attribute(header, QStringLiteral("ts")).toLongLong(),
                                   .nonce = attribute(header, QStringLiteral("nonce")).toLatin1(),
                                   .method = "PUT",
                                   .resource = resource,
                                   .host = host,
                                   .port = port,
                                   .ext = attribute(header, QStringLiteral(" ext")).toLatin1()});
}
} // namespace

class TestHawk final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void vectors();
    void header_data();
    void header();
    void ext();
    void nonceIsFresh();
    void refusals();
    void bewitVector();
    void signedUrl_data();
    void signedUrl();
    void signedUrlOfIpv6();
    void longUrlIsRefused();
};

void TestHawk::vectors() {
    QCOMPARE(hawk::mac(key, input("get", {})), QByteArray("6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE="));
    const QByteArray hash = hawk::payloadHash("Thank you for flying Hawk", "Text/Plain ; charset=utf-8");
    QCOMPARE(hash, QByteArray("Yi9LfIIFRtBEPt74PVmbTF/xVAwPn7ub15ePICfgnuY="));
    QCOMPARE(hawk::payloadHash("Thank you for flying Hawk", "text/plain"), hash);
    QCOMPARE(hawk::mac(key, input("POST", hash)), QByteArray("aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw="));
}

void TestHawk::header_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("plain") << "https://tc.example.com/api/x" << QByteArray("/api/x") << QByteArray("tc.example.com")
                           << 443;
    QTest::newRow("port") << "http://localhost:8080/a?b=c" << QByteArray("/a?b=c") << QByteArray("localhost") << 8080;
    QTest::newRow("http") << "http://localhost/a" << QByteArray("/a") << QByteArray("localhost") << 80;
    QTest::newRow("no path") << "https://h.example" << QByteArray("/") << QByteArray("h.example") << 443;
    QTest::newRow("encoded") << "https://h.example/a%2Fb%20c?x=%3D%2B" << QByteArray("/a%2Fb%20c?x=%3D%2B")
                             << QByteArray("h.example") << 443;
    // As the server's library reads the Host header.
    QTest::newRow("IPv6") << "http://[::1]:8080/a" << QByteArray("/a") << QByteArray("[::1]") << 8080;
    QTest::newRow("empty query") << "https://h.example/a?" << QByteArray("/a?") << QByteArray("h.example") << 443;
}

void TestHawk::header() {
    QFETCH(QString, url);
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    Credentials narrowed = client();
    narrowed.authorizedScopes = {QStringLiteral("a:b")};
    for (const Credentials &credentials : {client(), narrowed}) {
        const auto header = hawk::authorizationHeader(credentials, "PUT", QUrl(url), 1'700'000'000'999);
        QVERIFY(header);
        QVERIFY(header->startsWith("Hawk id=\"tester/one\", ts=\"1700000000\", nonce=\""));
        QCOMPARE(attribute(*header, QStringLiteral("mac")).toLatin1(), expectedMac(*header, resource, host, port));
        QVERIFY(!header->contains("no-secret"));
    }
}

void TestHawk::ext() {
    Credentials credentials = client();
    QVERIFY(hawk::ext(credentials).isEmpty());
    credentials.authorizedScopes = {QStringLiteral("a"), QStringLiteral("b*")};
    QCOMPARE(QByteArray::fromBase64(hawk::ext(credentials)), QByteArray(R"({"authorizedScopes":["a","b*"]})"));
    const QByteArray certificate = R"({"version":1,"scopes":["s"],"start":1,"expiry":2,"seed":"x","signature":"y"})";
    credentials.certificate = Secret(certificate);
    QCOMPARE(QByteArray::fromBase64(hawk::ext(credentials)),
             R"({"certificate":)" + certificate + R"(,"authorizedScopes":["a","b*"]})");
}

void TestHawk::nonceIsFresh() {
    const QUrl url(QStringLiteral("https://h.example/"));
    const auto one = hawk::authorizationHeader(client(), "GET", url, 1);
    const auto two = hawk::authorizationHeader(client(), "GET", url, 1);
    QVERIFY(attribute(*one, QStringLiteral("nonce")) != attribute(*two, QStringLiteral("nonce")));
}

void TestHawk::refusals() {
    const QUrl url(QStringLiteral("https://h.example/"));
    QCOMPARE(hawk::authorizationHeader({}, "GET", url, 1).error().kind, ErrorKind::NotSignedIn);
    QCOMPARE(hawk::signedUrl({}, url, 1).error().kind, ErrorKind::NotSignedIn);
    for (const char *bad : {"a\"b", "a\\b", "a\r\nb", "\xc3\xa4"}) {
        Credentials credentials = client();
        credentials.clientId = QString::fromUtf8(bad);
        QCOMPARE(hawk::authorizationHeader(credentials, "GET", url, 1).error().kind, ErrorKind::InvalidArgument);
    }
    for (const char *bad : {"no json", "[]", "{}", R"({"start":1,"expiry":2,"scopes":[1]})"}) {
        Credentials credentials = client();
        credentials.certificate = Secret(bad);
        QCOMPARE(hawk::authorizationHeader(credentials, "GET", url, 1).error().kind, ErrorKind::InvalidArgument);
    }
    Credentials wide = client();
    for (int i = 0; i < 200; ++i)
        wide.authorizedScopes.append(QStringLiteral("queue:some-scope:%1").arg(i));
    const auto tooLong = hawk::authorizationHeader(wide, "GET", url, 1);
    QCOMPARE(tooLong.error().kind, ErrorKind::TooLarge);
    QVERIFY(tooLong.error().message.contains(QStringLiteral("4096")));
}

void TestHawk::bewitVector() {
    // From the test-suite of mozilla/hawk, client getBewit().
    QCOMPARE(hawk::mac("2983d45yun89q", {.type = "bewit",
                                         .timestamp = 1356420707,
                                         .method = "GET",
                                         .resource = "/somewhere/over/the/rainbow",
                                         .host = "example.com",
                                         .port = 443,
                                         .ext = "xandyandz"}),
             QByteArray("kscxwNR2tJpP1T1zDLNPbB5UiKIU9tOSJXTUdG7X9h8="));
}

void TestHawk::signedUrl_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("no query") << "https://h.example/a%2Fb" << QByteArray("/a%2Fb") << "https://h.example/a%2Fb?bewit=";
    QTest::newRow("query") << "https://h.example/a?b=%2Bc" << QByteArray("/a?b=%2Bc")
                           << "https://h.example/a?b=%2Bc&bewit=";
    QTest::newRow("fragment") << "https://h.example/a#x" << QByteArray("/a") << "https://h.example/a?bewit=";
}

void TestHawk::signedUrl() {
    QFETCH(QString, url);
    QFETCH(QByteArray, resource);
    QFETCH(QString, prefix);
    const auto made = hawk::signedUrl(client(), QUrl(url), 1'700'000'900'000);
    QVERIFY(made);
    const QString text = made->toString(QUrl::FullyEncoded);
    QVERIFY2(text.startsWith(prefix), qPrintable(text));
    const QByteArray bewit = QByteArray::fromBase64(text.mid(prefix.size()).toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray mac = hawk::mac(
        "no-secret",
        {.type = "bewit", .timestamp = 1'700'000'900, .resource = resource, .host = "h.example", .port = 443});
    QCOMPARE(bewit, "tester/one\\1700000900\\" + mac + '\\');
}

void TestHawk::signedUrlOfIpv6() {
    const auto made = hawk::signedUrl(client(), QUrl(QStringLiteral("http://[::1]:8080/a")), 1'700'000'900'000);
    QVERIFY(made);
    const QByteArray bewit =
        QByteArray::fromBase64(made->query().section(u'=', 1).toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray mac = hawk::mac(
        "no-secret", {.type = "bewit", .timestamp = 1'700'000'900, .resource = "/a", .host = "[::1]", .port = 8080});
    QCOMPARE(bewit, "tester/one\\1700000900\\" + mac + '\\');
}

void TestHawk::longUrlIsRefused() {
    const QUrl url(QStringLiteral("https://h.example/") + QString(4'000, u'x'));
    const auto made = hawk::signedUrl(client(), url, 1'700'000'900'000);
    QCOMPARE(made.error().kind, ErrorKind::TooLarge);
    QVERIFY(made.error().message.contains(QStringLiteral("4096")));
}

QTEST_GUILESS_MAIN(TestHawk)
#include "test_hawk.moc"
