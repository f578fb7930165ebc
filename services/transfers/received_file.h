#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <atomic>

namespace collie::transfers {

/// A file as it came over the network, and what it has to be.
struct ReceivedFile {
    QString path;
    QList<QByteArray> encodings = {};  ///< How it is packed, in the order it was: gzip, zstd.
    QString unpackTo = {};             ///< Where the unpacked file is made; with ".1" added, what lies between.
    qint64 maxUnpacked = 0;            ///< Bytes.
    QHash<QString, QByteArray> hashes; ///< By algorithm, lower-case hex; of the unpacked bytes.
    bool needsHash = false;            ///< Refuse it when no hash of a kind known here is given.
};

/// How a file is packed, as `Content-Encoding` says: lower case, without what means nothing.
/// \return BadResponse naming an encoding that cannot be unpacked here.
[[nodiscard]] Result<QList<QByteArray>> encodingsOf(const QByteArray &contentEncoding);

/// Unpacks a file if it is packed and compares its hashes. Blocks: call it on a pool thread.
/// \return the path of the complete file, which is `path` or `unpackTo`; after a failure no unpacked file is left.
///   BadResponse when a hash is another one; TooLarge.
[[nodiscard]] Result<QString> completeFile(const ReceivedFile &file, const std::atomic_bool &stop);

} // namespace collie::transfers
