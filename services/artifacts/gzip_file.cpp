#include "services/artifacts/gzip_file.h"

#include <QFile>

#include <zlib.h>

#include <memory>
#include <vector>

namespace collie::artifacts {

namespace {

constexpr size_t bufferBytes = 256 * 1024;
constexpr int gzipWindow = 15 + 16; ///< zlib's way to say: the gzip format, largest window.

/// Two files with a buffer each.
struct Pair {
    Pair(const QString &from, const QString &to)
        : input(from)
        , output(to)
        , in(bufferBytes)
        , out(bufferBytes) {}
    ~Pair() {
        if (!keep)
            output.remove();
    }
    Q_DISABLE_COPY_MOVE(Pair)

    [[nodiscard]] Result<void> open() {
        if (!input.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(ErrorKind::Storage,
                           QStringLiteral("%1 cannot be read: %2.").arg(input.fileName(), input.errorString()));
        if (!output.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return writeError();
        return {};
    }
    [[nodiscard]] tl::unexpected<Error> writeError() const {
        return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be written: %2. Make room and try again.")
                                               .arg(output.fileName(), output.errorString()));
    }
    /// Reads the next piece into `stream`. \return its size; less than zero when it cannot be read.
    qint64 fill(z_stream &stream) {
        const qint64 got = input.read(reinterpret_cast<char *>(in.data()), qint64(in.size()));
        stream.next_in = in.data();
        stream.avail_in = got > 0 ? uInt(got) : 0;
        return got;
    }
    void empty(z_stream &stream) {
        stream.next_out = out.data();
        stream.avail_out = uInt(out.size());
    }
    [[nodiscard]] const char *written() const { return reinterpret_cast<const char *>(out.data()); }

    QFile input, output;
    std::vector<Bytef> in, out;
    bool keep = false;
};

} // namespace

Result<qint64> gzipFile(const QString &from, const QString &to, const std::atomic_bool &stop) {
    Pair files(from, to);
    if (const Result<void> opened = files.open(); !opened)
        return failure(opened.error());
    z_stream stream{};
    constexpr int memoryLevel = 8;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return failure(ErrorKind::Internal, QStringLiteral("The compression could not be started."));
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    qint64 total = 0;
    int code = Z_OK;
    while (code != Z_STREAM_END) {
        const qint64 got = files.fill(stream);
        if (stop)
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (got < 0)
            return failure(ErrorKind::Storage,
                           QStringLiteral("%1 cannot be read: %2.").arg(from, files.input.errorString()));
        do {
            files.empty(stream);
            code = deflate(&stream, got == 0 ? Z_FINISH : Z_NO_FLUSH);
            const qint64 size = qint64(bufferBytes) - stream.avail_out;
            if (files.output.write(files.written(), size) != size)
                return files.writeError();
            total += size;
        } while (stream.avail_out == 0);
    }
    files.keep = true;
    return total;
}

Result<qint64> gunzipFile(const QString &from, const QString &to, qint64 maxBytes, const std::atomic_bool &stop,
                          const std::function<void(const char *, size_t)> &seen) {
    Pair files(from, to);
    if (const Result<void> opened = files.open(); !opened)
        return failure(opened.error());
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return failure(ErrorKind::Internal, QStringLiteral("The compression could not be started."));
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    const auto broken = [] {
        return failure(ErrorKind::BadResponse, QStringLiteral("What arrived is not complete, or not compressed as it "
                                                              "claims. Try again."));
    };
    qint64 total = 0;
    int code = Z_OK;
    while (const qint64 got = files.fill(stream)) {
        if (stop)
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (got < 0)
            return failure(ErrorKind::Storage,
                           QStringLiteral("%1 cannot be read: %2.").arg(from, files.input.errorString()));
        do {
            if (code == Z_STREAM_END && inflateReset(&stream) != Z_OK)
                return broken();
            files.empty(stream);
            code = inflate(&stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return broken();
            const qint64 size = qint64(bufferBytes) - stream.avail_out;
            total += size;
            if (total > maxBytes)
                return failure(ErrorKind::TooLarge,
                               QStringLiteral("The file unpacks to more than %1 bytes, far more than its compressed "
                                              "size makes likely, so it was not kept.")
                                   .arg(maxBytes));
            if (files.output.write(files.written(), size) != size)
                return files.writeError();
            seen(files.written(), size_t(size));
        } while (stream.avail_in > 0 || (stream.avail_out == 0 && code != Z_STREAM_END));
    }
    if (code != Z_STREAM_END)
        return broken();
    files.keep = true;
    return total;
}

} // namespace collie::artifacts
