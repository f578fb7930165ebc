#pragma once

#include "services/base/async.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/treeherder_client.h"

#include <QHash>
#include <QObject>
#include <QVector>

namespace collie::actions {

/// A job an action is about.
struct JobTarget {
    qint64 pushId = 0;
    QString taskId;
    QString label; ///< Job type name: the task's label.
};

/// Finds the task group, which is the decision task's id, of jobs and pushes. One thread.
class TaskGroups final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskGroups)
  public:
    using Groups = QHash<QString, QVector<JobTarget>>; ///< By task group id.

    TaskGroups(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder, QObject *parent = nullptr);

    /// \param repository  for asking Treeherder; empty takes each task's own group.
    /// \return InvalidArgument without jobs, or when one did not run on Taskcluster. Labels that were empty are filled.
    [[nodiscard]] Future<Groups> of(const QString &repository, const QVector<JobTarget> &jobs);
    /// The decision task of a push; asked for once and kept. \return NotFound when Treeherder knows none.
    [[nodiscard]] Future<QString> ofPush(const QString &repository, qint64 pushId);

  private:
    [[nodiscard]] Future<Groups> byTask(const QVector<JobTarget> &jobs);

    taskcluster::Queue m_queue;
    treeherder::TreeherderClient &m_treeherder;
    QHash<qint64, QString> m_known; ///< By push.
};

} // namespace collie::actions
