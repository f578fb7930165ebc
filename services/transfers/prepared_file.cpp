#include "services/transfers/prepared_file.h"

#include "services/base/platform/scratch_folder.h"
#include "services/base/words.h"
#include "services/transfers/content_type.h"
#include "services/transfers/gzip_file.h"

#include <QDir>

namespace collie::transfers {

namespace {

/// Whether the file's bytes are others than they were. Reads it only when its time is another and nothing else tells.
Result<bool> hasChanged(const Transfer &transfer, const FileStamp &now, const std::atomic_bool &stop) {
    const FileStamp &then = transfer.stamp;
    if (then.size < 0 || (then.size == now.size && then.modifiedMs == now.modifiedMs))
        return false;
    if (then.size != now.size || then.sha256.isEmpty())
        return true;
    const Result<FileHashes> hashes = hashFile(transfer.file, false, stop);
    if (!hashes)
        return failure(hashes.error());
    return hashes->sha256 != then.sha256;
}

/// A name for a file of ours; the file goes with the last owner of the name.
Result<std::shared_ptr<const QString>> temporaryCopy() {
    const auto folder = std::make_shared<ScratchFolder>();
    if (!folder->isValid())
        return failure(ErrorKind::Storage,
                       Words::tr("There is no room for a compressed copy in %1.").arg(QDir::tempPath()));
    return std::shared_ptr<const QString>(new QString(folder->filePath(QStringLiteral("copy.gz"))),
                                          [folder](const QString *name) { delete name; });
}

Result<PreparedFile> prepare(const Transfer &transfer, HashNeed need, bool acceptChanges,
                             const std::atomic_bool &stop) {
    PreparedFile out{.path = transfer.file,
                     .size = 0,
                     .contentType = transfer.contentType,
                     .contentEncoding = {},
                     .hashes = {},
                     .stamp = stampOf(transfer.file)};
    if (out.stamp.size < 0)
        return failure(ErrorKind::Storage, Words::tr("There is no file %1 any more.").arg(transfer.file));
    if (!acceptChanges) {
        const Result<bool> changed = hasChanged(transfer, out.stamp, stop);
        if (!changed)
            return failure(changed.error());
        out.changed = *changed;
        if (out.changed)
            return out;
    }
    out.size = out.stamp.size;
    if (out.contentType.isEmpty())
        out.contentType = mediaTypeOf(transfer.file);
    out.contentType = withCharset(out.contentType, transfer.file);
    if (transfer.gzip) {
        Result<std::shared_ptr<const QString>> copy = temporaryCopy();
        if (!copy)
            return failure(copy.error());
        const Result<qint64> packed = gzipFile(transfer.file, **copy, stop);
        if (!packed)
            return failure(packed.error());
        out.copy = *std::move(copy);
        out.path = *out.copy;
        out.size = *packed;
        out.contentEncoding = "gzip";
    }
    if (need != HashNeed::None) {
        Result<FileHashes> hashes = hashFile(out.path, need == HashNeed::Sha256AndSha512, stop);
        if (!hashes)
            return failure(hashes.error());
        out.hashes = *std::move(hashes);
        if (!out.copy)
            out.stamp.sha256 = out.hashes.sha256;
    }
    return out;
}

} // namespace

Future<PreparedFile> prepareFile(const Transfer &transfer, HashNeed need, bool acceptChanges,
                                 std::shared_ptr<std::atomic_bool> stop) {
    return runOnPool([transfer, need, acceptChanges, stop = std::move(stop)] {
        return prepare(transfer, need, acceptChanges, *stop);
    });
}

} // namespace collie::transfers
