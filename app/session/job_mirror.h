#pragma once

#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/pulse/message.h"
#include "services/treeherder/task_descriptions.h"
#include "services/treeherder/task_event.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <unordered_map>

namespace collie::session {

/// Turns what the queue says of tasks into the states of the jobs on show, at once; Treeherder's answers are joined
/// with them later by task and run. Asks for the definition of a task only when the jobs that are known do not tell
/// enough. GUI thread.
class JobMirror final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobMirror)
  public:
    /// Where the jobs go. Everything in it outlives the mirror.
    struct Place {
        const models::JobStore &store;
        const models::PushListModel &pushes;             ///< Jobs of other pushes are ignored.
        std::function<void(treeherder::JobBatch)> apply; ///< Brings jobs into the store, now or soon.
        const models::JobStore *also = nullptr;          ///< Knows jobs of the same tasks; may be null.
    };

    /// \param queue  outlives the mirror.
    JobMirror(taskcluster::Queue &queue, Place place, QObject *parent = nullptr);
    ~JobMirror() override;

    /// What does not come from the queue, or is about pushes that are not on show, is ignored.
    void take(const QVector<pulse::Message> &messages);
    /// What a task's status tells to those who missed its messages.
    void take(const taskcluster::TaskStatus &status);
    /// Asks the queue for the states of every task of a group. Does nothing while that is under way.
    void catchUp(const QString &taskGroupId);

  Q_SIGNALS:
    /// Jobs changed because of messages.
    void applied(int jobs);

  private:
    void takeEvent(const treeherder::TaskEvent &event);
    void apply(const treeherder::TaskEvent &event, const treeherder::TaskDescription &task, qint64 pushId);
    [[nodiscard]] std::optional<treeherder::Job> relativeOf(const treeherder::TaskEvent &event) const;
    [[nodiscard]] qint64 pushOf(const QString &revision) const;
    void applyWaiting(const QString &taskId);
    void flush();

    taskcluster::Queue &m_queue;
    Place m_place;
    treeherder::TaskDescriptions m_descriptions;
    QHash<QString, QVector<treeherder::TaskEvent>> m_waiting; ///< For descriptions, by task; in the order they came.
    treeherder::JobBatch m_pending;
    std::unordered_map<QString, CancelGuard> m_catchUps; ///< By task group.
};

} // namespace collie::session
