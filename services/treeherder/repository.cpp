#include "services/treeherder/repository.h"

#include <QUrlQuery>

namespace collie::treeherder {

bool Repository::isAt(const QUrl &source) const {
    const auto placeOf = [](const QUrl &address) {
        QString place = (address.host() + address.path()).toLower();
        while (place.endsWith(QLatin1Char('/')))
            place.chop(1);
        return place.endsWith(QLatin1String(".git")) ? place.chopped(4) : place;
    };
    return !source.host().isEmpty() && source.port() == url.port() && placeOf(source) == placeOf(url);
}

QUrl Repository::page(const QString &path) const {
    if (url.isEmpty())
        return {};
    QUrl page = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString base = page.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    page.setPath(base + path);
    return page;
}

QUrl Repository::revisionUrl(const QString &revision) const {
    return page((isGit() ? QStringLiteral("/commit/") : QStringLiteral("/rev/")) + revision);
}

QUrl Repository::pushUrl(const QString &revision) const {
    if (isGit() || url.isEmpty())
        return revisionUrl(revision);
    QUrl log = page(QStringLiteral("/pushloghtml"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("changeset"), revision);
    log.setQuery(query);
    return log;
}

QUrl Repository::pushLogUrl(const QString &branch) const {
    if (!isGit())
        return page(QStringLiteral("/pushloghtml"));
    return page(branch.isEmpty() ? QStringLiteral("/commits") : QStringLiteral("/commits/") + branch);
}

QUrl Repository::rangeUrl(const QString &from, const QString &to) const {
    if (isGit() || url.isEmpty())
        return page(QStringLiteral("/compare/%1...%2").arg(from, to));
    QUrl log = page(QStringLiteral("/pushloghtml"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("fromchange"), from);
    query.addQueryItem(QStringLiteral("tochange"), to);
    log.setQuery(query);
    return log;
}

} // namespace collie::treeherder
