#include "services/taskcluster/api_error.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;

class TestApiError final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void errors_data();
    void errors();
    void missingScopes_data();
    void missingScopes();
    void insufficientScopes();
    void textIsTamed();
};

void TestApiError::errors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("not found") << 404
                               << QByteArray(
                                      R"({"code":"ResourceNotFound","message":"`x` is no task.\n\n---\n\n* method"})")
                               << int(ErrorKind::NotFound) << "`x` is no task.";
    QTest::newRow("unknown route") << 404 << QByteArray(R"({"error":"Not found"})") << int(ErrorKind::NotFound)
                                   << "The queue service does not know this address. Check the root URL.";
    QTest::newRow("expired") << 410 << QByteArray(R"({"code":"ResourceExpired","message":"Gone."})")
                             << int(ErrorKind::NotFound) << "Gone.";
    QTest::newRow("conflict") << 409 << QByteArray(R"({"code":"RequestConflict","message":"Taken."})")
                              << int(ErrorKind::Conflict) << "Taken.";
    QTest::newRow("bad mac") << 401
                             << QByteArray(R"({"code":"AuthenticationFailed","message":"Unauthorized: Bad mac"})")
                             << int(ErrorKind::AuthenticationFailed) << "The access token is wrong. Sign in again.";
    QTest::newRow("bare 401") << 401 << QByteArray() << int(ErrorKind::AuthenticationFailed)
                              << "The queue service did not accept the credentials. Sign in again.";
    QTest::newRow("rate") << 429 << QByteArray() << int(ErrorKind::RateLimited)
                          << "The queue service asks for fewer requests. Wait a little and try again.";
    QTest::newRow("proxy") << 502 << QByteArray("<html>Bad gateway</html>") << int(ErrorKind::Server)
                           << "The queue service is in trouble (status 502). Try again later.";
    QTest::newRow("internal") << 500 << QByteArray(R"({"code":"InternalServerError","message":"Error\n at stack.js"})")
                              << int(ErrorKind::Server)
                              << "The queue service is in trouble (status 500). Try again later.";
    QTest::newRow("input") << 400 << QByteArray(R"({"code":"InputError","message":"No such thing."})")
                           << int(ErrorKind::Server) << "No such thing.";
    QTest::newRow("error artifact") << 424
                                    << QByteArray(R"({"reason":"file-missing-on-worker","message":"no such file"})")
                                    << int(ErrorKind::Server) << "The artifact was not made: no such file";
    QTest::newRow("wrong types") << 400 << QByteArray(R"({"code":7,"message":[]})") << int(ErrorKind::Server)
                                 << "The queue service refused the request (status 400).";
}

void TestApiError::errors() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, message);
    const Error error =
        errorFromResponse({.status = status, .body = body, .requestId = "id"}, QStringLiteral("queue"), false);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.message, message);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.requestId, QByteArray("id"));
}

void TestApiError::missingScopes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one") << "x:\n\n```\nqueue:a:b\n```\n\nThis request:\n\n```\nother\n```"
                         << QStringList{QStringLiteral("queue:a:b")};
    QTest::newRow("all") << "x:\n```\n{\n \"AllOf\": [\n  \"a\",\n  {\"AnyOf\": [\"b\", \"c\"]}\n ]\n}\n```"
                         << QStringList{QStringLiteral("a"), QStringLiteral("b, or c")};
    QTest::newRow("quoted") << "```\n\"a\"\n```" << QStringList{QStringLiteral("a")};
    QTest::newRow("lines") << "```\na\nb\n```" << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("no fence") << "nothing" << QStringList{};
    QTest::newRow("open fence") << "```\na" << QStringList{};
}

void TestApiError::missingScopes() {
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(missingScopesOf(text), expected);
}

void TestApiError::insufficientScopes() {
    const QByteArray body =
        R"({"code":"InsufficientScopes","message":"Client ID x does not have sufficient scopes and is )"
        R"(missing the following scopes:\n\n```\n{\"AllOf\":[\"a\",\"b\"]}\n```\n\n---\n\n* method"})";
    Error error = errorFromResponse({.status = 403, .body = body}, QStringLiteral("queue"), false);
    QCOMPARE(error.kind, ErrorKind::InsufficientScopes);
    QCOMPARE(error.missingScopes, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(error.message.endsWith(QStringLiteral("\n• a\n• b")));
    QVERIFY(!error.message.contains(u'`') && !error.message.contains(u'{'));
    error = errorFromResponse({.status = 403, .body = body}, QStringLiteral("queue"), true);
    QCOMPARE(error.kind, ErrorKind::NotSignedIn);
    QVERIFY(error.message.startsWith(QStringLiteral("Sign in")));
}

void TestApiError::textIsTamed() {
    const QByteArray body = R"({"code":"InputError","message":"a\u0007\u001b[31mb)" + QByteArray(10'000, 'x') + R"("})";
    const Error error = errorFromResponse({.status = 400, .body = body}, QStringLiteral("queue"), false);
    QVERIFY(error.message.startsWith(QStringLiteral("a[31mbxxx")));
    QVERIFY(error.message.size() < 2'000);
}

QTEST_GUILESS_MAIN(TestApiError)
#include "test_api_error.moc"
