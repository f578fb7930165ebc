#include "app/session/task_details.h"

namespace collie::session {

Future<treeherder::JobDetails> detailsOfTask(taskcluster::Queue &queue, const treeherder::Job &job, QObject *context) {
    return andThen(queue.status(job.taskId, taskcluster::Recall::Offline), context,
                   [job](const taskcluster::TaskStatus &status) -> Result<treeherder::JobDetails> {
                       treeherder::JobDetails details;
                       details.job = job;
                       details.buildPlatform = job.platform;
                       details.machinePlatform = job.platform;
                       for (const taskcluster::Run &run : status.runs) {
                           if (run.runId != job.runId)
                               continue;
                           details.machineName = run.workerId;
                           details.reason = run.reasonResolved.isEmpty() ? run.reasonCreated : run.reasonResolved;
                           details.submitted = run.scheduled;
                           details.started = run.started;
                           details.ended = run.resolved;
                       }
                       return details;
                   });
}

Future<QVector<treeherder::LogUrl>> logsOfTask(taskcluster::Queue &queue, RunArtifacts &artifacts,
                                               const treeherder::Job &job, QObject *context) {
    return andThen(artifacts.of(job), context,
                   [job, &queue](const QVector<taskcluster::Artifact> &listed) -> Result<QVector<treeherder::LogUrl>> {
                       QVector<treeherder::LogUrl> logs;
                       for (const taskcluster::Artifact &artifact : listed) {
                           if (!artifact.name.startsWith(QLatin1String("public/")) ||
                               !artifact.name.endsWith(QLatin1String(".log")))
                               continue;
                           logs.append({.name = artifact.name.section(QLatin1Char('/'), -1),
                                        .url = queue.artifactUrl(job.taskId, job.runId, artifact.name),
                                        .parseStatus = QStringLiteral("parsed")});
                       }
                       return logs;
                   });
}

} // namespace collie::session
