#include "services/actions/created_tasks.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <memory>

namespace collie::actions {

using taskcluster::Artifact;
using taskcluster::GroupTask;

namespace {

constexpr qsizetype maxGraphs = 50;
constexpr qint64 maxGraphBytes = 16 * 1024 * 1024;
constexpr qint64 maxLogBytes = 16 * 1024 * 1024;

/// The action task of `actions` that made this one; empty when none did.
QString makerOf(const Json &task, const QSet<QString> &actions) {
    if (const QString parent = stringMember(objectMember(task, "extra"), "parent"); actions.contains(parent))
        return parent;
    for (const QString &id : stringsMember(task, "dependencies")) {
        if (actions.contains(id))
            return id;
    }
    return {};
}

} // namespace

/// One search under way: graphs first, then the listing for action tasks without one.
struct CreatedTasks::Search {
    Promise<QVector<CreatedTask>> promise;
    QString taskGroupId;
    QVector<CreatedTask> found;
    QSet<QString> silent; ///< Action tasks that left no graph.
    qsizetype left = 0;
};

CreatedTasks::CreatedTasks(taskcluster::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_queue(api) {}

Future<QVector<CreatedTask>> CreatedTasks::of(const QString &taskGroupId, const QStringList &actionTaskIds) {
    const auto search = std::make_shared<Search>();
    search->taskGroupId = taskGroupId;
    search->silent = QSet<QString>(actionTaskIds.begin(), actionTaskIds.end());
    const QStringList asked = actionTaskIds.mid(0, maxGraphs);
    search->left = asked.size();
    if (asked.isEmpty())
        return readyFuture<QVector<CreatedTask>>(QVector<CreatedTask>());
    for (const QString &action : asked) {
        onDone(graphOf(action), this, [this, search, action](const Result<QVector<CreatedTask>> &made) {
            if (made && !made->isEmpty()) {
                search->silent.remove(action);
                search->found += *made;
            }
            if (--search->left == 0)
                list(search);
        });
    }
    return search->promise.future();
}

void CreatedTasks::list(const std::shared_ptr<Search> &search) {
    if (search->silent.isEmpty())
        return search->promise.finish(search->found);
    onDone(m_queue.listTaskGroup(search->taskGroupId), this, [search](const Result<QVector<GroupTask>> &group) {
        if (!group)
            return search->promise.finish(failure(group.error()));
        for (const GroupTask &each : *group) {
            const QString maker = makerOf(each.task, search->silent);
            if (!maker.isEmpty() && !search->silent.contains(each.status.taskId))
                search->found.append({.taskId = each.status.taskId,
                                      .label = taskcluster::taskName(each.task),
                                      .actionTaskId = maker,
                                      .over = each.status.isResolved()});
        }
        search->promise.finish(search->found);
    });
}

/// What taskgraph says that it made: an object by task id (taskgraph.md §5).
Future<QVector<CreatedTask>> CreatedTasks::graphOf(const QString &actionTaskId) {
    using Made = QVector<CreatedTask>;
    const auto read = [actionTaskId](const QByteArray &text, const std::function<bool()> &isCancelled) -> Result<Made> {
        const Result<Json> graph = parseJson(text, Words::tr("The task graph"), isCancelled);
        Made made;
        if (graph && graph->is_object()) {
            for (const auto &entry : graph->items())
                made.append({.taskId = QString::fromStdString(entry.key()),
                             .label = stringMember(entry.value(), "label"),
                             .actionTaskId = actionTaskId});
        }
        return made;
    };
    return andHandle(
        m_queue.artifacts(actionTaskId, 0), this,
        [this, actionTaskId, read](const Result<QVector<Artifact>> &artifacts) -> Future<Made> {
            static const QRegularExpression graphName(QStringLiteral("^public/task-graph(-\\d+)?\\.json$"));
            QString name;
            for (const Artifact &each : artifacts.value_or(QVector<Artifact>())) {
                if (graphName.match(each.name).hasMatch())
                    name = each.name;
            }
            if (name.isEmpty())
                return readyFuture<Made>(Made());
            return andHandle(m_queue.artifact(actionTaskId, 0, name, maxGraphBytes), this,
                             [read](const Result<QByteArray> &bytes) -> Future<Made> {
                                 if (!bytes)
                                     return readyFuture<Made>(Made());
                                 return runOnPool([text = *bytes, read](const std::function<bool()> &isCancelled) {
                                     return read(text, isCancelled);
                                 });
                             });
        });
}

Future<QString> CreatedTasks::logTail(const QString &taskId, int lines) {
    return andHandle(m_queue.latestArtifact(taskId, QStringLiteral("public/logs/live_backing.log"), maxLogBytes), this,
                     [lines](const Result<QByteArray> &log) -> Result<QString> {
                         if (!log)
                             return QString();
                         const QList<QByteArray> all = log->trimmed().split('\n');
                         QStringList tail;
                         for (const QByteArray &line : all.mid(std::max<qsizetype>(all.size() - lines, 0)))
                             tail.append(QString::fromUtf8(line).left(1000).trimmed());
                         return tail.join(u'\n');
                     });
}

} // namespace collie::actions
