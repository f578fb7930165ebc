#pragma once

#include "services/base/async.h"
#include "services/taskcluster/queue.h"

#include <QObject>

#include <memory>

namespace collie::scheduling {

/// What became of cancelling a group.
struct GroupCancelOutcome {
    QStringList cancelled; ///< TaskIds.
    struct Failure {
        QString taskId;
        Error error;
    };
    QVector<Failure> failures;
    bool atOnce = false; ///< By one call, as the group is sealed.
};

/// Cancels every unresolved task of a group: by one call when the group is sealed, else task by task, six at a time.
/// One thread.
class GroupCancel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GroupCancel)
  public:
    explicit GroupCancel(taskcluster::ApiClient &api, QObject *parent = nullptr);

    /// \return an error only when nothing could be tried.
    [[nodiscard]] Future<GroupCancelOutcome> cancel(const QString &taskGroupId);

  private:
    struct Each;
    [[nodiscard]] Future<GroupCancelOutcome> oneByOne(const QVector<taskcluster::GroupTask> &tasks);
    void pump(const std::shared_ptr<Each> &each);

    taskcluster::Queue m_queue;
};

} // namespace collie::scheduling
