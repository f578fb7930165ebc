#include "services/http/unpack.h"

#include "tests/support/gzipped.h"

#include <QTest>

using namespace collie;
using namespace collie::http;
using test::gzipped;

class TestUnpack final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void names_data();
    void names();
    void whole_data();
    void whole();
    void notWhole_data();
    void notWhole();
    void boundsHold();
    void otherEncodings_data();
    void otherEncodings();
};

namespace {
const QString host = QStringLiteral("example.com");
constexpr qint64 enough = 1'000'000;
} // namespace

void TestUnpack::names_data() {
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("packed");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("identity") << QByteArray(" Identity ") << false;
    QTest::newRow("gzip") << QByteArray("gzip") << true;
    QTest::newRow("both") << QByteArray("identity, GZIP") << true;
    QTest::newRow("another") << QByteArray("br") << true;
}

void TestUnpack::names() {
    QFETCH(QByteArray, encoding);
    QFETCH(bool, packed);
    QCOMPARE(isPacked(encoding), packed);
}

void TestUnpack::whole_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("one stream") << gzipped("abc") << QByteArray("gzip") << QByteArray("abc");
    QTest::newRow("nothing") << gzipped("") << QByteArray("x-gzip") << QByteArray();
    QTest::newRow("two streams") << gzipped("abc") + gzipped("def") << QByteArray("GZip") << QByteArray("abcdef");
    QTest::newRow("packed twice") << gzipped(gzipped("abc")) << QByteArray("gzip, gzip") << QByteArray("abc");
    const QByteArray large(700'000, 'x');
    QTest::newRow("more than a piece") << gzipped(large) << QByteArray("gzip") << large;
}

void TestUnpack::whole() {
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, plain);
    const auto unpacked = unpack(body, encoding, enough, host);
    QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().message));
    QCOMPARE(*unpacked, plain);
}

void TestUnpack::notWhole_data() {
    QTest::addColumn<QByteArray>("body");
    const QByteArray packed = gzipped("a text that is long enough to be cut everywhere");
    for (qsizetype length = 1; length < packed.size(); ++length)
        QTest::addRow("first %d bytes", int(length)) << packed.left(length);
    QTest::newRow("no gzip") << QByteArray(R"({"tasks":[]})");
    QTest::newRow("something behind it") << packed + "more";
    QTest::newRow("half a second stream") << packed + packed.left(15);
    QTest::newRow("wrong checksum") << QByteArray(packed).replace(packed.size() - 8, 1, "?");
    QTest::newRow("wrong length") << QByteArray(packed).replace(packed.size() - 4, 1, "?");
}

void TestUnpack::notWhole() {
    QFETCH(QByteArray, body);
    const auto unpacked = unpack(body, "gzip", enough, host);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, ErrorKind::Network);
    QVERIFY(unpacked.error().message.contains(QStringLiteral("damaged or incomplete")));
}

void TestUnpack::boundsHold() {
    const QByteArray bomb = gzipped(QByteArray(20'000'000, '0'));
    QVERIFY(bomb.size() < 100'000);
    const auto unpacked = unpack(bomb, "gzip", enough, host);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, ErrorKind::TooLarge);
    QVERIFY(unpack(gzipped(QByteArray(enough, '0')), "gzip", enough, host));
}

void TestUnpack::otherEncodings_data() {
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("brotli") << QByteArray("br");
    QTest::newRow("deflate") << QByteArray("deflate");
    QTest::newRow("among others") << QByteArray("gzip, zstd");
    QTest::newRow("without end") << QByteArray("gzip,gzip,gzip,gzip");
}

void TestUnpack::otherEncodings() {
    QFETCH(QByteArray, encoding);
    const auto unpacked = unpack(gzipped("abc"), encoding, enough, host);
    QVERIFY(!unpacked);
    QCOMPARE(unpacked.error().kind, ErrorKind::BadResponse);
}

QTEST_GUILESS_MAIN(TestUnpack)
#include "test_unpack.moc"
