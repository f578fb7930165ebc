#include "app/collie/mine_controller.h"

#include "app/collie/open_deployment.h"
#include "app/session/feed.h"
#include "models/text/text_format.h"
#include "services/base/utc.h"
#include "services/failures/bug_history.h"
#include "services/failures/health_sighting.h"
#include "ui/health/push_health_pane.h"
#include "ui/main_window.h"
#include "ui/widgets/question.h"

#include <algorithm>

namespace collie::app {

using session::ConfirmRun;
using treeherder::Job;

MineController::MineController(ui::MainWindow &window, ui::PushHealthPane &pane, OpenDeployment &open, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_open(open) {
    connect(&m_pane, &ui::PushHealthPane::mineRequested, this, &MineController::askPerson);
}

MineController::~MineController() = default;

void MineController::setFeed(session::Feed *feed) {
    m_feed = feed;
    showPush({});
    jobsChanged();
}

void MineController::showPush(const treeherder::Push &push) {
    m_planning.cancel();
    m_push = push;
    if (m_push.id != 0)
        showRun();
}

void MineController::jobsChanged() {
    for (const auto &[push, run] : m_runs) {
        // What is over changes only for who looks at it.
        if (run->isRunning() || push == m_push.id)
            run->jobsChanged();
    }
}

QVector<Job> MineController::jobsOf(const QString &repository, qint64 pushId) const {
    // A failure may come in a page before the one with the runs that tell of it.
    const bool areThere = m_feed && m_feed->repository() == repository && m_feed->hasJobs(pushId);
    return areThere ? m_feed->jobsOf(pushId) : QVector<Job>();
}

void MineController::offer() {
    if (!m_feed || m_push.id == 0)
        return;
    const auto run = m_runs.find(m_push.id);
    if (run != m_runs.end() && run->second->isRunning() && run->second->hasBegun()) {
        m_planning.cancel();
        m_pane.setMineOffered(false);
        return;
    }
    const QVector<Job> jobs = jobsOf(m_feed->repository(), m_push.id);
    m_planning.ask(runOnPool([jobs]() -> Result<failures::ConfirmPlan> { return failures::planConfirmation(jobs); }),
                   this, [this](const Result<failures::ConfirmPlan> &plan) {
                       m_pane.setMineOffered(plan && !plan->toConfirm.isEmpty());
                   });
}

void MineController::askPerson() {
    if (!m_feed || m_push.id == 0)
        return;
    if (!m_feed->hasJobs(m_push.id)) {
        m_window.notify(tr("The jobs of this push are still loading. Ask again when they are there."));
        return;
    }
    const failures::ConfirmPlan plan = failures::planConfirmation(jobsOf(m_feed->repository(), m_push.id));
    if (plan.toConfirm.isEmpty()) {
        m_window.notify(tr("There is nothing left to confirm on this push."));
        return;
    }
    ui::ask(&m_window,
            {.title = tr("Is it mine?"),
             .text = plan.question(),
             .explanation = tr("A failure whose run turns green is intermittent; one that stays red needs a look. What "
                               "is made can be undone in Activity."),
             .yes = tr("Confirm %1").arg(models::formatJobCount(plan.toConfirm.size()))},
            this, [this, push = m_push, plan] { confirm(push, plan); });
}

void MineController::confirm(const treeherder::Push &push, const failures::ConfirmPlan &plan) {
    if (!m_feed || !m_feed->hasJobs(push.id)) {
        m_window.notify(tr("The push is no longer on show, or loading again: nothing was scheduled."));
        return;
    }
    const QString repository = m_feed->repository();
    ConfirmRun::Sources sources;
    sources.jobs = [this, repository, id = push.id] { return jobsOf(repository, id); };
    sources.failures = [this](const Job &job) { return m_open.failures.known(job); };
    sources.history = [this, repository](const Job &job) {
        constexpr int page = 20;
        return m_open.session.failures.similarJobs(repository, job.id, 0, page, false);
    };
    const QDate today = utcFromMs(m_feed->clock().nowMs()).date();
    sources.bugHistory = [this, tree = failures::bugTree(repository), today](qint64 bug) {
        return m_open.session.failures.occurrencesOfBug(bug, tree, today.addDays(1 - failures::bugHistoryDays), today);
    };
    sources.plan = [this, repository](const QVector<actions::JobTarget> &jobs) {
        return m_open.session.planner.forEachJob(repository, jobs, QStringLiteral("confirm-failures"));
    };
    sources.revision = push.revision;
    auto &run = m_runs[push.id];
    run = std::make_unique<ConfirmRun>(plan, std::move(sources), m_open.activities);
    connect(run.get(), &ConfirmRun::changed, this, [this, id = push.id] {
        if (id == m_push.id)
            showRun();
    });
    // The bugs of a job become known when somebody looks at it.
    connect(&m_open.failures, &session::FailureFinder::grown, run.get(), [started = run.get()](const QString &taskId) {
        const QVector<ConfirmRun::Item> &items = started->items();
        if (std::any_of(items.begin(), items.end(),
                        [&taskId](const ConfirmRun::Item &item) { return item.job.taskId == taskId; }))
            started->jobsChanged();
    });
    connect(run.get(), &ConfirmRun::finished, this, [this, push] { endRun(push); });
    run->start();
    if (push.id == m_push.id)
        showRun();
}

void MineController::showRun() {
    const auto found = m_runs.find(m_push.id);
    if (found == m_runs.end())
        return m_pane.showOutcomes({}, {});
    QHash<QString, models::HealthOutcome> byLabel;
    for (const ConfirmRun::Item &item : found->second->items())
        byLabel.insert(failures::rowAndLabel(item.job), {item.outcome, item.note});
    m_pane.showOutcomes(byLabel, found->second->sentence());
    offer();
}

void MineController::endRun(const treeherder::Push &push) {
    const ConfirmRun &run = *m_runs.at(push.id);
    const QString sentence = tr("%1: %2").arg(models::shortRevision(push.revision), run.sentence());
    m_window.notify(sentence);
    Q_EMIT ended(sentence, run.count(failures::Outcome::NeedsLook) > 0);
}

QString MineController::markdown(const failures::PushFacts &push) const {
    const auto run = m_runs.find(m_push.id);
    return run == m_runs.end() ? QString() : run->second->markdown(push);
}

} // namespace collie::app
