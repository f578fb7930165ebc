#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct z_stream_s;

namespace collie::http {

/// A gzip stream, or several one behind the other, unpacked as it comes. One thread at a time.
class Gunzip final {
  public:
    Gunzip();
    ~Gunzip();
    Q_DISABLE_COPY_MOVE(Gunzip)

    /// Gets what is unpacked; false to stop.
    using Sink = std::function<bool(const char *data, qint64 size)>;
    enum class Outcome { Good, Damaged, Stopped };
    [[nodiscard]] Outcome add(const char *data, qint64 size, const Sink &sink);
    /// Whether what came so far is whole; nothing at all is not.
    [[nodiscard]] bool isComplete() const { return m_complete; }

  private:
    struct Ender {
        void operator()(z_stream_s *stream) const;
    };
    std::unique_ptr<z_stream_s, Ender> m_stream;
    QByteArray m_piece;
    bool m_complete = false;
};

/// Whether a Content-Encoding is gzip alone.
[[nodiscard]] bool isGzip(const QByteArray &contentEncoding);

/// Whether an answer with this Content-Encoding has to go through unpack().
[[nodiscard]] bool isPacked(const QByteArray &contentEncoding);

/// Undoes the Content-Encoding of an answer that arrived whole. Qt would do it while the answer arrives, on the thread
/// of whoever asked, and takes a stream that breaks off for a complete one. Any thread.
/// \param contentEncoding  the header as it came; several are undone in turn, the last one first.
/// \param maxBytes  most bytes of any step.
/// \param host  for the sentence.
/// \return Network when the stream breaks off, does not match its checksum or is followed by something else, which
/// another attempt may mend; TooLarge beyond `maxBytes`; BadResponse for an encoding that was not asked for.
[[nodiscard]] Result<QByteArray> unpack(QByteArray body, const QByteArray &contentEncoding, qint64 maxBytes,
                                        const QString &host);

} // namespace collie::http
