#include "services/http/file_transport.h"
#include "services/transfers/gzip_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/gzipped.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace collie::transfers;
using collie::test::ScriptedServer;

class TestFileTransport : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir m_folder;
    FileTransport m_files;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static QByteArray manyBytes() {
        QRandomGenerator random(9);
        QByteArray bytes(20'000'000, '\0');
        random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
        return bytes;
    }
    FileRequest put(const ScriptedServer &server, const QByteArray &bytes) const {
        return {.method = "PUT", .url = server.url(), .sourceFile = write("source", bytes), .sourceSize = bytes.size()};
    }
    FileRequest get(const ScriptedServer &server, const QByteArray &already = {}) const {
        return {.url = server.url(), .sinkFile = write("sink", already), .resumeFrom = already.size()};
    }
    Result<FileAnswer> send(const FileRequest &request) { return test::waitFor(m_files.send(request).answer); }

  private Q_SLOTS:
    void whatMustStayOutsideIsNotLedInside() {
        ScriptedServer server;
        server.enqueue(200, "inside");
        FileRequest request = get(server);
        request.publicOnly = true;
        const Result<FileAnswer> answer = send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadResponse);
        QVERIFY2(answer.error().message.contains(QStringLiteral("private network")),
                 qPrintable(answer.error().message));
        QCOMPARE(server.connections(), 0);
        // Without the bound it is fetched.
        QVERIFY(send(get(server)));
    }

    void putSendsTheFile_data() {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing") << qsizetype(0);
        QTest::newRow("a byte") << qsizetype(1);
        QTest::newRow("several buffers") << qsizetype(5'000'001);
    }
    void putSendsTheFile() {
        QFETCH(qsizetype, size);
        ScriptedServer server;
        server.enqueue(200, {}, {{"ETag", "\"abc\""}});
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char(i * 7 + i / 251);
        FileRequest request = put(server, bytes);
        request.headers = {{"Content-Type", "text/x-test"}, {"Content-Length", "999"}, {"X-Empty", ""}};
        const FileExchange handle = m_files.send(request);
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(http::headerValue(answer->headers, "etag"), QByteArray("\"abc\""));
        QCOMPARE(handle.progress->moved.load(), qint64(size));
        QCOMPARE(handle.progress->expected.load(), qint64(size));
        const auto &received = server.received().first();
        QCOMPARE(received.method, QByteArray("PUT"));
        QVERIFY(received.body == bytes);
        QCOMPARE(http::headerValue(received.headers, "Content-Length"), QByteArray::number(size));
        QCOMPARE(http::headerValue(received.headers, "Content-Type"), QByteArray("text/x-test"));
        for (const http::Header &header : received.headers)
            QVERIFY(header.first != "Expect" && header.first != "Authorization");
    }

    void whatIsInMemoryIsSentWithoutTheFile() {
        ScriptedServer server;
        server.enqueue(200);
        FileRequest request = put(server, "of the file");
        request.content = "in memory";
        request.sourceSize = request.content.size();
        QVERIFY(QFile::remove(request.sourceFile));
        const FileExchange handle = m_files.send(request);
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(server.received().first().body, request.content);
        QCOMPARE(answer->moved, qint64(request.content.size()));
        QCOMPARE(handle.progress->expected.load(), qint64(request.content.size()));
        request.sourceSize += 1;
        QCOMPARE(send(request).error().kind, ErrorKind::Conflict);
        QCOMPARE(server.received().size(), 1);
    }

    void aRefusalIsAnAnswer() {
        ScriptedServer server;
        server.enqueue(503, "<Code>SlowDown</Code>", {{"Retry-After", "7"}});
        const Result<FileAnswer> answer = send(put(server, "x"));
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QCOMPARE(answer->body, QByteArray("<Code>SlowDown</Code>"));
        QCOMPARE(answer->retryAfter, std::chrono::seconds(7));
    }

    void aBrokenConnectionIsAnError_data() {
        QTest::addColumn<double>("part");
        QTest::newRow("0 %") << 0.0;
        QTest::newRow("50 %") << 0.5;
        QTest::newRow("99.9 %") << 0.999;
    }
    void aBrokenConnectionIsAnError() {
        QFETCH(double, part);
        constexpr qint64 size = 8'000'000;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        qint64 got = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
                got += socket->readAll().size();
                if (double(got) >= part * double(size))
                    socket->abort();
            });
        });
        FileRequest request{.method = "PUT",
                            .url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())),
                            .sourceFile = write("source", QByteArray(size, 'x')),
                            .sourceSize = size};
        const Result<FileAnswer> answer = send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }

    void theFileMustBeWhatItWas() {
        ScriptedServer server;
        server.enqueue(200);
        FileRequest request = put(server, "12345");
        request.sourceSize = 6;
        QCOMPARE(send(request).error().kind, ErrorKind::Conflict);
        request.sourceFile = path("missing");
        QCOMPARE(send(request).error().kind, ErrorKind::Storage);
        QVERIFY(server.received().isEmpty());
    }

    void aFileCutWhileItIsSentIsNoticed() {
        ScriptedServer server;
        server.enqueue(200);
        constexpr qint64 size = 4'000'000;
        m_files.setRateLimit(500'000);
        const FileExchange handle = m_files.send(put(server, QByteArray(size, 'x')));
        QTRY_VERIFY(handle.progress->moved > 0);
        QVERIFY(QFile::resize(path("source"), 10));
        m_files.setRateLimit(0);
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    }

    void aFileReplacedWhileItIsSentIsNoticed() {
        ScriptedServer server;
        server.enqueue(200);
        m_files.setRateLimit(500'000);
        const FileExchange handle = m_files.send(put(server, QByteArray(4'000'000, 'x')));
        QTRY_VERIFY(handle.progress->moved > 0);
        write("other", QByteArray(4'000'000, 'y'));
        QVERIFY(QFile::remove(path("source")));
        QVERIFY(QFile::rename(path("other"), path("source")));
        m_files.setRateLimit(0);
        QCOMPARE(test::waitFor(handle.answer).error().kind, ErrorKind::Conflict);
    }

    void pauseHoldsTheBytes() {
        ScriptedServer server;
        server.enqueue(200);
        constexpr qint64 size = 3'000'000;
        m_files.setRateLimit(1'000'000);
        const FileExchange handle = m_files.send(put(server, QByteArray(size, 'x')));
        QTRY_VERIFY(handle.progress->moved > 0);
        m_files.setPaused(handle.id, true);
        m_files.setRateLimit(0);
        // Another request on the same thread shows that the pause has been heard.
        ScriptedServer other;
        other.enqueue(204);
        QVERIFY(send(get(other)));
        const qint64 held = handle.progress->moved;
        QVERIFY(send(get(other)));
        QCOMPARE(handle.progress->moved.load(), held);
        QVERIFY(held < size);
        m_files.setPaused(handle.id, false);
        QVERIFY(test::waitFor(handle.answer));
        QCOMPARE(server.received().first().body.size(), size);
    }

    void cancellingEndsIt() {
        ScriptedServer server; // Never answers.
        FileExchange handle = m_files.send(put(server, "x"));
        QTRY_COMPARE(server.received().size(), 1);
        handle.answer.cancel();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void getWritesTheSink() {
        ScriptedServer server;
        server.enqueue(200, "content");
        const FileExchange handle = m_files.send(get(server));
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray());
        QCOMPARE(handle.progress->expected.load(), 7);
        QCOMPARE(read(path("sink")), QByteArray("content"));
    }

    void aLargeFileArrivesByteForByte() {
        const QByteArray bytes = manyBytes();
        ScriptedServer server;
        server.enqueue(200, bytes);
        const FileExchange handle = m_files.send(get(server));
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY(answer);
        QCOMPARE(answer->moved, qint64{bytes.size()});
        QCOMPARE(handle.progress->moved.load(), qint64{bytes.size()});
        QVERIFY(read(path("sink")) == bytes);
    }

    void whatCameOfALargeFileThatBrokeOffIsThere() {
        const QByteArray bytes = manyBytes();
        ScriptedServer server;
        server.enqueue({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 30000000\r\n\r\n" + bytes,
                        .then = ScriptedServer::Then::Close});
        const FileExchange handle = m_files.send(get(server));
        const Result<FileAnswer> answer = test::waitFor(handle.answer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QVERIFY(read(path("sink")) == bytes);
        QCOMPARE(handle.progress->moved.load(), qint64{bytes.size()});
    }

    void anErrorPageIsNoContent() {
        ScriptedServer server;
        server.enqueue(404, "no such key");
        const Result<FileAnswer> answer = send(get(server));
        QCOMPARE(answer->status, 404);
        QCOMPARE(answer->body, QByteArray("no such key"));
        QCOMPARE(read(path("sink")), QByteArray());
    }

    void aRangeGoesOnWhereItEnded() {
        ScriptedServer server;
        server.enqueue(206, "tent", {{"Content-Range", "bytes 3-6/7"}});
        FileRequest request = get(server, "con");
        request.ifRange = "\"tag\"";
        QVERIFY(send(request));
        QCOMPARE(read(path("sink")), QByteArray("content"));
        QCOMPARE(http::headerValue(server.received().first().headers, "Range"), QByteArray("bytes=3-"));
        QCOMPARE(http::headerValue(server.received().first().headers, "If-Range"), QByteArray("\"tag\""));
    }

    void withoutRangesItBeginsAnew() {
        ScriptedServer server;
        server.enqueue(200, "other content");
        QVERIFY(send(get(server, "con")));
        QCOMPARE(read(path("sink")), QByteArray("other content"));
    }

    void anotherPartIsRefused() {
        ScriptedServer server;
        server.enqueue(206, "tent", {{"Content-Range", "bytes 0-3/7"}});
        QCOMPARE(send(get(server, "con")).error().kind, ErrorKind::BadResponse);
    }

    void skippedBytesAreNotWrittenTwice() {
        ScriptedServer server;
        server.enqueue(200, "line 1\nline 2\n");
        FileRequest request{.url = server.url(), .sinkFile = write("sink", "line 1\n"), .skip = 7};
        QVERIFY(send(request));
        QCOMPARE(read(path("sink")), QByteArray("line 1\nline 2\n"));
    }

    void gzipIsUnpackedOnTheWay() {
        const std::atomic_bool go{false};
        QVERIFY(gzipFile(write("plain", "packed text"), path("packed"), go));
        ScriptedServer server;
        server.enqueue(200, read(path("packed")), {{"Content-Encoding", "gzip"}});
        FileRequest request = get(server);
        request.decode = true;
        QVERIFY(send(request));
        QCOMPARE(read(path("sink")), QByteArray("packed text"));
        request = get(server);
        QVERIFY(send(request));
        QCOMPARE(read(path("sink")), read(path("packed")));
    }

    void whatIsUnpackedMustBeWhole_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray packed = test::gzipped("a log that is long enough to be cut");
        QTest::newRow("cut") << packed.chopped(12) << QByteArray("gzip") << ErrorKind::Network;
        QTest::newRow("without its checksum") << packed.chopped(8) << QByteArray("gzip") << ErrorKind::Network;
        QTest::newRow("changed") << QByteArray(packed).replace(packed.size() - 8, 1, "?") << QByteArray("gzip")
                                 << ErrorKind::Network;
        QTest::newRow("no gzip") << QByteArray("a log") << QByteArray("gzip") << ErrorKind::Network;
        QTest::newRow("something behind it") << packed + "more" << QByteArray("gzip") << ErrorKind::Network;
        QTest::newRow("not asked for") << QByteArray("a log") << QByteArray("br") << ErrorKind::BadResponse;
    }
    void whatIsUnpackedMustBeWhole() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, encoding);
        QFETCH(ErrorKind, kind);
        ScriptedServer server;
        server.enqueue(200, body, {{"Content-Encoding", encoding}});
        FileRequest request = get(server);
        request.decode = true;
        const Result<FileAnswer> answer = send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
    }

    void brokenChunksAreNoEnd_data() {
        QTest::addColumn<QByteArray>("chunks");
        QTest::newRow("cut in a chunk") << QByteArray("ff\r\nabc");
        QTest::newRow("no size") << QByteArray("zz\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("no last chunk") << QByteArray("3\r\nabc\r\n");
        QTest::newRow("no chunk at all") << QByteArray();
    }
    void brokenChunksAreNoEnd() {
        QFETCH(QByteArray, chunks);
        ScriptedServer server;
        server.enqueue({.bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
                        .then = ScriptedServer::Then::Close});
        QVERIFY(!send(get(server)));
    }

    void aBombIsNotUnpacked() {
        ScriptedServer server;
        server.enqueue(200, test::gzipped(QByteArray(20'000'000, '0')), {{"Content-Encoding", "gzip"}});
        FileRequest request = get(server);
        request.decode = true;
        request.alwaysUnpacked = 1'000'000;
        const Result<FileAnswer> answer = send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
        QVERIFY(answer.error().message.contains(QStringLiteral("makes likely")));
        QVERIFY(QFile(path("sink")).size() < 6'000'000);
    }

    void tooMuchIsRefused() {
        ScriptedServer server;
        server.enqueue(ScriptedServer::Answer{.bytes = "HTTP/1.1 200 OK\r\n\r\n", .endless = QByteArray(10'000, 'x')});
        FileRequest request = get(server);
        request.maxBytes = 100'000;
        QCOMPARE(send(request).error().kind, ErrorKind::TooLarge);
        QVERIFY(read(path("sink")).size() <= 100'000);
    }

    void aFullDiskIsSaid_data() {
        QTest::addColumn<int>("bytes");
        QTest::newRow("small file") << 100'000;
        QTest::newRow("large file") << 20'000'000;
    }
    void aFullDiskIsSaid() {
        QFETCH(const int, bytes);
        ScriptedServer server;
        server.enqueue(200, QByteArray(bytes, 'x'));
        const FileRequest request = get(server);
        const test::FileSizeLimit limit(static_cast<rlim_t>(bytes / 2));
        const Result<FileAnswer> answer = send(request);
        QCOMPARE(answer.error().kind, ErrorKind::Storage);
        QVERIFY(answer.error().message.contains(QStringLiteral("sink")));
    }

    void redirectsOnlyWhenAskedTo() {
        ScriptedServer target;
        target.enqueue(200, "there");
        ScriptedServer server;
        server.enqueue(303, "elsewhere", {{"Location", target.url().toEncoded()}});
        FileRequest request = get(server);
        QCOMPARE(send(request)->status, 303);
        QVERIFY(target.received().isEmpty());
        request.followRedirects = true;
        QCOMPARE(send(request)->status, 200);
        QCOMPARE(read(path("sink")), QByteArray("there"));
    }

    void addressesAndHeadersAreChecked() {
        QCOMPARE(send({.url = QUrl(QStringLiteral("http://example.com/"))}).error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(send({.url = QUrl(QStringLiteral("file:///etc/passwd"))}).error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(
            send({.url = QUrl(QStringLiteral("https://127.0.0.1/")), .headers = {{"A", "b\r\nC: d"}}}).error().kind,
            ErrorKind::InvalidArgument);
    }

    void nobodyThereIsANetworkError() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort()));
        closed.close();
        QCOMPARE(send({.url = url}).error().kind, ErrorKind::Network);
    }

    void whatIsUnderWayEndsWithTheClient() {
        ScriptedServer server;
        auto files = std::make_unique<FileTransport>();
        const FileExchange handle = files->send(put(server, "x"));
        QTRY_COMPARE(server.received().size(), 1);
        files.reset();
        QCOMPARE(test::waitFor(handle.answer).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileTransport)
#include "test_file_transport.moc"
