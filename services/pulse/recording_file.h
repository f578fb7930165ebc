#pragma once

#include "services/pulse/recording.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace collie::pulse {

/// Appends messages to a recording. A batch is on the disk (written, then fdatasync) when write() returns, so that its
/// messages may be acknowledged: after a crash of program or system the file holds them, and its last line or frame may
/// be cut off, which reading tolerates. Blocks; of one thread.
class RecordingWriter final {
  public:
    RecordingWriter();
    ~RecordingWriter();
    Q_DISABLE_COPY_MOVE(RecordingWriter)

    /// Makes the file, or goes on with one: cuts off what a crash left behind and adds a header.
    /// \param compress  whether a new file gets zstd frames; one that exists stays as it is.
    /// \return Storage when it cannot be written or holds something else.
    [[nodiscard]] Result<void> open(const QString &path, const RecordingHeader &header, bool compress);
    /// \return Storage when it cannot be written, for lack of space above all; then nothing of the batch is in the
    /// file, and write() may be called again with it.
    [[nodiscard]] Result<void> write(const QVector<Message> &messages);
    [[nodiscard]] qint64 bytesWritten() const { return m_size; }

  private:
    struct Compressor;
    [[nodiscard]] Result<void> append(const QByteArray &lines);
    [[nodiscard]] Result<void> repair();
    [[nodiscard]] Result<void> failed(const QString &what) const;

    QFile m_file;
    qint64 m_size = 0; ///< Of what is whole.
    std::unique_ptr<Compressor> m_compressor;
};

/// Reads a recording, compressed or not, line by line. Blocks; of one thread.
class RecordingReader final {
  public:
    RecordingReader();
    ~RecordingReader();
    Q_DISABLE_COPY_MOVE(RecordingReader)

    /// \return Storage when it cannot be read.
    [[nodiscard]] Result<void> open(const QString &path);
    /// The next line without its newline. \return false at the end.
    [[nodiscard]] bool nextLine(QByteArray &line);
    /// The next message; bad lines are skipped and kept in problems(). \return false at the end.
    [[nodiscard]] bool nextMessage(Message &message);
    [[nodiscard]] const RecordingHeader &header() const { return m_header; }
    [[nodiscard]] const QVector<RecordingProblem> &problems() const { return m_problems; }
    /// Whether the end of the file was cut off, as a crash leaves it.
    [[nodiscard]] bool wasCutOff() const { return m_cutOff; }

  private:
    struct Decompressor;
    [[nodiscard]] bool fill();

    QFile m_file;
    std::unique_ptr<Decompressor> m_decompressor;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 0;
    bool m_cutOff = false;
    RecordingHeader m_header;
    QVector<RecordingProblem> m_problems;
};

/// A whole recording in memory.
struct Recording {
    RecordingHeader header;
    QVector<Message> messages;
    QVector<RecordingProblem> problems;
    bool cutOff = false;
    bool tooLarge = false; ///< Ended at the bound of loadRecording().
};

/// Reads a recording. For a pool thread. \param mostBytes  of bodies kept.
[[nodiscard]] Result<Recording> loadRecording(const QString &path, qint64 mostBytes = qint64(1) << 30);

} // namespace collie::pulse
