#pragma once

#include "services/base/result.h"
#include "services/transfers/transfer.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace collie::transfers {

/// Files up to this size need not be read again after they were hashed.
inline constexpr qint64 smallBytes = 256 * 1024;

/// Hashes of a file's bytes in lower-case hex.
struct FileHashes {
    QByteArray sha256;
    QByteArray sha512;  ///< Empty unless asked for.
    QByteArray content; ///< All that was read, where that is at most smallBytes; else empty.
    FileStamp stamp;    ///< Of the file that was read, with sha256.
};

/// Reads a file once, a megabyte at a time. Thread-safe; blocks, so call it on a pool thread.
/// \param stop  set by another thread to end early with Cancelled.
/// \return Storage when it cannot be read, Conflict when it changed meanwhile.
[[nodiscard]] Result<FileHashes> hashFile(const QString &path, bool withSha512, const std::atomic_bool &stop);

/// Size and time of a file; size -1 when there is none. Reads no content.
[[nodiscard]] FileStamp stampOf(const QString &path);

} // namespace collie::transfers
