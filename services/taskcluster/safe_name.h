#pragma once

#include "services/base/result.h"

#include <QString>

namespace collie::taskcluster {

/// Where below a folder an artifact of this name is kept: no step out of the folder, no absolute path, no control or
/// reserved characters, no reserved device name, no part above 200 bytes. Different names may give the same path.
/// \return a relative path with slashes, never empty.
[[nodiscard]] QString safeRelativePath(const QString &artifactName);

/// `path`, or with " (2)", " (3)"… before its suffix when there is such a file.
[[nodiscard]] QString freePath(const QString &path);

/// Whether the queue takes an artifact of this name (taskcluster.md §1.3).
/// \return InvalidArgument saying what is wrong.
[[nodiscard]] Result<void> checkArtifactName(const QString &name);

/// Whether S3 takes a key of this name (taskcluster.md §1.3).
/// \return InvalidArgument saying what is wrong.
[[nodiscard]] Result<void> checkS3Key(const QString &key);

} // namespace collie::taskcluster
