#include "models/jobs/pinned_job_model.h"

#include "models/jobs/job_names.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <algorithm>

namespace collie::models {

using treeherder::Job;

namespace {

bool showsTheSame(const Job &one, const Job &other) {
    return one.id == other.id && one.status() == other.status() && one.tier == other.tier &&
           one.failureClassificationId == other.failureClassificationId && one.typeName == other.typeName &&
           one.symbol == other.symbol;
}

} // namespace

int PinnedJobModel::pin(const QVector<PinnedJob> &jobs) {
    QVector<PinnedJob> added;
    for (const PinnedJob &pinned : jobs) {
        const QString key = pinned.key();
        if (m_keys.contains(key))
            continue;
        m_keys.insert(key);
        added.append(pinned);
    }
    if (added.isEmpty())
        return 0;
    const auto count = static_cast<int>(added.size());
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_jobs += added;
    endInsertRows();
    Q_EMIT pinsChanged();
    return count;
}

int PinnedJobModel::unpin(const QVector<PinnedJob> &jobs) {
    QSet<QString> going;
    for (const PinnedJob &pinned : jobs) {
        if (contains(pinned))
            going.insert(pinned.key());
    }
    if (going.isEmpty())
        return 0;
    m_unpinned.clear();
    // From the end, as many at once as stand side by side.
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!going.contains(m_jobs.at(last).key()))
            continue;
        int first = last;
        while (first > 0 && going.contains(m_jobs.at(first - 1).key()))
            --first;
        for (int row = last; row >= first; --row)
            m_unpinned.prepend({row, m_jobs.at(row)});
        beginRemoveRows({}, first, last);
        m_jobs.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    m_keys -= going;
    Q_EMIT pinsChanged();
    return static_cast<int>(going.size());
}

void PinnedJobModel::undoUnpin() {
    const QVector<std::pair<int, PinnedJob>> back = std::exchange(m_unpinned, {});
    const int before = rowCount();
    for (const auto &[row, pinned] : back) {
        if (contains(pinned))
            continue;
        const int place = std::min(row, rowCount());
        beginInsertRows({}, place, place);
        m_jobs.insert(place, pinned);
        m_keys.insert(pinned.key());
        endInsertRows();
    }
    if (rowCount() > before)
        Q_EMIT pinsChanged();
}

void PinnedJobModel::restore(const QVector<PinnedJob> &jobs) {
    const QVector<PinnedJob> since = m_jobs;
    beginResetModel();
    m_jobs.clear();
    m_keys.clear();
    for (const PinnedJob &pinned : jobs + since) {
        if (contains(pinned))
            continue;
        m_keys.insert(pinned.key());
        m_jobs.append(pinned);
    }
    endResetModel();
    Q_EMIT pinsChanged();
}

bool PinnedJobModel::update(const std::function<std::optional<PinnedJob>(const PinnedJob &)> &newsOf) {
    bool changed = false;
    for (int row = 0; row < rowCount(); ++row) {
        PinnedJob &known = m_jobs[row];
        const std::optional<PinnedJob> news = newsOf(known);
        if (!news || news->key() != known.key())
            continue;
        const bool findsPush = known.revision.isEmpty() && !news->revision.isEmpty();
        if (showsTheSame(known.job, news->job) && !findsPush)
            continue;
        known.job = news->job;
        if (findsPush)
            known.revision = news->revision;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        changed = true;
    }
    return changed;
}

void PinnedJobModel::setOpenRepository(const QString &repository) {
    if (m_repository == repository)
        return;
    m_repository = repository;
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, Repository), index(rowCount() - 1, Repository), {Qt::DisplayRole});
}

bool PinnedJobModel::hasOtherRepositories() const {
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [this](const PinnedJob &pinned) { return pinned.repository != m_repository; });
}

int PinnedJobModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int PinnedJobModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString PinnedJobModel::text(const PinnedJob &pinned, int column) const {
    switch (column) {
    case Result:
        return treeherder::jobStatusName(pinned.job.status());
    case Symbol:
        return symbolOf(pinned.job);
    case Name:
        return pinned.job.typeName;
    case Platform:
        return platformOf(pinned.job);
    case Push:
        return shortRevision(pinned.revision);
    case Repository:
        if (pinned.repository == m_repository)
            return {};
        return pinned.repository.isEmpty() ? tr("task group") : pinned.repository;
    default:
        return {};
    }
}

QVariant PinnedJobModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PinnedJob &pinned = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(pinned, index.column());
    case Qt::ToolTipRole:
        return plainText(tr("%1\n%2\nEnter or a double click shows it among the jobs of its push.")
                             .arg(pinned.job.typeName, platformOf(pinned.job)));
    case StatusRole:
        return static_cast<int>(pinned.job.status());
    default:
        return {};
    }
}

QVariant PinnedJobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Result:
        return tr("Result");
    case Symbol:
        return tr("Symbol");
    case Name:
        return tr("Job");
    case Platform:
        return tr("Platform");
    case Push:
        return tr("Push");
    case Repository:
        return tr("Repository");
    default:
        return {};
    }
}

} // namespace collie::models
