#include "services/treeherder/address_text.h"

#include "services/treeherder/jobs_link.h"
#include "services/treeherder/link_text.h"
#include "services/treeherder/task_link.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace collie::treeherder {

namespace {

tl::unexpected<Error> notALink() {
    return failure(ErrorKind::InvalidArgument,
                   QStringLiteral("This address is not understood. Give an address of Treeherder's jobs or logs, or of "
                                  "a Taskcluster task, task group, artifact or index path."));
}

/// Pages of Treeherder that have nothing to do with the jobs of a push.
bool isForeignPage(const QString &page) {
    static const QStringList pages{QStringLiteral("intermittent-failures"), QStringLiteral("perfherder"),
                                   QStringLiteral("perf"), QStringLiteral("push-health"), QStringLiteral("pushhealth")};
    return pages.contains(page);
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

Result<Address> treeherderTarget(const QUrl &url) {
    QStringList steps = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The oldest addresses had all pages below "/ui".
    if (steps.value(0) == QLatin1String("ui"))
        steps.removeFirst();
    QString page = steps.value(0);
    if (page.endsWith(QLatin1String(".html")))
        page.chop(5);
    if (isForeignPage(page))
        return failure(
            ErrorKind::InvalidArgument,
            QStringLiteral("Treeherder's page “%1” has no counterpart in Collie. Open it in the browser.").arg(page));
    if (page == QLatin1String("logviewer"))
        return logViewerTarget(parametersOf(url));
    const bool isOldJobs = steps.isEmpty() || page == QLatin1String("index");
    const bool isJobs = (page == QLatin1String("jobs") && steps.size() == 1) ||
                        (isOldJobs && (url.fragment().startsWith(QLatin1String("/jobs")) || url.hasQuery()));
    if (!isJobs)
        return notALink();
    Address target = jobsTarget(parametersOf(url));
    if (!target.repository.isEmpty())
        return target;
    // "/?…" may be any server; "/jobs?…" is a view of a repository that was lost in copying.
    if (isOldJobs && !url.fragment().startsWith(QLatin1String("/jobs")))
        return notALink();
    return failure(ErrorKind::InvalidArgument,
                   QStringLiteral("This address of Treeherder names no repository. Copy it again, with its “repo=”."));
}

/// The address within what was copied. People leave the scheme out, as browsers show addresses without it.
QUrl urlIn(const QString &text) {
    static const QRegularExpression withoutScheme(QStringLiteral("\\A[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d+)?/"));
    static const QRegularExpression amongWords(QStringLiteral("https?://[^\\s<>\"]+"),
                                               QRegularExpression::CaseInsensitiveOption);
    const QString bare = withoutSurroundings(text);
    if (withoutScheme.match(bare).hasMatch())
        return QUrl(QStringLiteral("https://") + bare);
    const QRegularExpressionMatch match = amongWords.match(bare);
    return QUrl(match.capturedStart() > 0 ? withoutSurroundings(match.captured()) : bare);
}

} // namespace

Result<Address> parseAddress(const QString &text) {
    const QUrl url = urlIn(text);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!isWeb || url.host().isEmpty())
        return notALink();
    std::optional<Address> ofTaskcluster = taskclusterTarget(url);
    const bool isOfTaskcluster = ofTaskcluster.has_value();
    Result<Address> target = isOfTaskcluster ? Result<Address>(*std::move(ofTaskcluster)) : treeherderTarget(url);
    if (!isOfTaskcluster)
        nameFragment(url, target);
    if (target && target->site.isEmpty())
        target->site = url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    return target;
}

QUrl treeherderUrl(const Address &address) {
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(name), value);
    };
    const QString run =
        address.taskId.isEmpty() ? QString() : QStringLiteral("%1.%2").arg(address.taskId).arg(address.runId);
    if (address.showsLog) {
        add("job_id", QString::number(address.jobId));
        add("repo", address.repository);
        add("task", run);
        if (address.firstLine > 0)
            add("lineNumber", address.lastLine <= address.firstLine
                                  ? QString::number(address.firstLine)
                                  : QStringLiteral("%1-%2").arg(address.firstLine).arg(address.lastLine));
    } else {
        add("repo", address.repository);
        add("revision", address.query.revision);
        add("selectedTaskRun", run);
    }
    QUrl url = address.site;
    url.setPath(address.showsLog ? QStringLiteral("/logviewer") : QStringLiteral("/jobs"));
    url.setQuery(query);
    return url;
}

} // namespace collie::treeherder
