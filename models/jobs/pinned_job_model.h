#pragma once

#include "models/jobs/pinned_job.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QVector>

#include <functional>
#include <utility>

namespace collie::models {

/// The jobs that somebody has pinned, newest last; the one place that holds them. GUI thread.
class PinnedJobModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinnedJobModel)
  public:
    enum Column { Result, Symbol, Name, Platform, Push, Repository, ColumnCount };
    enum Role {
        StatusRole = Qt::UserRole, ///< int: treeherder::JobStatus
    };

    explicit PinnedJobModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent) {}

    /// Adds those that are not there yet at the end. \return how many were added.
    int pin(const QVector<PinnedJob> &jobs);
    /// Takes these away; jobs that are not there are ignored. \return how many went.
    int unpin(const QVector<PinnedJob> &jobs);
    /// Puts back what the last unpin() took away, where it was. What was pinned anew since stays where it is.
    void undoUnpin();
    /// Puts jobs of an earlier start before those that are there.
    void restore(const QVector<PinnedJob> &jobs);
    /// Looks at each job anew. \param newsOf  gives it as it is now; nothing where that is not known.
    /// \return whether any has changed.
    bool update(const std::function<std::optional<PinnedJob>(const PinnedJob &)> &newsOf);

    /// The repository on show: it is not named in the rows.
    void setOpenRepository(const QString &repository);
    /// Whether any row is of another repository.
    [[nodiscard]] bool hasOtherRepositories() const;

    [[nodiscard]] bool contains(const PinnedJob &pinned) const { return m_keys.contains(pinned.key()); }
    [[nodiscard]] const QVector<PinnedJob> &all() const { return m_jobs; }
    [[nodiscard]] const PinnedJob &at(int row) const { return m_jobs.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    /// Other jobs are pinned than before.
    void pinsChanged();

  private:
    [[nodiscard]] QString text(const PinnedJob &pinned, int column) const;

    QVector<PinnedJob> m_jobs;
    QSet<QString> m_keys;                          ///< Of all of them.
    QVector<std::pair<int, PinnedJob>> m_unpinned; ///< By the last unpin(), with their rows before it, ascending.
    QString m_repository;
};

} // namespace collie::models
