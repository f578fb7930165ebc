#pragma once

#include "services/base/result.h"

#include <QString>

#include <atomic>
#include <functional>

namespace collie::transfers {

/// Compresses a file into another. Thread-safe; blocks, so call it on a pool thread. Memory does not depend on size.
/// \param to  made anew; removed again on failure.
/// \param stop  set by another thread to end early with Cancelled.
/// \return the bytes written; Storage when a file cannot be read or written.
[[nodiscard]] Result<qint64> gzipFile(const QString &from, const QString &to, const std::atomic_bool &stop);

/// Unpacks a file into another, as gzipFile() does the reverse; members that follow each other are one file, zeros
/// behind the last are passed over. \param maxBytes  most bytes written; a small file can claim to hold terabytes.
/// \param seen  called with every piece written, for a hash.
/// \return the bytes written; TooLarge above maxBytes; BadResponse when it is not gzip or is cut off.
[[nodiscard]] Result<qint64> gunzipFile(const QString &from, const QString &to, qint64 maxBytes,
                                        const std::atomic_bool &stop,
                                        const std::function<void(const char *, size_t)> &seen);

/// That a file unpacks to more than `maxBytes`.
[[nodiscard]] Error tooMuchUnpacked(qint64 maxBytes);

} // namespace collie::transfers
