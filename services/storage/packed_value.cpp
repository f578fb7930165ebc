#include "services/storage/packed_value.h"

#include <zstd.h>

#include <memory>

namespace collie::storage {
namespace {

constexpr int level = 1; ///< Fast: what is kept is read at every start.
constexpr unsigned long long mostBytes = 256ULL << 20;

} // namespace

QByteArray pack(QByteArrayView value) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(value.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(context.get(), packed.data(), static_cast<size_t>(packed.size()), value.data(),
                                       static_cast<size_t>(value.size()));
    packed.resize(ZSTD_isError(size) != 0 ? 0 : static_cast<qsizetype>(size));
    packed.squeeze();
    return packed;
}

std::optional<QByteArray> unpack(QByteArrayView packed) {
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), static_cast<size_t>(packed.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > mostBytes)
        return std::nullopt;
    QByteArray value(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t done = ZSTD_decompress(value.data(), static_cast<size_t>(value.size()), packed.data(),
                                        static_cast<size_t>(packed.size()));
    if (ZSTD_isError(done) != 0 || done != static_cast<size_t>(value.size()))
        return std::nullopt;
    return value;
}

} // namespace collie::storage
