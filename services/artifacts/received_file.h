#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <atomic>

namespace collie::artifacts {

/// A file as it came over the network, and what it has to be.
struct ReceivedFile {
    QString path;
    bool packed = false;               ///< With gzip.
    QString unpackTo = {};             ///< Where the unpacked file is made.
    qint64 maxUnpacked = 0;            ///< Bytes.
    QHash<QString, QByteArray> hashes; ///< By algorithm, lower-case hex; of the unpacked bytes.
    bool needsHash = false;            ///< Refuse it when no hash of a kind known here is given.
};

/// Unpacks a file if it is packed and compares its hashes. Blocks: call it on a pool thread.
/// \return the path of the complete file, which is `path` or `unpackTo`; after a failure no unpacked file is left.
///   BadResponse when a hash is another one; TooLarge.
[[nodiscard]] Result<QString> completeFile(const ReceivedFile &file, const std::atomic_bool &stop);

} // namespace collie::artifacts
