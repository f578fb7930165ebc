#include "services/treeherder/repository.h"

namespace collie::treeherder {

QUrl Repository::revisionUrl(const QString &revision) const {
    if (url.isEmpty())
        return {};
    QUrl page = url;
    QString path = page.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    const bool isGit = dvcsType == QLatin1String("git");
    page.setPath(path + (isGit ? QStringLiteral("/commit/") : QStringLiteral("/rev/")) + revision);
    return page;
}

} // namespace collie::treeherder
