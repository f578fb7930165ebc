#include "app/sandbox/http/http_reader.h"

#include <QTest>

using collie::sandbox::HttpReader;

/// What is a request, what is none, and where the next one begins.
class TestHttpReader final : public QObject {
    Q_OBJECT

  private:
    /// A message as one line, so that tables can say what is expected.
    static QByteArray summary(const HttpReader::Message &message) {
        QByteArray text = message.method + ' ' + message.target;
        for (const auto &[name, value] : message.headers)
            text += " [" + name + '=' + value + ']';
        text += " <" + message.body + '>';
        return message.keepAlive ? text : text + " last";
    }
    static QByteArrayList all(HttpReader &reader) {
        QByteArrayList found;
        while (const auto message = reader.next())
            found.append(summary(*message));
        return found;
    }
    static QByteArray post(const QByteArray &headers, const QByteArray &body) {
        return "POST /x HTTP/1.1\r\n" + headers + "\r\n" + body;
    }

  private Q_SLOTS:
    void requestsAreRead_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &expected) {
            QTest::newRow(name) << bytes << expected;
        };
        row("plain", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / [Host=a] <>");
        row("target untouched", "GET /a%2Fb/%c3%A4//../?q=%20+&r HTTP/1.1\r\n\r\n",
            "GET /a%2Fb/%c3%A4//../?q=%20+&r <>");
        row("whole address", "GET http://h:1/p HTTP/1.1\r\n\r\n", "GET http://h:1/p <>");
        row("blanks around values", "GET / HTTP/1.1\r\nA: \t b c\t \r\nB:\r\n\r\n", "GET / [A=b c] [B=] <>");
        row("line feeds alone", "GET / HTTP/1.1\nA: b\n\n", "GET / [A=b] <>");
        row("empty lines before", "\r\n\r\nGET / HTTP/1.1\r\n\r\n", "GET / <>");
        row("older", "GET / HTTP/1.0\r\n\r\n", "GET / <> last");
        row("older that stays", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "GET / [Connection=Keep-Alive] <>");
        row("last one", "GET / HTTP/1.1\r\nconnection: te, Close\r\n\r\n", "GET / [connection=te, Close] <> last");
        row("length", post("Content-Length: 5\r\n", "a\r\n\r\n"), "POST /x [Content-Length=5] <a\r\n\r\n>");
        row("no length", post("content-length: 0\r\n", {}), "POST /x [content-length=0] <>");
        row("the same length twice", post("Content-Length: 1\r\nContent-Length: 1\r\n", "a"),
            "POST /x [Content-Length=1] [Content-Length=1] <a>");
        const QByteArray chunked("Transfer-Encoding: chunked\r\n");
        const QByteArray inChunks("POST /x [Transfer-Encoding=chunked] ");
        row("chunks", post(chunked, "3\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n"), inChunks + "<abc0123456789>");
        row("no chunk", post(chunked, "0\r\n\r\n"), inChunks + "<>");
        row("extensions", post(chunked, "2;name=\"v\";x\r\nab\r\n1 \r\nc\r\n0;end\r\n\r\n"), inChunks + "<abc>");
        row("trailers", post(chunked, "1\r\na\r\n0\r\nETag: x\r\nMore: y\r\n\r\n"), inChunks + "<a>");
        row("line ends within a chunk", post(chunked, "4\r\n\r\n\r\n\r\n0\r\n\r\n"), inChunks + "<\r\n\r\n>");
    }
    void requestsAreRead() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, expected);
        HttpReader whole;
        whole.feed(bytes);
        QCOMPARE(all(whole), QByteArrayList{expected});
        QCOMPARE(whole.failure(), 0);

        HttpReader inBytes;
        QByteArrayList found;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QVERIFY2(found.isEmpty(), "complete before its last byte");
            inBytes.feed(bytes.mid(i, 1));
            found += all(inBytes);
        }
        QCOMPARE(found, QByteArrayList{expected});
        QCOMPARE(inBytes.failure(), 0);

        HttpReader pipelined;
        pipelined.feed(bytes + bytes + "PUT /next HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi" + bytes.left(3));
        QCOMPARE(all(pipelined), (QByteArrayList{expected, expected, "PUT /next [Content-Length=2] <hi>"}));
        pipelined.feed(bytes.mid(3));
        QCOMPARE(all(pipelined), QByteArrayList{expected});
    }

    void nonsenseIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("two words", "GET /\r\n", 400);
        row("four words", "GET / x HTTP/1.1\r\n", 400);
        row("no method", " / HTTP/1.1\r\n", 400);
        row("odd method", "G(T / HTTP/1.1\r\n", 400);
        row("control character in the target", "GET /a\tb HTTP/1.1\r\n", 400);
        row("return within the line", "GET / HTTP/1.1\rX: y\r\n", 400);
        row("TLS", QByteArray::fromHex("16030100f80100") + "\n", 400);
        row("newer", "GET / HTTP/2.0\r\n", 505);
        row("no colon", "GET / HTTP/1.1\r\nHost\r\n", 400);
        row("no name", "GET / HTTP/1.1\r\n: x\r\n", 400);
        row("blank before the colon", "GET / HTTP/1.1\r\nHost : x\r\n", 400);
        row("folded", "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n", 400);
        row("return within a value", "GET / HTTP/1.1\r\nA: b\rc\r\n", 400);
        row("zero byte in a value", "GET / HTTP/1.1\r\nA: b" + QByteArray(1, '\0') + "c\r\n", 400);
        row("length of letters", post("Content-Length: x\r\n", {}), 400);
        row("empty length", post("Content-Length:\r\n", {}), 400);
        row("negative length", post("Content-Length: -1\r\n", {}), 400);
        row("length with a sign", post("Content-Length: +1\r\n", {}), 400);
        row("length out of range", post("Content-Length: 99999999999999999999\r\n", {}), 400);
        row("two lengths", post("Content-Length: 1\r\nContent-Length: 2\r\n", {}), 400);
        row("two lengths in one", post("Content-Length: 1, 2\r\n", {}), 400);
        row("more than is taken", post("Content-Length: 99999999999\r\n", {}), 413);
        row("length and chunks", post("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", {}), 400);
        row("unknown coding", post("Transfer-Encoding: gzip, chunked\r\n", {}), 501);
        const QByteArray chunked("Transfer-Encoding: chunked\r\n");
        row("chunk of no size", post(chunked, ";x\r\n"), 400);
        row("chunk with a prefix", post(chunked, "0x1\r\n"), 400);
        row("chunk of negative size", post(chunked, "-1\r\n"), 400);
        row("chunk of more than is taken", post(chunked, "7fffffffffffffff\r\n"), 413);
        row("chunk out of range", post(chunked, "ffffffffffffffffff\r\n"), 400);
        row("chunk longer than told", post(chunked, "1\r\nab\r\n"), 400);
        row("long target", "GET /" + QByteArray(HttpReader::maxHeadBytes, 'a'), 431);
        row("long header", "GET / HTTP/1.1\r\nA: " + QByteArray(HttpReader::maxHeadBytes, 'a'), 431);
        QByteArray many;
        for (qsizetype i = 0; i < HttpReader::maxHeaders + 1; ++i)
            many += "A: b\r\n";
        row("many headers", "GET / HTTP/1.1\r\n" + many, 431);
        row("many bytes of headers", "GET / HTTP/1.1\r\n" + ("A: " + QByteArray(1000, 'b') + "\r\n").repeated(70), 431);
        row("nothing but empty lines", QByteArray("\r\n").repeated(HttpReader::maxHeadBytes), 431);
        row("long extension", post(chunked, "1;" + QByteArray(HttpReader::maxHeadBytes, 'x')), 431);
        row("endless trailers", post(chunked, "0\r\n" + QByteArray("A: b\r\n").repeated(20'000)), 431);
    }
    void nonsenseIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpReader whole;
        whole.feed("GET /before HTTP/1.1\r\n\r\n" + bytes);
        QCOMPARE(all(whole), QByteArrayList{"GET /before <>"});
        QCOMPARE(whole.failure(), status);
        // Where a request would begin is not known any more.
        whole.feed("\r\n\r\nGET /behind HTTP/1.1\r\n\r\n");
        QVERIFY(!whole.next());
        QVERIFY(!whole.takeContinue());

        HttpReader inBytes;
        for (const char c : bytes) {
            inBytes.feed(QByteArray(1, c));
            QVERIFY(!inBytes.next());
        }
        QCOMPARE(inBytes.failure(), status);
    }

    void whatIsAllowedAtMost() {
        HttpReader reader;
        QByteArray headers;
        for (qsizetype i = 0; i < HttpReader::maxHeaders; ++i)
            headers += "A: b\r\n";
        QByteArray bytes = "GET / HTTP/1.1\r\n" + headers + "\r\n";
        reader.feed(bytes);
        QVERIFY(reader.next());
        bytes = "GET / HTTP/1.1\r\nA: \r\n\r\n";
        bytes.insert(bytes.size() - 4, QByteArray(HttpReader::maxHeadBytes - bytes.size(), 'a'));
        reader.feed(bytes + bytes);
        QVERIFY(reader.next());
        QVERIFY(reader.next());
    }

    void continueIsAskedForOnce_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("asks");
        QTest::newRow("length") << QByteArray("POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n")
                                << QByteArray("ab") << true;
        QTest::newRow("chunks") << QByteArray(
                                       "POST / HTTP/1.1\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
                                << QByteArray("2\r\nab\r\n0\r\n\r\n") << true;
        QTest::newRow("not said") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n") << QByteArray("ab")
                                  << false;
        QTest::newRow("older") << QByteArray("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
                               << QByteArray("ab") << false;
    }
    void continueIsAskedForOnce() {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(bool, asks);
        HttpReader reader;
        for (int i = 0; i < 2; ++i) {
            reader.feed(head.chopped(1));
            QVERIFY(!reader.next());
            QVERIFY(!reader.takeContinue());
            reader.feed(head.right(1));
            QVERIFY(!reader.next());
            QCOMPARE(reader.takeContinue(), asks);
            QVERIFY(!reader.takeContinue());
            reader.feed(body);
            QVERIFY(reader.next());
        }
        // Who sends the body at once waits for nothing, nor does who has none.
        reader.feed(head + body.left(1));
        QVERIFY(!reader.next());
        QVERIFY(!reader.takeContinue());
        reader.feed(body.mid(1) + "GET / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(all(reader).size(), 2);
        QVERIFY(!reader.takeContinue());
    }

    void largeBodiesComeInPieces() {
        const QByteArray piece(1 << 20, 'x');
        HttpReader reader;
        reader.feed(post("Content-Length: 104857600\r\n", {}));
        for (int i = 0; i < 100; ++i) {
            QVERIFY(!reader.next());
            reader.feed(piece);
        }
        QCOMPARE(reader.next()->body.size(), 100 << 20);
        reader.feed(post("Transfer-Encoding: chunked\r\n", {}));
        for (int i = 0; i < 100; ++i) {
            reader.feed("100000\r\n");
            QVERIFY(!reader.next());
            reader.feed(piece + "\r\n");
            QVERIFY(!reader.next());
        }
        reader.feed("0\r\n\r\n");
        const auto message = reader.next();
        QVERIFY(message);
        QCOMPARE(message->body.size(), 100 << 20);
    }
};

QTEST_GUILESS_MAIN(TestHttpReader)
#include "test_http_reader.moc"
