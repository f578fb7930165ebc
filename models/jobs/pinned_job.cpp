#include "models/jobs/pinned_job.h"

#include "models/jobs/job_names.h"
#include "models/text/text_format.h"
#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/failures/markdown.h"

#include <QSet>

namespace collie::models {

using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {

/// A state and a result that give this status.
void setStatus(Job &job, JobStatus status) {
    for (const JobState state : {JobState::Completed, JobState::Running, JobState::Pending, JobState::Unscheduled}) {
        for (int result = 0; result <= static_cast<int>(JobResult::Superseded); ++result) {
            if (treeherder::jobStatus(state, static_cast<JobResult>(result)) == status) {
                job.state = state;
                job.result = static_cast<JobResult>(result);
                return;
            }
        }
    }
}

std::string utf8(const QString &value) {
    return value.toStdString();
}

QString placeOf(const PinnedJob &pinned) {
    const QString revision = shortRevision(pinned.revision);
    return pinned.repository.isEmpty() || revision.isEmpty() ? pinned.repository + revision
                                                             : pinned.repository + u' ' + revision;
}

QStringList factsOf(const PinnedJob &pinned) {
    QStringList facts{platformOf(pinned.job), treeherder::jobStatusName(pinned.job.status()), placeOf(pinned)};
    facts.removeAll(QString());
    return facts;
}

} // namespace

QString PinnedJob::key() const {
    return job.taskId.isEmpty() ? QStringLiteral("%1 %2").arg(repository, QString::number(job.id))
                                : QStringLiteral("%1 %2/%3").arg(repository, job.taskId, QString::number(job.runId));
}

QString PinnedJob::pushKey() const {
    // A view of a task group numbers its one push by itself.
    return repository.isEmpty() ? revision : QStringLiteral("%1 %2").arg(repository, QString::number(job.pushId));
}

QString pinnedJobsName(const QVector<PinnedJob> &jobs) {
    if (jobs.size() == 1)
        return jobs.constFirst().job.typeName;
    QSet<QString> pushes;
    for (const PinnedJob &pinned : jobs)
        pushes.insert(pinned.pushKey());
    const QString count = formatJobCount(jobs.size());
    return pushes.size() > 1 ? Words::tr("%1 of %2", "jobs of pushes").arg(count, formatPushCount(pushes.size()))
                             : count;
}

QString pinnedJobsText(const QVector<PinnedJob> &jobs, const LinkOfPinned &linkOf) {
    QStringList lines;
    for (const PinnedJob &pinned : jobs) {
        QStringList parts = QStringList{pinned.job.typeName.simplified()} + factsOf(pinned);
        if (const QUrl link = linkOf(pinned); !link.isEmpty())
            parts.append(link.toString(QUrl::FullyEncoded));
        lines.append(parts.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

QString pinnedJobsMarkdown(const QVector<PinnedJob> &jobs, const LinkOfPinned &linkOf) {
    QStringList lines;
    for (const PinnedJob &pinned : jobs) {
        const QString name = failures::markdownSentence(pinned.job.typeName);
        const QUrl link = linkOf(pinned);
        QStringList parts{link.isEmpty() ? name
                                         : QStringLiteral("[%1](<%2>)").arg(name, link.toString(QUrl::FullyEncoded))};
        for (const QString &fact : factsOf(pinned))
            parts.append(failures::markdownSentence(fact));
        lines.append(QStringLiteral("- ") + parts.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

Json toJson(const PinnedJob &pinned) {
    const Job &job = pinned.job;
    return {{"repository", utf8(pinned.repository)},
            {"revision", utf8(pinned.revision)},
            {"id", job.id},
            {"pushId", job.pushId},
            {"taskId", utf8(job.taskId)},
            {"runId", job.runId},
            {"status", utf8(treeherder::jobStatusName(job.status()))},
            {"tier", job.tier},
            {"classification", job.failureClassificationId},
            {"platform", utf8(job.platform)},
            {"platformOption", utf8(job.platformOption)},
            {"groupName", utf8(job.groupName)},
            {"groupSymbol", utf8(job.groupSymbol)},
            {"label", utf8(job.typeName)},
            {"symbol", utf8(job.symbol)}};
}

std::optional<PinnedJob> pinnedJobFromJson(const Json &json) {
    PinnedJob pinned{
        .repository = stringMember(json, "repository"), .revision = stringMember(json, "revision"), .job = {}};
    Job &job = pinned.job;
    job.id = integerMember(json, "id");
    job.pushId = integerMember(json, "pushId");
    job.taskId = stringMember(json, "taskId");
    job.runId = static_cast<int>(integerMember(json, "runId") & 0xffff);
    setStatus(job, treeherder::jobStatusFromName(stringMember(json, "status")));
    job.tier = static_cast<int>(integerMember(json, "tier", 1) & 3);
    job.failureClassificationId = static_cast<int>(integerMember(json, "classification", 1) & 0xff);
    job.platform = stringMember(json, "platform");
    job.platformOption = stringMember(json, "platformOption");
    job.groupName = stringMember(json, "groupName");
    job.groupSymbol = stringMember(json, "groupSymbol");
    job.typeName = stringMember(json, "label");
    job.symbol = stringMember(json, "symbol");
    const bool hasTask = slugidToBytes(job.taskId).has_value();
    if (!hasTask && (!job.taskId.isEmpty() || job.id <= 0))
        return std::nullopt;
    return pinned;
}

} // namespace collie::models
