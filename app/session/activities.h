#pragma once

#include "app/session/activity.h"
#include "app/session/deployment_session.h"
#include "models/actions/activity_model.h"

#include <QObject>
#include <QVector>

#include <memory>
#include <vector>

namespace collie::session {

/// Everything the person asked to be done at one deployment, each an activity with a row in the list. Signs in where
/// that is needed, sends the requests, follows the action tasks, tells what they made and takes it back. GUI thread.
class Activities final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Activities)
  public:
    /// All outlive this.
    Activities(DeploymentSession &deployment, models::ActivityModel &rows, const Clock &clock,
               actions::BulkRun::Timing timing, QObject *parent = nullptr);
    ~Activities() override;

    /// Begins one. \param title  "Retrigger 3 jobs". \param action  its name. \param makePlan  called once the person
    /// is signed in.
    void run(const QString &title, const QString &action, const Activity::MakePlan &makePlan);

    /// One by its id; null for one that is not known any more.
    [[nodiscard]] const Activity *find(quint64 id) const { return at(id).get(); }
    /// The newest; null before the first.
    [[nodiscard]] const Activity *newest() const { return m_all.empty() ? nullptr : m_all.back().get(); }
    /// Sends no more until resumed.
    void pause(quint64 id);
    void resume(quint64 id);
    /// What is not sent yet is not sent at all.
    void cancelRest(quint64 id);
    void retryFailed(quint64 id);
    /// Cancels what it made, as an activity of its own.
    void undo(quint64 id);

  Q_SIGNALS:
    /// Its requests are known: find(id)->run is there, and begins.
    void planned(quint64 id);
    /// Requests of it moved on.
    void requestsChanged(quint64 id, int first, int last);
    /// Something about it is another.
    void changed(quint64 id);
    /// Taskcluster took a request: its jobs change soon.
    void accepted();
    /// One failed, or part of it; a sentence.
    void failed(const QString &message);
    /// An action task made these tasks.
    void tasksMade(const QStringList &taskIds);

  private:
    using ActivityPtr = std::shared_ptr<Activity>;

    [[nodiscard]] ActivityPtr at(quint64 id) const;
    void signIn(const ActivityPtr &activity, SignInGate::Ask ask,
                const std::function<void(const Result<void> &)> &then);
    void plan(const ActivityPtr &activity);
    void begin(const ActivityPtr &activity, const actions::ActionPlan &plan);
    void askToSignIn(const ActivityPtr &activity, bool anew);
    void showProgress(const ActivityPtr &activity);
    void settle(const ActivityPtr &activity);
    void follow(const ActivityPtr &activity);
    void followNext(const ActivityPtr &activity);
    void noteState(const QString &taskId, const QString &state);
    void findMade(const ActivityPtr &activity);
    void conclude(const ActivityPtr &activity);
    void explainFailure(const ActivityPtr &activity);
    void fail(const ActivityPtr &activity, const Error &error);
    void undoMade(const ActivityPtr &activity, const QVector<actions::CreatedTask> &made);
    void forgetOld();
    [[nodiscard]] Future<QVector<actions::CreatedTask>> madeBy(const ActivityPtr &activity);

    DeploymentSession &m_deployment;
    models::ActivityModel &m_rows;
    const Clock &m_clock;
    actions::BulkRun::Timing m_timing;
    std::vector<ActivityPtr> m_all; ///< Oldest first.
};

} // namespace collie::session
