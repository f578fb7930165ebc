#include "services/taskcluster/index.h"

#include "services/taskcluster/paging.h"
#include "services/taskcluster/queue.h"

namespace collie::taskcluster {

namespace {

constexpr qsizetype mostIndexed = 20'000;

/// Appends what a page holds under `key`, as `read` makes it.
template <class T>
std::shared_ptr<Listing<T>> indexListing(const char *what, const QString &path,
                                         std::function<void(const Json &, QVector<T> &)> readOne) {
    auto listing = std::make_shared<Listing<T>>();
    listing->call = {.service = QStringLiteral("index"),
                     .path = QLatin1String(what) + QLatin1Char('/') + RootUrl::encodeSegment(path),
                     .query = {{QStringLiteral("limit"), QStringLiteral("1000")}},
                     .idempotent = true};
    listing->read = [what, readOne](const Json &page, QVector<T> &into) {
        const auto list = page.is_object() ? page.find(what) : page.end();
        if (!page.is_object() || list == page.end() || !list->is_array())
            return;
        for (const Json &one : *list)
            readOne(one, into);
    };
    listing->limit = mostIndexed;
    return listing;
}

} // namespace

Future<IndexContent> Index::content(const QString &path) {
    const auto namespaces = indexListing<QString>(
        "namespaces", path, [](const Json &one, QVector<QString> &into) { into.append(stringMember(one, "name")); });
    return andThen(
        allPages(m_api, namespaces), &m_api,
        [api = &m_api, path](const Result<QVector<QString>> &names) -> Future<IndexContent> {
            if (!names)
                return failedFuture<IndexContent>(names.error());
            // No task has an empty path.
            if (path.isEmpty())
                return readyFuture<IndexContent>(IndexContent{.namespaces = *names, .tasks = {}});
            const auto tasks =
                indexListing<IndexContent::Task>("tasks", path, [](const Json &one, QVector<IndexContent::Task> &into) {
                    into.append({.name = stringMember(one, "namespace").section(QLatin1Char('.'), -1),
                                 .taskId = stringMember(one, "taskId")});
                });
            return andThen(allPages(*api, tasks), api,
                           [names = *names](const Result<QVector<IndexContent::Task>> &found) -> Result<IndexContent> {
                               if (!found)
                                   return failure(found.error());
                               return IndexContent{.namespaces = names, .tasks = *found};
                           });
        });
}

Future<QString> Index::findTask(const QString &indexPath) {
    const ApiCall call{.service = QStringLiteral("index"),
                       .path = QStringLiteral("task/") + RootUrl::encodeSegment(indexPath),
                       .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Result<Json> &answer) -> Result<QString> {
        if (!answer)
            return failure(answer.error());
        QString taskId = stringMember(*answer, "taskId");
        if (taskId.isEmpty())
            return failure(ErrorKind::BadResponse, QStringLiteral("The index named no task."));
        return taskId;
    });
}

QUrl Index::artifactUrl(const QString &indexPath, const QString &name) const {
    return m_api.rootUrl().api(
        QStringLiteral("index"),
        QStringLiteral("task/%1/artifacts/%2").arg(RootUrl::encodeSegment(indexPath), RootUrl::encodePath(name)));
}

Future<QByteArray> Index::findArtifactFromTask(const QString &indexPath, const QString &name) {
    return andThen(findTask(indexPath), &m_api, [api = &m_api, name](const Result<QString> &taskId) {
        if (!taskId)
            return failedFuture<QByteArray>(taskId.error());
        return Queue(*api).latestArtifact(*taskId, name);
    });
}

} // namespace collie::taskcluster
