#include "services/pulse/recorder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace collie;
using namespace collie::pulse;

namespace {

/// Tells what a test tells it to, and keeps what is confirmed.
class ScriptedSource final : public Source {
  public:
    explicit ScriptedSource(const Clock &clock)
        : Source(clock, {}) {}
    void start(const QVector<Binding> &bindings) override { keepBindings(bindings); }
    void stop() override {}
    void setBindings(const QVector<Binding> &bindings) override { keepBindings(bindings); }
    [[nodiscard]] QString title() const override { return QStringLiteral("a script"); }
    void setConfirmation(Confirmation confirmation) override { mode = confirmation; }
    void confirm(quint64 sequence) override { confirmed = sequence; }

    void tell(int count) {
        QVector<Message> batch;
        for (int i = 0; i < count; ++i) {
            Message message;
            message.sequence = ++m_sequence;
            message.receivedAt = qint64(m_sequence);
            message.exchange = "exchange/test";
            message.routingKey = "key";
            message.payload = "{\"number\":" + QByteArray::number(m_sequence) + "}";
            batch.append(message);
        }
        Q_EMIT messages(batch);
    }

    Confirmation mode = Confirmation::OnReceipt;
    quint64 confirmed = 0;

  private:
    quint64 m_sequence = 0;
};

/// Lets no file of this process grow beyond that, as a full disk would.
void limitFiles(rlim_t bytes) {
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

} // namespace

class TestRecorder final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        // A write beyond the limit fails, in place of ending the program.
        std::signal(SIGXFSZ, SIG_IGN);
    }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    void confirmsWhatIsOnTheDisk() {
        const QString path = m_folder.filePath(QStringLiteral("plain.jsonl"));
        ScriptedSource source(m_clock);
        source.start({{QStringLiteral("exchange/test"), QStringLiteral("#")}});
        Recorder recorder;
        QSignalSpy finished(&recorder, &Recorder::finished);
        QVERIFY(recorder.start(source, path, {}).has_value());
        QCOMPARE(source.mode, Source::Confirmation::OnRequest);
        source.tell(10);
        QTRY_COMPARE_WITH_TIMEOUT(source.confirmed, quint64(10), 60'000);
        const Result<Recording> written = loadRecording(path);
        QVERIFY(written.has_value());
        QCOMPARE(written->messages.size(), 10);
        QCOMPARE(written->header.bindings, source.bindings());
        source.tell(5);
        recorder.stop();
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QCOMPARE(loadRecording(path)->messages.size(), 15);
        QCOMPARE(source.mode, Source::Confirmation::OnReceipt);
    }

    void takesWhatItIsGiven() {
        const QString path = m_folder.filePath(QStringLiteral("given.jsonl"));
        ScriptedSource source(m_clock);
        source.start({{QStringLiteral("exchange/test"), QStringLiteral("#")}});
        Recorder recorder;
        connect(&source, &Source::messages, &recorder,
                [&recorder](const QVector<Message> &batch) { recorder.take(batch.first(3)); });
        QVERIFY(recorder.start(source, path, {.takesAll = false}).has_value());
        source.tell(10);
        // Whoever hears of the end may still end the source before it confirms by itself.
        std::optional<Source::Confirmation> atTheEnd;
        connect(&recorder, &Recorder::finished, &source, [&] { atTheEnd = source.mode; });
        recorder.stop();
        QTRY_VERIFY_WITH_TIMEOUT(atTheEnd.has_value(), 60'000);
        QCOMPARE(*atTheEnd, Source::Confirmation::OnRequest);
        QCOMPARE(source.confirmed, quint64(3));
        QCOMPARE(loadRecording(path)->messages.size(), 3);
    }

    void waitsForRoomAndCountsWhatItCouldNotHold() {
        const QString path = m_folder.filePath(QStringLiteral("full.jsonl"));
        ScriptedSource source(m_clock);
        source.start({{QStringLiteral("exchange/test"), QStringLiteral("#")}});
        Recorder recorder;
        QSignalSpy stalled(&recorder, &Recorder::stalled);
        QSignalSpy resumed(&recorder, &Recorder::resumed);
        QSignalSpy lost(&recorder, &Recorder::lost);
        QSignalSpy finished(&recorder, &Recorder::finished);
        Recorder::Options options;
        options.retryAfter = std::chrono::milliseconds(20);
        options.mostHeld = 100;
        QVERIFY(recorder.start(source, path, options).has_value());
        limitFiles(rlim_t(QFileInfo(path).size()) + 10);
        source.tell(50);
        QTRY_VERIFY_WITH_TIMEOUT(!stalled.isEmpty(), 60'000);
        QVERIFY(!stalled.first().first().toString().isEmpty());
        source.tell(80);
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 60'000);
        QCOMPARE(lost.first().first().toULongLong(), 30ULL);
        QCOMPARE(source.confirmed, quint64(0));

        limitFiles(RLIM_INFINITY);
        QTRY_COMPARE_WITH_TIMEOUT(source.confirmed, quint64(130), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(resumed.count(), 1, 60'000);
        recorder.stop();
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        const Result<Recording> written = loadRecording(path);
        QVERIFY(written.has_value());
        QVERIFY(written->problems.isEmpty());
        QCOMPARE(written->messages.size(), 100);
        QCOMPARE(written->messages.constFirst().receivedAt, 31);
    }

    void whatWaitsForRoomAtTheEndIsCounted() {
        const QString path = m_folder.filePath(QStringLiteral("end.jsonl"));
        ScriptedSource source(m_clock);
        source.start({{QStringLiteral("exchange/test"), QStringLiteral("#")}});
        Recorder recorder;
        QSignalSpy stalled(&recorder, &Recorder::stalled);
        QSignalSpy lost(&recorder, &Recorder::lost);
        QSignalSpy finished(&recorder, &Recorder::finished);
        QVERIFY(recorder.start(source, path, {}).has_value());
        limitFiles(rlim_t(QFileInfo(path).size()) + 10);
        source.tell(40);
        QTRY_VERIFY_WITH_TIMEOUT(!stalled.isEmpty(), 60'000);
        recorder.stop();
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        QCOMPARE(lost.count(), 1);
        QCOMPARE(lost.first().first().toULongLong(), 40ULL);
        // A broker keeps what was not confirmed.
        QCOMPARE(source.confirmed, quint64(0));
    }

  private:
    Clock m_clock;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "test_recorder.moc"
