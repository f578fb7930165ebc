#pragma once

#include "app/session/latest_question.h"
#include "services/taskcluster/task_facts.h"

#include <QObject>

#include <array>

namespace collie::session {

/// Gathers what there is to know of one task, each part as it comes (taskcluster.md §1.2). Asking about another task
/// gives up what is under way for the one before. GUI thread.
class TaskFactsLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskFactsLoader)
  public:
    /// \param api  outlives the loader.
    explicit TaskFactsLoader(taskcluster::ApiClient &api, QObject *parent = nullptr);

    /// Asks everything about a task; of the task that is known already everything anew, and what is known of it stays
    /// until the new answer is there.
    void load(const QString &taskId);
    /// Gives up what is under way.
    void cancel();

    [[nodiscard]] const taskcluster::TaskFacts &facts() const { return m_facts; }

  Q_SIGNALS:
    /// A part has come, or why it did not.
    void changed(const collie::taskcluster::TaskFacts &facts);
    /// Nothing more is under way.
    void loaded();

  private:
    /// Each is answered once, or given up.
    enum Question { Definition, Status, DependencyStates, DependencyNames, Dependents, Counts, Pending, Pool, Count };
    template <class T, class Take>
    void ask(Question question, const Future<T> &future, const Take &take);
    void settle();
    void takeStatus(const Result<taskcluster::TaskStatus> &status);
    void takeDefinition(const Result<Json> &definition);
    void askDependencies();
    void takeDependencies(const QStringList &ids, const Result<QVector<taskcluster::TaskStatus>> &states);
    void nameDependencies(const QVector<taskcluster::TaskDefinition> &definitions);
    void askQueue(const taskcluster::TaskStatus &status);
    void noteExpiry(const Error &error);
    void noteExpiry(const QDateTime &expires);
    void expire();

    taskcluster::ApiClient &m_api;
    taskcluster::Queue m_queue;
    taskcluster::WorkerManager m_workers;
    taskcluster::TaskFacts m_facts;
    std::array<LatestQuestion, Count> m_questions;
    std::array<bool, Count> m_isAsked{}; ///< Which of them are under way.
};

} // namespace collie::session
