#include "tests/support/scripted_server.h"
#include "tests/support/transfer_fixture.h"

#include <QTest>

using namespace collie;
using namespace collie::transfers;
using collie::test::ScriptedServer;

/// Uploads to a store that has its own way of saying what is wrong.
class TestS3Upload : public QObject {
    Q_OBJECT
  private:
    struct Fixture : test::TransferFixture {
        explicit Fixture(std::unique_ptr<ScriptedServer> scripted = std::make_unique<ScriptedServer>())
            : TransferFixture(scripted->url(QString()),
                              {.clientId = QStringLiteral("tester"), .accessToken = Secret("no-secret")},
                              scripted->url(QStringLiteral("/store")))
            , server(std::move(scripted)) {
            server->setHandler([this](const ScriptedServer::Received &request) {
                if (request.method == "PUT") {
                    puts.append(request);
                    return refusals.isEmpty() ? ScriptedServer::response(200) : refusals.takeFirst();
                }
                ++tickets;
                const Json credentials{{"accessKeyId", "id"}, {"secretAccessKey", "key"}, {"sessionToken", "token"}};
                return ScriptedServer::response(
                    200, toJsonBytes({{"credentials", credentials}, {"expires", "2099-01-01T00:00:00.000Z"}}));
            });
        }
        Transfer upload() {
            return settled(queue.upload(
                {.items = {item(QStringLiteral("a.txt"), "content")},
                 .target = S3Target{.bucket = QStringLiteral("bucket"), .prefix = QStringLiteral("me/")}})[0]);
        }
        static QByteArray refusal(int status, const QByteArray &code, const QByteArray &more = {}) {
            return ScriptedServer::response(status, "<Error><Code>" + code + "</Code>" + more + "</Error>",
                                            {{"Content-Type", "application/xml"}});
        }

        std::unique_ptr<ScriptedServer> server;
        QList<QByteArray> refusals;
        QList<ScriptedServer::Received> puts;
        int tickets = 0;
    };

  private Q_SLOTS:
    void whatPassesIsTriedAgain_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("bytes came too slowly") << 400 << QByteArray("RequestTimeout");
        QTest::newRow("busy") << 503 << QByteArray("SlowDown");
        QTest::newRow("the store's own trouble") << 500 << QByteArray("InternalError");
        QTest::newRow("damaged on the way") << 400 << QByteArray("BadDigest");
    }
    void whatPassesIsTriedAgain() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Fixture f;
        f.refusals = {Fixture::refusal(status, code), Fixture::refusal(status, code)};
        const Transfer done = f.upload();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QCOMPARE(f.puts.size(), 3);
        QCOMPARE(f.puts.last().body, QByteArray("content"));
    }

    void aThousandSmallFilesArriveAndRefusalsAreTold() {
        Fixture f;
        QHash<QByteArray, QByteArray> arrived;
        QSet<int> connections;
        f.server->setHandler([&](const ScriptedServer::Received &request) {
            if (request.method != "PUT") {
                ++f.tickets;
                const Json credentials{{"accessKeyId", "id"}, {"secretAccessKey", "key"}, {"sessionToken", "token"}};
                return ScriptedServer::response(
                    200, toJsonBytes({{"credentials", credentials}, {"expires", "2099-01-01T00:00:00.000Z"}}));
            }
            if (request.target.endsWith("77.bin"))
                return Fixture::refusal(403, "AccessDenied");
            connections.insert(request.connection);
            arrived.insert(request.target, request.body);
            return ScriptedServer::response(200);
        });
        constexpr int count = 1'000;
        QVector<UploadItem> items;
        QHash<QByteArray, QByteArray> expected;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("%1.bin").arg(i);
            const QByteArray bytes = QByteArray::number(i).repeated(1 + i % 300);
            items.append(f.item(name, bytes));
            if (i % 100 != 77)
                expected.insert("/store/bucket/me/" + name.toLatin1(), bytes);
        }
        f.queue.setAtOnce(12);
        QVector<TransferId> closed;
        connect(&f.queue, &TransferQueue::batchFinished, &f.queue,
                [&closed](const QVector<TransferId> &ids) { closed += ids; });
        const QVector<TransferId> ids = f.queue.upload(
            {.items = items, .target = S3Target{.bucket = QStringLiteral("bucket"), .prefix = QStringLiteral("me/")}});
        QVERIFY(!f.queue.isOver());
        QTRY_COMPARE_WITH_TIMEOUT(closed, ids, 60'000);
        QVERIFY(f.queue.isOver());
        QVERIFY(arrived == expected);
        for (int i = 0; i < count; ++i) {
            const Transfer one = f.queue.transfer(ids.at(i)).value_or(Transfer());
            QCOMPARE(one.state, i % 100 == 77 ? TransferState::Failed : TransferState::Done);
            QCOMPARE(one.error.message.isEmpty(), i % 100 != 77);
        }
        // Those of the first files carry all.
        QVERIFY2(connections.size() <= f.queue.atOnce() + 1, qPrintable(QString::number(connections.size())));
        QCOMPARE(f.tickets, 1);
    }

    void credentialsThatRanOutAreRenewed() {
        Fixture f;
        f.refusals = {Fixture::refusal(400, "ExpiredToken")};
        const Transfer done = f.upload();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QCOMPARE(f.tickets, 2);
        QCOMPARE(done.attempts, 1);
    }

    void theStoresClockCounts() {
        Fixture f;
        f.refusals = {Fixture::refusal(403, "RequestTimeTooSkewed", "<ServerTime>2031-05-06T07:08:09Z</ServerTime>")};
        const Transfer done = f.upload();
        QVERIFY2(done.state == TransferState::Done, qPrintable(done.error.message));
        QVERIFY(http::headerValue(f.puts.last().headers, "x-amz-date").startsWith("20310506T0708"));
        // A store that says so again is not asked for ever, and it is no matter of scopes.
        Fixture stubborn;
        stubborn.refusals = QList<QByteArray>(
            10, Fixture::refusal(403, "RequestTimeTooSkewed", "<ServerTime>2031-05-06T07:08:09Z</ServerTime>"));
        const Transfer refused = stubborn.upload();
        QCOMPARE(refused.state, TransferState::Failed);
        QCOMPARE(refused.error.kind, ErrorKind::Server);
        QVERIFY(refused.error.message.contains(QStringLiteral("clock")));
        QCOMPARE(stubborn.puts.size(), 2);
    }

    void whatIsForbiddenIsNot() {
        Fixture f;
        f.refusals = {Fixture::refusal(403, "AccessDenied")};
        const Transfer refused = f.upload();
        QCOMPARE(refused.error.kind, ErrorKind::InsufficientScopes);
        QCOMPARE(f.puts.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestS3Upload)
#include "test_s3_upload.moc"
