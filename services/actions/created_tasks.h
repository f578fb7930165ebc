#pragma once

#include "services/base/async.h"
#include "services/taskcluster/queue.h"

#include <QObject>
#include <QStringList>
#include <QVector>

namespace collie::actions {

/// A task that an action made.
struct CreatedTask {
    QString taskId;
    QString label;        ///< The task's name; empty when it is not known.
    QString actionTaskId; ///< The action task that made it.
    bool over = false;    ///< Known to be completed, failed or exception.
};

/// Finds what action tasks made: the task-graph artifacts they left say so, and for those that left none the listing of
/// the group, whose tasks name the action task as their parent or depend on it. One thread.
class CreatedTasks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreatedTasks)
  public:
    explicit CreatedTasks(taskcluster::ApiClient &api, QObject *parent = nullptr);

    /// \param taskGroupId  of the push. \param actionTaskIds  of the same group; the artifacts of at most 50 are read.
    /// \return errors of Queue::listTaskGroup(), where that had to be asked. Artifacts that cannot be read count as
    /// absent. Action tasks themselves are not among the answer.
    [[nodiscard]] Future<QVector<CreatedTask>> of(const QString &taskGroupId, const QStringList &actionTaskIds);
    /// The last lines of a task's log, for saying why it failed; empty when there is none.
    /// \param lines  at most.
    [[nodiscard]] Future<QString> logTail(const QString &taskId, int lines);

  private:
    struct Search;
    void list(const std::shared_ptr<Search> &search);
    [[nodiscard]] Future<QVector<CreatedTask>> graphOf(const QString &actionTaskId);

    taskcluster::Queue m_queue;
};

} // namespace collie::actions
