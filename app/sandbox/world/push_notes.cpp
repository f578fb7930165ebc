#include "app/sandbox/world/push_notes.h"
#include "services/base/utc.h"

#include <QDateTime>

namespace collie::sandbox {

namespace {

constexpr quint8 fixedByCommit = 2;
constexpr auto sheriff = "sheriff@example.com";

QString notedAt(const Job &job) {
    return utcFromSeconds(qint64(job.ended) + 900).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

} // namespace

bool PushNotes::hasNote(const Job &job) const {
    return job.classification > 1 && job.state == treeherder::JobState::Completed;
}

QString PushNotes::fixingRevision(quint32 push) const {
    for (size_t i = push + 1; i < m_world.pushes().size(); ++i) {
        if (m_world.pushes()[i].repository == m_world.pushes()[push].repository)
            return m_world.pushes()[i].revision;
    }
    return {};
}

QString PushNotes::text(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (job.classification != fixedByCommit)
        return QStringLiteral("Bug 19%1").arg(10'000 + job.type % 90'000);
    const QString revision = fixingRevision(job.push);
    if (revision.isEmpty() || index % 11 == 10)
        return QStringLiteral("Fixed by the backout");
    switch (index % 3) {
    case 0:
        return revision;
    case 1:
        return revision.left(12);
    default:
        return QStringLiteral("%1/rev/%2")
            .arg(m_world.repositories[m_world.pushes()[job.push].repository].url, revision.left(12));
    }
}

Json PushNotes::ofPush(quint32 push) const {
    Json notes = Json::array();
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        if (!hasNote(job))
            continue;
        notes.push_back(Json{{"id", qint64(index) + 1},
                             {"job", Json{{"task_id", m_world.taskId(index).toStdString()},
                                          {"job_type_name", m_world.types()[job.type].label.toStdString()},
                                          {"result", World::resultName(job.result)},
                                          {"duration", (job.ended - job.started) / 60}}},
                             {"failure_classification_name", classificationNames.at(job.classification - 1)},
                             {"created", notedAt(job).toStdString()},
                             {"who", sheriff},
                             {"text", text(index).toStdString()}});
    }
    return notes;
}

Json PushNotes::ofJob(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (!hasNote(job))
        return Json::array();
    return Json::array({Json{{"id", qint64(index) + 1},
                             {"job_id", World::jobId(index)},
                             {"failure_classification_id", job.classification},
                             {"created", notedAt(job).toStdString()},
                             {"who", sheriff},
                             {"text", text(index).toStdString()}}});
}

} // namespace collie::sandbox
