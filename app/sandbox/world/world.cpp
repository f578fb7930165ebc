#include "app/sandbox/world/world.h"

#include "services/base/json.h"

#include <QCryptographicHash>

#include <cstring>

namespace collie::sandbox {

namespace {

quint64 keyOf(const UuidBytes &bytes) {
    quint64 key = 0;
    std::memcpy(&key, bytes.data(), sizeof(key));
    return key;
}

QByteArray column(const QString &text) {
    return toJsonBytes(Json(text.toStdString())) + ',';
}

} // namespace

quint32 World::addType(JobType type) {
    const auto index = quint32(m_types.size());
    type.signature = QCryptographicHash::hash(type.label.toUtf8(), QCryptographicHash::Sha1).toHex();
    type.symbollessJson = column(type.groupName) + column(type.groupSymbol) + column(type.label);
    type.groupAndTypeJson = type.symbollessJson + column(type.symbol);
    type.platformJson = column(type.platform);
    type.signatureJson = '"' + type.signature + "\",";
    type.optionJson = toJsonBytes(Json(type.option.toStdString()));
    // A task that somebody created may call itself what it likes.
    if (!m_typeOfLabel.contains(type.label))
        m_typeOfLabel.insert(type.label, index);
    m_types.push_back(std::move(type));
    return index;
}

quint32 World::addPush(Push push) {
    const auto index = quint32(m_pushes.size());
    push.id = firstPushId + index;
    m_pushes.push_back(std::move(push));
    return index;
}

quint32 World::addJob(const Job &job) {
    const auto index = quint32(m_jobs.size());
    m_jobs.push_back(job);
    m_newestRun[keyOf(job.taskId)] = index;
    m_pushes[job.push].jobs.push_back(index);
    return index;
}

std::optional<quint32> World::newestRun(const QString &taskId) const {
    const std::optional<UuidBytes> bytes = slugidToBytes(taskId);
    if (!bytes)
        return std::nullopt;
    const auto found = m_newestRun.find(keyOf(*bytes));
    if (found == m_newestRun.end() || m_jobs[found->second].taskId != *bytes)
        return std::nullopt;
    return found->second;
}

std::optional<quint32> World::run(const QString &taskId, int runId) const {
    std::optional<quint32> job = newestRun(taskId);
    while (job && m_jobs[*job].runId != runId) {
        const quint32 previous = m_jobs[*job].previousRun;
        job = previous == 0 ? std::nullopt : std::optional<quint32>(previous - 1);
    }
    return job;
}

std::optional<quint32> World::typeOf(const QString &label) const {
    const auto found = m_typeOfLabel.constFind(label);
    return found == m_typeOfLabel.constEnd() ? std::nullopt : std::optional<quint32>(*found);
}

std::optional<quint32> World::pushOfGroup(const QString &taskGroupId) const {
    const std::optional<quint32> job = newestRun(taskGroupId);
    if (!job)
        return std::nullopt;
    const quint32 push = m_jobs[*job].push;
    const Job &decision = m_jobs[m_pushes[push].decisionJob];
    return decision.taskId == m_jobs[*job].taskId ? std::optional<quint32>(push) : std::nullopt;
}

std::optional<quint32> World::pushById(qint64 id) const {
    const qint64 index = id - firstPushId;
    return index < 0 || index >= qint64(m_pushes.size()) ? std::nullopt : std::optional<quint32>(quint32(index));
}

std::optional<quint32> World::jobById(qint64 id) const {
    const qint64 index = id - firstJobId;
    return index < 0 || index >= qint64(m_jobs.size()) ? std::nullopt : std::optional<quint32>(quint32(index));
}

std::optional<quint32> World::repositoryNamed(QStringView name) const {
    for (size_t i = 0; i < repositories.size(); ++i) {
        if (repositories[i].name == name)
            return quint32(i);
    }
    return std::nullopt;
}

quint64 World::hashOf(const Job &job) {
    // FNV-1a, then mixed, for the last digits of it alone are used.
    quint64 hash = 14'695'981'039'346'656'037U;
    constexpr quint64 prime = 1'099'511'628'211U;
    for (const quint8 byte : job.taskId)
        hash = (hash ^ byte) * prime;
    hash = (hash ^ job.runId) * prime;
    return hash ^ (hash >> 29);
}

const char *World::stateName(treeherder::JobState state) {
    switch (state) {
    case treeherder::JobState::Unscheduled:
        return "unscheduled";
    case treeherder::JobState::Pending:
        return "pending";
    case treeherder::JobState::Running:
        return "running";
    case treeherder::JobState::Completed:
        return "completed";
    case treeherder::JobState::Runnable:
        break;
    }
    return "unknown";
}

const char *World::resultName(treeherder::JobResult result) {
    switch (result) {
    case treeherder::JobResult::Unknown:
        return "unknown";
    case treeherder::JobResult::Success:
        return "success";
    case treeherder::JobResult::TestFailed:
        return "testfailed";
    case treeherder::JobResult::Busted:
        return "busted";
    case treeherder::JobResult::Exception:
        return "exception";
    case treeherder::JobResult::Retry:
        return "retry";
    case treeherder::JobResult::UserCancel:
        return "usercancel";
    case treeherder::JobResult::Superseded:
        return "superseded";
    }
    return "unknown";
}

} // namespace collie::sandbox
