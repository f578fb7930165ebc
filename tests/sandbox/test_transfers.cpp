#include "services/base/slugid.h"
#include "services/logs/log_follower.h"
#include "services/taskcluster/queue.h"
#include "services/transfers/s3_upload.h"
#include "tests/sandbox/sandbox_client.h"
#include "tests/support/transfer_fixture.h"
#include "tests/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::logs;
using namespace collie::taskcluster;
using namespace collie::transfers;
using collie::test::SandboxClient;
using collie::test::TransferFixture;
using sandbox::Fault;

class TestTransfers : public QObject {
    Q_OBJECT
  private:
    struct Deployment {
        SandboxClient client;
        TransferFixture f{client.sandbox().rootUrl(), client.developer(), client.sandbox().s3Endpoint()};

        explicit Deployment(const sandbox::Sandbox::Options &options = {.pushes = 1, .jobsPerPush = 5, .frozen = true})
            : client(options) {}

        /// What lies in the bucket, read with credentials of its own.
        test::Answer inBucket(const QString &bucket, const QString &key) {
            const auto opened = test::waitFor(taskcluster::s3Credentials(f.api, bucket, QStringLiteral("developer/")));
            if (!opened)
                return {};
            const QUrl url = QUrl::fromEncoded(client.sandbox().s3Endpoint().toEncoded() + '/' + bucket.toUtf8() + '/' +
                                               sigv4::encode(key.toUtf8(), true));
            http::Request request{.url = url};
            request.headers = sigv4::signedHeaders("GET", url, {}, "UNSIGNED-PAYLOAD",
                                                   {.accessKeyId = opened->accessKeyId,
                                                    .secretAccessKey = opened->secretAccessKey,
                                                    .sessionToken = opened->sessionToken},
                                                   {.region = bucket.endsWith(u"west") ? "us-west-2" : "us-east-1",
                                                    .time = QDateTime::currentDateTimeUtc()});
            const auto answer = test::waitFor(f.http.send(request));
            return answer ? test::Answer{.status = answer->status, .body = answer->body, .headers = answer->headers}
                          : test::Answer();
        }
    };
    static S3Target bucket(const QString &prefix = QStringLiteral("developer/")) {
        return {.bucket = QStringLiteral("collie-uploads"), .prefix = prefix};
    }
    static QByteArray noise(qsizetype size) {
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char((i * 31 + i / 253) & 0xff);
        return bytes;
    }
    static QString text(const Transfer &transfer) {
        return QStringLiteral("%1: %2 %3").arg(int(transfer.state)).arg(transfer.error.message, transfer.error.detail);
    }

  private Q_SLOTS:
    void bucketTakesFiles_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("text") << QStringLiteral("notes.txt") << QByteArray("hello\n")
                              << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("nothing") << QStringLiteral("empty.json") << QByteArray() << QByteArray("application/json");
        QTest::newRow("name to encode") << QStringLiteral("größe a+b%c~&=?#.bin") << noise(3'000'000)
                                        << QByteArray("application/octet-stream");
    }
    void bucketTakesFiles() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        Deployment d;
        const auto ids = d.f.queue.upload({.items = {d.f.item(name, bytes)}, .target = bucket()});
        const Transfer done = d.f.settled(ids[0]);
        QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QVERIFY(done.link.path().endsWith(QStringLiteral("developer/") + name));
        QVERIFY(!done.link.hasQuery());
        QCOMPARE(done.stamp.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const test::Answer stored = d.inBucket(QStringLiteral("collie-uploads"), QStringLiteral("developer/") + name);
        QCOMPARE(stored.status, 200);
        QVERIFY(stored.body == bytes);
        QCOMPARE(stored.header("content-type"), type);
    }

    void bucketElsewhereIsFound() {
        Deployment d;
        const S3Target west{.bucket = QStringLiteral("collie-uploads-west"), .prefix = QStringLiteral("developer/")};
        const auto ids = d.f.queue.upload(
            {.items = {d.f.item(QStringLiteral("a"), "1"), d.f.item(QStringLiteral("b"), "2")}, .target = west});
        for (const Transfer &done : d.f.settled(ids))
            QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QCOMPARE(d.inBucket(west.bucket, QStringLiteral("developer/b")).body, QByteArray("2"));
    }

    void bucketsHaveTheirLimits() {
        Deployment d;
        const auto upload = [&d](const UploadTarget &target, const QString &name = QStringLiteral("x")) {
            return d.f.settled(d.f.queue.upload({.items = {d.f.item(name, "1")}, .target = target})[0]);
        };
        const Transfer elsewhere = upload(bucket(QStringLiteral("others/")));
        QCOMPARE(elsewhere.error.kind, ErrorKind::InsufficientScopes);
        QCOMPARE(elsewhere.attempts, 1);
        const Transfer unknown =
            upload(S3Target{.bucket = QStringLiteral("nobodys"), .prefix = QStringLiteral("developer/")});
        QVERIFY(unknown.state == TransferState::Failed);
        UploadItem item = d.f.item(QStringLiteral("y"), "1");
        item.name = QString(1'024, u'n');
        const Transfer tooLong = d.f.settled(d.f.queue.upload({.items = {item}, .target = bucket()})[0]);
        QCOMPARE(tooLong.error.kind, ErrorKind::InvalidArgument);
        QVERIFY(tooLong.error.message.contains(QStringLiteral("1024")));
    }

    void fiveGibibytesAndOneAreTooMany() {
        Deployment d;
        UploadItem item = d.f.item(QStringLiteral("large"), {});
        QVERIFY(QFile::resize(item.file, S3Upload::maxBytes + 1)); // A hole: takes no room.
        for (const UploadTarget &target : {UploadTarget(bucket()), UploadTarget(TaskTarget())}) {
            const Transfer refused = d.f.settled(d.f.queue.upload({.items = {item}, .target = target})[0]);
            QCOMPARE(refused.error.kind, ErrorKind::TooLarge);
            QVERIFY(refused.error.message.contains(QStringLiteral("5 GiB")));
        }
    }

    void keysThatExpireMeanwhileAreRenewed() {
        Deployment d;
        QVERIFY(d.f.settled(d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "1")}, .target = bucket()})[0])
                    .state == TransferState::Done);
        d.client.send("POST", "/sandbox/expire-s3");
        const Transfer second =
            d.f.settled(d.f.queue.upload({.items = {d.f.item(QStringLiteral("b"), "2")}, .target = bucket()})[0]);
        QVERIFY2(second.state == TransferState::Done, qPrintable(text(second)));
        QCOMPARE(second.attempts, 1);
    }

    void passingTroubleIsWaitedOut_data() {
        QTest::addColumn<QString>("fault");
        QTest::newRow("slow down") << QStringLiteral("server-error=503@/s3/*2");
        QTest::newRow("connection cut") << QStringLiteral("cut=1@/s3/*2");
    }
    void passingTroubleIsWaitedOut() {
        QFETCH(QString, fault);
        Deployment d;
        d.client.sandbox().faults().add(*sandbox::Faults::parse(fault));
        const Transfer done = d.f.settled(
            d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), noise(100'000))}, .target = bucket()})[0]);
        QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QCOMPARE(done.attempts, 3);
        QCOMPARE(d.f.files(), QStringList{QStringLiteral("a")});
    }

    void aChangedFileIsAskedAbout() {
        Deployment d;
        UploadItem item = d.f.item(QStringLiteral("a"), "first");
        item.modifiedMs = 1'000; // Not when it was written.
        const auto ids = d.f.queue.upload({.items = {item}, .target = bucket()});
        QCOMPARE(d.f.settled(ids[0]).question, TransferQuestion::FileChanged);
        d.f.queue.answer(ids[0], TransferAnswer::Proceed);
        QVERIFY(QTest::qWaitFor([&] { return d.f.queue.transfer(ids[0])->isOver(); }));
        QVERIFY(d.f.queue.transfer(ids[0])->state == TransferState::Done);
        UploadItem gone = d.f.item(QStringLiteral("b"), "x");
        QVERIFY(QFile::remove(gone.file));
        const Transfer missing = d.f.settled(d.f.queue.upload({.items = {gone}, .target = bucket()})[0]);
        QCOMPARE(missing.error.kind, ErrorKind::Storage);
    }

    void objectsAreUploadedAndDownloadedWhole_data() {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("within the call") << qsizetype(8'191);
        QTest::newRow("to an address") << qsizetype(8'192);
        QTest::newRow("nothing") << qsizetype(0);
        QTest::newRow("large") << qsizetype(2'000'000);
    }
    void objectsAreUploadedAndDownloadedWhole() {
        QFETCH(qsizetype, size);
        Deployment d;
        const QByteArray bytes = noise(size);
        const ObjectTarget target{.projectId = QStringLiteral("collie"), .prefix = QStringLiteral("me/")};
        const Transfer done =
            d.f.settled(d.f.queue.upload({.items = {d.f.item(QStringLiteral("a.bin"), bytes)}, .target = target})[0]);
        QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        const auto download = test::waitFor(taskcluster::Objects(d.f.api).startDownload(QStringLiteral("me/a.bin")));
        QVERIFY(download);
        QCOMPARE(download->hashes.value(QStringLiteral("sha256")),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(download->hashes.value(QStringLiteral("sha512")),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex());
        const auto got = test::waitFor(d.f.http.send({.url = download->url}));
        QVERIFY(got && got->body == bytes);
    }

    void anObjectsAddressThatExpiredIsAskedForAgain() {
        Deployment d;
        d.client.sandbox().faults().add(*sandbox::Faults::parse(QStringLiteral("server-error=403@/s3/objects*1")));
        const ObjectTarget target{.projectId = QStringLiteral("collie"), .prefix = {}};
        const Transfer done = d.f.settled(
            d.f.queue.upload({.items = {d.f.item(QStringLiteral("a.bin"), noise(50'000))}, .target = target})[0]);
        QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QCOMPARE(done.attempts, 1);
    }

    void filesBecomeANewTask_data() {
        QTest::addColumn<bool>("objectStorage");
        QTest::newRow("queue's store") << false;
        QTest::newRow("object service") << true;
    }
    void filesBecomeANewTask() {
        QFETCH(bool, objectStorage);
        Deployment d;
        QSignalSpy resolved(&d.f.transfers, &Transfers::taskResolved);
        const QByteArray log = QByteArray("line\n").repeated(5'000);
        UploadItem packed = d.f.item(QStringLiteral("logs/build.log"), log);
        packed.gzip = !objectStorage;
        const auto ids = d.f.queue.upload({.items = {packed, d.f.item(QStringLiteral("a b+c~.bin"), noise(300'000)),
                                                     d.f.item(QStringLiteral("zero"), {})},
                                           .target = TaskTarget{.taskId = {},
                                                                .title = QStringLiteral("My files"),
                                                                .objectStorage = objectStorage,
                                                                .resolveWhenDone = true}});
        for (const Transfer &done : d.f.settled(ids))
            QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QTRY_COMPARE(resolved.size(), 1);
        QVERIFY(resolved[0][1].toBool());
        const QString taskId = resolved[0][0].toString();
        const auto status = test::waitFor(taskcluster::Queue(d.f.api).status(taskId));
        QVERIFY(status);
        QCOMPARE(status->state, QStringLiteral("completed"));
        const auto listed = test::waitFor(taskcluster::Queue(d.f.api).artifacts(taskId, 0));
        QVERIFY(listed);
        QCOMPARE(listed->size(), 3);
        QCOMPARE(listed->at(1).name, QStringLiteral("public/logs/build.log"));
        QCOMPARE(listed->at(1).contentType, QStringLiteral("text/plain; charset=utf-8"));

        QStringList names;
        for (const taskcluster::Artifact &one : *listed)
            names.append(one.name);
        const auto down = d.f.queue.download(
            {.taskId = taskId, .runId = 0, .names = names, .folder = d.f.path(QStringLiteral("got"))});
        for (const Transfer &done : d.f.settled(down))
            QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QVERIFY(TransferFixture::read(d.f.path(QStringLiteral("got/public/logs/build.log"))) == log);
        QVERIFY(TransferFixture::read(d.f.path(QStringLiteral("got/public/a b+c~.bin"))) == noise(300'000));
        QCOMPARE(TransferFixture::read(d.f.path(QStringLiteral("got/public/zero"))), QByteArray());
        QCOMPARE(QDir(d.f.path(QStringLiteral("got/public"))).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{QStringLiteral("a b+c~.bin"), QStringLiteral("zero")}));
        QCOMPARE(d.f.files(), (QStringList{QStringLiteral("a b+c~.bin"), QStringLiteral("zero")}));
    }

    void cancellingOneLeavesTheOthers() {
        Deployment d;
        QSignalSpy resolved(&d.f.transfers, &Transfers::taskResolved);
        const auto ids =
            d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "1"), d.f.item(QStringLiteral("b"), "2")},
                              .target = TaskTarget{.taskId = {}, .resolveWhenDone = true}});
        QTRY_VERIFY(d.f.queue.transfer(ids[0])->isActive());
        d.f.queue.cancel(ids[0]);
        QVERIFY(d.f.settled(ids[1]).state == TransferState::Done);
        QTRY_COMPARE(resolved.size(), 1);
        const auto listed = test::waitFor(taskcluster::Queue(d.f.api).artifacts(resolved[0][0].toString(), 0));
        QCOMPARE(listed->size(), 1);
    }

    void aWaitingTaskIsClaimedOnceForAllFiles() {
        Deployment d;
        const QString taskId = newSlugid();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto time = [&now](int hours) {
            return now.addSecs(hours * 3600).toString(Qt::ISODateWithMs).toStdString();
        };
        const Json task{
            {"provisionerId", "collie"},
            {"workerType", "mine"},
            {"created", time(0)},
            {"deadline", time(2)},
            {"expires", time(48)},
            {"payload", Json::object()},
            {"metadata",
             {{"name", "n"}, {"description", "d"}, {"owner", "a@example.com"}, {"source", "https://example.com"}}}};
        QCOMPARE(d.client.signedSend("PUT", "/api/queue/v1/task/" + taskId.toLatin1(), task).status, 200);
        const auto ids =
            d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "1"), d.f.item(QStringLiteral("b"), "2"),
                                        d.f.item(QStringLiteral("c"), "3")},
                              .target = TaskTarget{.taskId = taskId, .resolveWhenDone = true}});
        for (const Transfer &done : d.f.settled(ids))
            QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QTRY_COMPARE(test::waitFor(taskcluster::Queue(d.f.api).status(taskId))->state, QStringLiteral("completed"));
    }

    void aFailedUploadFailsItsTask() {
        Deployment d;
        QSignalSpy resolved(&d.f.transfers, &Transfers::taskResolved);
        UploadItem bad = d.f.item(QStringLiteral("b"), "x");
        bad.name = QStringLiteral("größe");
        const auto ids = d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "1"), bad},
                                           .target = TaskTarget{.taskId = {}, .resolveWhenDone = true}});
        QVERIFY(d.f.settled(ids)[1].state == TransferState::Failed);
        QTRY_COMPARE(resolved.size(), 1);
        const auto status = test::waitFor(taskcluster::Queue(d.f.api).status(resolved[0][0].toString()));
        QCOMPARE(status->state, QStringLiteral("failed"));
    }

    void aNewTaskStaysOpenWhenAsked() {
        Deployment d;
        const auto first =
            d.f.settled(d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "1")}, .target = TaskTarget()})[0]);
        QVERIFY2(first.state == TransferState::Done, qPrintable(text(first)));
        QVERIFY(d.f.tasks.claimOf(first.taskId));
        const auto second = d.f.settled(d.f.queue.upload(
            {.items = {d.f.item(QStringLiteral("b"), "2")}, .target = TaskTarget{.taskId = first.taskId}})[0]);
        QCOMPARE(second.taskId, first.taskId);
        QCOMPARE(d.f.tasks.tasks().first().artifacts, 2);
        QVERIFY(test::waitFor(d.f.tasks.report(first.taskId, TaskOutcome::Completed)));
    }

    void privateArtifactsNeedASignature() {
        Deployment d;
        const auto task =
            test::waitFor(d.f.tasks.create({}, QStringLiteral("t"), QDateTime::currentDateTimeUtc().addDays(2)));
        QVERIFY(task);
        const auto ids =
            d.f.queue.upload({.items = {d.f.item(QStringLiteral("secret.txt"), "hidden")},
                              .target = TaskTarget{.taskId = task->taskId, .prefix = QStringLiteral("private/")}});
        const Transfer done = d.f.settled(ids[0]);
        QVERIFY2(done.state == TransferState::Done, qPrintable(text(done)));
        QCOMPARE(d.client.send("GET", done.link).status, 403);
        const auto link = d.f.transfers.signedLink(task->taskId, 0, QStringLiteral("private/secret.txt"));
        QVERIFY(link);
        const test::Answer redirect = d.client.send("GET", *link);
        QCOMPARE(redirect.status, 303);
        QCOMPARE(d.client.send("GET", QUrl(QString::fromLatin1(redirect.header("location")))).body,
                 QByteArray("hidden"));
        const auto down = d.f.queue.download({.taskId = task->taskId,
                                              .runId = 0,
                                              .names = {QStringLiteral("private/secret.txt")},
                                              .folder = d.f.path(QStringLiteral("got"))});
        QVERIFY(d.f.settled(down[0]).state == TransferState::Done);
        QVERIFY(test::waitFor(d.f.tasks.report(task->taskId, TaskOutcome::Exception)));
        QCOMPARE(test::waitFor(taskcluster::Queue(d.f.api).status(task->taskId))->state, QStringLiteral("exception"));
        QVERIFY(!d.f.tasks.claimOf(task->taskId));
    }

    void otherKindsOfArtifacts() {
        Deployment d;
        const auto task =
            test::waitFor(d.f.tasks.create({}, QStringLiteral("t"), QDateTime::currentDateTimeUtc().addDays(2)));
        QVERIFY(task);
        const QString id = task->taskId;
        QVERIFY(d.f.settled(d.f.queue.upload({.items = {d.f.item(QStringLiteral("a"), "target")},
                                              .target = TaskTarget{.taskId = id}})[0])
                    .state == TransferState::Done);
        QVERIFY(test::waitFor(d.f.tasks.addLink(id, QStringLiteral("public/l"), QStringLiteral("public/a"))));
        QVERIFY(test::waitFor(
            d.f.tasks.addReference(id, QStringLiteral("public/r"), d.client.sandbox().rootUrl(), "text/html")));
        QVERIFY(test::waitFor(d.f.tasks.addError(id, QStringLiteral("public/e"), ArtifactErrorReason::FileMissing,
                                                 QStringLiteral("It broke."))));
        QVERIFY(!test::waitFor(
            d.f.tasks.addReference(id, QStringLiteral("public/x"), QUrl(QStringLiteral("ftp://x/y")), "a/b")));
        QCOMPARE(d.f.tasks.tasks().first().artifacts, 4);
        const auto down =
            d.f.settled(d.f.queue.download({.taskId = id,
                                            .runId = 0,
                                            .names = {QStringLiteral("public/l"), QStringLiteral("public/r"),
                                                      QStringLiteral("public/e"), QStringLiteral("public/none")},
                                            .folder = d.f.path(QStringLiteral("got"))}));
        QCOMPARE(TransferFixture::read(d.f.path(QStringLiteral("got/public/l"))), QByteArray("target"));
        QVERIFY(TransferFixture::read(d.f.path(QStringLiteral("got/public/r"))).contains("Collie sandbox"));
        QCOMPARE(down[2].error.kind, ErrorKind::NotFound);
        QVERIFY(down[2].error.message.contains(QStringLiteral("It broke.")));
        QCOMPARE(down[3].error.kind, ErrorKind::NotFound);
    }

    void aLiveLogIsFollowedToItsEnd() {
        Deployment d({.pushes = 2, .jobsPerPush = 200, .frozen = true});
        QString taskId;
        for (const Json &push : d.client.pushes()) {
            for (const Json &job :
                 d.client.jobs("count=2000&push_id=" + QByteArray::number(integerMember(push, "id")))) {
                if (stringMember(job, "state") == u"running")
                    taskId = stringMember(job, "task_id");
            }
        }
        QVERIFY(!taskId.isEmpty());
        LogFollower follower(d.f.api, d.f.transport, d.f.folder.path(), taskId, 0);
        follower.setPatience(std::chrono::milliseconds(50));
        follower.start();
        QTRY_VERIFY(follower.state() == LogFollower::State::Live && follower.available() > 500);
        const QByteArray beginning = TransferFixture::read(follower.spoolPath()).left(follower.available());
        // Each running job ends, once.
        QVERIFY(d.client.sandbox().touch(1'000) > 0);
        QTRY_COMPARE_WITH_TIMEOUT(int(follower.state()), int(LogFollower::State::Complete), 20'000);
        const QByteArray whole = TransferFixture::read(follower.spoolPath());
        QVERIFY(whole.startsWith(beginning));
        QVERIFY(whole.trimmed().split('\n').last().contains("uccessful task run"));
        QCOMPARE(whole.count("step 1 of"), 1);
    }

    void claimsAreRenewed() {
        // A claim of 20 minutes lasts a second and a half.
        Deployment d({.pushes = 1, .jobsPerPush = 5, .speed = 800, .frozen = true});
        const auto task =
            test::waitFor(d.f.tasks.create({}, QStringLiteral("t"), QDateTime::currentDateTimeUtc().addDays(2)));
        QVERIFY(task);
        QSignalSpy changed(&d.f.tasks, &OwnTasks::changed);
        QTRY_VERIFY_WITH_TIMEOUT(d.f.tasks.tasks().first().takenUntil > task->takenUntil.addMSecs(1'500), 20'000);
        QVERIFY(!changed.isEmpty());
        QVERIFY(d.f.tasks.claimOf(task->taskId));
        // Somebody cancels it.
        QVERIFY(d.client.signedSend("POST", "/api/queue/v1/task/" + task->taskId.toLatin1() + "/cancel", Json::object())
                    .status == 200);
        QTRY_COMPARE_WITH_TIMEOUT(int(d.f.tasks.tasks().first().state), int(OwnTask::State::Lost), 20'000);
        QVERIFY(!d.f.tasks.claimOf(task->taskId));
        const Transfer late = d.f.settled(d.f.queue.upload(
            {.items = {d.f.item(QStringLiteral("a"), "1")}, .target = TaskTarget{.taskId = task->taskId}})[0]);
        QCOMPARE(late.error.kind, ErrorKind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "test_transfers.moc"
