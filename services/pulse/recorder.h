#pragma once

#include "services/pulse/recording_file.h"
#include "services/pulse/source.h"

#include <QObject>
#include <QPointer>
#include <QThread>

namespace collie::pulse {

/// Records what a source tells into a file, on a thread of its own, and confirms messages to the source only once they
/// are on the disk; reading goes on while a batch is on its way there. A full disk pauses that, and with it the
/// broker's deliveries, until there is room.
class Recorder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Recorder)
  public:
    struct Options {
        bool compress = false;
        bool takesAll = true; ///< Whatever the source tells is recorded; else what take() is given of it.
        std::chrono::milliseconds retryAfter{2'000}; ///< After a failed write.
        /// Messages held while the file cannot be written. A broker that waits for acknowledgements sends fewer; of a
        /// source that cannot be held up the oldest are lost, and counted.
        qsizetype mostHeld = 100'000;
    };

    explicit Recorder(QObject *parent = nullptr);
    ~Recorder() override;

    /// Opens the file and records everything the source tells from now on. The source confirms on request until
    /// finished().
    /// \return Storage when the file cannot be opened; it is opened on the calling thread, which reads and writes a few
    /// hundred bytes.
    [[nodiscard]] Result<void> start(Source &source, const QString &path, const Options &options);
    /// Records messages of the source, in their order; nothing before start() and after stop().
    void take(const QVector<Message> &batch);
    /// Ends the recording; what was told by now is written first. finished() follows.
    void stop();
    [[nodiscard]] bool isRecording() const { return m_worker != nullptr; }
    [[nodiscard]] QString path() const { return m_path; }

  Q_SIGNALS:
    /// \param messages, bytes  in the file so far, by this recording.
    void written(quint64 messages, qint64 bytes);
    /// The file cannot be written; acknowledgements wait, and writing is tried again.
    void stalled(const QString &sentence);
    /// Messages are not in the file, because it could not be written: those of a web socket, which cannot be told to
    /// wait, while too many were held, and those that were held when the recording ended. What a broker delivered stays
    /// in its queue. \param messages  of this recording so far.
    void lost(quint64 messages);
    void resumed();
    void finished();

  private:
    class Worker;
    void release();
    void confirm(quint64 sequence);
    void end();
    QPointer<Source> m_source;
    QString m_path;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< Lives on m_thread.
};

} // namespace collie::pulse
