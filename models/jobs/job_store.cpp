#include "models/jobs/job_store.h"

#include "services/failures/intermittent_jobs.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace collie::models {

using treeherder::Job;
using treeherder::JobBatch;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {
constexpr UuidBytes noTask{};
constexpr quint8 highestTier = 3, tierBits = 3;
// Failure classifications (treeherder.md §1.1).
constexpr quint8 fixedByCommit = 2;
constexpr quint8 intermittent = 4;
constexpr quint8 newFailure = 6;
/// A task whose run numbers differ is another job.
constexpr quint64 runIdFactor = 0x9e3779b97f4a7c15ULL;

/// Treeherder knows three.
quint8 tierOf(const JobBatch::Row &row) {
    return std::min(row.tier, highestTier);
}

bool contains(const QVector<JobRow> &ascending, JobRow row) {
    return std::binary_search(ascending.begin(), ascending.end(), row);
}

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
    // New rows ascend: those that were free come first, and the smallest of them before the others.
    QVector<JobRow> added;
    QVector<JobRow> changed;
    added.reserve(static_cast<qsizetype>(batch.rows.size()));
    constexpr size_t ahead = 8; // So far that the memory is there when its turn comes.
    for (const JobBatch::Row &news : batch.rows) {
        if (const auto next = static_cast<size_t>(&news - batch.rows.data()) + ahead; next < batch.rows.size()) {
            m_byId.prefetch(static_cast<quint64>(batch.rows[next].id));
            m_byTask.prefetch(hashOfTask(batch.rows[next].taskId, batch.rows[next].runId));
        }
        if (news.type >= types.size() || news.state == treeherder::JobState::Runnable)
            continue; // A batch that was put together wrongly, its row means nothing; or below.
        JobRow row = news.id == 0 ? RowIndex::none : rowOfId(news.id);
        if (row == RowIndex::none && news.taskId != noTask)
            row = rowOfTask(news.taskId, news.runId);
        if (row == RowIndex::none) {
            if (m_ids.size() == m_ids.capacity())
                reserveFor(batch.rows.size() - static_cast<size_t>(&news - batch.rows.data()));
            added.append(append(news, types[news.type]));
            putAside(added, changed);
        } else if (update(row, news, types[news.type]) && !contains(added, row)) {
            changed.append(row);
        }
        m_newestLastModified = std::max(m_newestLastModified, news.lastModifiedUs);
    }
    appendRunnable(batch, types, added);
    findReruns(added, changed);
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    if (!added.isEmpty() || !changed.isEmpty())
        Q_EMIT applied(added, changed);
}

JobRow JobStore::append(const JobBatch::Row &news, quint32 type) {
    const quint32 push = internPush(news.pushId);
    JobRow row = size();
    if (m_free.empty()) {
        m_ids.emplace_back();
        m_lastModified.emplace_back();
        m_taskIds.emplace_back();
        m_types.emplace_back();
        m_pushIndexes.emplace_back();
        m_durations.emplace_back();
        m_flags.emplace_back();
        m_runIds.emplace_back();
    } else {
        row = m_free.back();
        m_free.pop_back();
    }
    const size_t i = index(row);
    m_ids[i] = news.id;
    m_lastModified[i] = news.lastModifiedUs;
    m_taskIds[i] = news.taskId;
    m_types[i] = type;
    m_pushIndexes[i] = push;
    m_durations[i] = news.durationMinutes;
    m_flags[i] = {news.state, news.result, static_cast<quint8>(tierOf(news) & tierBits), false,
                  news.failureClassificationId};
    m_runIds[i] = news.runId;
    m_pushes[push].rows.push_back(row);
    if (std::exchange(m_pushes[push].resting, 0) > 0)
        m_pushes[push].counts = {};
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
    if (const quint32 push = internPush(news.pushId); push != m_pushIndexes[i]) {
        movePush(row, push);
        changed = true;
    }
    const bool isForward = treeherder::mayFollow(m_flags[i].state, news.state);
    if (isForward)
        assign(m_durations[i], news.durationMinutes);
    const JobState state = isForward ? news.state : m_flags[i].state;
    const JobResult result = isForward ? news.result : m_flags[i].result;
    assign(m_flags[i], Flags{state, result, static_cast<quint8>(tierOf(news) & tierBits), m_flags[i].isIntermittent,
                             news.failureClassificationId});
    count(row, 1);
    return changed;
}

void JobStore::movePush(JobRow row, quint32 pushIndex) {
    std::vector<JobRow> &rows = m_pushes[m_pushIndexes[index(row)]].rows;
    rows.erase(std::find(rows.begin(), rows.end(), row));
    m_pushes[pushIndex].rows.push_back(row);
    m_pushIndexes[index(row)] = pushIndex;
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
void JobStore::putAside(const QVector<JobRow> &added, QVector<JobRow> &changed) {
    if (m_runnable.isEmpty())
        return;
    const JobRow job = added.constLast();
    const auto known = m_runnable.constFind(keyOfRunnable(pushIndexAt(job), typeAt(job)));
    if (known == m_runnable.cend() || isPutAsideAt(*known))
        return;
    m_flags[index(*known)].result = treeherder::JobResult::Superseded;
    if (!contains(added, *known))
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
void JobStore::findReruns(const QVector<JobRow> &added, QVector<JobRow> &changed) {
    QSet<quint32> pushes;
    for (const QVector<JobRow> *rows : {&added, &std::as_const(changed)}) {
        for (const JobRow row : *rows) {
            // However it ended: another result may be a correction of one that counted.
            if (m_flags[index(row)].state == JobState::Completed)
                pushes.insert(pushIndexAt(row));
        }
    }
    if (pushes.isEmpty())
        return;
    for (const quint32 push : std::as_const(pushes)) {
        const std::vector<JobRow> &rows = m_pushes[push].rows;
        const std::vector<JobRow> now = greenRerunsAmong(rows);
        std::vector<JobRow> turned;
        for (const JobRow row : rows) {
            if (isIntermittentAt(row) && !std::binary_search(now.begin(), now.end(), row))
                turned.push_back(row);
        }
        std::copy_if(now.begin(), now.end(), std::back_inserter(turned),
                     [this](JobRow row) { return !isIntermittentAt(row); });
        for (const JobRow row : turned) {
            count(row, -1);
            m_flags[index(row)].isIntermittent = !isIntermittentAt(row);
            count(row, 1);
            if (!contains(added, row))
                changed.append(row);
        }
    }
}

/// \param rows  all jobs of one push. \return ascending.
std::vector<JobRow> JobStore::greenRerunsAmong(const std::vector<JobRow> &rows) const {
    // Only runs of what failed say something, and what confirms failures: few of many thousands.
    std::vector<JobRow> found;
    std::vector<bool> hasFailed; // By label, as number of its text.
    for (const JobRow row : rows) {
        if (statusAt(row) != JobStatus::TestFailed)
            continue;
        hasFailed.resize(static_cast<size_t>(m_strings.size()), false);
        hasFailed[m_typePool[typeAt(row)].typeName] = true;
    }
    if (hasFailed.empty())
        return found;
    std::vector<failures::RanJob> jobs;
    std::vector<JobRow> rowOfJob;
    for (const JobRow row : rows) {
        const JobBatch::Type &strings = type(typeAt(row));
        if (!hasFailed[strings.typeName] && !m_traits[typeAt(row)].confirms)
            continue;
        jobs.push_back({.platform = text(strings.platform),
                        .platformOption = text(strings.platformOption),
                        .groupSymbol = text(strings.groupSymbol),
                        .label = text(strings.typeName),
                        .status = statusAt(row)});
        rowOfJob.push_back(row);
    }
    const QVector<qsizetype> intermittents = failures::intermittentJobs(jobs);
    for (const qsizetype job : intermittents)
        found.push_back(rowOfJob[static_cast<size_t>(job)]);
    std::sort(found.begin(), found.end());
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
        m_pushes.push_back({.id = pushId, .counts = {}, .rows = {}});
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

const std::vector<JobRow> &JobStore::rowsOfPush(qint64 pushId) const {
    static const std::vector<JobRow> none;
    const auto known = m_indexOfPush.constFind(pushId);
    return known == m_indexOfPush.cend() ? none : m_pushes[*known].rows;
}

qint64 JobStore::newestLastModifiedUs() const {
    return m_newestLastModified;
}

} // namespace collie::models
