#include "services/pulse/recorder.h"

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
            Q_EMIT m_recorder.lost(m_lost);
        }
        // One call for all that came while the disk was busy.
        if (!m_retry->isActive() && !m_scheduled) {
            m_scheduled = true;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_scheduled = false;
                    write();
                },
                Qt::QueuedConnection);
        }
    }
    void write() {
        if (m_held.isEmpty())
            return;
        const Result<void> done = m_writer->write(m_held);
        if (!done) {
            m_stalled = true;
            Q_EMIT m_recorder.stalled(done.error().message);
            m_retry->start();
            return;
        }
        if (std::exchange(m_stalled, false))
            Q_EMIT m_recorder.resumed();
        m_written += quint64(m_held.size());
        // By way of the recorder's thread, which knows whether the source is still there.
        QMetaObject::invokeMethod(
            &m_recorder,
            [recorder = &m_recorder, sequence = m_held.constLast().sequence] { recorder->confirm(sequence); },
            Qt::QueuedConnection);
        m_held.clear();
        Q_EMIT m_recorder.written(m_written, m_writer->bytesWritten());
    }

    /// Writes what is held, or counts it as lost: nobody will try again.
    void writeLast() {
        write();
        if (m_held.isEmpty())
            return;
        m_lost += quint64(m_held.size());
        m_held.clear();
        Q_EMIT m_recorder.lost(m_lost);
    }

  private:
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
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, batch] { worker->take(batch); }, Qt::QueuedConnection);
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
    QMetaObject::invokeMethod(
        worker,
        [worker] {
            worker->writeLast();
            delete worker;
        },
        Qt::QueuedConnection);
}

} // namespace collie::pulse
