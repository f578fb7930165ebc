#include "services/http/unpack.h"

#include "services/base/numbers.h"
#include "services/base/words.h"

#include <QList>

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace collie::http {

namespace {

constexpr int gzipOnly = 15 + 16; ///< zlib's way to say: the gzip format, largest window.
/// Servers pack once, now and then a proxy once more; whoever names more wants to keep us busy.
constexpr qsizetype mostEncodings = 3;

QList<QByteArray> encodingsOf(const QByteArray &contentEncoding) {
    QList<QByteArray> all;
    for (const QByteArray &part : contentEncoding.split(',')) {
        const QByteArray name = part.trimmed().toLower();
        if (!name.isEmpty() && name != "identity")
            all.append(name);
    }
    return all;
}

tl::unexpected<Error> damaged(const QString &host, const char *detail) {
    return failure(ErrorKind::Network,
                   Words::tr("The answer of %1 arrived damaged or incomplete. Try again.").arg(host),
                   QString::fromLatin1(detail));
}

Result<QByteArray> gunzip(const QByteArray &packed, qint64 maxBytes, const QString &host) {
    Gunzip stream;
    QByteArray out;
    const auto outcome = stream.add(packed.constData(), packed.size(), [&](const char *data, qint64 size) {
        if (out.size() + size > maxBytes)
            return false;
        out.append(data, size);
        return true;
    });
    switch (outcome) {
    case Gunzip::Outcome::Good:
        break;
    case Gunzip::Outcome::Damaged:
        return damaged(host, "not the gzip stream it claims to be");
    case Gunzip::Outcome::Stopped:
        return failure(
            ErrorKind::TooLarge,
            Words::tr("The answer of %1 unpacks to more than the %2 that are accepted.").arg(host, dataSize(maxBytes)));
    }
    if (!stream.isComplete())
        return damaged(host, "the gzip stream breaks off");
    return out;
}

} // namespace

Gunzip::Gunzip()
    : m_piece(256 * 1024, Qt::Uninitialized) {
    auto stream = std::make_unique<z_stream>();
    // Without memory it stays empty, and everything is damaged.
    if (inflateInit2(stream.get(), gzipOnly) == Z_OK)
        m_stream.reset(stream.release());
}

Gunzip::~Gunzip() = default;

void Gunzip::Ender::operator()(z_stream_s *stream) const {
    inflateEnd(stream);
    delete stream;
}

Gunzip::Outcome Gunzip::add(const char *data, qint64 size, const Sink &sink) {
    if (!m_stream)
        return Outcome::Damaged;
    z_stream &stream = *m_stream;
    // zlib does not write through it.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data));
    stream.avail_in = 0;
    qint64 left = size;
    bool mayHaveMore = false;
    while (left > 0 || stream.avail_in > 0 || mayHaveMore) {
        if (stream.avail_in == 0) {
            stream.avail_in = uInt(std::min<qint64>(left, std::numeric_limits<uInt>::max()));
            left -= stream.avail_in;
        }
        // The format allows streams one behind the other.
        if (std::exchange(m_complete, false) && inflateReset(&stream) != Z_OK)
            return Outcome::Damaged;
        stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
        stream.avail_out = uInt(m_piece.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        // Without bytes to read there is no progress, which is not damage: the next ones may come.
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return Outcome::Damaged;
        m_complete = code == Z_STREAM_END;
        mayHaveMore = stream.avail_out == 0 && !m_complete;
        const qint64 got = m_piece.size() - qint64(stream.avail_out);
        if (got > 0 && !sink(m_piece.constData(), got))
            return Outcome::Stopped;
    }
    return Outcome::Good;
}

bool isGzip(const QByteArray &contentEncoding) {
    const QList<QByteArray> encodings = encodingsOf(contentEncoding);
    return encodings.size() == 1 && (encodings.first() == "gzip" || encodings.first() == "x-gzip");
}

bool isPacked(const QByteArray &contentEncoding) {
    return !encodingsOf(contentEncoding).isEmpty();
}

Result<QByteArray> unpack(QByteArray body, const QByteArray &contentEncoding, qint64 maxBytes, const QString &host) {
    QList<QByteArray> encodings = encodingsOf(contentEncoding);
    const bool known = encodings.size() <= mostEncodings &&
                       std::all_of(encodings.begin(), encodings.end(),
                                   [](const QByteArray &name) { return name == "gzip" || name == "x-gzip"; });
    if (!known)
        return failure(
            ErrorKind::BadResponse,
            Words::tr("%1 packed its answer in a way that was not asked for, so it cannot be read.").arg(host),
            QString::fromLatin1(contentEncoding.left(100)));
    while (!encodings.isEmpty()) {
        encodings.removeLast();
        Result<QByteArray> plain = gunzip(body, maxBytes, host);
        if (!plain)
            return plain;
        body = *std::move(plain);
    }
    return body;
}

} // namespace collie::http
