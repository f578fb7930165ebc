#include "services/transfers/file_hash.h"

#include "services/transfers/digest.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace collie::transfers {

FileStamp stampOf(const QString &path) {
    const QFileInfo info(path);
    if (!info.isFile())
        return {};
    return {.size = info.size(), .modifiedMs = info.lastModified().toMSecsSinceEpoch(), .sha256 = {}};
}

Result<FileHashes> hashFile(const QString &path, bool withSha512, const std::atomic_bool &stop) {
    const FileStamp before = stampOf(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    // No larger than the file, and not cleared before: that takes as long as the hash of a small file.
    const qint64 hashedAtOnce = std::clamp<qint64>(before.size, 1, 1024 * 1024);
    const auto piece = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(hashedAtOnce));
    Digest sha256(Digest::Kind::Sha256);
    Digest sha512(Digest::Kind::Sha512);
    qint64 total = 0;
    while (true) {
        if (stop)
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        const qint64 got = file.read(piece.get(), hashedAtOnce);
        if (got < 0)
            return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
        if (got == 0)
            break;
        total += got;
        sha256.add(piece.get(), size_t(got));
        if (withSha512)
            sha512.add(piece.get(), size_t(got));
    }
    if (before != stampOf(path) || total != before.size)
        return failure(ErrorKind::Conflict, QStringLiteral("%1 changed while it was read. Upload it again when it is "
                                                           "complete.")
                                                .arg(path));
    FileHashes hashes{.sha256 = sha256.hex(), .sha512 = withSha512 ? sha512.hex() : QByteArray(), .stamp = before};
    if (hashes.sha256.isEmpty() || (withSha512 && hashes.sha512.isEmpty()))
        return failure(ErrorKind::Internal, QStringLiteral("The hash of a file could not be computed."));
    hashes.stamp.sha256 = hashes.sha256;
    return hashes;
}

} // namespace collie::transfers
