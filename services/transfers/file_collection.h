#pragma once

#include "services/base/async.h"
#include "services/transfers/collect_options.h"
#include "services/transfers/transfer.h"

#include <QStringList>
#include <QVector>

namespace collie::transfers {

/// The files of an upload.
struct FileCollection {
    QVector<UploadItem> items;
    QVector<LeftOutFile> leftOut;
};

/// The files that a drop or a command line names: files as they are, folders with everything below them. No two items
/// have one name: where two would, the folders above them are put before (a/report.html, b/report.html); a file named
/// twice is one item. Read on a pool thread.
/// \return the items in the order named, those of a folder by name; InvalidArgument for a path where nothing is,
/// Conflict for names that cannot be told apart, TooLarge above 10,000 files.
[[nodiscard]] Future<FileCollection> collectFiles(const QStringList &paths, const CollectOptions &options = {});

/// Whether no two items have one name, so that none takes another's place.
/// \return Conflict naming the first two.
[[nodiscard]] Result<void> checkDistinctNames(const QVector<UploadItem> &items);

/// "3 files were left out", with what would take them: for a sentence after which each is named. Empty for none.
[[nodiscard]] QString leftOutCount(const QVector<LeftOutFile> &leftOut);

} // namespace collie::transfers
