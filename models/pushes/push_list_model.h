#pragma once

#include "models/jobs/job_store.h"
#include "services/treeherder/push.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVector>

#include <vector>

namespace collie::models {

/// Pushes, newest first, with the counts of their jobs. GUI thread.
class PushListModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushListModel)
  public:
    enum Role {
        PushIdRole = Qt::UserRole + 1, ///< qint64
        RevisionRole,                  ///< QString, 40 digits
        AuthorRole,                    ///< QString, mail address
        SubjectRole,                   ///< QString, as DisplayRole
        TimestampRole,                 ///< qint64, seconds since the epoch
        CommitSubjectsRole,            ///< QStringList, first line of each commit known
        RevisionCountRole,             ///< int
        BranchRole,                    ///< QString; empty but for pushes of git repositories
        ReviewBotRole,                 ///< bool: a bot pushed a change that is under review
        FailedRole,                    ///< int, likewise the next three
        RunningRole,
        PendingRole,
        SuccessRole,
        UnclassifiedFailuresRole, ///< int
        NewFailuresRole,          ///< int: failures that Treeherder has not seen before
        PercentCompleteRole,      ///< int, 0 to 100
        JobsLoadedRole,           ///< bool: the counts mean something
        CountsToolTipRole,        ///< QString: pushCountsDetails()
    };

    explicit PushListModel(const JobStore &store, QObject *parent = nullptr);

    /// Adds pushes and updates known ones, keeping the order by push timestamp, newest first.
    void apply(const QVector<treeherder::Push> &pushes);
    /// Takes pushes out; those that are not here are passed over.
    void remove(const QVector<qint64> &pushIds);
    void clear();
    void setJobsLoaded(qint64 pushId);
    /// Its jobs are being loaded once more.
    void setJobsMissing(qint64 pushId);

    [[nodiscard]] const treeherder::Push &pushAt(int row) const;
    [[nodiscard]] int rowOfPush(qint64 pushId) const; ///< -1 when unknown.
    [[nodiscard]] QVector<qint64> pushIds() const;    ///< Newest first.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    struct Entry {
        treeherder::Push push;
        JobCounts counts; ///< As last told to the views.
    };
    void refreshCounts(bool afterReset);
    void insertPushes(QVector<treeherder::Push> pushes);
    void updatePush(int row, const treeherder::Push &push);
    /// Where a push stands or would stand.
    [[nodiscard]] int placeOf(const treeherder::Push &push) const;

    const JobStore &m_store;
    std::vector<Entry> m_entries;
    QSet<qint64> m_jobsLoaded; ///< Ids; also of pushes that are not here yet.
};

} // namespace collie::models
