#pragma once

#include "services/taskcluster/queue.h"
#include "services/treeherder/task_event.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>

#include <unordered_map>

namespace collie::treeherder {

/// Descriptions of tasks, each definition fetched once and a few at a time; a definition never changes. One thread.
class TaskDescriptions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskDescriptions)
  public:
    static constexpr int concurrency = 6;    ///< Requests under way at once.
    static constexpr int maxWaiting = 5'000; ///< Tasks; what comes on top is refused.
    static constexpr int capacity = 50'000;  ///< Descriptions kept; when there are more, all are forgotten.

    /// \param queue  outlives this.
    explicit TaskDescriptions(taskcluster::Queue &queue, QObject *parent = nullptr);
    ~TaskDescriptions() override;

    /// What is known already; null when it is not. A task that Treeherder does not show is known by `isHidden()`.
    [[nodiscard]] const TaskDescription *find(const QString &taskId) const;
    [[nodiscard]] bool isHidden(const QString &taskId) const { return m_hidden.contains(taskId); }
    /// Fetches the definition unless it is known or on its way.
    /// \return false when too many wait already: the task stays unknown.
    bool fetch(const QString &taskId);
    /// Definitions waiting and on their way.
    [[nodiscard]] int pending() const {
        return static_cast<int>(m_waiting.size()) + static_cast<int>(m_running.size());
    }

  Q_SIGNALS:
    /// A task is known now, by find() or isHidden().
    void described(const QString &taskId);
    /// The definition did not come. It is fetched anew when asked for again.
    void failed(const QString &taskId, const collie::Error &error);

  private:
    void pump();
    void take(const QString &taskId, const Result<Json> &definition);

    taskcluster::Queue &m_queue;
    QHash<QString, TaskDescription> m_known;
    QSet<QString> m_hidden;
    QQueue<QString> m_waiting;
    QSet<QString> m_asked; ///< Waiting or on their way.
    std::unordered_map<QString, CancelGuard> m_running;
};

} // namespace collie::treeherder
