#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/scheduling/label_maps.h"
#include "services/scheduling/task_graph.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/queue.h"

#include <QObject>

#include <memory>

namespace collie::scheduling {

/// Loads what planning a task graph needs, and makes the tasks of a plan. One thread.
class GraphRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphRun)
  public:
    /// What became of a plan.
    struct Outcome {
        QVector<PlannedTask> created; ///< Made by this run, or found made by an earlier one.
        QString failedLabel;          ///< Where it stopped; empty when it did not.
        Error error;                  ///< Why it stopped.
    };

    GraphRun(taskcluster::ApiClient &api, const Clock &clock, QObject *parent = nullptr);

    /// Loads full-task-graph.json, the tasks that labels have (LabelMaps), what the index holds for them, and the state
    /// of all that the labels need, and plans. Nothing is created. \return NotFound for a decision task without a
    /// graph, and what TaskGraph::plan() returns.
    [[nodiscard]] Future<TaskGraphPlan> plan(const QString &decisionTaskId, const QStringList &labels);
    /// Makes the tasks in order, one after the other. Sending a plan again goes on where it stopped: ids are fixed and
    /// createTask is idempotent; where the server already has a task it is left as it is, and times the server would
    /// find too old are counted from now.
    [[nodiscard]] Future<Outcome> run(const TaskGraphPlan &plan);

  Q_SIGNALS:
    /// \param done, total  tasks of the plan that is being run.
    void progressed(int done, int total);

  private:
    struct Loaded;
    struct Running;
    [[nodiscard]] Future<TaskGraphPlan> planLoaded(const std::shared_ptr<Loaded> &loaded);
    void next(const std::shared_ptr<Running> &running);
    void create(const std::shared_ptr<Running> &running);
    void settle(const std::shared_ptr<Running> &running, const Result<taskcluster::TaskStatus> &status);

    taskcluster::ApiClient &m_api;
    taskcluster::Queue m_queue;
    taskcluster::Index m_index;
    LabelMaps m_labelMaps;
    const Clock &m_clock;
};

} // namespace collie::scheduling
