#include "services/scheduling/label_maps.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::scheduling {

namespace {

constexpr qint64 maxMapBytes = qint64(64) * 1024 * 1024;
constexpr int readAtOnce = 8;

Result<QHash<QString, QString>> readLabels(const QByteArray &bytes, const std::function<bool()> &isCancelled) {
    const Result<Json> document = parseJson(bytes, QStringLiteral("label-to-taskid.json"), isCancelled);
    if (!document)
        return failure(document.error());
    QHash<QString, QString> labels;
    if (!document->is_object())
        return failure(ErrorKind::BadResponse, Words::tr("label-to-taskid.json is not an object."));
    for (const auto &[label, id] : document->items()) {
        if (id.is_string())
            labels.insert(QString::fromStdString(label), QString::fromStdString(id.get<std::string>()));
    }
    return labels;
}

} // namespace

struct LabelMaps::Loading {
    QStringList namespaces;
    QString decisionTaskId;
    QVector<taskcluster::IndexedTask> later; ///< Action and cron tasks.
    QStringList taskIds;                     ///< Whose maps are read; a later one's labels count.
    qsizetype next = 0;                      ///< Of taskIds.
    QVector<QHash<QString, QString>> maps;   ///< One for each of taskIds.
};

LabelMaps::LabelMaps(taskcluster::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_queue(api)
    , m_index(api) {}

QStringList LabelMaps::namespacesOf(const Json &decisionTask) {
    static const QRegularExpression push(QStringLiteral("^index\\.(.+\\.(revision|pushlog-id)\\.[^.]+)\\."));
    QStringList all;
    for (const QString &route : stringsMember(decisionTask, "routes")) {
        const auto match = push.match(route);
        if (!match.hasMatch())
            continue;
        all.append(match.captured(1) + QStringLiteral(".actions"));
        if (match.captured(2) == u"revision")
            all.append(match.captured(1) + QStringLiteral(".cron"));
    }
    all.removeDuplicates();
    return all;
}

Future<QHash<QString, QString>> LabelMaps::load(const QString &decisionTaskId, const Json &decisionTask) {
    auto loading = std::make_shared<Loading>();
    loading->namespaces = namespacesOf(decisionTask);
    loading->decisionTaskId = decisionTaskId;
    return andThen(list(loading, 0), this, [this, loading] {
        // An entry of the index lives as long as the one before it, so that what expires later came later.
        std::stable_sort(loading->later.begin(), loading->later.end(),
                         [](const auto &a, const auto &b) { return a.expires < b.expires; });
        loading->taskIds.append(loading->decisionTaskId);
        for (const taskcluster::IndexedTask &task : std::as_const(loading->later)) {
            if (!loading->taskIds.contains(task.taskId))
                loading->taskIds.append(task.taskId);
        }
        return readAll(loading);
    });
}

Future<void> LabelMaps::list(const std::shared_ptr<Loading> &loading, qsizetype at) {
    if (at >= loading->namespaces.size())
        return readyFuture<void>({});
    return andHandle(m_index.listTasks(loading->namespaces[at]), this,
                     [this, loading, at](const Result<QVector<taskcluster::IndexedTask>> &tasks) {
                         // A namespace nothing was indexed under yet may be unknown.
                         if (!tasks && tasks.error().kind != ErrorKind::NotFound)
                             return failedFuture<void>(tasks.error());
                         loading->later += tasks.value_or(QVector<taskcluster::IndexedTask>());
                         return list(loading, at + 1);
                     });
}

Future<QHash<QString, QString>> LabelMaps::readAll(const std::shared_ptr<Loading> &loading) {
    loading->maps.resize(loading->taskIds.size());
    Future<void> all = readyFuture<void>({});
    for (int lane = 0; lane < readAtOnce; ++lane) {
        all = andHandle(all, this, [reading = readNext(loading)](const Result<void> &before) {
            return before ? reading : failedFuture<void>(before.error());
        });
    }
    return andThen(all, this, [loading]() -> Result<QHash<QString, QString>> {
        QHash<QString, QString> labels;
        for (const QHash<QString, QString> &map : std::as_const(loading->maps))
            labels.insert(map);
        return labels;
    });
}

/// Reads the next map that nobody reads, and then further ones until there are none.
Future<void> LabelMaps::readNext(const std::shared_ptr<Loading> &loading) {
    if (loading->next >= loading->taskIds.size())
        return readyFuture<void>({});
    const qsizetype at = loading->next++;
    const auto bytes =
        m_queue.latestArtifact(loading->taskIds[at], QStringLiteral("public/label-to-taskid.json"), maxMapBytes);
    return andHandle(bytes, this, [this, loading, at](const Result<QByteArray> &map) {
        // Actions that make no tasks, or have not yet, write no map.
        if (!map)
            return map.error().kind == ErrorKind::NotFound ? readNext(loading) : failedFuture<void>(map.error());
        const auto read =
            runOnPool([map = *map](const std::function<bool()> &isCancelled) { return readLabels(map, isCancelled); });
        return andThen(read, this, [this, loading, at](const QHash<QString, QString> &labels) {
            loading->maps[at] = labels;
            return readNext(loading);
        });
    });
}

} // namespace collie::scheduling
