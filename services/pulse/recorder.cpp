#include "services/pulse/recorder.h"

#include "services/base/async.h"

#include <QTimer>

#include <algorithm>
#include <span>

namespace collie::pulse {

namespace {
/// Bytes written and brought to the disk at once: much more would let the broker wait for acknowledgements, much less
/// would bring single messages to the disk.
constexpr qint64 enoughPerWrite = 4 * 1024 * 1024;
/// What comes within this time goes to the disk together, unless that is much: each sync costs as much as the writing
/// of hundreds of messages.
constexpr std::chrono::milliseconds together{10};
constexpr qsizetype manyMessages = 2'000;
} // namespace

/// Writes, on the recorder's thread.
class Recorder::Worker final : public QObject {
  public:
    Worker(Recorder &recorder, std::unique_ptr<RecordingWriter> writer, const Options &options)
        : m_recorder(recorder)
        , m_writer(std::move(writer))
        , m_retry(new QTimer(this))
        , m_soon(new QTimer(this))
        , m_mostHeld(options.mostHeld) {
        m_retry->setInterval(options.retryAfter);
        m_retry->setSingleShot(true);
        m_soon->setSingleShot(true);
        m_soon->setTimerType(Qt::PreciseTimer);
        for (QTimer *timer : {m_retry, m_soon})
            connect(timer, &QTimer::timeout, this, &Worker::write);
    }

    void take(const QVector<Message> &batch) {
        m_held.append(batch);
        m_heldMessages += batch.size();
        if (m_heldMessages > m_mostHeld)
            lose(m_heldMessages - m_mostHeld);
        writeLater();
    }

    /// Writes the oldest of what is held. Meanwhile more is read and comes in, so that neither the broker nor the disk
    /// ever waits for the other.
    void write() {
        if (m_held.isEmpty())
            return;
        qsizetype batches = 0, messages = 0;
        for (qint64 bytes = 0; batches < m_held.size() && bytes < enoughPerWrite; ++batches) {
            for (const Message &message : m_held.at(batches))
                bytes += bytesHeld(message);
            messages += m_held.at(batches).size();
        }
        const Result<void> done = m_writer->write(std::span(m_held.constData(), size_t(batches)));
        if (!done) {
            m_stalled = true;
            tell([why = done.error().message](Recorder &recorder) { Q_EMIT recorder.stalled(why); });
            m_retry->start();
            return;
        }
        if (std::exchange(m_stalled, false))
            tell([](Recorder &recorder) { Q_EMIT recorder.resumed(); });
        m_written += quint64(messages);
        tell([sequence = m_held.at(batches - 1).constLast().sequence, written = m_written,
              bytes = m_writer->bytesWritten()](Recorder &recorder) {
            recorder.confirm(sequence);
            Q_EMIT recorder.written(written, bytes);
        });
        m_held.remove(0, batches);
        m_heldMessages -= messages;
        writeLater();
    }

    /// Writes what is held, or counts it as lost: nobody will try again.
    void writeLast() {
        do {
            write();
        } while (!m_held.isEmpty() && !m_stalled);
        if (m_heldMessages > 0)
            lose(m_heldMessages);
    }

  private:
    void writeLater() {
        if (m_retry->isActive() || m_held.isEmpty())
            return;
        if (m_heldMessages >= manyMessages)
            m_soon->start(std::chrono::milliseconds(0));
        else if (!m_soon->isActive())
            m_soon->start(together);
    }
    /// Forgets the oldest messages that are held.
    void lose(qsizetype messages) {
        m_heldMessages -= messages;
        m_lost += quint64(messages);
        while (messages > 0) {
            const qsizetype gone = std::min(messages, m_held.constFirst().size());
            if (gone == m_held.constFirst().size())
                m_held.removeFirst();
            else
                m_held.first().remove(0, gone);
            messages -= gone;
        }
        tell([lost = m_lost](Recorder &recorder) { Q_EMIT recorder.lost(lost); });
    }
    /// On the recorder's thread, which knows whether the source is still there.
    template <class Function>
    void tell(Function function) {
        callLater(&m_recorder, [recorder = &m_recorder, function = std::move(function)] { function(*recorder); });
    }

    Recorder &m_recorder;
    std::unique_ptr<RecordingWriter> m_writer;
    QTimer *m_retry, *m_soon;
    QVector<QVector<Message>> m_held; ///< Batches as they came; none is empty.
    qsizetype m_heldMessages = 0;
    const qsizetype m_mostHeld;
    quint64 m_written = 0, m_lost = 0;
    bool m_stalled = false;
};

Recorder::Recorder(QObject *parent)
    : QObject(parent) {
    m_thread.setObjectName(QStringLiteral("pulse recorder"));
}

Recorder::~Recorder() {
    release();
    m_thread.quit();
    m_thread.wait();
}

Result<void> Recorder::start(Source &source, const QString &path, const Options &options) {
    auto writer = std::make_unique<RecordingWriter>();
    const RecordingHeader header{
        .createdAt = QDateTime::currentMSecsSinceEpoch(), .source = source.title(), .bindings = source.bindings()};
    if (const Result<void> opened = writer->open(path, header, options.compress); !opened)
        return opened;
    m_path = path;
    m_source = &source;
    m_worker = new Worker(*this, std::move(writer), options);
    m_worker->moveToThread(&m_thread);
    if (options.takesAll)
        connect(&source, &Source::messages, this, &Recorder::take);
    source.setConfirmation(Source::Confirmation::OnRequest);
    m_thread.start();
    return {};
}

void Recorder::take(const QVector<Message> &batch) {
    if (m_worker && !batch.isEmpty())
        callLater(m_worker, [worker = m_worker, batch] { worker->take(batch); });
}

void Recorder::stop() {
    if (!m_worker)
        return;
    connect(m_worker, &QObject::destroyed, this, &Recorder::end);
    release();
}

void Recorder::confirm(quint64 sequence) {
    if (m_source)
        m_source->confirm(sequence);
}

void Recorder::end() {
    const QPointer<Source> source = std::exchange(m_source, nullptr);
    Q_EMIT finished();
    // Not before: until then a message may be received and not yet written, or not be wanted at all.
    if (source && !m_worker)
        source->setConfirmation(Source::Confirmation::OnReceipt);
}

void Recorder::release() {
    if (!m_worker)
        return;
    if (m_source)
        disconnect(m_source, &Source::messages, this, nullptr);
    Worker *worker = std::exchange(m_worker, nullptr);
    // After the batches that are on their way to it.
    callLater(worker, [worker] {
        worker->writeLast();
        delete worker;
    });
}

} // namespace collie::pulse
