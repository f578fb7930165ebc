#include "services/http/transient.h"
#include "services/transfers/store_error.h"

#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace collie::transfers;

class TestStoreError : public QObject {
    Q_OBJECT

    static FileAnswer answer(int status, const QByteArray &code, const QByteArray &message = {}) {
        QByteArray body;
        if (!code.isEmpty())
            body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message +
                   "</Message></Error>";
        return {.status = status, .body = body};
    }

  private Q_SLOTS:
    void theCodeDecides_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("transient");
        const auto row = [](int status, const char *code, ErrorKind kind, bool transient) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << kind << transient;
        };
        row(400, "RequestTimeout", ErrorKind::Timeout, true);
        row(400, "IncompleteBody", ErrorKind::Network, true);
        row(400, "BadDigest", ErrorKind::Network, true);
        row(409, "OperationAborted", ErrorKind::Network, true);
        row(403, "SlowDown", ErrorKind::RateLimited, true);
        row(503, "SlowDown", ErrorKind::RateLimited, true);
        row(400, "ThrottlingException", ErrorKind::RateLimited, true);
        row(500, "InternalError", ErrorKind::Server, true);
        row(400, "InternalError", ErrorKind::Network, true);
        row(400, "ExpiredToken", ErrorKind::Timeout, true);
        row(403, "RequestTimeTooSkewed", ErrorKind::Server, false);
        row(403, "SignatureDoesNotMatch", ErrorKind::Server, false);
        row(403, "InvalidAccessKeyId", ErrorKind::Server, false);
        row(403, "AccessDenied", ErrorKind::InsufficientScopes, false);
        row(400, "EntityTooLarge", ErrorKind::Server, false);
        row(404, "NoSuchBucket", ErrorKind::NotFound, false);
        row(403, "", ErrorKind::InsufficientScopes, false);
        row(400, "", ErrorKind::Server, false);
        row(408, "", ErrorKind::Network, true);
        row(429, "", ErrorKind::RateLimited, true);
        row(502, "", ErrorKind::Server, true);
    }
    void theCodeDecides() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, transient);
        const Error error = storeError(answer(status, code), QStringLiteral("store.example"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(http::isTransient(error), transient);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(error.message.contains(QStringLiteral("store.example ")));
    }

    void anAddressThatRanOutIsKnownByItsMessage() {
        QVERIFY(hasExpired(answer(403, "AccessDenied", "Request has expired")));
        QVERIFY(!hasExpired(answer(403, "AccessDenied", "Access Denied")));
        QVERIFY(hasExpired(answer(400, "ExpiredToken")));
    }

    void elementsAreReadAsText() {
        QCOMPARE(xmlElement("<Error><Message>a &amp; b</Message></Error>", "Message"), QStringLiteral("a & b"));
        QCOMPARE(xmlElement("no xml", "Message"), QString());
        QCOMPARE(xmlElement("<M>" + QByteArray(10'000, 'x') + "</M>", "M").size(), 500);
    }
};

QTEST_APPLESS_MAIN(TestStoreError)
#include "test_store_error.moc"
