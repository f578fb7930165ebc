#include "app/session/activities.h"

#include "models/text/text_format.h"
#include "services/base/logging.h"

#include <algorithm>
#include <utility>

// From what was asked for to the requests; activity_outcome.cpp has what comes after.
namespace collie::session {

using actions::BulkRun;
using Stage = models::Activity::Stage;

namespace {
constexpr size_t mostKept = 60;
} // namespace

Activities::Activities(DeploymentSession &deployment, models::ActivityModel &rows, const Clock &clock,
                       BulkRun::Timing timing, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_rows(rows)
    , m_clock(clock)
    , m_timing(timing) {
    connect(&deployment.runner, &actions::ActionRunner::taskStateSeen, this, &Activities::noteState);
}

Activities::~Activities() {
    for (const ActivityPtr &activity : m_all)
        m_rows.advance(activity->id, Stage::Failed, tr("Given up: another deployment was opened."));
}

Activities::ActivityPtr Activities::at(quint64 id) const {
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [id](const ActivityPtr &each) { return each->id == id; });
    return found == m_all.end() ? nullptr : *found;
}

void Activities::pause(quint64 id) {
    if (const ActivityPtr activity = at(id); activity && activity->run)
        activity->run->pause();
}

void Activities::resume(quint64 id) {
    if (const ActivityPtr activity = at(id); activity && activity->run)
        activity->run->resume();
}

void Activities::cancelRest(quint64 id) {
    if (const ActivityPtr activity = at(id); activity && activity->run)
        activity->run->cancelRest();
}

void Activities::retryFailed(quint64 id) {
    const ActivityPtr activity = at(id);
    if (!activity || !activity->run)
        return;
    m_rows.reopen(id, Stage::Sending);
    activity->run->retryFailed();
}

void Activities::run(const QString &title, const QString &action, const Activity::MakePlan &makePlan) {
    forgetOld();
    const auto activity = std::make_shared<Activity>();
    activity->title = title;
    activity->action = action;
    activity->makePlan = makePlan;
    activity->id = m_rows.begin(title, Stage::Sending, m_clock.nowMs());
    m_all.push_back(activity);
    signIn(activity, SignInGate::Ask::WhenNeeded, [this, activity](const Result<void> &result) {
        if (result)
            plan(activity);
        else
            fail(activity, result.error());
    });
}

void Activities::forgetOld() {
    for (auto it = m_all.begin(); m_all.size() >= mostKept && it != m_all.end();)
        it = (*it)->isOver() ? m_all.erase(it) : it + 1;
}

void Activities::signIn(const ActivityPtr &activity, SignInGate::Ask ask,
                        const std::function<void(const Result<void> &)> &then) {
    if (ask == SignInGate::Ask::Anew || !m_deployment.gate.isSignedIn())
        m_rows.advance(activity->id, Stage::WaitingForSignIn);
    onDone(m_deployment.gate.ready(activity->title, ask), this, then);
}

void Activities::plan(const ActivityPtr &activity) {
    m_rows.advance(activity->id, Stage::Sending);
    onDone(activity->makePlan(), this, [this, activity](const Result<actions::ActionPlan> &made) {
        if (made) {
            begin(activity, *made);
            return;
        }
        const ErrorKind kind = made.error().kind;
        const bool refused = kind == ErrorKind::NotSignedIn || kind == ErrorKind::AuthenticationFailed;
        if (!refused || activity->signedInAnew) {
            fail(activity, made.error());
            return;
        }
        activity->signedInAnew = true;
        signIn(activity, SignInGate::Ask::Anew, [this, activity](const Result<void> &result) {
            if (result)
                plan(activity);
            else
                fail(activity, result.error());
        });
    });
}

void Activities::begin(const ActivityPtr &activity, const actions::ActionPlan &plan) {
    activity->unplanned = plan.failures;
    activity->run = std::make_unique<BulkRun>(m_deployment.runner, m_clock, plan.steps, m_timing);
    // The activity owns the run, so the run's signals know it weakly.
    const std::weak_ptr<Activity> weak = activity;
    const auto onThis = [weak](auto function) {
        return [weak, function](auto... arguments) {
            if (const ActivityPtr alive = weak.lock())
                function(alive, arguments...);
        };
    };
    connect(activity->run.get(), &BulkRun::itemsChanged, this,
            onThis([this](const ActivityPtr &of, int first, int last) {
                Q_EMIT requestsChanged(of->id, first, last);
                showProgress(of);
            }));
    connect(activity->run.get(), &BulkRun::stateChanged, this,
            onThis([this](const ActivityPtr &of) { Q_EMIT changed(of->id); }));
    connect(activity->run.get(), &BulkRun::signInNeeded, this,
            onThis([this](const ActivityPtr &of, bool anew) { askToSignIn(of, anew); }));
    connect(activity->run.get(), &BulkRun::finished, this, onThis([this](const ActivityPtr &of) { settle(of); }));
    Q_EMIT planned(activity->id);
    activity->run->start();
}

void Activities::askToSignIn(const ActivityPtr &activity, bool anew) {
    // Credentials that are refused although they are new would be refused for ever.
    if (anew && std::exchange(activity->signedInAnew, true)) {
        activity->run->signedIn(failure(ErrorKind::AuthenticationFailed,
                                        tr("The server does not accept your credentials. Sign in again and retry.")));
        return;
    }
    const bool again = anew || m_deployment.gate.isSignedIn();
    const SignInGate::Ask ask = again ? SignInGate::Ask::Anew : SignInGate::Ask::WhenNeeded;
    signIn(activity, ask, [this, activity](const Result<void> &result) {
        if (result)
            m_rows.advance(activity->id, Stage::Sending);
        activity->run->signedIn(result);
    });
}

void Activities::showProgress(const ActivityPtr &activity) {
    const BulkRun::Counts counts = activity->run->counts();
    if (counts.accepted > 0 && !std::exchange(activity->accepted, true))
        Q_EMIT accepted();
    const auto total = static_cast<int>(activity->run->items().size());
    if (total > 1 && activity->run->state() == BulkRun::State::Running)
        m_rows.advance(activity->id, Stage::Sending,
                       tr("%1 of %2", "requests").arg(models::formatCount(counts.over()), models::formatCount(total)));
    Q_EMIT changed(activity->id);
}

void Activities::settle(const ActivityPtr &activity) {
    const BulkRun::Counts counts = activity->run->counts();
    Q_EMIT changed(activity->id);
    if (counts.accepted == 0) {
        if (counts.failed == 0 && activity->unplanned.isEmpty())
            m_rows.advance(activity->id, Stage::Failed, tr("Nothing was sent."));
        else
            fail(activity, activity->firstError());
        return;
    }
    Q_EMIT accepted();
    const QString partly = activity->failureText();
    if (!partly.isEmpty())
        Q_EMIT failed(tr("%1: %2").arg(activity->title, partly));
    QString first;
    for (const BulkRun::Item &item : activity->run->items()) {
        if (first.isEmpty())
            first = item.actionTaskId.isEmpty() ? item.madeTaskId : item.actionTaskId;
        if (!item.actionTaskId.isEmpty() && !activity->followed.contains(item.actionTaskId)) {
            activity->followed.insert(item.actionTaskId);
            activity->unfollowed.enqueue(item.actionTaskId);
        }
    }
    m_rows.advance(activity->id, Stage::Accepted,
                   partly.isEmpty() && counts.accepted > 1 ? tr("%Ln request(s)", nullptr, counts.accepted) : partly,
                   first);
    // What the queue did itself has nothing to be followed.
    if (activity->unfollowed.isEmpty() && activity->resolved.size() == activity->followed.size())
        findMade(activity);
    else
        follow(activity);
}

void Activities::fail(const ActivityPtr &activity, const Error &error) {
    qCWarning(logActions) << activity->title << "failed:" << error.message << error.detail;
    const QString message = sentenceOf(error);
    m_rows.advance(activity->id, Stage::Failed, message);
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(tr("%1: %2").arg(activity->title, message));
}

} // namespace collie::session
