#include "services/treeherder/address_text.h"

#include "services/base/words.h"
#include "services/http/url_rules.h"
#include "services/treeherder/address_repair.h"
#include "services/treeherder/commit_link.h"
#include "services/treeherder/jobs_link.h"
#include "services/treeherder/lando_instances.h"
#include "services/treeherder/link_text.h"
#include "services/treeherder/named_in_text.h"
#include "services/treeherder/task_link.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace collie::treeherder {

namespace {

constexpr qsizetype longestPaste = 64 * 1024; ///< Characters that are looked at: people paste whole logs.
constexpr qsizetype mostNamed = 3;            ///< Other things of a text that a note names.

tl::unexpected<Error> notALink() {
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("This address is not understood. Give an address of Treeherder's jobs or logs, of a "
                             "Taskcluster task, task group, artifact, hook or index path, or of a commit."));
}

tl::unexpected<Error> nothingNamed() {
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("Nothing that Collie can open is named here. Give an address of Treeherder or "
                             "Taskcluster, the id of a task, or a revision."));
}

/// Pages of Treeherder that have nothing to do with the jobs of a push.
bool isForeignPage(const QString &page) {
    return isOneOf(page, {"intermittent-failures", "perfherder", "perf"});
}

/// Treeherder had a page about the health of a push once.
bool isHealthPage(const QString &page) {
    return isOneOf(page, {"push-health", "pushhealth"});
}

/// The parameters of a page, which stood behind "#/jobs?" or "#?" once.
LinkParameters parametersOf(const QUrl &url) {
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    const qsizetype mark = fragment.indexOf(QLatin1Char('?'));
    QStringList parts{url.query(QUrl::FullyEncoded), mark < 0 ? QString() : fragment.mid(mark + 1)};
    parts.removeAll(QString());
    return LinkParameters(parts.join(QLatin1Char('&')));
}

/// What stands behind "#" and is not an old form of a page.
void nameFragment(const QUrl &url, Result<Address> &target) {
    const QString fragment = url.fragment(QUrl::FullyDecoded);
    const QString page = fragment.section(QLatin1Char('?'), 0, 0);
    if (!target || page.isEmpty() || page == QLatin1String("/") || page == QLatin1String("/jobs"))
        return;
    target->notes.append(notUnderstood(QLatin1Char('#') + fragment, {}));
}

/// What the parameters of the jobs view name. \param isOld  "/?…", which may be any server, unless it is said that it
/// is the jobs view.
Result<Address> jobsView(const QUrl &url, bool isOld) {
    Address target = jobsTarget(parametersOf(url));
    if (!target.repository.isEmpty() || target.kind == Address::Kind::Landing)
        return target;
    if (isOld)
        return notALink();
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("This address of Treeherder names no repository. Copy it again, with its “repo=”."));
}

Result<Address> treeherderTarget(const QUrl &url) {
    QStringList steps = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The oldest addresses had all pages below "/ui".
    if (isOneOf(steps.value(0), {"ui"}))
        steps.removeFirst();
    QString page = steps.value(0);
    if (page.endsWith(QLatin1String(".html"), Qt::CaseInsensitive))
        page.chop(5);
    if (isOneOf(page, {"logviewer"}))
        return logViewerTarget(parametersOf(url));
    const bool namesJobs = url.fragment().startsWith(QLatin1String("/jobs"), Qt::CaseInsensitive);
    if ((steps.isEmpty() || isOneOf(page, {"index"})) && (namesJobs || url.hasQuery()))
        return jobsView(url, !namesJobs);
    if (isOneOf(page, {"jobs"}) && steps.size() == 1)
        return jobsView(url, false);
    if (isHealthPage(page)) {
        if (auto target = jobsView(url, false); target && target->query.isLimited()) {
            target->notes = {
                Words::tr("Treeherder's page “%1” is gone; the push that it was about is shown.").arg(page)};
            return target;
        }
    }
    if (isHealthPage(page) || isForeignPage(page))
        return failure(
            ErrorKind::InvalidArgument,
            Words::tr("Treeherder's page “%1” has no counterpart in Collie. Open it in the browser.").arg(page));
    return notALink();
}

/// A landing as Lando itself names it (treeherder.md §2.13): its page, also below the revision that is landed, and what
/// its API answers.
std::optional<Address> landingTarget(const QUrl &url) {
    static const QRegularExpression revision(QStringLiteral("\\AD\\d+\\z"), QRegularExpression::CaseInsensitiveOption);
    QStringList steps = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // One that shares its host with others is below a path.
    if (isOneOf(steps.value(0), {"lando"}))
        steps.removeFirst();
    if (revision.match(steps.value(0)).hasMatch())
        steps.removeFirst();
    Address target;
    target.kind = Address::Kind::Landing;
    target.landing = landingIn(steps.value(1));
    target.landoInstance = landoInstanceAt(url);
    if (steps.size() != 2 || !isOneOf(steps[0], {"landings", "landing_jobs"}) || target.landing.isEmpty())
        return std::nullopt;
    return target;
}

Result<Address> targetOf(const QUrl &url) {
    std::optional<Address> known = taskclusterTarget(url);
    if (!known)
        known = landingTarget(url);
    if (!known) {
        if (auto commit = commitTarget(url))
            return *std::move(commit);
    }
    Result<Address> target = known ? Result<Address>(*std::move(known)) : treeherderTarget(url);
    if (target && target->kind == Address::Kind::Jobs)
        nameFragment(url, target);
    if (target && target->site.isEmpty())
        target->site = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    return target;
}

/// The reading that leaves the fewest parts out, of those the first.
Result<Address> bestReading(const QString &address) {
    Result<Address> best = notALink();
    for (const QUrl &url : readingsOf(address)) {
        Result<Address> target = targetOf(url);
        if (target ? !best || target->notes.size() < best->notes.size() : !best)
            best = std::move(target);
        if (best && best->notes.isEmpty())
            break;
    }
    return best;
}

void nameOthers(const QStringList &others, Address &target) {
    if (others.isEmpty())
        return;
    QStringList named;
    for (const QString &each : others.mid(0, mostNamed))
        named.append(each.size() > 60 ? each.left(60) + QStringLiteral("…") : each);
    if (others.size() > mostNamed)
        named.append(Words::tr("%n more", "named in a text", static_cast<int>(others.size() - mostNamed)));
    target.notes.append(Words::tr("The text names more than this: %1.").arg(named.join(QStringLiteral(", "))));
}

Result<Address> ofAddressesIn(const QString &text) {
    Result<Address> first = nothingNamed();
    bool hasAddress = false;
    QStringList others;
    for (const QString &each : addressesIn(text)) {
        Result<Address> read = bestReading(each);
        if (!first && (read || !hasAddress))
            first = std::move(read);
        else if (read && first && viewUrl(*read) != viewUrl(*first) && !others.contains(each))
            others.append(each);
        hasAddress = true;
    }
    if (first)
        nameOthers(others, *first);
    return first;
}

} // namespace

Result<Address> parseAddress(const QString &text) {
    const QString pasted = text.left(longestPaste);
    const QString joined = withJoinedLines(pasted);
    Result<Address> best = ofAddressesIn(joined);
    // Lines that were no part of the address after all.
    if (joined != pasted && (!best || !best->notes.isEmpty())) {
        Result<Address> other = ofAddressesIn(pasted);
        if (other && (!best || other->notes.size() < best->notes.size()))
            best = std::move(other);
    }
    if (best)
        return best;
    const QVector<NamedInText> named = namedIn(withoutAddresses(joined));
    if (named.isEmpty())
        return best;
    Address target = named.constFirst().address;
    QStringList others;
    for (const NamedInText &each : named.mid(1))
        others.append(each.name);
    nameOthers(others, target);
    return target;
}

QUrl viewUrl(const Address &address) {
    switch (address.kind) {
    case Address::Kind::Jobs:
        return address.site.isEmpty() || address.repository.isEmpty() ? QUrl() : jobsPage(address);
    case Address::Kind::Landing:
        break;
    case Address::Kind::Commit:
        return commitPage(address);
    case Address::Kind::Task:
    case Address::Kind::Group:
    case Address::Kind::Index:
    case Address::Kind::Hook:
        return taskclusterPage(address);
    }
    if (address.site.isEmpty() || address.landing.isEmpty())
        return {};
    if (!address.repository.isEmpty() || address.landoInstance != landoInstanceAt(address.site))
        return jobsPage(address);
    QUrl url = address.site;
    url.setPath(QStringLiteral("/landings/%1/").arg(address.landing));
    return url;
}

QUrl collieUrl(const QUrl &page) {
    if (page.isEmpty())
        return {};
    // Without its own scheme a page of this machine is read as http, any other as https.
    const bool isPlain = page.scheme() == QLatin1String("http");
    if (isPlain != http::isLoopback(page.host()))
        return QUrl(QStringLiteral("collie:") + page.toString(QUrl::FullyEncoded));
    QUrl url = page;
    url.setScheme(QStringLiteral("collie"));
    return url;
}

} // namespace collie::treeherder
