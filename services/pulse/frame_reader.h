#pragma once

#include <QByteArray>
#include <QFile>

#include <memory>

namespace collie::pulse {

/// Unpacks a file of zstd frames. What cannot be unpacked is passed over up to the next frame: a recording is a series
/// of frames, and one bad byte costs the frame it is in. Blocks; of one thread.
class FrameReader final {
  public:
    /// How a read ended.
    enum class Step {
        Data,         ///< Something was appended.
        Damaged,      ///< A place was passed over; what comes next does not join on to what came before.
        DamagedToEnd, ///< The same, and there is no frame behind it.
        End,
    };

    /// \param file  open, at the beginning of a frame; outlives the reader.
    explicit FrameReader(QFile &file);
    ~FrameReader();
    Q_DISABLE_COPY_MOVE(FrameReader)

    /// Appends the next unpacked bytes to `to`.
    [[nodiscard]] Step read(QByteArray &to);
    /// Whether the file ended within a frame, as a crash leaves it.
    [[nodiscard]] bool wasCutOff() const { return m_cutOff; }
    /// Of the place passed over last.
    [[nodiscard]] qint64 damagedAt() const { return m_damagedAt; }
    [[nodiscard]] qint64 damagedBytes() const { return m_damagedBytes; }

  private:
    struct Stream;
    [[nodiscard]] bool refill();
    [[nodiscard]] Step passOver(bool isChecksum, QByteArray &to);

    QFile &m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_input;
    qsizetype m_used = 0;  ///< Of the input.
    qint64 m_inputAt = 0;  ///< Where the input stands in the file.
    qint64 m_frameAt = 0;  ///< Where the frame begins.
    QByteArray m_unpacked; ///< Of the frame; held back until it has proved whole, as far as there is room.
    bool m_inFrame = false, m_cutOff = false;
    bool m_moreInside = false; ///< The library holds unpacked bytes that had no room.
    qint64 m_damagedAt = 0, m_damagedBytes = 0;
};

/// The beginning of every zstd frame.
[[nodiscard]] QByteArray frameMagic();

/// Whether the `size` bytes at `content` are the begin of a frame whose end is missing.
[[nodiscard]] bool isCutOffFrame(const uchar *content, qint64 size);

/// Where the next whole frame at or after `from` begins, and where it ends, in the `size` bytes at `content`.
/// \return false when there is none.
[[nodiscard]] bool findFrame(const uchar *content, qint64 size, qint64 from, qint64 &begin, qint64 &end);

} // namespace collie::pulse
