#pragma once

#include "app/session/deployment_session.h"
#include "models/actions/activity_model.h"
#include "models/actions/bulk_model.h"
#include "services/actions/bulk_run.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace collie::ui {
class ActivityView;
}

namespace collie::app {

/// Everything the person asked to be done at one deployment: each wish is one bulk, with a row in the activity list
/// and, when chosen, its requests in the panel. Signs in where that is needed, follows the action tasks, tells what
/// they made and takes it back. GUI thread.
class BulkController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkController)
  public:
    using MakePlan = std::function<Future<actions::ActionPlan>()>;

    /// All outlive the controller.
    BulkController(session::DeploymentSession &deployment, models::ActivityModel &activities, ui::ActivityView &view,
                   const Clock &clock, actions::BulkRun::Timing timing, QObject *parent = nullptr);
    ~BulkController() override;

    /// Carries out a wish. \param title  "Retrigger 3 jobs". \param name  of the action. \param makePlan  called once
    /// the person is signed in.
    void run(const QString &title, const QString &name, const MakePlan &makePlan);

    /// The bulk of the newest wish; null before its plan is made.
    [[nodiscard]] const actions::BulkRun *newest() const;

  Q_SIGNALS:
    /// Taskcluster took a request: its jobs change soon.
    void accepted();
    /// A wish waits until the person has signed in. \param what  its title.
    void waitingForSignIn(const QString &what);
    /// A wish failed, or part of it; a sentence.
    void failed(const QString &message);
    /// An action task made these tasks.
    void tasksMade(const QStringList &taskIds);

  private:
    struct Wish;
    using WishPtr = std::shared_ptr<Wish>;

    void signIn(const WishPtr &wish, bool anew, const std::function<void(const Result<void> &)> &then);
    void plan(const WishPtr &wish);
    void begin(const WishPtr &wish, const actions::ActionPlan &plan);
    void askToSignIn(const WishPtr &wish, bool anew);
    void showProgress(const WishPtr &wish);
    void settle(const WishPtr &wish);
    void follow(const WishPtr &wish);
    void followNext(const WishPtr &wish);
    void noteState(const QString &taskId, const QString &state);
    void findMade(const WishPtr &wish);
    void conclude(const WishPtr &wish);
    void explainFailure(const WishPtr &wish);
    void fail(const WishPtr &wish, const Error &error);
    void undo(const WishPtr &wish);
    void undoMade(const WishPtr &wish, const QVector<actions::CreatedTask> &made);
    void show(const WishPtr &wish);
    void present();
    void forgetOld();
    [[nodiscard]] WishPtr wishOf(quint64 activity) const;
    [[nodiscard]] Future<QVector<actions::CreatedTask>> madeBy(const WishPtr &wish);

    session::DeploymentSession &m_deployment;
    models::ActivityModel &m_activities;
    ui::ActivityView &m_view;
    const Clock &m_clock;
    actions::BulkRun::Timing m_timing;
    models::BulkModel m_rows;
    std::vector<WishPtr> m_wishes; ///< Oldest first.
    WishPtr m_shown;
};

} // namespace collie::app
