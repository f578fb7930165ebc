#pragma once

#include "services/base/json.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::scheduling {

/// A task of a graph about to be made. Its id is fixed before the first call, so that a broken run goes on where it
/// stopped and makes nothing twice.
struct PlannedTask {
    QString label, taskId;
    Json definition;      ///< References replaced, times fixed.
    QString because = {}; ///< Why it is made: "asked for", "its task AbC… failed".
};

/// A task that exists and serves as the dependency that its label stands for.
struct ReusedTask {
    QString label, taskId;
    QString because; ///< Why it serves: "running", "completed, in the index as gecko.cache…".
};

/// Tasks in an order in which each comes after what it depends on.
struct TaskGraphPlan {
    QString decisionTaskId;
    QVector<PlannedTask> tasks;
    QVector<ReusedTask> reused; ///< What the tasks depend on and is there already, by label.

    /// To keep a plan while it runs. \return BadResponse when what is read back is not a plan.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] static Result<TaskGraphPlan> fromJson(const Json &document);
};

/// A task that might serve for a label.
struct ExistingTask {
    QString taskId;
    QString state;        ///< As the queue names it; empty when the queue does not know the task.
    qint64 expiresMs = 0; ///< Since the epoch.
};

/// The labels of a decision task made into tasks by taskgraph's own rules (taskgraph.md §3). Works on documents only.
///
/// What is asked for is made. Of what it needs, a label that has a task already is that task in whatever state, unless
/// the task failed, ended in an exception, is gone, or expires before the deadline of what needs it; else the first
/// entry of its index-search that holds such a task serves. A label that needs one that has no task is made too.
class TaskGraph final {
  public:
    /// What planning needs to know about the outside.
    struct Context {
        QString decisionTaskId;
        Json decisionTask; ///< Its definition: group, schedulerId and projectId are taken from it.
        QString rootUrl;   ///< For artifact references.
        qint64 nowMs = 0;
        QHash<QString, ExistingTask> labelled = {}; ///< What label-to-taskid.json names, by label.
        QHash<QString, ExistingTask> indexed = {};  ///< What the index holds, by path.
    };

    /// \param graph  full-task-graph.json. \return BadResponse when it is not a graph.
    [[nodiscard]] static Result<TaskGraph> parse(Json graph);

    [[nodiscard]] qsizetype size() const { return m_places.size(); }
    /// Sorted.
    [[nodiscard]] QStringList labels() const;
    /// The labels asked for and everything they need, dependencies first, each once.
    /// \return NotFound for an unknown label, InvalidArgument naming the cycle.
    [[nodiscard]] Result<QStringList> closure(const QStringList &labels) const;
    /// Where the index may hold a task for a label, best first; empty when it is not looked for there.
    [[nodiscard]] QStringList indexPaths(const QString &label) const;
    /// The tasks to make for labels. Everything that can be wrong is found here, before the first call.
    /// \return as closure(), and InvalidArgument for a reference to nothing.
    [[nodiscard]] Result<TaskGraphPlan> plan(const QStringList &labels, const Context &context) const;

  private:
    struct Choice;
    struct Walk;
    /// Edge names and the labels they lead to.
    [[nodiscard]] QVector<QPair<QString, QString>> dependencies(const QString &label) const;
    [[nodiscard]] QStringList softDependencies(const QString &label) const;
    [[nodiscard]] Result<void> visit(const QString &label, Walk &walk) const;
    [[nodiscard]] Result<QHash<QString, qint64>> latestDeadlines(const QStringList &closure, qint64 nowMs) const;
    [[nodiscard]] Choice choose(const QString &label, const Context &context, qint64 deadlineMs) const;
    [[nodiscard]] Result<QHash<QString, Choice>> chooseAll(const QStringList &closure, const QStringList &asked,
                                                           const Context &context) const;
    [[nodiscard]] Result<Json> definition(const QString &label, const QHash<QString, QString> &ids,
                                          const QSet<QString> &made, const Context &context) const;

    /// \pre the graph holds the label.
    [[nodiscard]] const Json &entry(const QString &label) const;

    Json m_graph;
    QHash<QString, qsizetype>
        m_places; ///< Where in it a label stands: looking for it takes as long as there are labels.
};

} // namespace collie::scheduling
