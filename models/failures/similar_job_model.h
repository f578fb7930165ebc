#pragma once

#include "services/treeherder/failure_types.h"
#include "services/treeherder/push.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QVector>

namespace collie::models {

/// The same job on other pushes, newest first. GUI thread.
class SimilarJobModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimilarJobModel)
  public:
    enum Column { Result, Revision, Author, Started, Duration, Classification, ColumnCount };
    enum Role { StatusRole = Qt::UserRole }; ///< int, treeherder::JobStatus

    explicit SimilarJobModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent) {}

    /// Forgets the jobs and their pushes: ids of pushes mean something else where another Treeherder is asked next.
    void clear();
    /// Adds a page of them, those of newer pushes before those of older ones; a job that is there already is left out.
    void add(const QVector<treeherder::SimilarJob> &jobs);
    /// Whose pushes the jobs are of.
    void setPushes(const QVector<treeherder::Push> &pushes);
    /// How times are told. \param ageText  of a moment, seconds since the epoch, beside now: "3 h ago".
    /// \param nowMs  milliseconds since the epoch, UTC.
    void setAgeText(QString (*ageText)(qint64 seconds, qint64 nowMs), qint64 nowMs);

    [[nodiscard]] const treeherder::SimilarJob &jobAt(int row) const { return m_jobs.at(row); }
    /// Of the push of a row; empty while it is not known.
    [[nodiscard]] QString revisionAt(int row) const;
    /// Pushes of rows that setPushes() has not told of.
    [[nodiscard]] QVector<qint64> unknownPushes() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QString text(const treeherder::SimilarJob &similar, int column) const;

    QVector<treeherder::SimilarJob> m_jobs;
    QHash<qint64, treeherder::Push> m_pushes; ///< By id.
    QString (*m_ageText)(qint64 seconds, qint64 nowMs) = nullptr;
    qint64 m_nowMs = 0;
};

} // namespace collie::models
