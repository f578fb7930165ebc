#include "services/taskcluster/root_url.h"

#include <QTest>

using namespace collie;
using collie::taskcluster::RootUrl;

class TestRootUrl final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void parse_data();
    void parse();
    void urls();
    void segments_data();
    void segments();
};

void TestRootUrl::parse_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "https://tc.example.com"
                           << "https://tc.example.com";
    QTest::newRow("slashes") << "  https://tc.example.com/// "
                             << "https://tc.example.com";
    QTest::newRow("upper case host") << "https://TC.example.com"
                                     << "https://tc.example.com";
    QTest::newRow("path") << "https://example.com/tc/"
                          << "https://example.com/tc";
    QTest::newRow("loopback") << "http://localhost:8080"
                              << "http://localhost:8080";
    QTest::newRow("loopback address") << "http://127.0.0.1:1"
                                      << "http://127.0.0.1:1";
    QTest::newRow("loopback IPv6") << "http://[::1]:1/"
                                   << "http://[::1]:1";
    QTest::newRow("http elsewhere") << "http://tc.example.com" << QString();
    QTest::newRow("no scheme") << "tc.example.com" << QString();
    QTest::newRow("ftp") << "ftp://tc.example.com" << QString();
    QTest::newRow("empty") << "" << QString();
    QTest::newRow("query") << "https://tc.example.com/?a=b" << QString();
    QTest::newRow("fragment") << "https://tc.example.com/#a" << QString();
    QTest::newRow("password") << "https://a:b@tc.example.com" << QString();
    QTest::newRow("space") << "https://tc example.com" << QString();
}

void TestRootUrl::parse() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto root = RootUrl::parse(text);
    QCOMPARE(root.has_value(), !expected.isEmpty());
    if (root) {
        QCOMPARE(root->toString(), expected);
    } else {
        QCOMPARE(root.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!root.error().message.isEmpty());
    }
}

void TestRootUrl::urls() {
    const RootUrl root = *RootUrl::parse(QStringLiteral("https://tc.example.com/"));
    const QString segment = RootUrl::encodeSegment(QStringLiteral("public/a b"));
    QCOMPARE(root.api(QStringLiteral("queue"), QStringLiteral("task/x/artifacts/") + segment).toEncoded(),
             QByteArray("https://tc.example.com/api/queue/v1/task/x/artifacts/public%2Fa%20b"));
    QCOMPARE(root.ui(QStringLiteral("auth/scopes")).toEncoded(), QByteArray("https://tc.example.com/auth/scopes"));
    QCOMPARE(root.taskUrl(QStringLiteral("abc")).toEncoded(), QByteArray("https://tc.example.com/tasks/abc"));
    QCOMPARE(root.taskGroupUrl(QStringLiteral("abc")).toEncoded(),
             QByteArray("https://tc.example.com/tasks/groups/abc"));
}

void TestRootUrl::segments_data() {
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("encoded");
    QTest::newRow("slash") << "a/b"
                           << "a%2Fb";
    QTest::newRow("space and plus") << "a b+c"
                                    << "a%20b%2Bc";
    QTest::newRow("unreserved") << "aZ9-._~"
                                << "aZ9-._~";
    QTest::newRow("percent") << "%41"
                             << "%2541";
    QTest::newRow("query") << "?#&="
                           << "%3F%23%26%3D";
    QTest::newRow("UTF-8") << QStringLiteral("ä") << "%C3%A4";
}

void TestRootUrl::segments() {
    QFETCH(QString, segment);
    QFETCH(QString, encoded);
    QCOMPARE(RootUrl::encodeSegment(segment), encoded);
    const RootUrl root = *RootUrl::parse(QStringLiteral("https://h.example"));
    QCOMPARE(root.ui(encoded).path(QUrl::FullyEncoded), u'/' + encoded);
}

QTEST_GUILESS_MAIN(TestRootUrl)
#include "test_root_url.moc"
