#pragma once

#include "services/base/async.h"
#include "services/taskcluster/index.h"
#include "services/taskcluster/queue.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace collie::scheduling {

/// Which task each label of a push has: label-to-taskid.json of its decision task, and of the action and cron tasks
/// that came later, as taskgraph merges them (taskgraph.md §4). One thread.
class LabelMaps final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelMaps)
  public:
    explicit LabelMaps(taskcluster::ApiClient &api, QObject *parent = nullptr);

    /// Loads all maps; of two that name a label the later one counts. A task without such a map adds nothing.
    /// \param decisionTask  its definition: its routes name the push in the index. Without such routes there is only
    /// its own map. \return label to taskId.
    [[nodiscard]] Future<QHash<QString, QString>> load(const QString &decisionTaskId, const Json &decisionTask);

    /// The namespaces that list the action and cron tasks of the push a decision task belongs to:
    /// "gecko.v2.autoland.revision.<revision>.actions". Empty when no route tells.
    [[nodiscard]] static QStringList namespacesOf(const Json &decisionTask);

  private:
    struct Loading;
    [[nodiscard]] Future<void> list(const std::shared_ptr<Loading> &loading, qsizetype at);
    [[nodiscard]] Future<QHash<QString, QString>> readAll(const std::shared_ptr<Loading> &loading);
    [[nodiscard]] Future<void> readNext(const std::shared_ptr<Loading> &loading);

    taskcluster::Queue m_queue;
    taskcluster::Index m_index;
};

} // namespace collie::scheduling
