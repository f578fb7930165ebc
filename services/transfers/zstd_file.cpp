#include "services/transfers/zstd_file.h"

#include "services/base/words.h"
#include "services/transfers/file_pair.h"
#include "services/transfers/gzip_file.h"

#include <zstd.h>

#include <memory>
#include <vector>

namespace collie::transfers {

Result<qint64> unzstdFile(const QString &from, const QString &to, qint64 maxBytes, const std::atomic_bool &stop,
                          const std::function<void(const char *, size_t)> &seen) {
    FilePair files(from, to);
    if (const Result<void> opened = files.open(); !opened)
        return failure(opened.error());
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
    if (!stream)
        return failure(ErrorKind::Internal, Words::tr("The compression could not be started."));
    std::vector<char> out(FilePair::pieceBytes);
    qint64 total = 0;
    size_t rest = 1; // Not 0 until a frame is complete.
    while (true) {
        const Result<size_t> got = files.next();
        if (stop)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        ZSTD_inBuffer input{files.piece(), *got, 0};
        for (bool full = false; input.pos < input.size || full;) {
            ZSTD_outBuffer output{out.data(), out.size(), 0};
            rest = ZSTD_decompressStream(stream.get(), &output, &input);
            if (ZSTD_isError(rest))
                break;
            total += qint64(output.pos);
            if (total > maxBytes)
                return failure(tooMuchUnpacked(maxBytes));
            if (const Result<void> written = files.write(out.data(), output.pos); !written)
                return failure(written.error());
            seen(out.data(), output.pos);
            full = output.pos == output.size && rest != 0;
        }
        if (ZSTD_isError(rest))
            break;
    }
    if (rest != 0)
        return failure(ErrorKind::BadResponse,
                       Words::tr("What arrived is not complete, or not compressed as it claims. Try again."));
    files.keep();
    return total;
}

} // namespace collie::transfers
