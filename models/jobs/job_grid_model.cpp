#include "models/jobs/job_grid_model.h"

#include "models/jobs/job_arrangement.h"

#include <algorithm>

namespace collie::models {

namespace {

/// Up to this many runs of rows are inserted and removed one by one; more cost a view more than one new layout.
constexpr int maxRuns = 8;

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
    if (!delta.removed.empty() || !delta.inserted.empty()) {
        if (delta.moves || runCount(delta.removed) + insertRunCount(delta.inserted) > maxRuns) {
            rearrange([&] {
                m_arrangement->removeAt(delta.removed);
                m_arrangement->insert(delta.inserted);
            });
        } else {
            removeRuns(delta.removed);
            insertRuns(delta.inserted);
            rebuildStructure();
            Q_EMIT structureChanged();
        }
    } else {
        recountHidden();
    }
    emitRepaint(delta.repainted);
}

/// After a change that leaves the rows as they are, but perhaps not what collapsed pushes tell of theirs.
void JobGridModel::recountHidden() {
    const std::vector<PushBlock> before = m_structure.pushes;
    for (size_t place = 0; place < before.size(); ++place)
        countHidden(m_structure.pushes[place], static_cast<int>(place));
    if (m_structure.pushes != before)
        Q_EMIT structureChanged();
}

void JobGridModel::countHidden(PushBlock &block, int place) const {
    block.isCollapsed = m_arrangement->collapsedPushes().contains(block.pushId);
    block.hiddenJobs = block.hiddenFailures = 0;
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
        const int row = m_arrangement->insertionRow(job);
        if (row != last && ++runs > maxRuns)
            break;
        last = row;
    }
    return runs;
}

void JobGridModel::insertRuns(const Rows &jobs) {
    for (size_t end = jobs.size(); end > 0;) {
        const int row = m_arrangement->insertionRow(jobs[end - 1]);
        size_t first = end - 1;
        while (first > 0 && m_arrangement->insertionRow(jobs[first - 1]) == row)
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
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = endOfRun(first, rows.end());
        Q_EMIT dataChanged(index(*first), index(*(end - 1)), roles);
        first = end;
    }
}

void JobGridModel::rebuildStructure() {
    m_structure.pushes.clear();
    m_structure.platforms.clear();
    m_structure.groups.clear();
    m_structure.jobCount = 0;
    const JobOrder &order = m_arrangement->order();
    const int rows = rowCount();
    int row = 0;
    int place = 0;
    for (const qint64 pushId : m_arrangement->pushes()) {
        PushBlock block{pushId, static_cast<int>(m_structure.platforms.size()), 0, row, 0};
        const JobOrder::Slot *last = nullptr;
        for (; row < rows; ++row) {
            const JobRow job = storeRow(row);
            if (m_arrangement->pushPlaceOf(job) != place)
                break;
            const JobOrder::Slot &slot = order.slot(m_arrangement->slotOf(job));
            const bool newPlatform = last == nullptr || slot.platform != last->platform;
            if (newPlatform) {
                m_structure.platforms.push_back(
                    {order.platform(slot.platform).name, static_cast<int>(m_structure.groups.size()), 0});
                ++block.platformCount;
            }
            if (newPlatform || slot.groupSymbol != last->groupSymbol || slot.tier != last->tier) {
                m_structure.groups.push_back({row, 0, m_store.text(slot.groupSymbol),
                                              m_store.text(m_store.type(slot.typeId).groupName), slot.tier,
                                              groupKey(slot.groupKey, pushId)});
                ++m_structure.platforms.back().groupCount;
            }
            ++m_structure.groups.back().count;
            m_structure.jobCount += m_store.isRunnableAt(job) ? 0 : 1;
            last = &slot;
        }
        block.rowCount = row - block.firstRow;
        countHidden(block, place);
        m_structure.pushes.push_back(block);
        ++place;
    }
}

} // namespace collie::models
