#pragma once

#include "services/pulse/recording.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <span>

namespace collie::pulse {

class FrameReader;

/// Appends messages to a recording. A batch is on the disk (written, then fdatasync) when write() returns, so that its
/// messages may be acknowledged: after a crash of program or system the file holds them, and its last line or frame may
/// be cut off, which reading tolerates. Blocks; of one thread.
class RecordingWriter final {
  public:
    RecordingWriter();
    ~RecordingWriter();
    Q_DISABLE_COPY_MOVE(RecordingWriter)

    /// Makes the file, or goes on with one: adds a header, and cuts off the begin of a batch that a crash left behind.
    /// Anything else that is damaged stays as it is. \param compress  whether a new file gets zstd frames; one that
    /// exists stays as it is.
    /// \return Storage when it cannot be written or does not begin as a recording, which is then left untouched;
    /// Conflict when another program writes to it.
    [[nodiscard]] Result<void> open(const QString &path, const RecordingHeader &header, bool compress);
    /// \return Storage when it cannot be written, for lack of space above all; then nothing of the batch is in the
    /// file, and write() may be called again with it.
    [[nodiscard]] Result<void> write(std::span<const QVector<Message>> batches);
    [[nodiscard]] Result<void> write(const QVector<Message> &messages) { return write(std::span(&messages, 1)); }
    [[nodiscard]] qint64 bytesWritten() const { return m_size; }

  private:
    struct Compressor;
    [[nodiscard]] Result<void> append(const QByteArray &lines);
    [[nodiscard]] Result<void> findEnd();
    /// By errno. \param sentence  not translated yet, with the file as %1 and the reason as %2.
    [[nodiscard]] Result<void> failed(const char *sentence) const;

    QFile m_file;
    qint64 m_size = 0;  ///< Of what is whole.
    QByteArray m_lines; ///< Of a batch; kept, so that the next needs no memory of its own.
    std::unique_ptr<Compressor> m_compressor;
};

/// Reads a recording, compressed or not, line by line. Damaged places of a compressed one are passed over and kept in
/// problems(). Blocks; of one thread.
class RecordingReader final {
  public:
    RecordingReader();
    ~RecordingReader();
    Q_DISABLE_COPY_MOVE(RecordingReader)

    /// \return Storage when it cannot be read.
    [[nodiscard]] Result<void> open(const QString &path);
    /// The next line without its newline. \return false at the end.
    [[nodiscard]] bool nextLine(QByteArray &line);
    /// The next line, or the next JSON document that is written over several, as jq writes it.
    [[nodiscard]] bool nextDocument(QByteArray &document);
    /// Where what was read last begins, from 1.
    [[nodiscard]] qint64 documentLine() const { return m_documentLine; }
    /// The next message; bad lines are skipped and kept in problems(). \return false at the end.
    [[nodiscard]] bool nextMessage(Message &message);
    [[nodiscard]] const RecordingHeader &header() const { return m_header; }
    /// The first 1,000 of them.
    [[nodiscard]] const QVector<RecordingProblem> &problems() const { return m_problems; }
    [[nodiscard]] qint64 problemCount() const { return m_problemCount; }
    /// Whether the end of the file was cut off, as a crash leaves it.
    [[nodiscard]] bool wasCutOff() const { return m_cutOff; }

  private:
    [[nodiscard]] bool fill();
    void addProblem(qint64 line, const QString &text);

    QFile m_file;
    std::unique_ptr<FrameReader> m_frames; ///< Of a compressed one.
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_searched = 0; ///< Where there is no line's end before.
    qint64 m_line = 0, m_documentLine = 0;
    QByteArray m_next; ///< A line that was read already, where m_nextBegins.
    bool m_nextBegins = false;
    bool m_cutOff = false;
    qint64 m_problemCount = 0;
    RecordingHeader m_header;
    QVector<RecordingProblem> m_problems;
};

/// A whole recording in memory.
struct Recording {
    RecordingHeader header;
    QVector<Message> messages;
    QVector<RecordingProblem> problems; ///< The first of them.
    qint64 problemCount = 0;
    bool cutOff = false;
    bool tooLarge = false; ///< Ended at the bound of loadRecording().
};

/// Reads a recording. For a pool thread. \param mostBytes  of bodies kept.
[[nodiscard]] Result<Recording> loadRecording(const QString &path, qint64 mostBytes = qint64(1) << 30);

} // namespace collie::pulse
