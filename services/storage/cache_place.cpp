#include "services/storage/cache_place.h"

#include <QDir>
#include <QStandardPaths>

namespace collie::storage {
namespace {

/// Addresses rather than the deployment's name, which may be given to other servers.
QString folderName(const QUrl &rootUrl, const QString &treeherder) {
    return QString::fromLatin1(QUrl::toPercentEncoding(rootUrl.authority() + u' ' + treeherder));
}

} // namespace

QString defaultCacheFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/collie");
}

QString cacheFolder(const QString &all, const Deployment &deployment) {
    return all + u'/' + folderName(deployment.rootUrl, deployment.treeherderUrl.authority());
}

QStringList cacheFolders(const QString &all, const QUrl &rootUrl) {
    const QString beginning = folderName(rootUrl, QString());
    QStringList folders;
    for (const QString &name : QDir(all).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (name.startsWith(beginning))
            folders.append(all + u'/' + name);
    }
    return folders;
}

QString cacheFile(const QString &folder) {
    return folder + QStringLiteral("/cache.sqlite");
}

} // namespace collie::storage
