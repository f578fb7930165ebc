#include "services/base/slugid.h"
#include "services/transfers/download_job.h"
#include "services/transfers/gzip_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/scripted_server.h"
#include "tests/support/transfer_fixture.h"

#include <QCryptographicHash>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <zstd.h>

using namespace collie;
using namespace collie::transfers;
using collie::test::ScriptedServer;

class TestDownloadJob : public QObject {
    Q_OBJECT
  private:
    struct Fixture : test::TransferFixture {
        explicit Fixture(std::unique_ptr<ScriptedServer> scripted = std::make_unique<ScriptedServer>())
            : TransferFixture(scripted->url(QString()),
                              {.clientId = QStringLiteral("tester"), .accessToken = Secret("no-secret")}, {})
            , server(std::move(scripted)) {}

        std::unique_ptr<ScriptedServer> server;
        const QString taskId = newSlugid();

        /// The answer of artifact-content: an s3 artifact at this server.
        void locate(const Json &document = nullptr) const {
            const Json here{{"storageType", "s3"},
                            {"url", server->url(QStringLiteral("/store?sig=x")).toString().toStdString()}};
            server->enqueue(200, toJsonBytes(document.is_null() ? here : document));
        }
        Transfer download(const QString &name = QStringLiteral("public/a.txt")) {
            return settled(queue.download({.taskId = taskId, .runId = 0, .names = {name}, .folder = folder.path()})[0]);
        }
        [[nodiscard]] QStringList below() const {
            return QDir(path(QStringLiteral("public"))).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        }
        [[nodiscard]] QByteArray header(int request, const char *name) const {
            return http::headerValue(server->received().value(request).headers, name);
        }
        QByteArray packed(const QByteArray &bytes) const {
            const std::atomic_bool go{false};
            const QTemporaryDir aside;
            QFile in(aside.filePath(QStringLiteral("in")));
            if (!in.open(QIODevice::WriteOnly) || in.write(bytes) != bytes.size())
                qFatal("cannot write");
            in.close();
            if (!gzipFile(in.fileName(), aside.filePath(QStringLiteral("out")), go))
                qFatal("cannot pack");
            return read(aside.filePath(QStringLiteral("out")));
        }
    };
    static QByteArray zstd(const QByteArray &bytes) {
        QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
        frame.resize(
            qsizetype(ZSTD_compress(frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()), 3)));
        return frame;
    }
    static QByteArray partOf(const QByteArray &whole, qsizetype bytes, const QByteArray &tag) {
        return ScriptedServer::response(200, whole.left(bytes),
                                        {{"Content-Length", QByteArray::number(whole.size())}, {"ETag", tag}});
    }

  private Q_SLOTS:
    void bytesAreFetchedWithoutAuthorization() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, "content");
        const Transfer done = f.download();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("content"));
        QCOMPARE(done.size, 7);
        QCOMPARE(f.header(0, "Authorization"), QByteArray());
        QCOMPARE(f.header(1, "Authorization"), QByteArray());
        QVERIFY(!done.link.toString().contains(QStringLiteral("sig")));
    }

    void privateOnesAreAskedForSigned() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, "content");
        QVERIFY(f.download(QStringLiteral("private/a.txt")).state == TransferState::Done);
        QVERIFY(f.header(0, "Authorization").startsWith("Hawk "));
        QCOMPARE(f.header(1, "Authorization"), QByteArray());
    }

    void nothingIsReplacedUnasked() {
        Fixture f;
        f.write(QStringLiteral("public/a.txt"), "mine");
        Transfer asked = f.download();
        QCOMPARE(asked.question, TransferQuestion::FileExists);
        QVERIFY(f.server->received().isEmpty());
        f.locate();
        f.server->enqueue(200, "theirs");
        f.queue.answer(asked.id, TransferAnswer::KeepBoth);
        asked = f.settled(asked.id);
        QCOMPARE(asked.file, f.path(QStringLiteral("public/a (2).txt")));
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("mine"));
        QCOMPARE(f.read(asked.file), QByteArray("theirs"));

        asked = f.download();
        f.locate();
        f.server->enqueue(200, "newer");
        f.queue.answer(asked.id, TransferAnswer::Proceed);
        QVERIFY(f.settled(asked.id).state == TransferState::Done);
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("newer"));
        QCOMPARE(f.below(), (QStringList{QStringLiteral("a (2).txt"), QStringLiteral("a.txt")}));
    }

    void aFileThatCameMeanwhileIsNotReplacedEither() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, "theirs");
        // It comes when the bytes are asked for.
        connect(f.server.get(), &ScriptedServer::requestReceived, this, [&f] {
            if (f.server->received().size() == 2)
                f.write(QStringLiteral("public/a.txt"), "mine");
        });
        QCOMPARE(f.download().question, TransferQuestion::FileExists);
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("mine"));
        QCOMPARE(f.below(), QStringList{QStringLiteral("a.txt")});
    }

    void brokenOffIsGoneOnWith_data() {
        QTest::addColumn<int>("perMille");
        QTest::newRow("0 %") << 0;
        QTest::newRow("50 %") << 500;
        QTest::newRow("99.9 %") << 999;
    }
    void brokenOffIsGoneOnWith() {
        QFETCH(int, perMille);
        Fixture f;
        const QByteArray whole = QByteArray("0123456789").repeated(10'000);
        const qsizetype first = whole.size() * perMille / 1000;
        f.locate();
        f.server->enqueue(
            ScriptedServer::Answer{.bytes = partOf(whole, first, "\"v1\""), .then = ScriptedServer::Then::Close});
        f.locate();
        if (first > 0)
            f.server->enqueue(
                206, whole.mid(first),
                {{"Content-Range", "bytes " + QByteArray::number(first) + "-99999/100000"}, {"ETag", "\"v1\""}});
        else
            f.server->enqueue(200, whole);
        const Transfer done = f.download();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QVERIFY(f.read(done.file) == whole);
        QCOMPARE(done.attempts, 2);
        QCOMPARE(f.header(3, "Range"), first > 0 ? "bytes=" + QByteArray::number(first) + '-' : QByteArray());
        QCOMPARE(f.header(3, "If-Range"), first > 0 ? QByteArray("\"v1\"") : QByteArray());
        QCOMPARE(f.below(), QStringList{QStringLiteral("a.txt")});
    }

    void anotherVersionBeginsAnew() {
        Fixture f;
        f.locate();
        f.server->enqueue(
            ScriptedServer::Answer{.bytes = partOf("old content", 5, "\"v1\""), .then = ScriptedServer::Then::Close});
        f.locate();
        f.server->enqueue(200, "new");
        QVERIFY(f.download().state == TransferState::Done);
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("new"));
    }

    void gzipIsUnpacked() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, f.packed("plain text"), {{"Content-Encoding", "gzip"}});
        QVERIFY(f.download().state == TransferState::Done);
        QCOMPARE(f.read(f.path(QStringLiteral("public/a.txt"))), QByteArray("plain text"));
        QCOMPARE(f.below(), QStringList{QStringLiteral("a.txt")});
    }

    void everyPackingIsTakenOffOrNamed_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<http::Headers>("headers");
        QTest::addColumn<bool>("unpacked");
        const Fixture f;
        const QByteArray plain("plain text"), packed = f.packed(plain);
        const auto encoded = [](const char *as) { return http::Headers{{"Content-Encoding", as}}; };
        QTest::newRow("not at all") << plain << encoded("identity") << true;
        QTest::newRow("gzip") << packed << encoded("GZIP") << true;
        QTest::newRow("gzip by its old name") << packed << encoded("x-gzip") << true;
        QTest::newRow("gzip twice") << f.packed(packed) << encoded("gzip, gzip") << true;
        QTest::newRow("gzip in two headers")
            << f.packed(packed) << http::Headers{{"Content-Encoding", "gzip"}, {"Content-Encoding", "gzip"}} << true;
        QTest::newRow("zstd") << zstd(plain) << encoded("zstd") << true;
        QTest::newRow("zstd, then gzip") << f.packed(zstd(plain)) << encoded("zstd, gzip") << true;
        QTest::newRow("gzip with zeros behind") << packed + QByteArray(600'000, '\0') << encoded("gzip") << true;
        QTest::newRow("left from sending") << packed << encoded("aws-chunked,gzip") << true;
        QTest::newRow("br") << QByteArray("\x0b\x04\x80plain text\x03") << encoded("br") << false;
        QTest::newRow("br over gzip") << packed << encoded("gzip, br") << false;
        QTest::newRow("compress") << packed << encoded("compress") << false;
    }
    void everyPackingIsTakenOffOrNamed() {
        QFETCH(QByteArray, body);
        QFETCH(http::Headers, headers);
        QFETCH(bool, unpacked);
        Fixture f;
        f.locate();
        f.server->enqueue(200, body, headers);
        const Transfer done = f.download();
        QVERIFY2((done.state == TransferState::Done) == unpacked, qPrintable(done.error.message));
        QCOMPARE(f.below(), unpacked ? QStringList{QStringLiteral("a.txt")} : QStringList());
        if (unpacked)
            QCOMPARE(f.read(done.file), QByteArray("plain text"));
        else
            QVERIFY(
                done.error.message.contains(QString::fromLatin1(headers.last().second.split(',').last().trimmed())));
    }

    void brokenZstdIsRefused_data() {
        QTest::addColumn<QByteArray>("body");
        const QByteArray packed = zstd(QByteArray(100'000, 'x') + "end");
        QTest::newRow("cut") << packed.chopped(3);
        QTest::newRow("not zstd") << QByteArray("plain text");
        QTest::newRow("rubbish behind") << packed + "rubbish";
    }
    void brokenZstdIsRefused() {
        QFETCH(QByteArray, body);
        Fixture f;
        f.locate();
        f.server->enqueue(200, body, {{"Content-Encoding", "zstd"}});
        QCOMPARE(f.download().error.kind, ErrorKind::BadResponse);
        QCOMPARE(f.below(), QStringList());
    }

    void anEmptyFileIsEmptyHoweverItIsPacked() {
        for (const char *encoding : {"gzip", "zstd"}) {
            Fixture f;
            f.locate();
            f.server->enqueue(200, {}, {{"Content-Encoding", encoding}});
            const Transfer done = f.download();
            QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
            QCOMPARE(f.read(done.file), QByteArray());
        }
    }

    void storesThatAreSlowOrBusyAreAskedAgain() {
        Fixture f;
        f.locate();
        f.server->enqueue(400, "<Error><Code>RequestTimeout</Code></Error>");
        f.locate();
        f.server->enqueue(400, "<Error><Code>ExpiredToken</Code></Error>");
        f.locate();
        f.server->enqueue(200, "content");
        const Transfer done = f.download();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QCOMPARE(done.attempts, 2);
    }

    void aGzipBombIsRefused() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, f.packed(QByteArray(20'000'000, '\0')), {{"Content-Encoding", "gzip"}});
        PartFiles parts;
        DownloadJob job(f.api, f.transport, parts,
                        {.id = 1,
                         .direction = Direction::Download,
                         .file = f.path(QStringLiteral("a")),
                         .name = {},
                         .source = {.taskId = f.taskId, .name = QStringLiteral("public/a")}},
                        std::nullopt, 1'000'000);
        Error error;
        connect(&job, &TransferJob::failed, this, [&error](const Error &failed) { error = failed; });
        job.start();
        QTRY_COMPARE(error.kind, ErrorKind::TooLarge);
        QCOMPARE(f.files(), QStringList());
    }

    void brokenGzipIsRefused() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, f.packed("plain text").chopped(3), {{"Content-Encoding", "gzip"}});
        QCOMPARE(f.download().error.kind, ErrorKind::BadResponse);
        QCOMPARE(f.below(), QStringList());
    }

    void hashesAreVerified_data() {
        QTest::addColumn<Json>("hashes");
        QTest::addColumn<bool>("good");
        const auto of = [](const char *text, QCryptographicHash::Algorithm kind) {
            return QCryptographicHash::hash(QByteArray(text), kind).toHex().toStdString();
        };
        const std::string right256 = of("content", QCryptographicHash::Sha256),
                          right512 = of("content", QCryptographicHash::Sha512);
        QTest::newRow("both") << Json{{"sha256", right256}, {"sha512", right512}} << true;
        QTest::newRow("one and a strange one") << Json{{"sha512", right512}, {"md5", "0"}} << true;
        QTest::newRow("wrong") << Json{{"sha256", of("other", QCryptographicHash::Sha256)}} << false;
        QTest::newRow("one of two wrong")
            << Json{{"sha256", right256}, {"sha512", of("x", QCryptographicHash::Sha512)}} << false;
        QTest::newRow("none") << Json::object() << false;
        QTest::newRow("only strange ones") << Json{{"crc32", "00"}} << false;
    }
    void hashesAreVerified() {
        QFETCH(Json, hashes);
        QFETCH(bool, good);
        for (const bool packed : {false, true}) {
            Fixture f;
            f.locate({{"storageType", "object"},
                      {"name", "t/x"},
                      {"credentials", {{"clientId", "c"}, {"accessToken", "t"}}}});
            f.server->enqueue(200,
                              toJsonBytes({{"method", "getUrl"},
                                           {"url", f.server->url(QStringLiteral("/store")).toString().toStdString()},
                                           {"hashes", hashes}}));
            if (packed)
                f.server->enqueue(200, f.packed("content"), {{"Content-Encoding", "gzip"}});
            else
                f.server->enqueue(200, "content");
            const Transfer done = f.download();
            QVERIFY2((done.state == TransferState::Done) == good, qPrintable(done.error.message));
            QCOMPARE(f.below(), good ? QStringList{QStringLiteral("a.txt")} : QStringList());
            if (!good)
                QCOMPARE(done.error.kind, ErrorKind::BadResponse);
        }
    }

    void aFullDiskIsSaidAndLeavesNothing() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, QByteArray(200'000, 'x'));
        const test::FileSizeLimit limit(100'000);
        const Transfer done = f.download();
        QCOMPARE(done.error.kind, ErrorKind::Storage);
        QCOMPARE(f.below(), QStringList());
    }

    void namesStayInTheFolder() {
        Fixture f;
        f.locate();
        f.server->enqueue(200, "content");
        const Transfer done = f.download(QStringLiteral("../../etc/passwd"));
        QVERIFY(done.state == TransferState::Done);
        QCOMPARE(done.file, f.path(QStringLiteral("etc/passwd")));
        f.locate();
        f.server->enqueue(200, "content");
        QVERIFY(f.download(QString(1'024, u'n')).state == TransferState::Done);
    }

    void referencesAreFollowed() {
        Fixture f;
        f.locate(
            {{"storageType", "reference"}, {"url", f.server->url(QStringLiteral("/moved")).toString().toStdString()}});
        f.server->enqueue(303, {}, {{"Location", "/there"}});
        f.server->enqueue(200, "content");
        QVERIFY(f.download().state == TransferState::Done);
        QCOMPARE(f.server->received().last().target, QByteArray("/there"));
    }

    void namesThatBecomeOnePathAreTwoFiles() {
        Fixture f;
        f.server->setHandler([&f](const ScriptedServer::Received &request) {
            const QByteArray name = request.target.mid(request.target.lastIndexOf('/') + 1);
            if (request.target.startsWith("/store"))
                return ScriptedServer::response(200, name);
            const Json here{{"storageType", "s3"},
                            {"url", f.server->url(QStringLiteral("/store/") + QString::fromLatin1(name.toHex()))
                                        .toString()
                                        .toStdString()}};
            return ScriptedServer::response(200, toJsonBytes(here));
        });
        const QVector<Transfer> done = f.settled(f.queue.download(
            {.taskId = f.taskId,
             .runId = 0,
             .names = {QStringLiteral("public/a:b.txt"), QStringLiteral("public/a_b.txt"), QStringLiteral("public/c")},
             .folder = f.folder.path()}));
        QSet<QByteArray> contents;
        for (const Transfer &transfer : done) {
            QVERIFY2(transfer.state == TransferState::Done, qPrintable(transfer.error.message));
            contents.insert(f.read(transfer.file));
        }
        QCOMPARE(contents.size(), 3);
        QCOMPARE(f.below(),
                 (QStringList{QStringLiteral("a_b (2).txt"), QStringLiteral("a_b.txt"), QStringLiteral("c")}));
    }

    void twoProgramsInOneFolderDoNotMix() {
        Fixture first, second;
        const QByteArray one(100'000, '1'), two(100'000, '2');
        const auto begin = [](Fixture &f, const QByteArray &whole) {
            f.locate();
            f.server->enqueue(ScriptedServer::Answer{.bytes = partOf(whole, whole.size() / 2, "\"t\"")});
            return f.queue.download({.taskId = f.taskId,
                                     .runId = 0,
                                     .names = {QStringLiteral("public/same.txt")},
                                     .folder = f.folder.path()})[0];
        };
        const TransferId id = begin(first, one);
        QTRY_VERIFY_WITH_TIMEOUT(first.queue.transfer(id)->sent == one.size() / 2, 20'000);
        second.locate();
        second.server->enqueue(200, two);
        const Transfer other = second.settled(second.queue.download({.taskId = second.taskId,
                                                                     .runId = 0,
                                                                     .names = {QStringLiteral("public/other.txt")},
                                                                     .folder = first.folder.path()})[0]);
        QVERIFY2(other.state == TransferState::Done, qPrintable(other.error.message));
        QVERIFY(first.read(other.file) == two);
        // The part of the first is still its own.
        const QStringList parts = QDir(first.path(QStringLiteral("public")))
                                      .entryList({QStringLiteral(".collie-*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(parts.size(), 1);
        QVERIFY(first.read(first.path(QStringLiteral("public/") + parts.first())) == one.left(one.size() / 2));
    }

    void partsOfAProgramThatDiedAreRemoved() {
        Fixture f;
        const QString dead = f.write(QStringLiteral("public/.collie-fN1SbArXTPSVFNUvaOlinQ-7.part"), "half");
        const QString scratch = f.write(QStringLiteral("public/.collie-fN1SbArXTPSVFNUvaOlinQ-7.part.unpacked"), "ha");
        const QString notOurs = f.write(QStringLiteral("public/.collie-notes"), "mine");
        f.locate();
        f.server->enqueue(200, "content");
        QVERIFY(f.download().state == TransferState::Done);
        QVERIFY(!QFile::exists(dead));
        QVERIFY(!QFile::exists(scratch));
        QVERIFY(QFile::exists(notOurs));
    }

    void refusalsAreClear() {
        Fixture f;
        f.locate();
        f.server->enqueue(404, "<Error/>");
        QCOMPARE(f.download().error.kind, ErrorKind::NotFound);
        f.locate({{"storageType", "error"}, {"reason", "file-missing-on-worker"}, {"message", "It was never made."}});
        const Transfer missing = f.download();
        QCOMPARE(missing.error.kind, ErrorKind::NotFound);
        QVERIFY(missing.error.message.contains(QStringLiteral("It was never made.")));
        QCOMPARE(f.below(), QStringList());
    }

    void anAddressThatExpiredIsAskedForAgain() {
        Fixture f;
        f.locate();
        f.server->enqueue(403, "<Error><Code>AccessDenied</Code></Error>");
        f.locate();
        f.server->enqueue(200, "content");
        const Transfer done = f.download();
        QVERIFY(done.state == TransferState::Done);
        QCOMPARE(done.attempts, 1);
    }

    void cancellingLeavesNothing() {
        Fixture f;
        f.locate();
        f.server->enqueue(ScriptedServer::Answer{.bytes = partOf("content", 3, "\"t\"")});
        const TransferId id = f.queue.download(
            {.taskId = f.taskId, .runId = 0, .names = {QStringLiteral("public/a.txt")}, .folder = f.folder.path()})[0];
        QTRY_VERIFY(f.queue.transfer(id)->sent == 3);
        f.queue.cancel(id);
        QCOMPARE(f.below(), QStringList());
        QTRY_COMPARE(f.server->openConnections(), 1); // That of the queue's answer.
        QCOMPARE(f.below(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDownloadJob)
#include "test_download_job.moc"
