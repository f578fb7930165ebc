#pragma once

#include "services/ownjobs/own_job.h"
#include "services/treeherder/job.h"

#include <QAbstractTableModel>
#include <QVector>

namespace collie::models {

/// Own jobs, newest first, with how far each is. GUI thread.
class OwnJobModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobModel)
  public:
    enum class Column { Job, Push, State, Times, Channel };
    static constexpr int columns = 5;
    enum Role {
        TaskIdRole = Qt::UserRole + 1, ///< QString
        StatusRole,                    ///< int of treeherder::JobStatus
        RunningHereRole,               ///< bool: a command of this window runs for it.
        LogPathRole,                   ///< QString, may be empty.
        TaskRole,                      ///< bool: there is a task to look at.
    };
    /// A job as the list shows it.
    struct Entry {
        ownjobs::OwnJob job;
        QString channel; ///< For people: "Taskcluster".
        QString problem; ///< A sentence; empty when Treeherder knows the state.
        QString logPath;
        bool isTask = false;
        bool isRunningHere = false;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    static constexpr int maxRows = 200; ///< Of completed ones the oldest go first.

    explicit OwnJobModel(QObject *parent = nullptr);

    /// Adds a job at the top, or updates the one with its task id.
    void put(const Entry &entry);
    /// Takes away every job that is completed.
    void removeCompleted();
    [[nodiscard]] int rowOf(const QString &taskId) const; ///< -1 when there is none.
    [[nodiscard]] const Entry &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] int running() const; ///< Commands of this window.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] static QString display(const Entry &entry, Column column);

    QVector<Entry> m_rows;
};

/// What people filter and colour by.
[[nodiscard]] treeherder::JobStatus ownJobStatus(const ownjobs::OwnJob &job);

} // namespace collie::models
