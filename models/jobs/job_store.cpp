#include "models/jobs/job_store.h"

#include "services/failures/intermittent_jobs.h"

#include <algorithm>
#include <cstring>

namespace collie::models {

using treeherder::Job;
using treeherder::JobBatch;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {
constexpr UuidBytes noTask{};
constexpr quint8 highestTier = 3;
// Failure classifications (treeherder.md §1.1).
constexpr quint8 fixedByCommit = 2;
constexpr quint8 intermittent = 4;
constexpr quint8 newFailure = 6;
/// A task whose run numbers differ is another job.
constexpr quint64 runIdFactor = 0x9e3779b97f4a7c15ULL;

int &countOfKind(JobCounts &counts, failures::JobKind kind) {
    switch (kind) {
    case failures::JobKind::Lint:
        return counts.failedLints;
    case failures::JobKind::Build:
        return counts.failedBuilds;
    case failures::JobKind::Test:
        break;
    }
    return counts.failedTests;
}
} // namespace

JobStore::JobStore(QObject *parent)
    : QObject(parent) {}

JobStore::~JobStore() = default;

int JobStore::size() const {
    return static_cast<int>(m_ids.size());
}

quint64 JobStore::hashOfTask(const UuidBytes &taskId, quint16 runId) {
    std::array<quint64, 2> words{};
    std::memcpy(words.data(), taskId.data(), taskId.size());
    return words[0] ^ (words[1] * 3) ^ (runId * runIdFactor);
}

JobRow JobStore::rowOfId(qint64 id) const {
    return m_byId.find(static_cast<quint64>(id), [&](JobRow row) { return m_ids[index(row)] == id; });
}

JobRow JobStore::rowOfTask(const UuidBytes &taskId, quint16 runId) const {
    return m_byTask.find(hashOfTask(taskId, runId),
                         [&](JobRow row) { return m_runIds[index(row)] == runId && m_taskIds[index(row)] == taskId; });
}

std::optional<JobRow> JobStore::findById(qint64 jobId) const {
    const JobRow row = jobId == 0 ? RowIndex::none : rowOfId(jobId);
    return row == RowIndex::none ? std::nullopt : std::optional(row);
}

std::optional<JobRow> JobStore::findByTask(const QString &taskId, int runId) const {
    const auto bytes = slugidToBytes(taskId);
    if (!bytes || runId < 0 || runId > std::numeric_limits<quint16>::max())
        return std::nullopt;
    const JobRow row = rowOfTask(*bytes, static_cast<quint16>(runId));
    return row == RowIndex::none ? std::nullopt : std::optional(row);
}

void JobStore::apply(const JobBatch &batch) {
    const std::vector<quint32> types = internTypes(batch);
    const JobRow firstNew = size();
    QVector<JobRow> added;
    QVector<JobRow> changed;
    for (const JobBatch::Row &news : batch.rows) {
        if (news.type >= types.size() || news.state == treeherder::JobState::Runnable)
            continue; // A batch that was put together wrongly, its row means nothing; or below.
        JobRow row = news.id == 0 ? RowIndex::none : rowOfId(news.id);
        if (row == RowIndex::none && news.taskId != noTask)
            row = rowOfTask(news.taskId, news.runId);
        if (row == RowIndex::none) {
            if (m_ids.size() == m_ids.capacity())
                reserveFor(batch.rows.size() - static_cast<size_t>(&news - batch.rows.data()));
            added.append(append(news, types[news.type]));
            putAside(added.constLast(), firstNew, changed);
        } else if (update(row, news, types[news.type]) && row < firstNew) {
            changed.append(row);
        }
        m_newestLastModified = std::max(m_newestLastModified, news.lastModifiedUs);
    }
    appendRunnable(batch, types, added);
    findReruns(added, firstNew, changed);
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    if (!added.isEmpty() || !changed.isEmpty())
        Q_EMIT applied(added, changed);
}

JobRow JobStore::append(const JobBatch::Row &news, quint32 type) {
    const JobRow row = size();
    m_ids.push_back(news.id);
    m_lastModified.push_back(news.lastModifiedUs);
    m_taskIds.push_back(news.taskId);
    m_types.push_back(type);
    m_pushIndexes.push_back(internPush(news.pushId));
    m_durations.push_back(news.durationMinutes);
    m_flags.push_back({news.state, news.result, std::min(news.tier, highestTier), news.failureClassificationId});
    m_runIds.push_back(news.runId);
    if (news.id != 0)
        m_byId.insert(row, [this](JobRow other) { return hashOfId(other); });
    if (news.taskId != noTask)
        m_byTask.insert(row, [this](JobRow other) { return hashOfTask(other); });
    count(row, 1);
    return row;
}

bool JobStore::update(JobRow row, const JobBatch::Row &news, quint32 type) {
    const size_t i = index(row);
    // 0 is "not told", so that neither side can be called older.
    if (news.lastModifiedUs != 0 && news.lastModifiedUs < m_lastModified[i])
        return false;
    bool changed = adoptIdentity(row, news);
    const auto assign = [&changed](auto &column, auto value) {
        changed = changed || column != value;
        column = value;
    };
    count(row, -1);
    assign(m_lastModified[i], std::max(m_lastModified[i], news.lastModifiedUs));
    assign(m_types[i], type);
    assign(m_pushIndexes[i], internPush(news.pushId));
    const bool isForward = treeherder::mayFollow(m_flags[i].state, news.state);
    if (isForward)
        assign(m_durations[i], news.durationMinutes);
    const JobState state = isForward ? news.state : m_flags[i].state;
    const JobResult result = isForward ? news.result : m_flags[i].result;
    assign(m_flags[i], Flags{state, result, std::min(news.tier, highestTier), news.failureClassificationId});
    count(row, 1);
    return changed;
}

/// Takes over the id or the task that a known job did not have. What is known about another row already stays there.
bool JobStore::adoptIdentity(JobRow row, const JobBatch::Row &news) {
    const size_t i = index(row);
    bool changed = false;
    if (news.id != 0 && m_ids[i] != news.id) {
        if (m_ids[i] != 0)
            m_byId.remove(row, [this](JobRow other) { return hashOfId(other); });
        m_ids[i] = news.id;
        m_byId.insert(row, [this](JobRow other) { return hashOfId(other); });
        changed = true;
    }
    if (m_taskIds[i] == noTask && news.taskId != noTask && rowOfTask(news.taskId, news.runId) == RowIndex::none) {
        m_taskIds[i] = news.taskId;
        m_runIds[i] = news.runId;
        m_byTask.insert(row, [this](JobRow other) { return hashOfTask(other); });
        changed = true;
    }
    return changed;
}

/// The label of a job that has come is not to be added any more.
void JobStore::putAside(JobRow job, JobRow firstNew, QVector<JobRow> &changed) {
    if (m_runnable.isEmpty())
        return;
    const auto known = m_runnable.constFind(keyOfRunnable(pushIndexAt(job), typeAt(job)));
    if (known == m_runnable.cend() || isPutAsideAt(*known))
        return;
    m_flags[index(*known)].result = treeherder::JobResult::Superseded;
    if (*known < firstNew)
        changed.append(*known);
}

void JobStore::appendRunnable(const JobBatch &batch, const std::vector<quint32> &types, QVector<JobRow> &added) {
    const auto isRunnable = [](const JobBatch::Row &row) { return row.state == treeherder::JobState::Runnable; };
    if (std::none_of(batch.rows.begin(), batch.rows.end(), isRunnable))
        return;
    // What the jobs that are there say: which labels a push has, and the tier of a label.
    QSet<quint64> present;
    QHash<quint32, quint8> tierOfLabel;
    for (JobRow row = 0; row < size(); ++row) {
        if (isRunnableAt(row))
            continue;
        present.insert(keyOfRunnable(pushIndexAt(row), typeAt(row)));
        tierOfLabel.insert(m_typePool[typeAt(row)].typeName, m_flags[index(row)].tier);
    }
    for (JobBatch::Row news : batch.rows) {
        if (news.type >= types.size() || !isRunnable(news))
            continue;
        const quint32 type = types[news.type];
        const quint64 key = keyOfRunnable(internPush(news.pushId), type);
        if (m_runnable.contains(key))
            continue;
        news.result = present.contains(key) ? treeherder::JobResult::Superseded : treeherder::JobResult::Unknown;
        news.tier = tierOfLabel.value(m_typePool[type].typeName, news.tier);
        news.id = 0;
        news.taskId = noTask;
        if (m_ids.size() == m_ids.capacity())
            reserveFor(batch.rows.size());
        const JobRow row = append(news, type);
        m_runnable.insert(key, row);
        added.append(row);
    }
}

std::optional<JobRow> JobStore::findRunnable(qint64 pushId, const QString &label) const {
    const auto push = m_indexOfPush.constFind(pushId);
    const std::optional<quint32> name = m_strings.find(label);
    if (push == m_indexOfPush.cend() || !name)
        return std::nullopt;
    const auto known = m_runnable.constFind((quint64{*push} << 32) | *name);
    return known == m_runnable.cend() ? std::nullopt : std::optional(*known);
}

void JobStore::count(JobRow row, int sign) {
    const Flags &flags = m_flags[index(row)];
    if (flags.tier > 2 || flags.state == treeherder::JobState::Runnable)
        return;
    JobCounts &counts = m_pushes[m_pushIndexes[index(row)]].counts;
    const JobStatus status = treeherder::jobStatus(flags.state, flags.result);
    counts.byStatus[static_cast<size_t>(status)] += sign;
    if (!treeherder::isFailure(status))
        return;
    counts.unclassifiedFailures += treeherder::isUnclassified(flags.classification) ? sign : 0;
    counts.newFailures += flags.classification == newFailure ? sign : 0;
    if (flags.classification == fixedByCommit)
        counts.fixedByCommit += sign;
    else if (flags.classification == intermittent || isIntermittentAt(row))
        counts.intermittents += sign;
    else
        countOfKind(counts, m_traits[typeAt(row)].kind) += sign;
}

/// Looks again at the pushes in which a job ended: a rerun that passed says something of the runs before it.
void JobStore::findReruns(const QVector<JobRow> &added, JobRow firstNew, QVector<JobRow> &changed) {
    QHash<quint32, std::vector<JobRow>> pushes;
    for (const QVector<JobRow> *rows : {&added, &std::as_const(changed)}) {
        for (const JobRow row : *rows) {
            // However it ended: another result may be a correction of one that counted.
            if (m_flags[index(row)].state == JobState::Completed)
                pushes[pushIndexAt(row)];
        }
    }
    if (pushes.isEmpty())
        return;
    auto push = pushes.end();
    for (JobRow row = 0; row < size(); ++row) {
        if (push == pushes.end() || push.key() != pushIndexAt(row))
            push = pushes.find(pushIndexAt(row));
        if (push != pushes.end())
            push->push_back(row);
    }
    QSet<JobRow> now;
    for (const std::vector<JobRow> &rows : std::as_const(pushes))
        now.unite(greenRerunsAmong(rows));
    QSet<JobRow> before;
    for (const JobRow row : std::as_const(m_intermittents)) {
        if (pushes.contains(pushIndexAt(row)))
            before.insert(row);
    }
    const QSet<JobRow> turned = (now - before) + (before - now);
    for (const JobRow row : turned) {
        count(row, -1);
        if (!m_intermittents.remove(row))
            m_intermittents.insert(row);
        count(row, 1);
        if (row < firstNew)
            changed.append(row);
    }
}

/// \param rows  all jobs of one push.
QSet<JobRow> JobStore::greenRerunsAmong(const std::vector<JobRow> &rows) const {
    // Only runs of what failed say something, and what confirms failures: few of many thousands.
    QSet<quint32> failedLabels;
    for (const JobRow row : rows) {
        if (statusAt(row) == JobStatus::TestFailed)
            failedLabels.insert(type(typeAt(row)).typeName);
    }
    QSet<JobRow> found;
    if (failedLabels.isEmpty())
        return found;
    std::vector<quint8> isOfUse(m_typePool.size());
    for (size_t i = 0; i < isOfUse.size(); ++i)
        isOfUse[i] = m_traits[i].confirms || failedLabels.contains(m_typePool[i].typeName) ? 1 : 0;
    std::vector<failures::RanJob> jobs;
    std::vector<JobRow> rowOfJob;
    for (const JobRow row : rows) {
        if (isOfUse[typeAt(row)] == 0)
            continue;
        const JobBatch::Type &strings = type(typeAt(row));
        jobs.push_back({.platform = text(strings.platform),
                        .platformOption = text(strings.platformOption),
                        .groupSymbol = text(strings.groupSymbol),
                        .label = text(strings.typeName),
                        .status = statusAt(row)});
        rowOfJob.push_back(row);
    }
    const QVector<qsizetype> intermittents = failures::intermittentJobs(jobs);
    for (const qsizetype job : intermittents)
        found.insert(rowOfJob[static_cast<size_t>(job)]);
    return found;
}

std::vector<quint32> JobStore::internTypes(const JobBatch &batch) {
    std::vector<quint32> strings;
    strings.reserve(static_cast<size_t>(batch.strings.size()));
    for (const QString &text : batch.strings)
        strings.push_back(m_strings.intern(text));
    const auto own = [&strings](quint32 theirs) { return theirs < strings.size() ? strings[theirs] : quint32{0}; };
    // What has no symbol is shown as "?", as Treeherder does with groups, so that there is something to click.
    const quint32 unnamed = m_strings.intern(QStringLiteral("?"));
    const auto orUnnamed = [unnamed](quint32 symbol) { return symbol == 0 ? unnamed : symbol; };
    std::vector<quint32> types;
    types.reserve(batch.types.size());
    for (const JobBatch::Type &type : batch.types) {
        types.push_back(
            internType({own(type.platform), own(type.platformOption), own(type.groupName),
                        orUnnamed(own(type.groupSymbol)), own(type.typeName), orUnnamed(own(type.symbol))}));
    }
    return types;
}

quint32 JobStore::internType(const JobBatch::Type &type) {
    const std::string_view bytes(reinterpret_cast<const char *>(&type), sizeof(type));
    const quint32 id = m_typeIds.findOrInsert(treeherder::HashPool::hash(bytes), typeCount(),
                                              [&](quint32 number) { return m_typePool[number] == type; });
    if (id == typeCount()) {
        m_typePool.push_back(type);
        const QString &label = text(type.typeName);
        m_traits.push_back({failures::jobKind(text(type.platform), text(type.groupName), label),
                            !failures::confirmedLabel(label).isEmpty()});
    }
    return id;
}

quint32 JobStore::internPush(qint64 pushId) {
    // Pages are about one push or a few, so that the last one is nearly always right.
    if (m_lastPush < m_pushes.size() && m_pushes[m_lastPush].id == pushId)
        return m_lastPush;
    const auto known = m_indexOfPush.constFind(pushId);
    m_lastPush = known != m_indexOfPush.cend() ? *known : pushCount();
    if (known == m_indexOfPush.cend()) {
        m_pushes.push_back({pushId, {}});
        m_indexOfPush.insert(pushId, m_lastPush);
    }
    return m_lastPush;
}

Job JobStore::job(JobRow row) const {
    const size_t i = index(row);
    const JobBatch::Type &strings = type(m_types[i]);
    Job job;
    job.id = m_ids[i];
    job.pushId = pushIdAt(row);
    job.taskId = taskIdAt(row);
    job.runId = m_runIds[i];
    job.state = m_flags[i].state;
    job.result = m_flags[i].result;
    job.tier = m_flags[i].tier;
    job.failureClassificationId = m_flags[i].classification;
    job.platform = text(strings.platform);
    job.platformOption = text(strings.platformOption);
    job.groupName = text(strings.groupName);
    job.groupSymbol = text(strings.groupSymbol);
    job.typeName = text(strings.typeName);
    job.symbol = text(strings.symbol);
    job.durationMinutes = m_durations[i];
    job.lastModifiedUs = m_lastModified[i];
    return job;
}

QString JobStore::taskIdAt(JobRow row) const {
    const UuidBytes &bytes = m_taskIds[index(row)];
    return bytes == noTask ? QString() : slugidFromBytes(bytes);
}

JobStatus JobStore::status(JobRow row) const {
    return statusAt(row);
}

JobCounts JobStore::counts(qint64 pushId) const {
    const auto known = m_indexOfPush.constFind(pushId);
    return known == m_indexOfPush.cend() ? JobCounts{} : m_pushes[*known].counts;
}

qint64 JobStore::newestLastModifiedUs() const {
    return m_newestLastModified;
}

} // namespace collie::models
