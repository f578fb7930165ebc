#include "services/actions/task_groups.h"

#include "services/base/words.h"

#include <QSet>

#include <algorithm>
#include <memory>

namespace collie::actions {

TaskGroups::TaskGroups(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder, QObject *parent)
    : QObject(parent)
    , m_queue(api)
    , m_treeherder(treeherder) {}

Future<TaskGroups::Groups> TaskGroups::of(const QString &repository, const QVector<JobTarget> &jobs) {
    if (jobs.isEmpty())
        return failedFuture<Groups>(
            {.kind = ErrorKind::InvalidArgument, .message = Words::tr("Select at least one job.")});
    QSet<qint64> pushIds;
    for (const JobTarget &job : jobs) {
        if (job.taskId.isEmpty())
            return failedFuture<Groups>(
                {.kind = ErrorKind::InvalidArgument,
                 .message =
                     Words::tr("“%1” did not run on Taskcluster, so it cannot be acted on here.").arg(job.label)});
        pushIds.insert(job.pushId);
    }
    if (repository.isEmpty())
        return byTask(jobs);
    const auto inGroups = [this, jobs]() -> Future<Groups> {
        Groups groups;
        for (const JobTarget &job : jobs) {
            const QString group = m_known.value(job.pushId);
            if (group.isEmpty())
                return byTask(jobs);
            groups[group].append(job);
        }
        return readyFuture<Groups>(groups);
    };
    if (std::all_of(pushIds.begin(), pushIds.end(), [this](qint64 pushId) { return m_known.contains(pushId); }))
        return inGroups();
    return andHandle(m_treeherder.decisionTasks(repository, QVector<qint64>(pushIds.begin(), pushIds.end())), this,
                     [this, inGroups](const Result<QHash<qint64, treeherder::DecisionTask>> &tasks) -> Future<Groups> {
                         if (tasks) {
                             for (auto it = tasks->cbegin(); it != tasks->cend(); ++it) {
                                 if (!it->taskId.isEmpty())
                                     m_known.insert(it.key(), it->taskId);
                             }
                         }
                         return inGroups();
                     });
}

Future<TaskGroups::Groups> TaskGroups::byTask(const QVector<JobTarget> &jobs) {
    auto groups = std::make_shared<Groups>();
    auto left = std::make_shared<qsizetype>(jobs.size());
    const Promise<Groups> promise;
    for (const JobTarget &job : jobs) {
        onDone(m_queue.task(job.taskId, taskcluster::Recall::Always), this, [=](const Result<Json> &task) {
            const QString group = task ? stringMember(*task, "taskGroupId") : QString();
            if (!task)
                promise.finish(failure(task.error()));
            JobTarget target = job;
            if (target.label.isEmpty() && task)
                target.label = taskcluster::taskName(*task);
            (*groups)[group].append(target);
            if (--*left == 0)
                promise.finish(*groups);
        });
    }
    return promise.future();
}

Future<QString> TaskGroups::ofPush(const QString &repository, qint64 pushId) {
    if (const QString known = m_known.value(pushId); !known.isEmpty())
        return readyFuture<QString>(known);
    return andThen(m_treeherder.decisionTasks(repository, {pushId}), this,
                   [this, pushId](const QHash<qint64, treeherder::DecisionTask> &tasks) -> Result<QString> {
                       const QString group = tasks.value(pushId).taskId;
                       if (group.isEmpty())
                           return failure(ErrorKind::NotFound,
                                          Words::tr("This push has no decision task yet, so it offers no actions. "
                                                    "Try again when it has run."));
                       m_known.insert(pushId, group);
                       return group;
                   });
}

} // namespace collie::actions
