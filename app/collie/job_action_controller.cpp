#include "app/collie/job_action_controller.h"

#include "services/base/logging.h"
#include "ui/widgets/text_format.h"

namespace collie::app {
namespace {

using Stage = models::Activity::Stage;

QString jobCount(qsizetype count) {
    return ui::formatCountOf(count, JobActionController::tr("job"), JobActionController::tr("jobs"));
}

bool isSignInProblem(const Error &error) {
    return error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::AuthenticationFailed;
}

} // namespace

JobActionController::JobActionController(DeploymentSession &deployment, RepositorySession &repository,
                                         models::ActivityModel &activities, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_repository(repository)
    , m_activities(activities)
    , m_clock(clock) {}

void JobActionController::retrigger(const QVector<models::JobRow> &jobs) {
    begin(Kind::Retrigger, jobs);
}

void JobActionController::cancel(const QVector<models::JobRow> &jobs) {
    begin(Kind::Cancel, jobs);
}

void JobActionController::begin(Kind kind, const QVector<models::JobRow> &jobs) {
    auto action = std::make_shared<Action>();
    action->kind = kind;
    int over = 0;
    for (const models::JobRow row : jobs) {
        const treeherder::Job job = m_repository.store().job(row);
        if (kind == Kind::Cancel && job.state == treeherder::JobState::Completed) {
            ++over;
            continue;
        }
        if (!job.taskId.isEmpty())
            action->targets.append({.pushId = job.pushId, .taskId = job.taskId, .label = job.typeName});
    }
    if (action->targets.isEmpty()) {
        if (!jobs.isEmpty())
            Q_EMIT failed(
                over > 0
                    ? tr("Nothing to cancel: %1 already over.").arg(over == 1 ? tr("the job is") : tr("these jobs are"))
                    : tr("These jobs do not come from Taskcluster, so nothing can be done with them "
                         "here."));
        return;
    }
    action->title =
        (kind == Kind::Retrigger ? tr("Retrigger %1") : tr("Cancel %1"))
            .arg(action->targets.size() == 1 ? action->targets.constFirst().label : jobCount(action->targets.size()));
    action->activity = m_activities.begin(action->title, Stage::Sending, m_clock.nowMs());
    signInAndSend(action, false);
}

void JobActionController::signInAndSend(const std::shared_ptr<Action> &action, bool anew) {
    const bool signedIn = m_deployment.account.state() == taskcluster::Account::State::SignedIn;
    if (anew || !signedIn) {
        m_activities.advance(action->activity, Stage::WaitingForSignIn);
        Q_EMIT waitingForSignIn(action->title);
    }
    const Future<void> ready = anew ? m_deployment.account.signIn() : m_deployment.account.ensureSignedIn();
    onDone(ready, this, [this, action](const Result<void> &result) {
        if (result)
            send(action);
        else
            fail(action, result.error());
    });
}

void JobActionController::send(const std::shared_ptr<Action> &action) {
    m_activities.advance(action->activity, Stage::Sending);
    const QString repository = m_repository.repository();
    const Future<actions::JobActionOutcome> sent = action->kind == Kind::Retrigger
                                                       ? m_deployment.jobActions.retrigger(repository, action->targets)
                                                       : m_deployment.jobActions.cancel(repository, action->targets);
    onDone(sent, this, [this, action](const Result<actions::JobActionOutcome> &outcome) {
        if (outcome) {
            take(action, *outcome);
        } else if (isSignInProblem(outcome.error()) && !action->signedInAgain) {
            action->signedInAgain = true;
            signInAndSend(action, true);
        } else {
            fail(action, outcome.error());
        }
    });
}

void JobActionController::take(const std::shared_ptr<Action> &action, const actions::JobActionOutcome &outcome) {
    Q_EMIT accepted();
    QString partly;
    if (!outcome.failures.isEmpty()) {
        partly = tr("%1 of %2 could not be done: %3")
                     .arg(outcome.failures.size())
                     .arg(jobCount(action->targets.size()), outcome.failures.constFirst().error.message);
        Q_EMIT failed(tr("%1: %2").arg(action->title, partly));
    }
    m_activities.advance(action->activity, Stage::Accepted, partly, outcome.actionTaskIds.value(0));
    if (outcome.actionTaskIds.isEmpty()) {
        m_activities.advance(action->activity, partly.isEmpty() ? Stage::Done : Stage::Failed);
        return;
    }
    struct Followed {
        qsizetype left = 0;
        qsizetype bad = 0;
        QString message;
    };
    auto followed = std::make_shared<Followed>();
    followed->left = outcome.actionTaskIds.size();
    for (const QString &taskId : outcome.actionTaskIds) {
        onDone(m_deployment.runner.follow(taskId), this,
               [this, action, followed, taskId, partly](const Result<taskcluster::TaskStatus> &status) {
                   if (!status) {
                       ++followed->bad;
                       followed->message = status.error().message;
                   } else if (status->state != QLatin1String("completed")) {
                       ++followed->bad;
                       followed->message =
                           tr("The action task %1 ended as %2. Its log says why.").arg(taskId, status->state);
                   }
                   if (--followed->left > 0)
                       return;
                   const bool good = followed->bad == 0 && partly.isEmpty();
                   m_activities.advance(action->activity, good ? Stage::Done : Stage::Failed,
                                        followed->bad == 0 ? partly : followed->message);
                   if (followed->bad > 0)
                       Q_EMIT failed(tr("%1: %2").arg(action->title, followed->message));
                   // The jobs it made are not the action task's end, but they come about now.
                   Q_EMIT accepted();
               });
    }
}

void JobActionController::fail(const std::shared_ptr<Action> &action, const Error &error) {
    qCWarning(logActions) << action->title << "failed:" << error.message << error.detail;
    QString message = error.message;
    if (!error.missingScopes.isEmpty() && !message.contains(error.missingScopes.constFirst()))
        message += tr(" Missing: %1.").arg(error.missingScopes.join(QStringLiteral(", ")));
    m_activities.advance(action->activity, Stage::Failed, message);
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(tr("%1: %2").arg(action->title, message));
}

} // namespace collie::app
