#pragma once

#include "services/base/async.h"
#include "services/transfers/file_hash.h"
#include "services/transfers/transfer.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace collie::transfers {

/// A file ready to be sent.
struct PreparedFile {
    QString path; ///< The file itself, or a compressed copy of it.
    qint64 size = 0;
    QByteArray contentType;
    QByteArray contentEncoding; ///< "gzip" or empty.
    FileHashes hashes;          ///< Of the bytes at `path`; empty unless asked for.
    FileStamp stamp;            ///< Of the original.
    bool changed = false;       ///< It is not the file that was added; the rest is empty then.
    /// Removes the compressed copy with its last owner.
    std::shared_ptr<const QString> copy = {};
};

/// What a target needs to know of a file.
enum class HashNeed { None, Sha256, Sha256AndSha512 };

/// Looks whether the file of an upload is the one that was added, compresses it when asked, and hashes it. On a pool
/// thread.
/// \param acceptChanges  the person has said to upload it as it is now.
/// \param stop  ends it early.
/// \return Storage when it cannot be read, or copied.
[[nodiscard]] Future<PreparedFile> prepareFile(const Transfer &transfer, HashNeed need, bool acceptChanges,
                                               std::shared_ptr<std::atomic_bool> stop);

} // namespace collie::transfers
