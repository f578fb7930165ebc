#pragma once

#include "services/artifacts/transfer.h"
#include "services/base/async.h"

#include <QStringList>
#include <QVector>

namespace collie::artifacts {

/// The files that a drop or a command line names: files as they are, folders with everything below them. Links to
/// folders are not followed, hidden files are taken. Read on a pool thread.
/// \return the items in the order named, those of a folder by name; InvalidArgument for a path that is neither file nor
/// folder, TooLarge above 10,000 files.
[[nodiscard]] Future<QVector<UploadItem>> collectFiles(const QStringList &paths);

/// The content type of a file by its name and, where the name says nothing, by its first bytes; text has its charset.
/// Reads at most 16 KiB. Thread-safe.
[[nodiscard]] QByteArray contentTypeOf(const QString &path);

/// Whether compressing a file of this type is worth it.
[[nodiscard]] bool isTextType(const QByteArray &contentType);

} // namespace collie::artifacts
