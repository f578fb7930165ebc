#pragma once

#include <QByteArray>

#include <zlib.h>

namespace collie::test {

/// `plain` in the format that Content-Encoding: gzip announces.
[[nodiscard]] inline QByteArray gzipped(const QByteArray &plain) {
    z_stream stream{};
    constexpr int gzipFormat = 15 + 16, memoryLevel = 8;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipFormat, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib cannot compress");
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 32, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("zlib did not compress all");
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace collie::test
