#include "services/treeherder/commit_link.h"

#include "services/base/words.h"
#include "services/treeherder/link_text.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace collie::treeherder {

namespace {

constexpr QLatin1String gitHost("github.com");
constexpr qsizetype fewestDigits = 7;

bool isHgHost(const QString &host) {
    return host.startsWith(QLatin1String("hg.")) || host.startsWith(QLatin1String("hg-"));
}

/// Digits of a commit, also with what asks for another form of it: "….patch".
QString commitIn(const QString &text) {
    const QString revision = revisionIn(text.section(QLatin1Char('.'), 0, 0));
    return revision.size() < fewestDigits ? QString() : revision;
}

tl::unexpected<Error> noCommit(const QString &text) {
    return failure(
        ErrorKind::InvalidArgument,
        Words::tr("This address names no commit: “%1” is not one. Give one that does, or a push.").arg(text.left(60)));
}

/// \param steps  of the repository.
Address ofRepository(const QUrl &url, QStringList steps) {
    Address target;
    target.kind = Address::Kind::Commit;
    target.sourceUrl = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    // The copy of the same repositories that changes first.
    if (target.sourceUrl.host() == QLatin1String("hg-edge.mozilla.org"))
        target.sourceUrl.setHost(QStringLiteral("hg.mozilla.org"));
    if (steps.constLast().endsWith(QLatin1String(".git")))
        steps.last().chop(4);
    target.sourceUrl.setPath(QLatin1Char('/') + steps.join(QLatin1Char('/')));
    return target;
}

void nameRest(const QStringList &rest, Address &target) {
    if (!rest.isEmpty())
        target.notes.append(notUnderstood(rest.join(QLatin1Char('/')), {}));
}

Result<Address> pushLogTarget(const QUrl &url, Address target) {
    const LinkParameters parameters(url.query(QUrl::FullyEncoded));
    const auto read = [&](const char *name, QString &place) {
        const QString text = parameters.value(QLatin1String(name));
        place = commitIn(text);
        if (place.isEmpty() && !text.isEmpty())
            target.notes.append(notUnderstood(QLatin1String(name), text));
    };
    read("changeset", target.query.commitRevision);
    if (target.query.commitRevision.isEmpty()) {
        read("fromchange", target.query.fromChange);
        read("tochange", target.query.toChange);
    }
    target.query.author = withoutSurroundings(parameters.value(QLatin1String("user")));
    for (const auto &[name, value] : parameters.all()) {
        if (!name.isEmpty() && !isOneOf(name, {"changeset", "fromchange", "tochange", "user", "full", "version"}))
            target.notes.append(notUnderstood(name, value));
    }
    return target;
}

std::optional<Result<Address>> hgTarget(const QUrl &url, const QStringList &steps) {
    const bool isHg = isHgHost(url.host());
    for (qsizetype i = 1; i < steps.size(); ++i) {
        if (isOneOf(steps[i], {"pushloghtml", "json-pushes", "pushlog"}))
            return pushLogTarget(url, ofRepository(url, steps.mid(0, i)));
        const bool isPage = isOneOf(steps[i], {"rev", "raw-rev", "json-rev", "changeset", "json-automationrelevance"});
        const bool isOther = isOneOf(steps[i], {"file", "raw-file", "annotate", "diff", "log", "shortlog", "graph"});
        if (!isPage && !(isHg && isOther))
            continue;
        const QString commit = commitIn(steps.value(i + 1));
        if (commit.isEmpty() && isHg)
            return noCommit(steps.value(i + 1, steps[i]));
        if (commit.isEmpty())
            return std::nullopt;
        Address target = ofRepository(url, steps.mid(0, i));
        target.query.commitRevision = commit;
        nameRest(steps.mid(i + 2), target);
        return target;
    }
    if (!isHg || steps.isEmpty())
        return std::nullopt;
    return ofRepository(url, steps);
}

/// What stands behind the name of a repository of git. \return without a commit where it names none.
Address gitPage(Address target, const QStringList &steps) {
    if (isOneOf(steps[0], {"commit", "commits", "tree", "blob"})) {
        target.query.commitRevision = commitIn(steps.value(1));
        nameRest(steps.mid(2), target);
    } else if (isOneOf(steps[0], {"compare"})) {
        if (const auto range = revisionRangeIn(steps.value(1))) {
            target.query.fromChange = commitIn(range->first);
            target.query.toChange = commitIn(range->second);
        }
    } else if (isOneOf(steps[0], {"pull"}) && isOneOf(steps.value(2), {"commits", "changes", "files"})) {
        target.query.commitRevision = commitIn(steps.value(3));
    }
    return target;
}

std::optional<Result<Address>> gitTarget(const QUrl &url, const QStringList &steps) {
    const bool isGit = url.host() == gitHost || url.host() == QLatin1String("www.") + gitHost;
    qsizetype page = 2;
    // Elsewhere the names of repositories may have any number of parts.
    if (!isGit) {
        for (page = 1; page < steps.size() && !isOneOf(steps[page], {"commit", "commits", "tree", "compare"});)
            ++page;
    }
    if (steps.size() < (isGit ? 2 : page + 2))
        return std::nullopt;
    Address target = ofRepository(url, steps.mid(0, page));
    if (isGit)
        target.sourceUrl.setHost(gitHost);
    if (steps.size() == page)
        return target;
    target = gitPage(target, steps.mid(page));
    const PushQuery &query = target.query;
    if (!query.commitRevision.isEmpty() || !query.fromChange.isEmpty() || !query.toChange.isEmpty())
        return target;
    return isGit ? std::optional<Result<Address>>(noCommit(steps.mid(page).join(QLatin1Char('/')))) : std::nullopt;
}

} // namespace

std::optional<Result<Address>> commitTarget(const QUrl &url) {
    QStringList steps = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // One host of git parts its own pages so from the names of repositories.
    steps.removeAll(QStringLiteral("-"));
    if (auto target = hgTarget(url, steps))
        return target;
    return gitTarget(url, steps);
}

QUrl commitPage(const Address &address) {
    if (address.sourceUrl.isEmpty())
        return {};
    QUrl page = address.sourceUrl;
    const PushQuery &query = address.query;
    const bool isHg = isHgHost(page.host());
    const bool isRange = !query.fromChange.isEmpty() || !query.toChange.isEmpty();
    if (isHg && (isRange || !query.author.isEmpty())) {
        QUrlQuery items;
        const auto add = [&items](const char *name, const QString &value) {
            if (!value.isEmpty())
                items.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value, "@")));
        };
        add("changeset", query.commitRevision);
        add("fromchange", query.fromChange);
        add("tochange", query.toChange);
        add("user", query.author);
        page.setPath(page.path() + QStringLiteral("/pushloghtml"));
        page.setQuery(items);
    } else if (isRange) {
        page.setPath(page.path() + QStringLiteral("/compare/%1...%2").arg(query.fromChange, query.toChange));
    } else if (!query.commitRevision.isEmpty()) {
        page.setPath(page.path() + (isHg ? QStringLiteral("/rev/") : QStringLiteral("/commit/")) +
                     query.commitRevision);
    }
    return page;
}

} // namespace collie::treeherder
