#include "services/pulse/recorder.h"

#include "services/base/async.h"

#include <QTimer>

namespace collie::pulse {

/// Writes, on the recorder's thread.
class Recorder::Worker final : public QObject {
  public:
    Worker(Recorder &recorder, std::unique_ptr<RecordingWriter> writer, const Options &options)
        : m_recorder(recorder)
        , m_writer(std::move(writer))
        , m_retry(new QTimer(this))
        , m_mostHeld(options.mostHeld) {
        m_retry->setInterval(options.retryAfter);
        m_retry->setSingleShot(true);
        connect(m_retry, &QTimer::timeout, this, [this] { write(); });
    }

    void take(const QVector<Message> &batch) {
        m_held += batch;
        if (const qsizetype excess = m_held.size() - m_mostHeld; excess > 0) {
            m_held.remove(0, excess);
            m_lost += quint64(excess);
            tell([lost = m_lost](Recorder &recorder) { Q_EMIT recorder.lost(lost); });
        }
        // One call for all that came while the disk was busy.
        if (!m_retry->isActive() && !m_scheduled) {
            m_scheduled = true;
            callLater(this, [this] {
                m_scheduled = false;
                write();
            });
        }
    }
    void write() {
        if (m_held.isEmpty())
            return;
        const Result<void> done = m_writer->write(m_held);
        if (!done) {
            m_stalled = true;
            tell([why = done.error().message](Recorder &recorder) { Q_EMIT recorder.stalled(why); });
            m_retry->start();
            return;
        }
        if (std::exchange(m_stalled, false))
            tell([](Recorder &recorder) { Q_EMIT recorder.resumed(); });
        m_written += quint64(m_held.size());
        tell([sequence = m_held.constLast().sequence, written = m_written,
              bytes = m_writer->bytesWritten()](Recorder &recorder) {
            recorder.confirm(sequence);
            Q_EMIT recorder.written(written, bytes);
        });
        m_held.clear();
    }

    /// Writes what is held, or counts it as lost: nobody will try again.
    void writeLast() {
        write();
        if (m_held.isEmpty())
            return;
        m_lost += quint64(m_held.size());
        m_held.clear();
        tell([lost = m_lost](Recorder &recorder) { Q_EMIT recorder.lost(lost); });
    }

  private:
    /// On the recorder's thread, which knows whether the source is still there.
    template <class Function>
    void tell(Function function) {
        callLater(&m_recorder, [recorder = &m_recorder, function = std::move(function)] { function(*recorder); });
    }

    Recorder &m_recorder;
    std::unique_ptr<RecordingWriter> m_writer;
    QTimer *m_retry;
    QVector<Message> m_held;
    const qsizetype m_mostHeld;
    quint64 m_written = 0, m_lost = 0;
    bool m_stalled = false, m_scheduled = false;
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
    if (m_worker)
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
