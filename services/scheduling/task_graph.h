#pragma once

#include "services/base/json.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::scheduling {

/// A task of a graph about to be made. Its id is fixed before the first call, so that a broken run goes on where it
/// stopped and makes nothing twice.
struct PlannedTask {
    QString label, taskId;
    Json definition; ///< References replaced, times fixed.
};

/// Tasks in an order in which each comes after what it depends on.
struct TaskGraphPlan {
    QString decisionTaskId;
    QVector<PlannedTask> tasks;
    QHash<QString, QString> reused; ///< Label to taskId of dependencies that have completed already.

    /// To keep a plan while it runs. \return BadResponse when what is read back is no plan.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] static Result<TaskGraphPlan> fromJson(const Json &document);
};

/// The labels of a decision task made into tasks (taskcluster.md §9.3). Works on documents only.
class TaskGraph final {
  public:
    /// What planning needs to know about the outside.
    struct Context {
        QString decisionTaskId;
        Json decisionTask; ///< Its definition: group, schedulerId and projectId are taken from it.
        QString rootUrl;   ///< For artifact references.
        qint64 nowMs = 0;
        QHash<QString, QString> completed; ///< Labels that have a completed task, and its id.
    };

    /// \param graph  full-task-graph.json. \return BadResponse when it is no graph.
    [[nodiscard]] static Result<TaskGraph> parse(Json graph);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_graph.size()); }
    [[nodiscard]] QStringList labels() const;
    /// The labels asked for and everything they need, dependencies first, each once. What has completed and was not
    /// asked for itself is left out, with what only it needs.
    /// \return NotFound for an unknown label, InvalidArgument naming the cycle.
    [[nodiscard]] Result<QStringList> closure(const QStringList &labels,
                                              const QHash<QString, QString> &completed) const;
    /// The tasks to make for labels. Everything that can be wrong is found here, before the first call.
    /// \return as closure(), and InvalidArgument for a reference to nothing.
    [[nodiscard]] Result<TaskGraphPlan> plan(const QStringList &labels, const Context &context) const;

  private:
    struct Walk;
    /// Edge names and the labels they lead to.
    [[nodiscard]] QVector<QPair<QString, QString>> dependencies(const QString &label) const;
    [[nodiscard]] Result<void> visit(const QString &label, Walk &walk) const;
    [[nodiscard]] Result<Json> definition(const QString &label, const QHash<QString, QString> &ids,
                                          const Context &context) const;

    nlohmann::json m_graph; ///< By label; sorted, so that looking one up among thousands is quick.
};

} // namespace collie::scheduling
