#include "models/pushes/push_list_model.h"

#include "models/pushes/push_counts_text.h"
#include "services/treeherder/commit_message.h"

#include <algorithm>
#include <tuple>

namespace collie::models {

using treeherder::Push;

namespace {

/// Newest first; of pushes in the same second, the one Treeherder met last.
bool isBefore(const Push &left, const Push &right) {
    return std::tie(left.pushTimestamp, left.id) > std::tie(right.pushTimestamp, right.id);
}

QStringList commitSubjects(const Push &push) {
    QStringList subjects;
    subjects.reserve(push.commits.size());
    for (const treeherder::Commit &commit : push.commits)
        subjects.append(commit.comments.left(commit.comments.indexOf(QLatin1Char('\n'))).trimmed());
    return subjects;
}

} // namespace

PushListModel::PushListModel(const JobStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store) {
    connect(&store, &JobStore::applied, this, [this] { refreshCounts(false); });
    connect(&store, &JobStore::reset, this, [this] { refreshCounts(true); });
}

void PushListModel::apply(const QVector<Push> &pushes) {
    QVector<Push> fresh;
    for (const Push &push : pushes) {
        const int row = rowOfPush(push.id);
        if (row >= 0)
            updatePush(row, push);
        else if (std::none_of(fresh.cbegin(), fresh.cend(), [&](const Push &other) { return other.id == push.id; }))
            fresh.append(push);
    }
    insertPushes(std::move(fresh));
}

void PushListModel::insertPushes(QVector<Push> pushes) {
    std::sort(pushes.begin(), pushes.end(), isBefore);
    // Those that come to stand side by side come in one insertion, the last ones first so that places stay right.
    for (auto end = pushes.cend(); end != pushes.cbegin();) {
        const int place = placeOf(*(end - 1));
        auto first = end - 1;
        while (first != pushes.cbegin() && placeOf(*(first - 1)) == place)
            --first;
        std::vector<Entry> entries;
        for (auto push = first; push != end; ++push)
            entries.push_back({*push, m_store.counts(push->id)});
        beginInsertRows({}, place, place + static_cast<int>(entries.size()) - 1);
        m_entries.insert(m_entries.begin() + place, std::make_move_iterator(entries.begin()),
                         std::make_move_iterator(entries.end()));
        endInsertRows();
        end = first;
    }
}

void PushListModel::updatePush(int row, const Push &push) {
    const Push &known = pushAt(row);
    if (known == push)
        return;
    const int place = placeOf(push);
    // Its own row counts as before it or after it; neither is a move.
    if (place == row || place == row + 1) {
        m_entries[static_cast<size_t>(row)].push = push;
    } else {
        beginMoveRows({}, row, row, {}, place);
        m_entries[static_cast<size_t>(row)].push = push;
        const auto from = m_entries.begin() + row;
        const auto to = m_entries.begin() + place;
        if (place > row)
            std::rotate(from, from + 1, to);
        else
            std::rotate(to, from, from + 1);
        endMoveRows();
    }
    const QModelIndex changed = index(rowOfPush(push.id));
    Q_EMIT dataChanged(changed, changed);
}

int PushListModel::placeOf(const Push &push) const {
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), push,
                                        [](const Entry &entry, const Push &p) { return isBefore(entry.push, p); });
    return static_cast<int>(place - m_entries.begin());
}

void PushListModel::remove(const QVector<qint64> &pushIds) {
    for (const qint64 id : pushIds) {
        m_jobsLoaded.remove(id);
        const int row = rowOfPush(id);
        if (row < 0)
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
}

void PushListModel::clear() {
    beginResetModel();
    m_entries.clear();
    m_jobsLoaded.clear();
    endResetModel();
}

void PushListModel::setJobsLoaded(qint64 pushId) {
    if (m_jobsLoaded.contains(pushId))
        return;
    m_jobsLoaded.insert(pushId);
    const int row = rowOfPush(pushId);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {JobsLoadedRole, CountsToolTipRole});
}

void PushListModel::setJobsMissing(qint64 pushId) {
    if (!m_jobsLoaded.remove(pushId))
        return;
    const int row = rowOfPush(pushId);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {JobsLoadedRole, CountsToolTipRole});
}

void PushListModel::refreshCounts(bool afterReset) {
    static const QVector<int> roles{
        FailedRole,      RunningRole,         PendingRole,    SuccessRole,      UnclassifiedFailuresRole,
        NewFailuresRole, PercentCompleteRole, JobsLoadedRole, CountsToolTipRole};
    for (int row = 0; row < rowCount(); ++row) {
        Entry &entry = m_entries[static_cast<size_t>(row)];
        const JobCounts counts = m_store.counts(entry.push.id);
        // A push that lost all its jobs must be loaded again before its counts mean something.
        if (afterReset && counts.total() == 0)
            m_jobsLoaded.remove(entry.push.id);
        if (counts == entry.counts)
            continue;
        entry.counts = counts;
        Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

const Push &PushListModel::pushAt(int row) const {
    return m_entries[static_cast<size_t>(row)].push;
}

int PushListModel::rowOfPush(qint64 pushId) const {
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [pushId](const Entry &entry) { return entry.push.id == pushId; });
    return place == m_entries.end() ? -1 : static_cast<int>(place - m_entries.begin());
}

QVector<qint64> PushListModel::pushIds() const {
    QVector<qint64> ids;
    ids.reserve(rowCount());
    for (const Entry &entry : m_entries)
        ids.append(entry.push.id);
    return ids;
}

int PushListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PushListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return entry.push.subject();
    case PushIdRole:
        return entry.push.id;
    case RevisionRole:
        return entry.push.revision;
    case AuthorRole:
        return entry.push.author;
    case TimestampRole:
        return entry.push.pushTimestamp;
    case CommitSubjectsRole:
        return commitSubjects(entry.push);
    case RevisionCountRole:
        return entry.push.revisionCount;
    case BranchRole:
        return entry.push.branch;
    case ReviewBotRole:
        return treeherder::isReviewBot(entry.push.author);
    case FailedRole:
        return entry.counts.failed();
    case RunningRole:
        return entry.counts.running();
    case PendingRole:
        return entry.counts.pending();
    case SuccessRole:
        return entry.counts.success();
    case UnclassifiedFailuresRole:
        return entry.counts.unclassifiedFailures;
    case NewFailuresRole:
        return entry.counts.newFailures;
    case CountsToolTipRole:
        return pushCountsDetails(entry.counts, m_jobsLoaded.contains(entry.push.id));
    case PercentCompleteRole:
        return entry.counts.percentComplete();
    case JobsLoadedRole:
        return m_jobsLoaded.contains(entry.push.id);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4, %5, %6", "a push: subject, author, failed, running, pending, complete")
            .arg(entry.push.subject(), entry.push.author, pushCountText(PushCount::Failed, entry.counts.failed()),
                 pushCountText(PushCount::Running, entry.counts.running()),
                 pushCountText(PushCount::Pending, entry.counts.pending()),
                 pushCompleteText(entry.counts.percentComplete()));
    default:
        return {};
    }
}

QHash<int, QByteArray> PushListModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{PushIdRole, "pushId"},
                  {RevisionRole, "revision"},
                  {AuthorRole, "author"},
                  {SubjectRole, "subject"},
                  {TimestampRole, "timestamp"},
                  {CommitSubjectsRole, "commitSubjects"},
                  {RevisionCountRole, "revisionCount"},
                  {BranchRole, "branch"},
                  {ReviewBotRole, "reviewBot"},
                  {FailedRole, "failed"},
                  {RunningRole, "running"},
                  {PendingRole, "pending"},
                  {SuccessRole, "success"},
                  {UnclassifiedFailuresRole, "unclassifiedFailures"},
                  {NewFailuresRole, "newFailures"},
                  {PercentCompleteRole, "percentComplete"},
                  {JobsLoadedRole, "jobsLoaded"},
                  {CountsToolTipRole, "countsToolTip"}});
    return names;
}

} // namespace collie::models
