#pragma once

#include "app/collie/deployment_session.h"
#include "app/collie/repository_session.h"
#include "models/actions/activity_model.h"

#include <QObject>
#include <QVector>

#include <memory>

namespace collie::app {

/// Turns "retrigger these", "cancel these" into actions, signs the person in first where that is needed, and tells the
/// activity list how far each got. GUI thread.
class JobActionController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobActionController)
  public:
    /// All outlive the controller.
    JobActionController(DeploymentSession &deployment, RepositorySession &repository, models::ActivityModel &activities,
                        const Clock &clock, QObject *parent = nullptr);

    void retrigger(const QVector<models::JobRow> &jobs);
    void cancel(const QVector<models::JobRow> &jobs);

  Q_SIGNALS:
    /// Taskcluster took an action: its jobs change soon.
    void accepted();
    /// An action waits until the person has signed in. \param what  "Retrigger 3 jobs"
    void waitingForSignIn(const QString &what);
    /// An action failed; a sentence.
    void failed(const QString &message);

  private:
    enum class Kind { Retrigger, Cancel };
    struct Action {
        Kind kind = Kind::Retrigger;
        QString title;
        QVector<actions::JobTarget> targets;
        quint64 activity = 0;
        bool signedInAgain = false; ///< The server refused the credentials once already.
    };

    void begin(Kind kind, const QVector<models::JobRow> &jobs);
    void signInAndSend(const std::shared_ptr<Action> &action, bool anew);
    void send(const std::shared_ptr<Action> &action);
    void take(const std::shared_ptr<Action> &action, const actions::JobActionOutcome &outcome);
    void fail(const std::shared_ptr<Action> &action, const Error &error);

    DeploymentSession &m_deployment;
    RepositorySession &m_repository;
    models::ActivityModel &m_activities;
    const Clock &m_clock;
};

} // namespace collie::app
