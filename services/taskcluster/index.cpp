#include "services/taskcluster/index.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/taskcluster/paging.h"

namespace collie::taskcluster {

namespace {

/// More entries than that in one namespace are more than anybody reads.
constexpr qsizetype mostEntries = 50'000;

template <class T>
std::function<std::optional<T>(const Json &)> entryReader(T (*read)(const Json &)) {
    return [read](const Json &entry) { return entry.is_object() ? std::optional(read(entry)) : std::nullopt; };
}

template <class T>
Future<QVector<T>> listIndex(ApiClient &api, const QString &what, const char *member, T (*read)(const Json &)) {
    auto listing = std::make_shared<Listing<T>>();
    listing->call = {.service = QStringLiteral("index"),
                     .path = what,
                     .query = {{QStringLiteral("limit"), QStringLiteral("1000")}},
                     .idempotent = true};
    listing->limit = mostEntries;
    listing->mayCut = true;
    listing->member = member;
    listing->read = entryReader(read);
    return allPages(api, listing);
}

IndexNamespace indexNamespace(const Json &one) {
    return {.path = stringMember(one, "namespace"), .name = stringMember(one, "name")};
}

IndexedTask indexedTask(const Json &one) {
    const auto rank = one.find("rank");
    return {.path = stringMember(one, "namespace"),
            .taskId = stringMember(one, "taskId"),
            .rank = rank != one.end() && rank->is_number() ? rank->get<double>() : 0,
            .expires = timeMember(one, "expires")};
}

} // namespace

Future<QVector<IndexNamespace>> Index::listNamespaces(const QString &path) {
    return listIndex<IndexNamespace>(m_api, QStringLiteral("namespaces/") + RootUrl::encodeSegment(path), "namespaces",
                                     indexNamespace);
}

Future<QVector<IndexedTask>> Index::listTasks(const QString &path) {
    return listIndex<IndexedTask>(m_api, QStringLiteral("tasks/") + RootUrl::encodeSegment(path), "tasks", indexedTask);
}

Future<QVector<IndexedTask>> Index::findTasks(const QStringList &indexPaths) {
    return inChunks<IndexedTask>(m_api, indexPaths, [](const QStringList &chunk) {
        Listing<IndexedTask> listing;
        listing.call = {.method = "POST",
                        .service = QStringLiteral("index"),
                        .path = QStringLiteral("tasks/indexes"),
                        .query = {{QStringLiteral("limit"), QStringLiteral("1000")}},
                        .payload = Json{{"indexes", stringsToJson(chunk)}},
                        .idempotent = true};
        listing.limit = chunk.size();
        listing.member = "tasks";
        listing.read = entryReader(indexedTask);
        return listing;
    });
}

Future<QString> Index::findTask(const QString &indexPath) {
    const ApiCall call{.service = QStringLiteral("index"),
                       .path = QStringLiteral("task/") + RootUrl::encodeSegment(indexPath),
                       .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Json &answer) -> Result<QString> {
        QString taskId = stringMember(answer, "taskId");
        if (taskId.isEmpty())
            return failure(ErrorKind::BadResponse, Words::tr("The index named no task."));
        return taskId;
    });
}

QUrl Index::artifactUrl(const QString &indexPath, const QString &name) const {
    return m_api.rootUrl().api(
        QStringLiteral("index"),
        QStringLiteral("task/%1/artifacts/%2").arg(RootUrl::encodeSegment(indexPath), RootUrl::encodePath(name)));
}

} // namespace collie::taskcluster
