#include "models/jobs/job_arrangement.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace collie::models {

namespace {

size_t at(JobRow job) {
    return static_cast<size_t>(job);
}

/// Removes the entries at `places`, which ascend.
template <class Place>
void erasePlaces(std::vector<JobRow> &list, const std::vector<Place> &places) {
    if (places.empty())
        return;
    auto next = places.begin();
    auto target = static_cast<size_t>(*next);
    for (size_t i = target; i < list.size(); ++i) {
        if (next != places.end() && static_cast<size_t>(*next) == i)
            ++next;
        else
            list[target++] = list[i];
    }
    list.resize(target);
}

} // namespace

/// What apply() gathers before it touches the lists, so that positions stay findable meanwhile.
struct JobArrangement::Pending {
    Delta delta;
    std::vector<std::pair<int, size_t>> removedFromAll; ///< Place of the push, and place in its list.
    Rows insertedIntoAll;
    std::vector<Moved> moved;
};

JobArrangement::JobArrangement(const JobStore &store)
    : m_store(store)
    , m_order(store)
    , m_matcher(store) {
    noteAll();
}

void JobArrangement::noteAll() {
    m_matcher.update();
    m_pushPlaces.clear();
    m_isCollapsed.clear();
    m_cells.clear();
    QVector<JobRow> all(m_store.size());
    std::iota(all.begin(), all.end(), 0);
    takeNote(all);
    for (const JobRow job : all)
        m_cells[at(job)] = makeCell(job);
}

/// Makes room for new pushes, which the store may have without jobs that were told of.
void JobArrangement::notePushes() {
    for (auto push = static_cast<quint32>(m_pushPlaces.size()); push < m_store.pushCount(); ++push) {
        m_pushPlaces.push_back(m_placeOfPushId.value(m_store.pushIdOfIndex(push), -1));
        m_isCollapsed.push_back(m_collapsed.contains(m_store.pushIdOfIndex(push)) ? 1 : 0);
    }
}

/// Makes room for new jobs, pushes and types, and ranks the slots of `jobs`.
void JobArrangement::takeNote(const QVector<JobRow> &jobs) {
    m_matcher.update();
    m_cells.resize(at(m_store.size()));
    m_isVisible.resize(at(m_store.size()), 0);
    notePushes();
    for (const JobRow job : jobs)
        m_order.note(JobOrder::slotOf(m_store.typeAt(job), m_store.tierAt(job)));
    m_order.update();
}

void JobArrangement::restart() {
    m_order.clear();
    m_matcher.clear();
    m_isVisible.clear();
    m_all.clear();
    m_visible.clear();
    m_visibleCounts.clear();
    m_placeOfPushId.clear();
    noteAll();
    setPushes(QVector<qint64>(std::exchange(m_pushIds, {})));
}

void JobArrangement::setPushes(const QVector<qint64> &pushIds) {
    const QHash<qint64, int> oldPlaces = std::exchange(m_placeOfPushId, {});
    std::vector<Rows> oldLists = std::exchange(m_all, {});
    m_pushIds.clear();
    for (const qint64 pushId : pushIds) {
        if (m_placeOfPushId.contains(pushId))
            continue;
        m_placeOfPushId.insert(pushId, static_cast<int>(m_pushIds.size()));
        m_pushIds.append(pushId);
    }
    notePushes();
    for (quint32 push = 0; push < m_store.pushCount(); ++push)
        m_pushPlaces[push] = m_placeOfPushId.value(m_store.pushIdOfIndex(push), -1);
    for (const qint64 pushId : std::as_const(m_pushIds)) {
        // The jobs of a push that was there stand in order already.
        const int oldPlace = oldPlaces.value(pushId, -1);
        if (oldPlace >= 0) {
            m_all.push_back(std::move(oldLists[static_cast<size_t>(oldPlace)]));
        } else {
            m_all.push_back(m_store.rowsOfPush(pushId));
            sortJobs(m_all.back());
        }
    }
}

JobArrangement::Rows JobArrangement::filtered() const {
    const size_t all = std::accumulate(m_all.begin(), m_all.end(), size_t(0),
                                       [](size_t count, const Rows &list) { return count + list.size(); });
    Rows jobs(all);
    size_t count = 0;
    for (size_t place = 0; place < m_all.size(); ++place) {
        if (m_collapsed.contains(m_pushIds[static_cast<qsizetype>(place)]))
            continue;
        // Written in any case and kept where it matches: nothing to mispredict.
        for (const JobRow job : m_all[place]) {
            jobs[count] = job;
            count += m_matcher.matches(job) ? 1 : 0;
        }
    }
    jobs.resize(count);
    return jobs;
}

bool JobArrangement::setCollapsedPushes(const QSet<qint64> &pushIds) {
    if (pushIds == m_collapsed)
        return false;
    m_collapsed = pushIds;
    for (quint32 push = 0; push < m_isCollapsed.size(); ++push)
        m_isCollapsed[push] = m_collapsed.contains(m_store.pushIdOfIndex(push)) ? 1 : 0;
    return true;
}

JobArrangement::Rows JobArrangement::hiddenIn(int place) const {
    const Rows &list = m_all[static_cast<size_t>(place)];
    Rows jobs;
    std::copy_if(list.begin(), list.end(), std::back_inserter(jobs), [this](JobRow job) { return isHidden(job); });
    return jobs;
}

bool JobArrangement::isHidden(JobRow job) const {
    const quint32 push = m_cells[at(job)].push;
    return m_isCollapsed[push] != 0 && placeOfPush(push) >= 0 && m_matcher.matches(job);
}

void JobArrangement::show(Rows jobs) {
    std::fill(m_isVisible.begin(), m_isVisible.end(), quint8(0));
    for (const JobRow job : jobs)
        m_isVisible[at(job)] = 1;
    m_visible = std::move(jobs);
    m_visibleCounts.assign(m_all.size(), 0);
    m_isTouched.assign(m_all.size(), 1);
    auto first = m_visible.cbegin();
    for (size_t place = 0; place < m_all.size(); ++place) {
        const auto end = std::partition_point(first, m_visible.cend(),
                                              [&](JobRow job) { return pushPlaceOf(job) <= static_cast<int>(place); });
        m_visibleCounts[place] = static_cast<int>(end - first);
        first = end;
    }
    stackRows();
}

/// Takes note that a visible row of the list as it was is about to go. A job that moves is of another push by now.
void JobArrangement::countGone(int row) {
    const auto next = std::upper_bound(m_firstRows.begin(), m_firstRows.end(), row);
    const auto place = static_cast<size_t>(next - m_firstRows.begin()) - 1;
    --m_visibleCounts[place];
    m_isTouched[place] = 1;
}

void JobArrangement::countCome(JobRow job) {
    const size_t place = at(pushPlaceOf(job));
    ++m_visibleCounts[place];
    m_isTouched[place] = 1;
}

void JobArrangement::stackRows() {
    m_firstRows.assign(m_visibleCounts.size() + 1, 0);
    std::partial_sum(m_visibleCounts.begin(), m_visibleCounts.end(), m_firstRows.begin() + 1);
}

JobArrangement::Cell JobArrangement::makeCell(JobRow job) const {
    const qint64 id = m_store.idAt(job);
    return {id == 0 ? std::numeric_limits<qint64>::max() : id,
            JobOrder::slotOf(m_store.typeAt(job), m_store.tierAt(job)), m_store.pushIndexAt(job)};
}

bool JobArrangement::before(JobRow left, JobRow right) const {
    const Cell &a = m_cells[at(left)];
    const Cell &b = m_cells[at(right)];
    if (a.push != b.push)
        return placeOfPush(a.push) < placeOfPush(b.push);
    if (a.slot != b.slot)
        return m_order.rank(a.slot) < m_order.rank(b.slot);
    return std::tie(a.sequence, left) < std::tie(b.sequence, right);
}

/// Where a job of one of the pushes stands in the visible list, or would stand.
JobArrangement::Rows::const_iterator JobArrangement::visiblePlace(JobRow job) const {
    const int place = pushPlaceOf(job);
    return std::lower_bound(m_visible.begin() + firstRow(place), m_visible.begin() + firstRow(place + 1), job,
                            [this](JobRow left, JobRow right) { return before(left, right); });
}

/// Where a job stands in the list of its push.
size_t JobArrangement::placeInAll(JobRow job) const {
    const Rows &list = m_all[at(pushPlaceOf(job))];
    return at(static_cast<int>(std::lower_bound(list.begin(), list.end(), job,
                                                [this](JobRow left, JobRow right) { return before(left, right); }) -
                               list.begin()));
}

int JobArrangement::rowOf(JobRow job) const {
    if (job < 0 || at(job) >= m_isVisible.size() || !isVisible(job))
        return -1;
    const auto place = visiblePlace(job);
    return place != m_visible.end() && *place == job ? static_cast<int>(place - m_visible.begin()) : -1;
}

bool JobArrangement::wouldStandAt(JobRow job, int row) const {
    return (row == 0 || before(m_visible[at(row - 1)], job)) &&
           (at(row) == m_visible.size() || before(job, m_visible[at(row)]));
}

int JobArrangement::insertionRow(JobRow job) const {
    return static_cast<int>(visiblePlace(job) - m_visible.begin());
}

JobArrangement::Delta JobArrangement::apply(const QVector<JobRow> &added, const QVector<JobRow> &changed) {
    takeNote(added);
    takeNote(changed);
    Pending pending;
    for (const JobRow job : changed)
        applyChanged(job, pending);
    for (const JobRow job : added)
        pending.moved.push_back({job, makeCell(job)});
    for (const Moved &moved : pending.moved) {
        m_cells[at(moved.job)] = moved.cell;
        m_isVisible[at(moved.job)] = 0;
        if (placeOfPush(moved.cell.push) < 0)
            continue;
        pending.insertedIntoAll.push_back(moved.job);
        if (isWanted(moved.job))
            pending.delta.inserted.push_back(moved.job);
    }
    eraseFromAll(pending.removedFromAll);
    sortJobs(pending.insertedIntoAll);
    const Rows &come = pending.insertedIntoAll;
    for (auto first = come.begin(); first != come.end();) {
        const int place = pushPlaceOf(*first);
        const auto end = std::partition_point(first, come.end(), [&](JobRow job) { return pushPlaceOf(job) == place; });
        mergeInto(allOf(place), {first, end});
        first = end;
    }
    std::sort(pending.delta.removed.begin(), pending.delta.removed.end());
    sortJobs(pending.delta.inserted);
    return std::move(pending.delta);
}

/// \param places  of a push and in its list.
void JobArrangement::eraseFromAll(std::vector<std::pair<int, size_t>> &places) {
    std::sort(places.begin(), places.end());
    for (auto first = places.begin(); first != places.end();) {
        const int push = first->first;
        std::vector<size_t> inPush;
        for (; first != places.end() && first->first == push; ++first)
            inPush.push_back(first->second);
        erasePlaces(allOf(push), inPush);
    }
}

JobArrangement::Delta JobArrangement::remove(const QVector<JobRow> &jobs) {
    Delta delta;
    for (const JobRow job : jobs) {
        if (isVisible(job))
            delta.removed.push_back(rowOf(job));
    }
    std::sort(delta.removed.begin(), delta.removed.end());
    for (const JobRow job : jobs) {
        if (const int place = pushPlaceOf(job); place >= 0)
            allOf(place) = {};
    }
    return delta;
}

/// Sorts a changed job into what stays, comes, goes or moves. Positions are looked up by the keys as they were.
void JobArrangement::applyChanged(JobRow job, Pending &pending) {
    Cell &cell = m_cells[at(job)];
    const Cell now = makeCell(job);
    const bool wasHere = placeOfPush(cell.push) >= 0;
    bool moves = cell.slot != now.slot || cell.push != now.push;
    if (!moves && cell.sequence != now.sequence) {
        moves = wasHere && !fitsInPlace(job, now);
        if (!moves)
            cell = now;
    }
    if (moves) {
        if (wasHere)
            pending.removedFromAll.emplace_back(pushPlaceOf(job), placeInAll(job));
        if (isVisible(job)) {
            pending.delta.removed.push_back(rowOf(job));
            pending.delta.moves = true;
        }
        pending.moved.push_back({job, now});
        return;
    }
    const bool isShown = wasHere && isWanted(job);
    if (isVisible(job) && isShown)
        pending.delta.repainted.push_back(job);
    else if (isVisible(job))
        pending.delta.removed.push_back(rowOf(job));
    else if (isShown)
        pending.delta.inserted.push_back(job);
}

/// Whether a job whose sequence alone changed still stands between its neighbours.
bool JobArrangement::fitsInPlace(JobRow job, const Cell &cell) const {
    const Rows &list = m_all[at(pushPlaceOf(job))];
    const size_t place = placeInAll(job);
    const auto stands = [&](JobRow neighbour, bool isBefore) {
        const Cell &other = m_cells[at(neighbour)];
        if (other.slot != cell.slot)
            return true;
        return (std::tie(other.sequence, neighbour) < std::tie(cell.sequence, job)) == isBefore;
    };
    return (place == 0 || stands(list[place - 1], true)) &&
           (place + 1 == list.size() || stands(list[place + 1], false));
}

void JobArrangement::sortJobs(Rows &jobs) const {
    struct Entry {
        quint64 place; // Push, then rank.
        qint64 sequence;
        JobRow job;
    };
    std::vector<Entry> entries;
    entries.reserve(jobs.size());
    for (const JobRow job : jobs) {
        const Cell &cell = m_cells[at(job)];
        const auto push = static_cast<quint64>(placeOfPush(cell.push));
        entries.push_back({(push << 32) | m_order.rank(cell.slot), cell.sequence, job});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.place, a.sequence, a.job) < std::tie(b.place, b.sequence, b.job);
    });
    std::transform(entries.begin(), entries.end(), jobs.begin(), [](const Entry &entry) { return entry.job; });
}

/// Moves each stretch of `list` once, from the end, so that a few jobs among many cost little more than a memmove.
void JobArrangement::mergeInto(Rows &list, std::span<const JobRow> sorted) const {
    auto end = static_cast<std::ptrdiff_t>(list.size());
    list.resize(list.size() + sorted.size());
    for (auto left = static_cast<std::ptrdiff_t>(sorted.size()); left > 0; --left) {
        const JobRow job = sorted[static_cast<size_t>(left - 1)];
        const auto place = std::lower_bound(list.begin(), list.begin() + end, job,
                                            [this](JobRow a, JobRow b) { return before(a, b); }) -
                           list.begin();
        std::move_backward(list.begin() + place, list.begin() + end, list.begin() + end + left);
        list[static_cast<size_t>(place + left - 1)] = job;
        end = place;
    }
}

void JobArrangement::removeAt(int row, int count) {
    for (int i = row; i < row + count; ++i)
        countGone(i);
    const auto first = m_visible.begin() + row;
    std::for_each(first, first + count, [this](JobRow job) { m_isVisible[at(job)] = 0; });
    m_visible.erase(first, first + count);
    stackRows();
}

void JobArrangement::removeAt(const std::vector<int> &rows) {
    for (const int row : rows) {
        countGone(row);
        m_isVisible[at(m_visible[at(row)])] = 0;
    }
    erasePlaces(m_visible, rows);
    stackRows();
}

void JobArrangement::insertAt(int row, const JobRow *jobs, int count) {
    std::for_each(jobs, jobs + count, [this](JobRow job) { m_isVisible[at(job)] = 1; });
    m_visible.insert(m_visible.begin() + row, jobs, jobs + count);
    std::for_each(jobs, jobs + count, [this](JobRow job) { countCome(job); });
    stackRows();
}

void JobArrangement::insert(const Rows &jobs) {
    mergeInto(m_visible, jobs);
    for (const JobRow job : jobs) {
        m_isVisible[at(job)] = 1;
        countCome(job);
    }
    stackRows();
}

} // namespace collie::models
