#include "services/ownjobs/job_submitter.h"

#include "services/base/slugid.h"
#include "services/base/utc.h"

namespace collie::ownjobs {

Future<OwnJob> JobSubmitter::prepare(const OwnJob &job, JobChannel &channel) {
    if (const Result<void> checked = checkOwnJob(job); !checked)
        return failedFuture<OwnJob>(checked.error());
    treeherder::PushQuery query;
    query.count = 1;
    query.commitRevision = job.revision;
    return andThen(m_treeherder.pushes(job.repository, query), this,
                   [job, &channel](const QVector<treeherder::Push> &pushes) -> Future<OwnJob> {
                       OwnJob prepared = job;
                       prepared.revision = pushes.constFirst().revision;
                       prepared.pushId = pushes.constFirst().id;
                       prepared.taskId = newSlugid();
                       prepared.runId = 0;
                       prepared.state = OwnJobState::New;
                       return channel.prepare(prepared);
                   });
}

Result<OwnJob> JobSubmitter::moved(const OwnJob &job, OwnJobState to, std::optional<OwnJobResult> result,
                                   const QVector<OwnJobLink> &logs, const QVector<OwnJobLink> &links) const {
    if (const Result<void> checked = checkOwnJob(job); !checked)
        return failure(checked.error());
    OwnJob next = job;
    const QDateTime now = utcFromMs(m_clock.nowMs());
    if (const Result<void> step = advance(next, to, now, result); !step)
        return failure(step.error());
    next.logs += logs;
    next.links += links;
    return next;
}

Future<OwnJob> JobSubmitter::step(const OwnJob &job, OwnJobState to, JobChannel &channel,
                                  std::optional<OwnJobResult> result, const QVector<OwnJobLink> &logs,
                                  const QVector<OwnJobLink> &links) {
    const Result<OwnJob> next = moved(job, to, result, logs, links);
    return next ? channel.send(*next) : failedFuture<OwnJob>(next.error());
}

Result<Json> JobSubmitter::preview(const OwnJob &job, OwnJobState to, const JobChannel &channel,
                                   std::optional<OwnJobResult> result, const QVector<OwnJobLink> &logs,
                                   const QVector<OwnJobLink> &links) const {
    const Result<OwnJob> next = moved(job, to, result, logs, links);
    if (!next)
        return failure(next.error());
    return channel.preview(*next);
}

Result<Json> JobSubmitter::previewAll(const OwnJob &job, const JobChannel &channel, const QString &logPath) const {
    Json all = Json::array();
    OwnJob at = job;
    for (const OwnJobState step : {OwnJobState::Pending, OwnJobState::Running, OwnJobState::Completed}) {
        const bool last = step == OwnJobState::Completed;
        QVector<OwnJobLink> logs;
        if (last)
            logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(logPath)});
        const Result<OwnJob> next =
            moved(at, step, last ? std::optional(OwnJobResult::Success) : std::nullopt, logs, {});
        if (!next)
            return failure(next.error());
        at = *next;
        for (const Json &request : channel.preview(at))
            all.push_back(request);
    }
    return all;
}

} // namespace collie::ownjobs
