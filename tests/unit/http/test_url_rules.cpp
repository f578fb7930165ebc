#include "services/http/url_rules.h"

#include <QTest>

using namespace collie;
using namespace collie::http;

class TestUrlRules final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void loopback_data();
    void loopback();
    void rules_data();
    void rules();
    void loggable();
};

void TestUrlRules::loopback_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("name") << "localhost" << true;
    QTest::newRow("upper case") << "LOCALHOST" << true;
    QTest::newRow("mixed case") << "LocalHost" << true;
    QTest::newRow("127.0.0.1") << "127.0.0.1" << true;
    QTest::newRow("127.9.8.7") << "127.9.8.7" << true;
    QTest::newRow("::1") << "::1" << true;
    QTest::newRow("126.255.255.255") << "126.255.255.255" << false;
    QTest::newRow("128.0.0.1") << "128.0.0.1" << false;
    QTest::newRow("0.0.0.0") << "0.0.0.0" << false;
    QTest::newRow("::2") << "::2" << false;
    QTest::newRow("subdomain") << "localhost.example.com" << false;
    QTest::newRow("prefix") << "127.0.0.1.example.com" << false;
    QTest::newRow("empty") << "" << false;
}

void TestUrlRules::loopback() {
    QFETCH(QString, host);
    QFETCH(bool, expected);
    QCOMPARE(isLoopback(host), expected);
}

void TestUrlRules::rules_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << "https://example.com/" << true;
    QTest::newRow("upper case") << "HTTPS://example.com/" << true;
    QTest::newRow("http on loopback") << "http://127.0.0.1:80/" << true;
    QTest::newRow("http on loopback's name") << "http://LocalHost:80/" << true;
    QTest::newRow("http on ::1") << "http://[::1]:80/" << true;
    QTest::newRow("http") << "http://example.com/" << false;
    QTest::newRow("user") << "https://user@example.com/" << false;
    QTest::newRow("file") << "file:///x" << false;
    QTest::newRow("data") << "data:text/plain,x" << false;
    QTest::newRow("relative") << "/x" << false;
    QTest::newRow("empty") << "" << false;
}

void TestUrlRules::rules() {
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    const auto result = checkUrl(QUrl(url));
    QCOMPARE(result.has_value(), allowed);
    if (!result)
        QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
}

void TestUrlRules::loggable() {
    QCOMPARE(loggableUrl(QUrl(QStringLiteral("https://user:pw@example.com:8443/a%2Fb?bewit=x#token"))),
             QStringLiteral("https://example.com:8443/a%2Fb"));
}

QTEST_GUILESS_MAIN(TestUrlRules)
#include "test_url_rules.moc"
