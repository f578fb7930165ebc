#include "models/failures/similar_job_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace collie::models {

void SimilarJobModel::clear() {
    beginResetModel();
    m_jobs.clear();
    m_pushes.clear();
    endResetModel();
}

void SimilarJobModel::add(const QVector<treeherder::SimilarJob> &jobs) {
    QSet<qint64> known;
    for (const treeherder::SimilarJob &similar : std::as_const(m_jobs))
        known.insert(similar.job.id);
    for (const treeherder::SimilarJob &similar : jobs) {
        if (known.contains(similar.job.id))
            continue;
        known.insert(similar.job.id);
        const auto place =
            std::upper_bound(m_jobs.cbegin(), m_jobs.cend(), similar.job.pushId,
                             [](qint64 push, const treeherder::SimilarJob &each) { return push > each.job.pushId; });
        const int row = static_cast<int>(place - m_jobs.cbegin());
        beginInsertRows({}, row, row);
        m_jobs.insert(row, similar);
        endInsertRows();
    }
}

void SimilarJobModel::setPushes(const QVector<treeherder::Push> &pushes) {
    for (const treeherder::Push &push : pushes)
        m_pushes.insert(push.id, push);
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, Revision), index(rowCount() - 1, Author));
}

void SimilarJobModel::setAgeText(QString (*ageText)(qint64, qint64), qint64 nowMs) {
    m_ageText = ageText;
    m_nowMs = nowMs;
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0, Started), index(rowCount() - 1, Started));
}

QString SimilarJobModel::revisionAt(int row) const {
    return m_pushes.value(m_jobs.at(row).job.pushId).revision;
}

QVector<qint64> SimilarJobModel::unknownPushes() const {
    QVector<qint64> unknown;
    for (const treeherder::SimilarJob &similar : m_jobs) {
        if (!m_pushes.contains(similar.job.pushId) && !unknown.contains(similar.job.pushId))
            unknown.append(similar.job.pushId);
    }
    return unknown;
}

int SimilarJobModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int SimilarJobModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SimilarJobModel::text(const treeherder::SimilarJob &similar, int column) const {
    const treeherder::Job &job = similar.job;
    const treeherder::Push push = m_pushes.value(job.pushId);
    switch (column) {
    case Result:
        return treeherder::jobStatusName(job.status());
    case Revision:
        return shortRevision(push.revision);
    case Author:
        return shortAuthor(push.author);
    case Started:
        return similar.started.isValid() && m_ageText != nullptr
                   ? m_ageText(similar.started.toSecsSinceEpoch(), m_nowMs)
                   : QString();
    case Duration:
        return similar.started.isValid() && similar.ended.isValid()
                   ? formatDurationSeconds(similar.started.secsTo(similar.ended))
                   : QString();
    case Classification:
        // A class that says nothing would be on nearly every row.
        return job.failureClassificationId <= 1 ? QString()
                                                : treeherder::classificationName(job.failureClassificationId);
    default:
        return {};
    }
}

QVariant SimilarJobModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const treeherder::SimilarJob &similar = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(similar, index.column());
    case Qt::ToolTipRole:
        return index.column() == Revision ? plainText(m_pushes.value(similar.job.pushId).subject()) : QVariant();
    case StatusRole:
        return static_cast<int>(similar.job.status());
    default:
        return {};
    }
}

QVariant SimilarJobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Result:
        return tr("Result");
    case Revision:
        return tr("Push");
    case Author:
        return tr("Author");
    case Started:
        return tr("Started");
    case Duration:
        return tr("Duration");
    case Classification:
        return tr("Classified");
    default:
        return {};
    }
}

} // namespace collie::models
