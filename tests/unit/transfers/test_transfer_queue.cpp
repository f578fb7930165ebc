#include "services/transfers/transfer_file.h"
#include "services/transfers/transfer_queue.h"
#include "tests/support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::transfers;

namespace {

class ScriptedJobs;

/// A job that does what the test says.
class ScriptedJob final : public TransferJob {
  public:
    ScriptedJob(ScriptedJobs &jobs, const Transfer &transfer, std::optional<TransferAnswer> answer);
    ~ScriptedJob() override;
    void start() override { started = true; }
    void setPaused(bool value) override { paused = value; }
    [[nodiscard]] JobProgress progress() const override { return now; }
    [[nodiscard]] QUrl link() const override { return QUrl(QStringLiteral("https://example.com/") + transfer.name); }

    void finish() { Q_EMIT succeeded(); }
    void fail(const Error &error) { Q_EMIT failed(error); }
    void ask(TransferQuestion question) { Q_EMIT asks(question); }

    ScriptedJobs &jobs;
    Transfer transfer;
    std::optional<TransferAnswer> answer;
    bool started = false, paused = false;
    JobProgress now;
};

class ScriptedJobs final : public TransferJobs {
  public:
    std::unique_ptr<TransferJob> make(const Transfer &transfer, std::optional<TransferAnswer> answer) override {
        auto job = std::make_unique<ScriptedJob>(*this, transfer, answer);
        running.append(job.get());
        return job;
    }
    void over(const Transfer &transfer) override { ended.append(transfer.id); }
    void batchOver(const QVector<Transfer> &transfers) override { batches.append(transfers); }

    QList<ScriptedJob *> running;
    QList<TransferId> ended;
    QList<QVector<Transfer>> batches;
};

ScriptedJob::ScriptedJob(ScriptedJobs &all, const Transfer &what, std::optional<TransferAnswer> decided)
    : jobs(all)
    , transfer(what)
    , answer(decided) {}

ScriptedJob::~ScriptedJob() {
    jobs.running.removeAll(this);
}

UploadRequest files(int count) {
    UploadRequest request{.items = {},
                          .target = S3Target{.bucket = QStringLiteral("b"), .prefix = QStringLiteral("p/")}};
    for (int i = 0; i < count; ++i)
        request.items.append({.file = QStringLiteral("/tmp/%1").arg(i), .name = QString::number(i), .size = 100});
    return request;
}

const Error broken{.kind = ErrorKind::Network, .message = QStringLiteral("The line broke.")};
const Error refused{.kind = ErrorKind::InsufficientScopes, .message = QStringLiteral("Not allowed.")};

} // namespace

class TestTransferQueue : public QObject {
    Q_OBJECT
  private:
    /// A queue with what it needs, over a file of its own.
    struct Fixture {
        QTemporaryDir folder;
        test::FakeClock clock;
        ScriptedJobs jobs;
        TransferFile store{folder.filePath(QStringLiteral("sub/transfers.json"))};
        std::unique_ptr<TransferQueue> queue = make();

        Fixture() = default;
        Q_DISABLE_COPY_MOVE(Fixture)
        ~Fixture() {
            queue.reset();
            // Jobs that ended in one of their own signals go before what counts them.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }

        std::unique_ptr<TransferQueue> make() { return std::make_unique<TransferQueue>(jobs, store, clock); }
        TransferState state(TransferId id) const { return queue->transfer(id)->state; }
        bool runs(int count) {
            return QTest::qWaitFor([&] { return jobs.running.size() == count; });
        }
    };

  private Q_SLOTS:
    void threeAtOnceInOrder() {
        Fixture f;
        const QVector<TransferId> ids = f.queue->upload(files(5));
        QVERIFY(f.runs(3));
        QCOMPARE(f.jobs.running[0]->transfer.name, QStringLiteral("p/0"));
        QCOMPARE(f.state(ids[3]), TransferState::Waiting);
        f.jobs.running[1]->finish();
        QCOMPARE(f.state(ids[1]), TransferState::Done);
        QCOMPARE(f.queue->transfer(ids[1])->link, QUrl(QStringLiteral("https://example.com/p/1")));
        QTRY_COMPARE(f.state(ids[3]), TransferState::Preparing);
        QCOMPARE(f.state(ids[4]), TransferState::Waiting);
        f.queue->setAtOnce(16);
        QTRY_COMPARE(f.state(ids[4]), TransferState::Preparing);
    }

    void passingErrorsAreRetriedLaterAndLater() {
        Fixture f;
        const TransferId id = f.queue->upload(files(1)).first();
        qint64 waited = 0;
        for (int attempt = 1; attempt <= 6; ++attempt) {
            QVERIFY(f.runs(1));
            f.jobs.running.first()->now.sent = 50;
            f.jobs.running.first()->fail(broken);
            if (attempt == 6)
                break;
            QCOMPARE(f.state(id), TransferState::Retrying);
            const qint64 wait = f.queue->transfer(id)->nextAttempt.toMSecsSinceEpoch() - f.clock.nowMs();
            QVERIFY(wait > waited);
            waited = wait;
            QVERIFY(f.runs(0));
            f.clock.advance(wait);
            f.queue->setAtOnce(3); // Looks at the clock.
        }
        QCOMPARE(f.state(id), TransferState::Failed);
        QCOMPARE(f.queue->transfer(id)->error.message, broken.message);
        QVERIFY(f.runs(0));
        f.queue->retry(id);
        QVERIFY(f.runs(1));
        QCOMPARE(f.queue->transfer(id)->attempts, 1);
    }

    void nobodyWaitsLongForAServerThatIsNotThere_data() {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<qint64>("eachMs");
        QTest::addColumn<qint64>("mostMs");
        QTest::newRow("cannot be reached") << ErrorKind::Timeout << qint64(8'000) << qint64(20'000);
        QTest::newRow("refuses") << ErrorKind::Network << qint64(1) << qint64(20'000);
        QTest::newRow("the service was asked for as long as anybody waits")
            << ErrorKind::Timeout << qint64(18'000) << qint64(20'000);
        QTest::newRow("says nothing") << ErrorKind::Timeout << qint64(40'000) << qint64(45'000);
    }
    void nobodyWaitsLongForAServerThatIsNotThere() {
        QFETCH(ErrorKind, kind);
        QFETCH(qint64, eachMs);
        QFETCH(qint64, mostMs);
        Fixture f;
        const qint64 begun = f.clock.nowMs();
        const TransferId id = f.queue->upload(files(1)).first();
        do {
            QVERIFY(f.runs(1));
            f.clock.advance(eachMs);
            f.jobs.running.first()->fail({.kind = kind, .message = QStringLiteral("Nobody there.")});
            QVERIFY(f.runs(0));
            const Transfer transfer = *f.queue->transfer(id);
            if (transfer.state == TransferState::Retrying)
                f.clock.advance(transfer.nextAttempt.toMSecsSinceEpoch() - f.clock.nowMs());
            f.queue->setAtOnce(3); // Looks at the clock.
        } while (f.state(id) != TransferState::Failed);
        QVERIFY2(f.clock.nowMs() - begun <= mostMs, qPrintable(QString::number(f.clock.nowMs() - begun)));
    }

    void otherErrorsAreFinal() {
        Fixture f;
        const TransferId id = f.queue->upload(files(1)).first();
        QVERIFY(f.runs(1));
        f.jobs.running.first()->fail(refused);
        QCOMPARE(f.state(id), TransferState::Failed);
        QCOMPARE(f.jobs.ended, QList<TransferId>{id});
        QCOMPARE(f.jobs.batches.size(), 1);
    }

    void pauseKeepsTheJobAndGivesItsPlaceAway() {
        Fixture f;
        const QVector<TransferId> ids = f.queue->upload(files(4));
        QVERIFY(f.runs(3));
        ScriptedJob *first = f.jobs.running.first();
        f.queue->pause(ids[0]);
        QVERIFY(first->paused);
        QCOMPARE(f.state(ids[0]), TransferState::Paused);
        QTRY_COMPARE(f.state(ids[3]), TransferState::Preparing);
        f.queue->resume(ids[0]);
        QCOMPARE(f.state(ids[0]), TransferState::Waiting);
        QVERIFY(first->paused);
        f.queue->cancel(ids[3]);
        QTRY_VERIFY(!first->paused);
        QCOMPARE(f.state(ids[0]), TransferState::Preparing);
    }

    void cancelEndsTheJob() {
        Fixture f;
        const QVector<TransferId> ids = f.queue->upload(files(1));
        QVERIFY(f.runs(1));
        f.queue->cancel(ids[0]);
        QCOMPARE(f.state(ids[0]), TransferState::Cancelled);
        QVERIFY(f.runs(0));
        f.queue->removeFinished();
        QVERIFY(f.queue->transfers().isEmpty());
    }

    void questionsWaitForTheirAnswer() {
        Fixture f;
        const TransferId id = f.queue->upload(files(1)).first();
        QVERIFY(f.runs(1));
        f.jobs.running.first()->ask(TransferQuestion::FileChanged);
        QCOMPARE(f.state(id), TransferState::Asking);
        QCOMPARE(f.queue->transfer(id)->question, TransferQuestion::FileChanged);
        QVERIFY(f.runs(0));
        f.queue->answer(id, TransferAnswer::Proceed);
        QVERIFY(f.runs(1));
        QCOMPARE(f.jobs.running.first()->answer, std::optional(TransferAnswer::Proceed));
        f.jobs.running.first()->ask(TransferQuestion::FileExists);
        f.queue->answer(id, TransferAnswer::Cancel);
        QCOMPARE(f.state(id), TransferState::Cancelled);
    }

    void batchesAreClosedOnce() {
        Fixture f;
        QSignalSpy finished(f.queue.get(), &TransferQueue::batchFinished);
        const QVector<TransferId> first = f.queue->upload(files(2));
        const QVector<TransferId> second = f.queue->upload(files(1));
        QVERIFY(f.runs(3));
        f.jobs.running[0]->finish();
        QCOMPARE(finished.size(), 0);
        f.jobs.running[1]->fail(refused);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<QVector<TransferId>>(), first);
        QCOMPARE(f.jobs.batches[0].size(), 2);
        f.queue->cancel(second[0]);
        QCOMPARE(finished.size(), 2);
    }

    void progressIsMeasured() {
        Fixture f;
        const TransferId id = f.queue->upload(files(1)).first();
        QVERIFY(f.runs(1));
        QSignalSpy changed(f.queue.get(), &TransferQueue::changed);
        f.jobs.running.first()->now = {.moving = true, .sent = 0, .size = 1000};
        QTRY_COMPARE(f.state(id), TransferState::Running);
        f.clock.advance(1'000);
        f.jobs.running.first()->now.sent = 200;
        QTRY_COMPARE(f.queue->transfer(id)->sent, 200);
        QTRY_COMPARE(f.queue->transfer(id)->bytesPerSecond, 200.0);
        QCOMPARE(f.queue->transfer(id)->timeLeft, std::optional(std::chrono::seconds(5)));
        QVERIFY(!changed.isEmpty());
    }

    void aRestartBeginsAgain() {
        Fixture f;
        const QVector<TransferId> ids = f.queue->upload(files(4));
        const QVector<TransferId> down = f.queue->download({.taskId = QStringLiteral("T"),
                                                            .runId = 2,
                                                            .names = {QStringLiteral("public/../../x")},
                                                            .folder = f.folder.path()});
        QVERIFY(f.runs(3));
        f.jobs.running[0]->finish();
        f.queue->pause(ids[1]);
        QTRY_COMPARE(f.state(ids[3]), TransferState::Preparing);
        f.queue.reset();
        QVERIFY(f.jobs.running.isEmpty());

        f.queue = f.make();
        QCOMPARE(f.queue->transfers().size(), 5);
        QCOMPARE(f.state(ids[0]), TransferState::Done);
        QCOMPARE(f.state(ids[1]), TransferState::Paused);
        QCOMPARE(f.state(ids[2]), TransferState::Waiting);
        QCOMPARE(std::get<S3Target>(f.queue->transfer(ids[2])->target),
                 (S3Target{.bucket = QStringLiteral("b"), .prefix = QStringLiteral("p/")}));
        QCOMPARE(f.queue->transfer(down[0])->source.runId, 2);
        QCOMPARE(f.queue->transfer(down[0])->file, f.folder.filePath(QStringLiteral("public/x")));
        QVERIFY(f.runs(3));
        const TransferId next = f.queue->upload(files(1)).first();
        QVERIFY(next > down[0]);
    }

    void aBrokenStoreIsAnEmptyOne() {
        Fixture f;
        f.queue.reset();
        QFile file(f.folder.filePath(QStringLiteral("sub/transfers.json")));
        for (const QByteArray &text :
             {QByteArray("{"), QByteArray("[]"), QByteArray("{\"transfers\":[{\"id\":1},7]}")}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(text);
            file.close();
            f.queue = f.make();
            QVERIFY(f.queue->transfers().isEmpty());
            f.queue.reset();
        }
    }

    void aListThatCannotBeReadIsKeptAside_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{\"version\": 1, \"transfers\": [{\"id\"");
        QTest::newRow("no list") << QByteArray("{\"version\": 1}");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("a strange entry") << QByteArray("{\"transfers\": [{\"id\": \"x\"}]}");
    }
    void aListThatCannotBeReadIsKeptAside() {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("transfers.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        TransferFile store(path);
        QVERIFY(store.load().isEmpty());
        QVERIFY(store.problem().contains(path));
        QVERIFY(store.save({}));
        const QStringList aside = QDir(folder.path()).entryList({QStringLiteral("transfers.json.unreadable-*")});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.constFirst()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
    }

    void oneProgramKeepsTheList() {
        Fixture f;
        const TransferId id = f.queue->upload(files(1)).first();
        f.queue->cancel(id);
        f.queue.reset();
        // The fixture's store still holds the file, as the first program would.
        TransferFile second(f.folder.filePath(QStringLiteral("sub/transfers.json")));
        QVERIFY(second.load().isEmpty());
        QVERIFY(!second.problem().isEmpty());
        QVERIFY(second.save({}));
        QCOMPARE(f.store.load().size(), 1);
    }

    void nobodyElseCanReadTheList() {
        Fixture f;
        static_cast<void>(f.queue->upload(files(1)));
        f.queue.reset();
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
        const QFileInfo list(f.folder.filePath(QStringLiteral("sub/transfers.json")));
        QCOMPARE(list.permissions() & others, QFileDevice::Permissions());
        QCOMPARE(QFileInfo(list.path()).permissions() & others, QFileDevice::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestTransferQueue)
#include "test_transfer_queue.moc"
