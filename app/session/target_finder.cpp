#include "app/session/target_finder.h"

#include <algorithm>

namespace collie::session {

Future<OpenTarget> TargetFinder::pushOfJob(const OpenTarget &target) {
    treeherder::TreeherderClient &treeherder = m_deployment.treeherder;
    const Future<treeherder::Job> job =
        target.taskId.isEmpty()
            ? andThen(treeherder.jobDetails(target.repository, target.jobId), this,
                      [](treeherder::JobDetails details) -> Result<treeherder::Job> { return details.job; })
            : treeherder.jobOfTask(target.taskId, std::max(0, target.runId));
    return andHandle(job, this, [target](const Result<treeherder::Job> &known) -> Result<OpenTarget> {
        OpenTarget found = target;
        if (known && known->pushId != 0) {
            found.query.ids = {known->pushId};
            return found;
        }
        if (!known && known.error().kind == ErrorKind::Cancelled)
            return failure(known.error());
        // The newest pushes are no answer to the question, so that nobody takes them for one.
        found.taskId.clear();
        found.jobId = 0;
        found.notes.append(tr("Treeherder does not tell the push of the job that the address names; these are the "
                              "newest pushes. %1")
                               .arg(known ? QString() : known.error().message)
                               .trimmed());
        return found;
    });
}

Future<OpenTarget> TargetFinder::placeOf(const QString &taskId, const OpenTarget &target) {
    const bool hasTreeherder = m_deployment.deployment.hasTreeherder();
    return andHandle(m_deployment.queue.task(taskId), this,
                     [taskId, target, hasTreeherder](const Result<Json> &task) -> Result<OpenTarget> {
                         // A group need not be named for a task that is still known.
                         if (!task && task.error().kind == ErrorKind::NotFound && target.indexPath.isEmpty())
                             return inGroup(taskId, target);
                         if (!task)
                             return failure(task.error());
                         OpenTarget found = target;
                         found.taskId = taskId;
                         const Result<TaskPlace> place = placeOfTask(*task);
                         // What Treeherder does not show is shown by itself.
                         if (!place || !hasTreeherder) {
                             const QString group = stringMember(*task, "taskGroupId");
                             return inGroup(group.isEmpty() ? taskId : group, found);
                         }
                         found.repository = place->repository;
                         found.query.revision = place->revision;
                         // Whoever asks for a task wants to see it, whatever was hidden before.
                         found.filter = found.filter.value_or(models::JobFilter());
                         return found;
                     });
}

OpenTarget TargetFinder::inGroup(const QString &taskGroupId, OpenTarget target) {
    target.repository.clear();
    target.taskGroupId = taskGroupId;
    // Tasks that wait for others are most of a young group.
    models::JobFilter everything;
    everything.statuses.set();
    everything.tiers.set();
    target.filter = target.filter.value_or(everything);
    return target;
}

} // namespace collie::session
