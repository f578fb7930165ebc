#include "services/base/utc.h"
#include "services/transfers/sigv4.h"
#include "tests/support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace collie;
using namespace collie::transfers;

namespace {

/// The suite's key and scope.
const sigv4::Key suiteKey{.accessKeyId = "AKIDEXAMPLE",
                          .secretAccessKey = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")};
const sigv4::Scope suiteScope{
    .region = "us-east-1", .service = "service", .time = collie::utcAt(QDate(2015, 8, 30), QTime(12, 36))};
constexpr sigv4::Rules suiteRules{.normalisePath = true};

/// One case: the request and what must come of it.
struct SuiteCase {
    sigv4::Message message;
    QByteArray canonical, stringToSign, authorization;
};

QByteArray readCase(const QString &stem, const char *suffix) {
    return test::readSharedData(stem + QLatin1String(suffix)).replace("\r\n", "\n");
}

/// "GET /path?query HTTP/1.1", headers of which some go on in the next line, an empty line and a body.
SuiteCase parseCase(const QString &stem) {
    SuiteCase out{.message = {},
                  .canonical = readCase(stem, ".creq"),
                  .stringToSign = readCase(stem, ".sts"),
                  .authorization = readCase(stem, ".authz").trimmed()};
    // The signed request has every header that is signed, the session's token among them.
    const QByteArray request = readCase(stem, ".sreq");
    const qsizetype end = request.indexOf("\n\n");
    QList<QByteArray> lines = (end < 0 ? request : request.left(end)).split('\n');
    const QByteArray body = end < 0 ? QByteArray() : request.mid(end + 2);
    const QByteArray first = lines.takeFirst();
    const qsizetype space = first.indexOf(' ');
    out.message.method = first.left(space);
    QByteArray target = first.mid(space + 1, first.lastIndexOf(' ') - space - 1);
    const qsizetype mark = target.indexOf('?');
    out.message.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    target = mark < 0 ? target : target.left(mark);
    // The suite writes some characters as no client may send them.
    out.message.path = sigv4::encode(QByteArray::fromPercentEncoding(target), true);
    for (const QByteArray &line : lines) {
        if (line.startsWith(' ') && !out.message.headers.isEmpty()) {
            out.message.headers.last().second += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon);
        // Added after signing: the result, and the token in the case that says so.
        const bool unsignedToken = stem.endsWith(u"post-sts-header-after") && name == "X-Amz-Security-Token";
        if (colon > 0 && name != "Authorization" && !unsignedToken)
            out.message.headers.append({name, line.mid(colon + 1)});
    }
    out.message.payloadHash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return out;
}

QStringList suiteCases() {
    const QString base = test::sharedDataPath(QStringLiteral("aws-sigv4"));
    QStringList stems;
    QDirIterator walk(base, {QStringLiteral("*.req")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        stems.append(QStringLiteral("aws-sigv4/") + QDir(base).relativeFilePath(walk.next()).chopped(4));
    stems.sort();
    return stems;
}

} // namespace

class TestSigV4 : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
    }

    void suite_data() {
        QTest::addColumn<QString>("stem");
        for (const QString &stem : suiteCases())
            QTest::newRow(qPrintable(stem.section(u'/', -1))) << stem;
    }
    void suite() {
        QFETCH(QString, stem);
        const SuiteCase expected = parseCase(stem);
        QCOMPARE(sigv4::canonicalRequest(expected.message, suiteRules), expected.canonical);
        QCOMPARE(sigv4::stringToSign(expected.message, suiteScope, suiteRules), expected.stringToSign);
        QCOMPARE(sigv4::authorization(expected.message, suiteKey, suiteScope, suiteRules), expected.authorization);
    }

    void wholeSuiteIsThere() { QCOMPARE(suiteCases().size(), 34); }

    /// "Signature Calculations for the Authorization Header", Amazon S3 API Reference: PUT test$file.text.
    void putOfTheS3Reference() {
        const sigv4::Key key{.accessKeyId = "AKIAIOSFODNN7EXAMPLE",
                             .secretAccessKey = Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")};
        const sigv4::Scope scope{.time = collie::utcAt(QDate(2013, 5, 24), QTime(0, 0))};
        const QByteArray hash = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
        const http::Headers headers = sigv4::signedHeaders(
            "PUT", QUrl::fromEncoded("https://examplebucket.s3.amazonaws.com/test%24file.text", QUrl::StrictMode),
            {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}, hash, key,
            scope);
        QCOMPARE(http::headerValue(headers, "Authorization").right(64),
                 QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
    }
};

QTEST_GUILESS_MAIN(TestSigV4)
#include "test_sigv4.moc"
