#include "app/collie/bulk_controller.h"

#include "app/collie/bulk_wish.h"
#include "services/base/logging.h"
#include "ui/actions/activity_view.h"
#include "ui/widgets/text_format.h"

#include <algorithm>
#include <utility>

// From the wish to the requests; bulk_controller_follow.cpp has what comes after.
namespace collie::app {

using actions::BulkRun;
using Stage = models::Activity::Stage;

namespace {
constexpr size_t keptWishes = 60;
} // namespace

BulkController::BulkController(session::DeploymentSession &deployment, models::ActivityModel &activities,
                               ui::ActivityView &view, const Clock &clock, BulkRun::Timing timing, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_activities(activities)
    , m_view(view)
    , m_clock(clock)
    , m_timing(timing) {
    ui::BulkPanel *panel = view.bulkPanel();
    panel->setModel(&m_rows);
    panel->hide();
    const auto onShown = [this](void (BulkRun::*what)()) {
        return [this, what] {
            if (m_shown && m_shown->run)
                (m_shown->run.get()->*what)();
        };
    };
    connect(&view, &ui::ActivityView::activityChosen, this, [this] {
        const std::optional<quint64> chosen = m_view.chosenActivity();
        show(chosen ? wishOf(*chosen) : nullptr);
    });
    connect(panel, &ui::BulkPanel::pauseRequested, this, onShown(&BulkRun::pause));
    connect(panel, &ui::BulkPanel::resumeRequested, this, onShown(&BulkRun::resume));
    connect(panel, &ui::BulkPanel::cancelRestRequested, this, onShown(&BulkRun::cancelRest));
    connect(panel, &ui::BulkPanel::retryFailedRequested, this, [this] {
        if (!m_shown || !m_shown->run)
            return;
        m_activities.reopen(m_shown->activity, Stage::Sending);
        m_shown->run->retryFailed();
    });
    connect(panel, &ui::BulkPanel::undoRequested, this, [this] {
        if (m_shown)
            undo(m_shown);
    });
    connect(&deployment.runner, &actions::ActionRunner::taskStateSeen, this, &BulkController::noteState);
}

BulkController::~BulkController() {
    m_view.bulkPanel()->setModel(nullptr);
    m_view.bulkPanel()->hide();
    for (const WishPtr &wish : m_wishes)
        m_activities.advance(wish->activity, Stage::Failed, tr("Given up: another deployment was opened."));
}

const BulkRun *BulkController::newest() const {
    return m_wishes.empty() ? nullptr : m_wishes.back()->run.get();
}

BulkController::WishPtr BulkController::wishOf(quint64 activity) const {
    const auto found = std::find_if(m_wishes.begin(), m_wishes.end(),
                                    [activity](const WishPtr &wish) { return wish->activity == activity; });
    return found == m_wishes.end() ? nullptr : *found;
}

void BulkController::run(const QString &title, const QString &name, const MakePlan &makePlan) {
    forgetOld();
    const auto wish = std::make_shared<Wish>();
    wish->title = title;
    wish->name = name;
    wish->makePlan = makePlan;
    wish->activity = m_activities.begin(title, Stage::Sending, m_clock.nowMs());
    m_wishes.push_back(wish);
    signIn(wish, false, [this, wish](const Result<void> &result) {
        if (result)
            plan(wish);
        else
            fail(wish, result.error());
    });
}

void BulkController::forgetOld() {
    for (auto it = m_wishes.begin(); m_wishes.size() >= keptWishes && it != m_wishes.end();) {
        const bool over = !(*it)->run || (*it)->run->state() == BulkRun::State::Over;
        it = over && *it != m_shown ? m_wishes.erase(it) : it + 1;
    }
}

void BulkController::signIn(const WishPtr &wish, bool anew, const std::function<void(const Result<void> &)> &then) {
    const bool signedIn = m_deployment.account.state() == taskcluster::Account::State::SignedIn;
    if (anew || !signedIn) {
        m_activities.advance(wish->activity, Stage::WaitingForSignIn);
        Q_EMIT waitingForSignIn(wish->title);
    }
    onDone(anew ? m_deployment.account.signIn() : m_deployment.account.ensureSignedIn(), this, then);
}

void BulkController::plan(const WishPtr &wish) {
    m_activities.advance(wish->activity, Stage::Sending);
    onDone(wish->makePlan(), this, [this, wish](const Result<actions::ActionPlan> &made) {
        if (made) {
            begin(wish, *made);
            return;
        }
        const ErrorKind kind = made.error().kind;
        const bool refused = kind == ErrorKind::NotSignedIn || kind == ErrorKind::AuthenticationFailed;
        if (!refused || wish->signedInAnew) {
            fail(wish, made.error());
            return;
        }
        wish->signedInAnew = true;
        signIn(wish, true, [this, wish](const Result<void> &result) {
            if (result)
                plan(wish);
            else
                fail(wish, result.error());
        });
    });
}

void BulkController::begin(const WishPtr &wish, const actions::ActionPlan &plan) {
    wish->unplanned = plan.failures;
    wish->run = std::make_unique<BulkRun>(m_deployment.runner, m_clock, plan.steps, m_timing);
    // The wish owns the run, so the run's signals know it weakly.
    const std::weak_ptr<Wish> weak = wish;
    const auto onWish = [weak](auto function) {
        return [weak, function](auto... arguments) {
            if (const WishPtr alive = weak.lock())
                function(alive, arguments...);
        };
    };
    connect(wish->run.get(), &BulkRun::itemsChanged, this, onWish([this](const WishPtr &of, int first, int last) {
                if (of == m_shown)
                    m_rows.update(first, of->rows(first, last));
                showProgress(of);
            }));
    connect(wish->run.get(), &BulkRun::stateChanged, this, onWish([this](const WishPtr &of) {
                if (of == m_shown)
                    present();
            }));
    connect(wish->run.get(), &BulkRun::signInNeeded, this,
            onWish([this](const WishPtr &of, bool anew) { askToSignIn(of, anew); }));
    connect(wish->run.get(), &BulkRun::finished, this, onWish([this](const WishPtr &of) { settle(of); }));
    // The panel is about the row that is marked in the list.
    if (plan.steps.size() > 1)
        m_view.choose(wish->activity);
    if (m_view.chosenActivity() == wish->activity)
        show(wish);
    wish->run->start();
}

void BulkController::askToSignIn(const WishPtr &wish, bool anew) {
    // Credentials that are refused although they are new would be refused for ever.
    if (anew && std::exchange(wish->signedInAnew, true)) {
        wish->run->signedIn(failure(ErrorKind::AuthenticationFailed,
                                    tr("The server does not accept your credentials. Sign in again and retry.")));
        return;
    }
    const bool believesSignedIn = m_deployment.account.state() == taskcluster::Account::State::SignedIn;
    signIn(wish, anew || believesSignedIn, [this, wish](const Result<void> &result) {
        if (result)
            m_activities.advance(wish->activity, Stage::Sending);
        wish->run->signedIn(result);
    });
}

void BulkController::showProgress(const WishPtr &wish) {
    const BulkRun::Counts counts = wish->run->counts();
    if (counts.accepted > 0 && !std::exchange(wish->told, true))
        Q_EMIT accepted();
    const auto total = static_cast<int>(wish->run->items().size());
    if (total > 1 && wish->run->state() == BulkRun::State::Running)
        m_activities.advance(wish->activity, Stage::Sending, tr("%1 of %2").arg(counts.over()).arg(total));
    if (wish == m_shown)
        present();
}

void BulkController::settle(const WishPtr &wish) {
    const BulkRun::Counts counts = wish->run->counts();
    if (wish == m_shown)
        present();
    if (counts.accepted == 0) {
        if (counts.failed == 0 && wish->unplanned.isEmpty())
            m_activities.advance(wish->activity, Stage::Failed, tr("Nothing was sent."));
        else
            fail(wish, wish->firstError());
        return;
    }
    Q_EMIT accepted();
    const QString partly = wish->failureText();
    if (!partly.isEmpty())
        Q_EMIT failed(tr("%1: %2").arg(wish->title, partly));
    QString first;
    for (const BulkRun::Item &item : wish->run->items()) {
        if (first.isEmpty())
            first = item.actionTaskId.isEmpty() ? item.madeTaskId : item.actionTaskId;
        if (!item.actionTaskId.isEmpty() && !wish->watched.contains(item.actionTaskId)) {
            wish->watched.insert(item.actionTaskId);
            wish->unfollowed.enqueue(item.actionTaskId);
        }
    }
    m_activities.advance(wish->activity, Stage::Accepted,
                         partly.isEmpty() && counts.accepted > 1 ? tr("%1 requests").arg(counts.accepted) : partly,
                         first);
    // What the queue did itself has nothing to be followed.
    if (wish->unfollowed.isEmpty() && wish->resolved.size() == wish->watched.size())
        findMade(wish);
    else
        follow(wish);
}

void BulkController::fail(const WishPtr &wish, const Error &error) {
    qCWarning(logActions) << wish->title << "failed:" << error.message << error.detail;
    const QString message = sentenceOf(error);
    m_activities.advance(wish->activity, Stage::Failed, message);
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(tr("%1: %2").arg(wish->title, message));
}

void BulkController::show(const WishPtr &wish) {
    m_shown = wish && wish->run ? wish : nullptr;
    m_view.bulkPanel()->setVisible(m_shown != nullptr);
    if (!m_shown)
        return;
    m_rows.setRows(m_shown->rows(0, static_cast<int>(m_shown->run->items().size()) - 1));
    present();
}

void BulkController::present() {
    m_view.bulkPanel()->present(m_shown->status(m_clock.nowMs()));
}

} // namespace collie::app
