#pragma once

#include "services/base/deployment.h"

#include <QString>
#include <QStringList>

/// Where the caches of deployments lie.
namespace collie::storage {

/// The folder of all caches of this user: `<cache folder>/collie`.
[[nodiscard]] QString defaultCacheFolder();
/// The folder of one deployment's cache. \param all  the folder of all caches.
[[nodiscard]] QString cacheFolder(const QString &all, const Deployment &deployment);
/// The folders that are there of deployments with this Taskcluster, whichever Treeherder shows it, by name.
/// \param all  the folder of all caches. \param rootUrl  of Taskcluster.
[[nodiscard]] QStringList cacheFolders(const QString &all, const QUrl &rootUrl);
/// The file of a cache. \param folder  of its deployment.
[[nodiscard]] QString cacheFile(const QString &folder);

} // namespace collie::storage
