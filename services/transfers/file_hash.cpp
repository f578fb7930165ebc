#include "services/transfers/file_hash.h"

#include "services/base/platform/open_file.h"
#include "services/base/words.h"
#include "services/transfers/digest.h"

#include <QFile>

#include <algorithm>

namespace collie::transfers {

FileStamp stampOf(const QString &path) {
    const FileState state = fileState(QFile::encodeName(path));
    return {.size = state.size, .modifiedMs = state.modifiedMs, .sha256 = {}};
}

Result<FileHashes> hashFile(const QString &path, bool withSha512, const std::atomic_bool &stop) {
    const FileStamp before = stampOf(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    // No larger than the file, and not cleared before: that takes as long as the hash of a small file.
    QByteArray piece(std::clamp<qint64>(before.size, 1, 1024 * 1024), Qt::Uninitialized);
    Digest sha256(Digest::Kind::Sha256);
    Digest sha512(Digest::Kind::Sha512);
    qint64 total = 0;
    bool isWhole = false; // All of it came at once.
    while (true) {
        if (stop)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        if (got == 0)
            break;
        total += got;
        isWhole = got == before.size;
        sha256.add(piece.constData(), size_t(got));
        if (withSha512)
            sha512.add(piece.constData(), size_t(got));
    }
    if (before != stampOf(path) || total != before.size)
        return failure(ErrorKind::Conflict, Words::tr("%1 changed while it was read. Upload it again when it is "
                                                      "complete.")
                                                .arg(path));
    FileHashes hashes{.sha256 = sha256.hex(),
                      .sha512 = withSha512 ? sha512.hex() : QByteArray(),
                      .content = isWhole && total <= smallBytes ? piece : QByteArray(),
                      .stamp = before};
    if (hashes.sha256.isEmpty() || (withSha512 && hashes.sha512.isEmpty()))
        return failure(ErrorKind::Internal, Words::tr("The hash of a file could not be computed."));
    hashes.stamp.sha256 = hashes.sha256;
    return hashes;
}

} // namespace collie::transfers
