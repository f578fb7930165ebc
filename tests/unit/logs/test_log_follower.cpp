#include "services/base/slugid.h"
#include "services/logs/log_follower.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/gzipped.h"
#include "tests/support/recording_keeper.h"
#include "tests/support/scripted_server.h"
#include "tests/support/transfer_fixture.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace collie::logs;
using namespace collie::transfers;
using collie::test::ScriptedServer;

namespace {

/// A log server whose connections are written to by the test.
class LiveServer final : public QTcpServer {
  public:
    LiveServer() {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            current = nextPendingConnection();
            ++connections;
            connect(current, &QTcpSocket::readyRead, current, [this] { current->readAll(); });
            current->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
            current->write(written);
        });
    }
    /// A worker's server begins at the first line for everybody.
    void write(const QByteArray &line) {
        written += line;
        if (current)
            current->write(line);
    }
    void drop() {
        current->disconnectFromHost();
        current = nullptr;
    }
    QPointer<QTcpSocket> current;
    QByteArray written;
    int connections = 0;
};

} // namespace

class TestLogFollower : public QObject {
    Q_OBJECT
  private:
    struct Fixture {
        ScriptedServer server;
        LiveServer live;
        test::TransferFixture f{server.url(QString()), {}, {}};
        const QString taskId = newSlugid();
        LogFollower follower{f.api, f.transport, f.folder.path(), taskId, 0};
        QByteArray state = "running";
        Json location; ///< null: there is no log.
        QByteArray backing;
        QByteArray store; ///< What the store answers in place of `backing`.

        Fixture() {
            follower.setPatience(std::chrono::milliseconds(20));
            server.setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
        }
        QByteArray answer(const ScriptedServer::Received &request) const {
            if (request.target.endsWith("/status"))
                return ScriptedServer::response(200, "{\"status\":{\"state\":\"" + state +
                                                         "\",\"runs\":[{\"runId\":0,\"state\":\"" + state + "\"}]}}");
            if (request.target.contains("/store") && !store.isEmpty())
                return store;
            if (request.target.contains("/store"))
                return ScriptedServer::response(200, backing, {{"Content-Type", "text/plain"}});
            if (request.target.contains("/artifact-content/"))
                return location.is_null()
                           ? ScriptedServer::response(404, "{\"code\":\"ResourceNotFound\",\"message\":\"no\"}")
                           : ScriptedServer::response(200, toJsonBytes(location));
            return ScriptedServer::response(500);
        }
        void atLiveServer() {
            location = {{"storageType", "reference"},
                        {"url", QStringLiteral("http://127.0.0.1:%1/log").arg(live.serverPort()).toStdString()}};
        }
        void inStore(const QByteArray &bytes) {
            location = {{"storageType", "s3"}, {"url", server.url(QStringLiteral("/store")).toString().toStdString()}};
            backing = bytes;
        }
        [[nodiscard]] QByteArray spool() const {
            return test::TransferFixture::read(follower.spoolPath()).left(follower.available());
        }
        [[nodiscard]] bool is(LogFollower::State wanted) const { return follower.state() == wanted; }
    };

  private Q_SLOTS:
    void aCompleteLogIsLoaded() {
        Fixture t;
        t.state = "completed";
        t.inStore("one\ntwo\n");
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Complete));
        QCOMPARE(t.spool(), QByteArray("one\ntwo\n"));
        QCOMPARE(t.follower.expected(), 8);
    }

    void aCompleteLogIsKeptAndNotLoadedAgain() {
        Fixture t;
        test::RecordingKeeper keeper;
        t.f.transport.setKeeper(&keeper);
        t.state = "completed";
        t.inStore("one\ntwo\n");
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Complete));
        QCOMPARE(keeper.files.values(), QList<QByteArray>{"one\ntwo\n"});
        QCOMPARE(keeper.files.keys().constFirst().path(),
                 QStringLiteral("/api/queue/v1/task/%1/runs/0/artifacts/public/logs/live.log").arg(t.taskId));

        // The store is gone, and so is the queue.
        t.server.setHandler([](const auto &) { return ScriptedServer::response(503); });
        const qsizetype asked = t.server.received().size();
        LogFollower again(t.f.api, t.f.transport, t.f.folder.path(), t.taskId, 0);
        const QSignalSpy grown(&again, &LogFollower::grown);
        again.start();
        QTRY_VERIFY(again.state() == LogFollower::State::Complete);
        QCOMPARE(grown.size(), 1);
        QCOMPARE(again.available(), 8);
        QCOMPARE(again.expected(), 8);
        QVERIFY(!again.isRunning());
        QCOMPARE(test::TransferFixture::read(again.spoolPath()), QByteArray("one\ntwo\n"));
        QCOMPARE(t.server.received().size(), asked);
    }

    void whoGoesBeforeTheKeptLogComesLeavesNoFile() {
        Fixture t;
        test::RecordingKeeper keeper;
        t.f.transport.setKeeper(&keeper);
        const taskcluster::Queue queue(t.f.api);
        keeper.files.insert(queue.artifactUrl(t.taskId, 0, QStringLiteral("public/logs/live.log")), "one\n");
        const QDir folder(t.f.folder.path());
        const QStringList before = folder.entryList(QDir::Files);
        {
            LogFollower follower(t.f.api, t.f.transport, folder.path(), t.taskId, 0);
            follower.start();
            QVERIFY(folder.entryList(QDir::Files) != before);
        }
        QCOMPARE(folder.entryList(QDir::Files), before);
    }

    void whatIsNotWholeOrNotPublicIsNotKept() {
        Fixture t;
        test::RecordingKeeper keeper;
        t.f.transport.setKeeper(&keeper);
        t.atLiveServer();
        t.live.write("first\n");
        t.follower.start();
        QTRY_COMPARE(t.spool(), QByteArray("first\n"));
        QVERIFY(keeper.files.isEmpty());
        // The run ends: what the live log did not have comes from the store, and the whole is kept.
        t.state = "completed";
        t.inStore("first\nlast\n");
        t.live.drop();
        QTRY_VERIFY(t.is(LogFollower::State::Complete));
        QCOMPARE(keeper.files.values(), QList<QByteArray>{"first\nlast\n"});

        LogFollower own(t.f.api, t.f.transport, t.f.folder.path(), t.taskId, 0, QStringLiteral("private/own.log"));
        own.start();
        QTRY_VERIFY(own.state() == LogFollower::State::Complete);
        QCOMPARE(keeper.files.size(), 1);
    }

    void theLiveLogMovesOnToTheBackingLog() {
        Fixture t;
        t.atLiveServer();
        t.live.write("one\n");
        QSignalSpy grown(&t.follower, &LogFollower::grown);
        t.follower.start();
        QTRY_COMPARE(t.spool(), QByteArray("one\n"));
        QVERIFY(t.is(LogFollower::State::Live));
        t.live.write("two\n");
        QTRY_COMPARE(t.spool(), QByteArray("one\ntwo\n"));
        QVERIFY(grown.size() >= 2);
        t.state = "completed";
        t.inStore("one\ntwo\nthree\n");
        t.live.drop();
        QTRY_VERIFY(t.is(LogFollower::State::Complete));
        QCOMPARE(t.spool(), QByteArray("one\ntwo\nthree\n"));
    }

    void aBrokenLiveLogGoesOnWhereItWas() {
        Fixture t;
        t.atLiveServer();
        t.live.write("one\n");
        t.follower.start();
        QTRY_COMPARE(t.spool(), QByteArray("one\n"));
        t.live.drop();
        t.live.write("two\n");
        QTRY_COMPARE(t.spool(), QByteArray("one\ntwo\n"));
        QCOMPARE(t.live.connections, 2);
        QVERIFY(t.is(LogFollower::State::Live));
    }

    void aTaskThatHasNotWrittenIsWaitedFor() {
        Fixture t;
        t.follower.start();
        QTRY_VERIFY(t.server.received().size() >= 4);
        QVERIFY(t.is(LogFollower::State::Waiting));
        t.atLiveServer();
        t.live.write("one\n");
        QTRY_COMPARE(t.spool(), QByteArray("one\n"));
    }

    void withoutALiveLogTheBackingLogIsTried() {
        Fixture t;
        t.state = "failed";
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Failed));
        QCOMPARE(t.follower.error().kind, ErrorKind::NotFound);
        QVERIFY(t.server.received().last().target.endsWith("live_backing.log"));
        t.inStore("late\n");
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Complete));
        QCOMPARE(t.spool(), QByteArray("late\n"));
    }

    void aLogThatDoesNotComeWholeIsSaid_data() {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<QString>("sentence");
        const auto answer = [](const QByteArray &head, const QByteArray &body) {
            return "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body + ScriptedServer::closing;
        };
        QTest::newRow("500") << ScriptedServer::response(500) << QStringLiteral("500");
        QTest::newRow("403") << ScriptedServer::response(403) << QStringLiteral("403");
        QTest::newRow("404") << ScriptedServer::response(404) << QStringLiteral("gone");
        QTest::newRow("cut before the answer") << ScriptedServer::cut << QStringLiteral("broke");
        QTest::newRow("closed early") << answer("Content-Length: 100", "half a log") << QStringLiteral("broke");
        QTest::newRow("chunk cut") << answer("Transfer-Encoding: chunked", "64\r\nhalf a log")
                                   << QStringLiteral("broke");
        QTest::newRow("gzip cut") << ScriptedServer::response(200, test::gzipped("half a log").chopped(6),
                                                              {{"Content-Encoding", "gzip"}})
                                  << QStringLiteral("incomplete");
    }
    void aLogThatDoesNotComeWholeIsSaid() {
        QFETCH(QByteArray, store);
        QFETCH(QString, sentence);
        Fixture t;
        t.state = "completed";
        t.inStore({});
        t.store = store;
        t.follower.start();
        QTRY_VERIFY_WITH_TIMEOUT(t.is(LogFollower::State::Failed), 20'000);
        QVERIFY2(t.follower.error().message.contains(sentence), qPrintable(t.follower.error().message));
    }

    void aFullDiskIsSaid() {
        Fixture t;
        t.state = "completed";
        t.inStore(QByteArray(100'000, 'x'));
        const test::FileSizeLimit limit(50'000);
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Failed));
        QCOMPARE(t.follower.error().kind, ErrorKind::Storage);
    }

    void saysWhatItWaitsFor() {
        Fixture t;
        t.state = "pending";
        QSignalSpy waiting(&t.follower, &LogFollower::waiting);
        t.follower.start();
        QTRY_COMPARE(waiting.size(), 1);
        QVERIFY(waiting[0][0].toString().contains(QStringLiteral("has not begun")));
        const qsizetype asked = t.server.received().size();
        QTRY_VERIFY(t.server.received().size() >= asked + 4);
        QCOMPARE(waiting.size(), 1);
        t.state = "running";
        QTRY_COMPARE(waiting.size(), 2);
        QVERIFY(waiting[1][0].toString().contains(QStringLiteral("written no log yet")));
    }

    void saysThatThereIsNoLog() {
        Fixture t;
        t.state = "exception";
        t.follower.start();
        QTRY_VERIFY(t.is(LogFollower::State::Failed));
        QCOMPARE(t.follower.error().message, QStringLiteral("Run 0 of the task has no log."));
    }

    void saysThatThereIsNoSuchRun() {
        Fixture t;
        t.state = "failed";
        LogFollower other(t.f.api, t.f.transport, t.f.folder.path(), t.taskId, 7);
        other.start();
        QTRY_COMPARE(other.state(), LogFollower::State::Failed);
        QCOMPARE(other.error().message, QStringLiteral("The task has no run 7."));
    }

    void pauseHoldsTheIntake() {
        Fixture t;
        t.atLiveServer();
        t.live.write("one\n");
        t.follower.start();
        QTRY_COMPARE(t.spool(), QByteArray("one\n"));
        t.follower.setPaused(true);
        // A request that ends on the same thread shows that the pause has been heard.
        const FileExchange other = t.f.transport.send({.url = t.server.url(QStringLiteral("/store"))});
        QTRY_VERIFY(other.answer.isFinished());
        t.live.write("two\n");
        const FileExchange another = t.f.transport.send({.url = t.server.url(QStringLiteral("/store"))});
        QTRY_VERIFY(another.answer.isFinished());
        QCOMPARE(t.spool(), QByteArray("one\n"));
        t.follower.setPaused(false);
        QTRY_COMPARE(t.spool(), QByteArray("one\ntwo\n"));
    }

    void theSpoolGoesWithTheFollower() {
        QString path;
        {
            Fixture t;
            t.follower.start();
            path = t.follower.spoolPath();
            QVERIFY(QFile::exists(path));
        }
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestLogFollower)
#include "test_log_follower.moc"
