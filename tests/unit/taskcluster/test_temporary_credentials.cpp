#include "services/base/utc.h"
#include "services/taskcluster/temporary_credentials.h"

#include "services/base/json.h"
#include "services/credentials/certificate.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using credentials::Credentials;

namespace {
Credentials issuer() {
    return {.clientId = QStringLiteral("issuer"), .accessToken = Secret("no-secret")};
}
const QDateTime start = collie::utcAt({2026, 1, 1}, {0, 0});

QStringList strings(const Json &list) {
    QStringList out;
    for (const Json &item : list)
        out.append(QString::fromStdString(item.get<std::string>()));
    return out;
}
} // namespace

class TestTemporaryCredentials final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void vectors_data();
    void vectors();
    void seedIsRandom();
    void noScopes();
    void limits_data();
    void limits();
};

void TestTemporaryCredentials::vectors_data() {
    if (!test::hasSharedData())
        QSKIP(test::noSharedData);
    QTest::addColumn<QByteArray>("text");
    const Json cases = *parseJson(test::readSharedData(QStringLiteral("taskcluster/temporary-credentials.json")),
                                  QStringLiteral("The vectors"));
    QVERIFY(cases.size() >= 4);
    for (const Json &one : cases)
        QTest::newRow(one["description"].get<std::string>().c_str()) << toJsonBytes(one);
}

void TestTemporaryCredentials::vectors() {
    QFETCH(QByteArray, text);
    const Json one = *parseJson(text, QStringLiteral("The vector"));
    const Json &permanent = one["permCreds"];
    const Json &expected = one["expectedTempCreds"];
    Credentials from{.clientId = stringMember(permanent, "clientId"),
                     .accessToken = Secret(stringMember(permanent, "accessToken").toLatin1())};
    from.authorizedScopes = strings(expected["authorizedScopes"]);
    const auto made = createTemporaryCredentials(
        from, strings(one["tempCredsScopes"]), QDateTime::fromString(stringMember(one, "start"), Qt::ISODateWithMs),
        QDateTime::fromString(stringMember(one, "expiry"), Qt::ISODateWithMs), stringMember(one, "tempCredsName"),
        stringMember(one, "seed").toLatin1());
    QVERIFY(made);
    QCOMPARE(made->clientId, stringMember(expected, "clientId"));
    QCOMPARE(made->accessToken.reveal().toByteArray(), stringMember(expected, "accessToken").toLatin1());
    QCOMPARE(made->certificate.reveal().toByteArray(), stringMember(expected, "certificate").toLatin1());
    QCOMPARE(made->authorizedScopes, from.authorizedScopes);
    QCOMPARE(made->expires, QDateTime::fromString(stringMember(one, "expiry"), Qt::ISODateWithMs));
    const auto certificate = credentials::parseCertificate(made->certificate);
    QVERIFY(certificate);
    QCOMPARE(certificate->expiry, made->expires);
}

void TestTemporaryCredentials::seedIsRandom() {
    const auto one = createTemporaryCredentials(issuer(), {}, start, start.addDays(1));
    const auto two = createTemporaryCredentials(issuer(), {}, start, start.addDays(1));
    QVERIFY(one && two);
    QVERIFY(one->accessToken != two->accessToken);
    const Json certificate = credentials::parseCertificate(one->certificate)->document;
    QCOMPARE(stringMember(certificate, "seed").size(), 44);
}

void TestTemporaryCredentials::noScopes() {
    // Servers sign "scopes:" without a line break when there is none (taskcluster.md §2.3); reckoned with Python's
    // hmac.
    const auto made = createTemporaryCredentials(issuer(), {}, start, start.addDays(1), {}, QByteArray(44, 'A'));
    QVERIFY(made);
    const Json certificate = credentials::parseCertificate(made->certificate)->document;
    QCOMPARE(stringMember(certificate, "signature"), QStringLiteral("fm2Jh4NFsHc9LxhvCK/DdxXL1Z8IW0sH5SzjLVIRpz0="));
}

void TestTemporaryCredentials::limits_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("temporaryIssuer");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("31 days") << 31 << ""
                             << "a" << false << QByteArray() << true;
    QTest::newRow("32 days") << 32 << ""
                             << "a" << false << QByteArray() << false;
    QTest::newRow("backwards") << -1 << ""
                               << "a" << false << QByteArray() << false;
    QTest::newRow("own name") << 1 << "issuer"
                              << "a" << false << QByteArray() << false;
    QTest::newRow("name") << 1 << "issuer/x"
                          << "a" << false << QByteArray() << true;
    QTest::newRow("line break in the name") << 1 << "x\nseed:"
                                            << "a" << false << QByteArray() << false;
    QTest::newRow("line break in a scope") << 1 << ""
                                           << "a\nb" << false << QByteArray() << false;
    QTest::newRow("temporary issuer") << 1 << ""
                                      << "a" << true << QByteArray() << false;
    QTest::newRow("short seed") << 1 << ""
                                << "a" << false << QByteArray("x") << false;
}

void TestTemporaryCredentials::limits() {
    QFETCH(int, days);
    QFETCH(QString, name);
    QFETCH(QString, scope);
    QFETCH(bool, temporaryIssuer);
    QFETCH(QByteArray, seed);
    QFETCH(bool, allowed);
    Credentials from = issuer();
    if (temporaryIssuer)
        from = *createTemporaryCredentials(from, {}, start, start.addDays(1));
    const auto made = createTemporaryCredentials(from, {scope}, start, start.addDays(days), name, seed);
    QCOMPARE(made.has_value(), allowed);
    if (!made)
        QCOMPARE(made.error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestTemporaryCredentials)
#include "test_temporary_credentials.moc"
