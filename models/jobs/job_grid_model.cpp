#include "models/jobs/job_grid_model.h"

#include "models/jobs/job_arrangement.h"

#include <algorithm>
#include <utility>

namespace collie::models {

namespace {

/// Up to this many runs of rows are inserted and removed one by one; more cost a view more than one new layout.
constexpr int maxRuns = 8;
/// Where very many rows are to be drawn anew, those that are no farther apart than this are told as one range.
constexpr int mostGapOfRepaint = 100;

/// The end of the run of consecutive numbers that begins at `first`.
template <class Iterator>
Iterator endOfRun(Iterator first, Iterator end) {
    Iterator next = first + 1;
    while (next != end && *next == *(next - 1) + 1)
        ++next;
    return next;
}

template <class Rows>
int runCount(const Rows &rows) {
    int runs = 0;
    for (auto it = rows.begin(); it != rows.end(); it = endOfRun(it, rows.end()))
        ++runs;
    return runs;
}

/// The group's key must differ between pushes; multiplication spreads ids that follow each other.
quint64 groupKey(quint64 contentKey, qint64 pushId) {
    return contentKey ^ (static_cast<quint64>(pushId) * 0x9e3779b97f4a7c15ULL);
}

} // namespace

JobGridModel::JobGridModel(JobStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_arrangement(std::make_unique<JobArrangement>(store)) {
    connect(&store, &JobStore::applied, this, &JobGridModel::onApplied);
    connect(&store, &JobStore::removed, this, &JobGridModel::onRemoved);
    connect(&store, &JobStore::reset, this, &JobGridModel::onReset);
}

JobGridModel::~JobGridModel() = default;

void JobGridModel::setPushes(const QVector<qint64> &pushIds) {
    if (pushIds == m_arrangement->pushes())
        return;
    rearrange([&] {
        m_arrangement->setPushes(pushIds);
        m_arrangement->show(m_arrangement->filtered());
    });
}

void JobGridModel::setFilter(const JobFilter &filter) {
    if (!m_arrangement->setFilter(filter))
        return;
    if (!showFiltered())
        recountHidden();
    Q_EMIT filterChanged();
}

/// \return false when those jobs are visible already.
bool JobGridModel::showFiltered() {
    Rows jobs = m_arrangement->filtered();
    if (jobs == m_arrangement->visible())
        return false;
    rearrange([&] { m_arrangement->show(std::move(jobs)); });
    return true;
}

void JobGridModel::setCollapsedPushes(const QSet<qint64> &pushIds) {
    if (!m_arrangement->setCollapsedPushes(pushIds))
        return;
    // A push without jobs that pass the filter looks another way too.
    if (!showFiltered())
        recountHidden();
    Q_EMIT collapsedPushesChanged();
}

const QSet<qint64> &JobGridModel::collapsedPushes() const {
    return m_arrangement->collapsedPushes();
}

void JobGridModel::setPushCollapsed(qint64 pushId, bool collapsed) {
    QSet<qint64> pushes = collapsedPushes();
    if (collapsed)
        pushes.insert(pushId);
    else
        pushes.remove(pushId);
    setCollapsedPushes(pushes);
}

bool JobGridModel::reveal(JobRow job) {
    if (job < 0 || job >= m_store.size())
        return false;
    if (m_arrangement->isHidden(job))
        setPushCollapsed(m_store.pushIdAt(job), false);
    return m_arrangement->rowOf(job) >= 0;
}

void JobGridModel::setRunnableShown(qint64 pushId, bool shown) {
    QSet<qint64> pushes = m_arrangement->runnablePushes();
    if (shown)
        pushes.insert(pushId);
    else
        pushes.remove(pushId);
    if (m_arrangement->setRunnablePushes(pushes))
        showFiltered();
    if (shown)
        setPushCollapsed(pushId, false);
}

bool JobGridModel::isRunnableShown(qint64 pushId) const {
    return m_arrangement->runnablePushes().contains(pushId);
}

void JobGridModel::setPlan(JobPlan *plan) {
    if (m_plan)
        m_plan->disconnect(this);
    m_plan = plan;
    if (plan != nullptr)
        connect(plan, &JobPlan::changed, this, &JobGridModel::onPlanChanged);
}

void JobGridModel::onPlanChanged(qint64 pushId, const QStringList &labels) {
    static const QVector<int> roles{Qt::CheckStateRole, Qt::ToolTipRole, Qt::AccessibleTextRole};
    for (const QString &label : labels) {
        const std::optional<JobRow> job = m_store.findRunnable(pushId, label);
        const int row = job ? m_arrangement->rowOf(*job) : -1;
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

const JobFilter &JobGridModel::filter() const {
    return m_arrangement->filter();
}

/// Runs `change`, which may change the visible list at will, as a change of layout: persistent indexes, and with them
/// selection and current cell, follow their jobs.
void JobGridModel::rearrange(const std::function<void()> &change) {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    Rows jobs;
    jobs.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex &index : before)
        jobs.push_back(storeRow(index.row()));
    change();
    QModelIndexList after;
    after.reserve(before.size());
    for (const JobRow job : jobs)
        after.append(index(m_arrangement->rowOf(job)));
    changePersistentIndexList(before, after);
    rebuildStructure();
    Q_EMIT layoutChanged();
    Q_EMIT structureChanged();
}

void JobGridModel::onReset() {
    beginResetModel();
    m_arrangement->restart();
    m_arrangement->show(m_arrangement->filtered());
    rebuildStructure();
    endResetModel();
    Q_EMIT structureChanged();
}

void JobGridModel::onApplied(const QVector<JobRow> &added, const QVector<JobRow> &changed) {
    const JobArrangement::Delta delta = m_arrangement->apply(added, changed);
    takeDelta(delta.removed, delta.inserted, delta.moves);
    emitRepaint(delta.repainted);
}

void JobGridModel::onRemoved(const QVector<JobRow> &jobs) {
    const JobArrangement::Delta delta = m_arrangement->remove(jobs);
    takeDelta(delta.removed, {}, false);
    Q_EMIT jobsRemoved(jobs);
}

void JobGridModel::takeDelta(const std::vector<int> &removed, const Rows &inserted, bool moves) {
    if (removed.empty() && inserted.empty())
        return recountHidden();
    if (moves || runCount(removed) + insertRunCount(inserted) > maxRuns) {
        rearrange([&] {
            m_arrangement->removeAt(removed);
            m_arrangement->insert(inserted);
        });
        return;
    }
    removeRuns(removed);
    insertRuns(inserted);
    rebuildStructure();
    Q_EMIT structureChanged();
}

/// After a change that leaves the rows as they are, but perhaps not what collapsed pushes tell of theirs.
void JobGridModel::recountHidden() {
    std::vector<PushBlock> blocks = m_structure->pushes;
    for (size_t place = 0; place < blocks.size(); ++place)
        countHidden(blocks[place], static_cast<int>(place));
    if (blocks == m_structure->pushes)
        return;
    m_structure = std::make_shared<Structure>(*m_structure);
    m_structure->pushes = std::move(blocks);
    Q_EMIT structureChanged();
}

void JobGridModel::countHidden(PushBlock &block, int place) const {
    block.isCollapsed = m_arrangement->collapsedPushes().contains(block.pushId);
    block.hiddenJobs = block.hiddenFailures = 0;
    block.restingJobs = m_store.restingJobs(block.pushId);
    if (block.restingJobs > 0) {
        // What a filter would leave of them is not known.
        block.hiddenJobs = block.isCollapsed ? block.restingJobs : 0;
        block.hiddenFailures = m_store.counts(block.pushId).unclassifiedFailures;
        return;
    }
    if (!block.isCollapsed)
        return;
    for (const JobRow job : m_arrangement->hiddenIn(place)) {
        block.hiddenJobs += m_store.isRunnableAt(job) ? 0 : 1;
        block.hiddenFailures += isUnclassifiedFailure(job) ? 1 : 0;
    }
}

/// From the last run to the first, so that the numbers of the others stay right.
void JobGridModel::removeRuns(const std::vector<int> &rows) {
    for (size_t end = rows.size(); end > 0;) {
        size_t first = end - 1;
        while (first > 0 && rows[first - 1] == rows[first] - 1)
            --first;
        beginRemoveRows({}, rows[first], rows[end - 1]);
        m_arrangement->removeAt(rows[first], static_cast<int>(end - first));
        endRemoveRows();
        end = first;
    }
}

int JobGridModel::insertRunCount(const Rows &jobs) const {
    int runs = 0;
    int last = -1;
    for (const JobRow job : jobs) {
        if (last >= 0 && m_arrangement->wouldStandAt(job, last))
            continue;
        last = m_arrangement->insertionRow(job);
        if (++runs > maxRuns)
            break;
    }
    return runs;
}

void JobGridModel::insertRuns(const Rows &jobs) {
    for (size_t end = jobs.size(); end > 0;) {
        const int row = m_arrangement->insertionRow(jobs[end - 1]);
        size_t first = end - 1;
        while (first > 0 && m_arrangement->wouldStandAt(jobs[first - 1], row))
            --first;
        const int count = static_cast<int>(end - first);
        beginInsertRows({}, row, row + count - 1);
        m_arrangement->insertAt(row, jobs.data() + first, count);
        endInsertRows();
        end = first;
    }
}

void JobGridModel::emitRepaint(const Rows &jobs) {
    static const QVector<int> roles{
        Qt::ToolTipRole,    Qt::AccessibleTextRole, JobIdRole, TaskIdRole, RunIdRole, StatusRole,
        ClassificationRole, UnclassifiedFailureRole};
    std::vector<int> rows;
    rows.reserve(jobs.size());
    for (const JobRow job : jobs)
        rows.push_back(m_arrangement->rowOf(job));
    std::sort(rows.begin(), rows.end());
    // A few rows more to draw cost less than one more signal.
    constexpr size_t mostExact = 1000;
    const int gap = rows.size() > mostExact ? mostGapOfRepaint : 1;
    for (auto first = rows.begin(); first != rows.end();) {
        auto end = first + 1;
        while (end != rows.end() && *end <= *(end - 1) + gap)
            ++end;
        Q_EMIT dataChanged(index(*first), index(*(end - 1)), roles);
        first = end;
    }
}

/// Only of pushes whose rows are others: the rest is taken over as it was.
void JobGridModel::rebuildStructure() {
    const std::shared_ptr<const Structure> old = std::exchange(m_structure, std::make_shared<Structure>());
    m_structure->pushes.reserve(old->pushes.size());
    m_structure->platforms.reserve(old->platforms.size());
    m_structure->groups.reserve(old->groups.size());
    const QVector<qint64> &pushIds = m_arrangement->pushes();
    for (int place = 0; place < pushIds.size(); ++place) {
        const auto index = static_cast<size_t>(place);
        if (index < old->pushes.size() && old->pushes[index].pushId == pushIds[place] &&
            !m_arrangement->isTouched(place))
            keepBlock(*old, index);
        else
            buildBlock(place);
        PushBlock &block = m_structure->pushes.back();
        countHidden(block, place);
        m_structure->jobCount += block.jobCount;
    }
    m_arrangement->forgetTouched();
}

void JobGridModel::keepBlock(const Structure &old, size_t place) {
    PushBlock block = old.pushes[place];
    const auto firstPlatform = static_cast<int>(m_structure->platforms.size());
    const auto firstGroup = static_cast<int>(m_structure->groups.size());
    const int firstRow = m_arrangement->firstRow(static_cast<int>(place));
    int groupShift = 0;
    int groups = 0;
    for (int i = 0; i < block.platformCount; ++i) {
        Platform platform = old.platforms[static_cast<size_t>(block.firstPlatform + i)];
        if (i == 0)
            groupShift = firstGroup - platform.firstGroup;
        groups += platform.groupCount;
        platform.firstGroup += groupShift;
        m_structure->platforms.push_back(std::move(platform));
    }
    for (int i = firstGroup; i < firstGroup + groups; ++i) {
        m_structure->groups.push_back(old.groups[static_cast<size_t>(i - groupShift)]);
        m_structure->groups.back().firstRow += firstRow - block.firstRow;
    }
    block.firstPlatform = firstPlatform;
    block.firstRow = firstRow;
    m_structure->pushes.push_back(block);
}

void JobGridModel::buildBlock(int place) {
    const JobOrder &order = m_arrangement->order();
    const qint64 pushId = m_arrangement->pushes()[place];
    const int end = m_arrangement->firstRow(place + 1);
    PushBlock block;
    block.pushId = pushId;
    block.firstPlatform = static_cast<int>(m_structure->platforms.size());
    block.firstRow = m_arrangement->firstRow(place);
    block.rowCount = end - block.firstRow;
    block.jobCount = block.rowCount;
    // Of all models: a view that is given another one compares them too.
    static quint64 lastRevision = 0;
    block.revision = ++lastRevision;
    constexpr quint32 none = 0xffffffff;
    quint32 lastGroup = none;
    const JobOrder::Slot *last = nullptr;
    for (int row = block.firstRow; row < end; ++row) {
        const quint32 slotNumber = m_arrangement->slotOf(storeRow(row));
        const quint32 group = order.group(slotNumber);
        if (group != lastGroup) {
            const JobOrder::Slot &slot = order.slot(slotNumber);
            if (last == nullptr || slot.platform != last->platform) {
                m_structure->platforms.push_back(
                    {order.platform(slot.platform).name, static_cast<int>(m_structure->groups.size()), 0});
                ++block.platformCount;
            }
            m_structure->groups.push_back({row, 0, m_store.text(slot.groupSymbol),
                                           m_store.text(m_store.type(slot.typeId).groupName), slot.tier,
                                           groupKey(slot.groupKey, pushId), slot.groupSymbol});
            ++m_structure->platforms.back().groupCount;
            last = &slot;
            lastGroup = group;
        }
        ++m_structure->groups.back().count;
    }
    if (m_store.hasRunnable()) {
        for (int row = block.firstRow; row < end; ++row)
            block.jobCount -= m_store.isRunnableAt(storeRow(row)) ? 1 : 0;
    }
    m_structure->pushes.push_back(block);
}

} // namespace collie::models
