#pragma once

#include "services/base/result.h"

#include <QString>

#include <atomic>
#include <functional>

namespace collie::transfers {

/// Unpacks a file of zstd frames into another. Thread-safe; blocks, so call it on a pool thread.
/// \param maxBytes  most bytes written. \param seen  called with every piece written, for a hash.
/// \return the bytes written; TooLarge above maxBytes; BadResponse when it is not zstd or is cut off; Storage.
[[nodiscard]] Result<qint64> unzstdFile(const QString &from, const QString &to, qint64 maxBytes,
                                        const std::atomic_bool &stop,
                                        const std::function<void(const char *, size_t)> &seen);

} // namespace collie::transfers
