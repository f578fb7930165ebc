#include "app/cli/completion_names.h"

#include "services/base/deployment.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/storage/cache_place.h"
#include "services/taskcluster/root_url.h"

#include <QProcessEnvironment>
#include <QSet>

#include <algorithm>

namespace collie::cli {
namespace {

using storage::CacheReader;

constexpr qsizetype longestName = 500, longestDescription = 100;

/// Whether a name may stand in a command line: not where it would steer the terminal or be read as an option.
bool isUsable(const QString &name) {
    return !name.isEmpty() && name.size() <= longestName && !name.startsWith(u'-') &&
           std::all_of(name.begin(), name.end(), [](QChar each) { return each.isPrint(); });
}

QString inOneLine(QString text) {
    for (QChar &each : text) {
        if (!each.isPrint())
            each = u' ';
    }
    text = text.simplified();
    return text.size() > longestDescription ? text.left(longestDescription - 1) + u'…' : text;
}

QVector<CacheReader::Name> namesIn(const CacheReader &cache, Completes what, const QString &beginning) {
    switch (what) {
    case Completes::Repository:
        return cache.repositories();
    case Completes::Label:
        return cache.labels(beginning);
    case Completes::Exchange:
        return cache.exchanges();
    case Completes::Action:
        return cache.actions();
    case Completes::Nothing:
    case Completes::File:
    case Completes::Folder:
    case Completes::Command:
    case Completes::Verb:
    case Completes::Shell:
        break;
    }
    return {};
}

QUrl chosenRootUrl(QString text) {
    if (text.isEmpty())
        text = QProcessEnvironment::systemEnvironment().value(QStringLiteral("TASKCLUSTER_ROOT_URL"));
    if (text.isEmpty())
        return publicDeployments().first().rootUrl;
    const Result<taskcluster::RootUrl> root = taskcluster::RootUrl::parse(text);
    return root ? QUrl(root->toString()) : QUrl();
}

} // namespace

QVector<CacheReader::Name> knownNames(Completes what, const QString &rootUrl, const QString &beginning) {
    QVector<CacheReader::Name> names;
    const QUrl root = chosenRootUrl(rootUrl);
    const QStringList folders =
        root.isEmpty() ? QStringList() : storage::cacheFolders(storage::defaultCacheFolder(), root);
    for (const QString &folder : folders)
        names += namesIn(CacheReader(folder), what, beginning);
    // Known without a deployment.
    if (what == Completes::Exchange) {
        for (const pulse::Exchange &one : pulse::treeherderExchanges())
            names.append({.name = one.exchange, .what = one.title});
    }
    QVector<CacheReader::Name> usable;
    QSet<QString> known;
    for (const CacheReader::Name &one : std::as_const(names)) {
        if (!one.name.startsWith(beginning) || known.contains(one.name) || !isUsable(one.name))
            continue;
        known.insert(one.name);
        usable.append({.name = one.name, .what = inOneLine(one.what)});
    }
    return usable;
}

} // namespace collie::cli
