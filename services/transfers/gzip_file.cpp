#include "services/transfers/gzip_file.h"

#include "services/base/numbers.h"
#include "services/base/words.h"
#include "services/transfers/file_pair.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace collie::transfers {

namespace {

constexpr int gzipWindow = 15 + 16; ///< zlib's way to say: the gzip format, largest window.

struct OutputPiece {
    std::vector<char> bytes = std::vector<char>(FilePair::pieceBytes);

    void offerTo(z_stream &stream) {
        stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
        stream.avail_out = uInt(bytes.size());
    }
    [[nodiscard]] size_t filled(const z_stream &stream) const { return bytes.size() - stream.avail_out; }
};

void feed(z_stream &stream, const FilePair &files, size_t size) {
    stream.next_in = const_cast<Bytef *>(files.piece()); // zlib does not write there.
    stream.avail_in = uInt(size);
}

tl::unexpected<Error> brokenGzip() {
    return failure(ErrorKind::BadResponse,
                   Words::tr("What arrived is not complete, or not compressed as it claims. Try again."));
}

/// Zeros behind the last member fill a block of a tape; gunzip takes them too.
bool isPadding(const z_stream &stream) {
    return std::all_of(stream.next_in, stream.next_in + stream.avail_in, [](Bytef one) { return one == 0; });
}

} // namespace

Result<qint64> gzipFile(const QString &from, const QString &to, const std::atomic_bool &stop) {
    FilePair files(from, to);
    if (const Result<void> opened = files.open(); !opened)
        return failure(opened.error());
    z_stream stream{};
    constexpr int memoryLevel = 8;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return failure(ErrorKind::Internal, Words::tr("The compression could not be started."));
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    OutputPiece out;
    qint64 total = 0;
    int code = Z_OK;
    while (code != Z_STREAM_END) {
        const Result<size_t> got = files.next();
        if (stop)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        if (!got)
            return failure(got.error());
        feed(stream, files, *got);
        do {
            out.offerTo(stream);
            code = deflate(&stream, *got == 0 ? Z_FINISH : Z_NO_FLUSH);
            const size_t size = out.filled(stream);
            if (const Result<void> written = files.write(out.bytes.data(), size); !written)
                return failure(written.error());
            total += qint64(size);
        } while (stream.avail_out == 0);
    }
    files.keep();
    return total;
}

Result<qint64> gunzipFile(const QString &from, const QString &to, qint64 maxBytes, const std::atomic_bool &stop,
                          const std::function<void(const char *, size_t)> &seen) {
    FilePair files(from, to);
    if (const Result<void> opened = files.open(); !opened)
        return failure(opened.error());
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return failure(ErrorKind::Internal, Words::tr("The compression could not be started."));
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    OutputPiece out;
    qint64 total = 0;
    int code = Z_OK;
    for (bool padding = false;;) {
        const Result<size_t> got = files.next();
        if (stop)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        feed(stream, files, *got);
        do {
            if (code == Z_STREAM_END && isPadding(stream)) {
                padding = true;
                break;
            }
            if (padding || (code == Z_STREAM_END && inflateReset(&stream) != Z_OK))
                return brokenGzip();
            out.offerTo(stream);
            code = inflate(&stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return brokenGzip();
            const size_t size = out.filled(stream);
            total += qint64(size);
            if (total > maxBytes)
                return failure(tooMuchUnpacked(maxBytes));
            if (const Result<void> written = files.write(out.bytes.data(), size); !written)
                return failure(written.error());
            seen(out.bytes.data(), size);
        } while (stream.avail_in > 0 || (stream.avail_out == 0 && code != Z_STREAM_END));
    }
    if (code != Z_STREAM_END)
        return brokenGzip();
    files.keep();
    return total;
}

Error tooMuchUnpacked(qint64 maxBytes) {
    return {.kind = ErrorKind::TooLarge,
            .message = Words::tr("The file unpacks to more than %1, far more than its compressed size makes "
                                 "likely, so it was not kept.")
                           .arg(dataSize(maxBytes))};
}

} // namespace collie::transfers
