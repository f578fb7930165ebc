#include "app/collie/pinned_jobs_controller.h"

#include "app/collie/feature_context.h"
#include "app/collie/job_pages.h"
#include "app/collie/pinned_jobs_file.h"
#include "app/collie/repository_controller.h"
#include "app/session/open_target.h"
#include "models/text/text_format.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/question.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace collie::app {

using models::JobRow;
using models::PinnedJob;
using treeherder::JobState;

namespace {

constexpr std::chrono::milliseconds newsDelay{250};
constexpr std::chrono::milliseconds keepDelay{2'000};
constexpr int unpinnedUnasked = 10;

/// Jobs of one push: what is gone of one does not harm those of another.
struct PinnedPart {
    QString pushKey;
    QString repository;
    QVector<actions::JobTarget> targets;
};

QVector<PinnedPart> partsOf(const QVector<PinnedJob> &jobs) {
    QVector<PinnedPart> parts;
    for (const PinnedJob &pinned : jobs) {
        const auto part = std::find_if(parts.begin(), parts.end(),
                                       [&pinned](const PinnedPart &each) { return each.pushKey == pinned.pushKey(); });
        const actions::JobTarget target{
            .pushId = pinned.job.pushId, .taskId = pinned.job.taskId, .label = pinned.job.typeName};
        if (part == parts.end())
            parts.append({pinned.pushKey(), pinned.repository, {target}});
        else
            part->targets.append(target);
    }
    return parts;
}

bool isRefusal(const Error &error) {
    return error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::AuthenticationFailed;
}

/// Plans each part in turn and joins the plans; a part that cannot be planned leaves its jobs as failures. Credentials
/// that are refused are an error of the whole, for which somebody is asked to sign in.
Future<actions::ActionPlan> planParts(
    QVector<PinnedPart> parts,
    const std::function<Future<actions::ActionPlan>(const QString &, const QVector<actions::JobTarget> &)> &planOf,
    QObject *context, const actions::ActionPlan &before) {
    if (parts.isEmpty())
        return readyFuture<actions::ActionPlan>(before);
    const PinnedPart part = parts.takeFirst();
    return andHandle(planOf(part.repository, part.targets), context,
                     [parts, part, planOf, context, before](const Result<actions::ActionPlan> &plan) {
                         actions::ActionPlan all = before;
                         if (!plan && isRefusal(plan.error()))
                             return failedFuture<actions::ActionPlan>(plan.error());
                         if (plan) {
                             all.steps += plan->steps;
                             all.failures += plan->failures;
                         } else {
                             for (const actions::JobTarget &target : part.targets)
                                 all.failures.append({target.label, plan.error()});
                         }
                         return planParts(parts, planOf, context, all);
                     });
}

} // namespace

PinnedJobsController::PinnedJobsController(ui::MainWindow &window, ui::PinnedJobsPane &pane, OpenDeployment &open,
                                           const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_open(open)
    , m_path(folder + QStringLiteral("/pinned-jobs.json")) {
    m_disk.setMaxThreadCount(1);
    m_news.setSingleShot(true);
    m_news.setInterval(newsDelay);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepDelay);
    connect(&m_news, &QTimer::timeout, this, &PinnedJobsController::look);
    connect(&m_keep, &QTimer::timeout, this, &PinnedJobsController::save);
    connect(&m_model, &models::PinnedJobModel::pinsChanged, this, [this] {
        m_isSaved = false;
        save();
        nameAction();
    });
    connect(window.intents(), &ui::JobIntents::pinRequested, this, &PinnedJobsController::pin);
    connect(window.intents(), &ui::JobIntents::togglePinRequested, this, &PinnedJobsController::togglePin);
    connect(window.actions()->jobs.unpinAll, &QAction::triggered, this, &PinnedJobsController::askToClear);
    connect(window.grid(), &ui::JobGridView::selectedJobsChanged, this, &PinnedJobsController::nameAction);
    connect(&pane, &ui::PinnedJobsPane::asked, this, &PinnedJobsController::carryOut);
    connect(&pane, &ui::PinnedJobsPane::undoRequested, this, [this] {
        m_model.undoUnpin();
        look();
    });
    pane.setTreeherder(open.session.deployment.hasTreeherder());
    pane.setModel(&m_model);
    load();
}

PinnedJobsController::~PinnedJobsController() {
    m_pane.setModel(nullptr);
    m_window.actions()->jobs.setPinned(false);
    save();
}

QSet<qint64> PinnedJobsController::pushes() const {
    QSet<qint64> pushes;
    for (const PinnedJob &pinned : m_model.all())
        pushes.insert(pinned.job.pushId);
    return pushes;
}

std::unique_ptr<Feature> PinnedJobsController::make(const FeatureContext &context) {
    return std::make_unique<PinnedJobsController>(context.window, *context.window.pane<ui::PinnedJobsPane>(),
                                                  context.open, context.folder);
}

void PinnedJobsController::show(RepositoryController *view) {
    if (m_feed)
        m_feed->disconnect(this);
    m_view = view;
    m_feed = view == nullptr ? nullptr : &view->feed();
    if (!m_feed)
        return;
    m_model.setOpenRepository(m_feed->repository());
    connect(m_feed, &session::Feed::jobsApplied, this, [this] {
        if (!m_news.isActive())
            m_news.start();
    });
}

void PinnedJobsController::load() {
    const Future<KeptPins> read = runOnPool([path = m_path] { return Result<KeptPins>(readPins(path)); }, &m_disk);
    onDone(read, this, [this](const Result<KeptPins> &answer) {
        const KeptPins kept = answer.value_or(KeptPins());
        const bool isAsKept = kept.problem.isEmpty() && m_model.rowCount() == 0;
        if (!kept.problem.isEmpty())
            m_window.noticeBanner()->present(ui::Banner::Kind::Problem, kept.problem);
        if (!kept.jobs.isEmpty())
            m_model.restore(kept.jobs);
        m_isLoaded = true;
        if (isAsKept)
            m_isSaved = true;
        save();
        look();
    });
}

void PinnedJobsController::save() {
    if (m_isSaved || !m_isLoaded)
        return;
    m_isSaved = true;
    m_keep.stop();
    onDone(runOnPool([path = m_path, jobs = m_model.all()] { return writePins(path, jobs); }, &m_disk), this,
           [this](const Result<void> &written) {
               if (written)
                   return;
               // The next change, or the end, tries again.
               m_isSaved = false;
               m_window.noticeBanner()->present(ui::Banner::Kind::Problem, written.error().message);
           });
}

std::optional<JobRow> PinnedJobsController::rowOf(const PinnedJob &pinned) const {
    if (!m_feed || m_feed->repository() != pinned.repository)
        return std::nullopt;
    const models::JobStore &store = m_feed->store();
    return pinned.job.taskId.isEmpty() ? store.findById(pinned.job.id)
                                       : store.findByTask(pinned.job.taskId, pinned.job.runId);
}

PinnedJob PinnedJobsController::pinnedOf(JobRow row) const {
    PinnedJob pinned{.repository = m_feed->repository(), .revision = {}, .job = m_feed->store().job(row)};
    if (const int push = m_feed->pushes().rowOfPush(pinned.job.pushId); push >= 0)
        pinned.revision = m_feed->pushes().pushAt(push).revision;
    return pinned;
}

QVector<PinnedJob> PinnedJobsController::pinnedOf(const QVector<JobRow> &jobs) const {
    PinnedJobs pinned;
    for (const JobRow row : jobs)
        pinned.append(pinnedOf(row));
    return pinned;
}

void PinnedJobsController::look() {
    if (!m_feed)
        return;
    const bool changed = m_model.update([this](const PinnedJob &pinned) -> std::optional<PinnedJob> {
        const std::optional<JobRow> row = rowOf(pinned);
        return row ? std::optional(pinnedOf(*row)) : std::nullopt;
    });
    if (!changed)
        return;
    m_isSaved = false;
    if (!m_keep.isActive())
        m_keep.start();
}

bool PinnedJobsController::areAllPinned(const QVector<JobRow> &jobs) const {
    return m_feed && !jobs.isEmpty() && jobs.size() <= m_model.rowCount() &&
           std::all_of(jobs.begin(), jobs.end(), [this](JobRow row) { return m_model.contains(pinnedOf(row)); });
}

void PinnedJobsController::nameAction() {
    m_window.actions()->jobs.setPinned(areAllPinned(m_window.grid()->selectedJobs()));
}

void PinnedJobsController::pin(const QVector<JobRow> &jobs) {
    if (!m_feed || jobs.isEmpty())
        return;
    const int added = m_model.pin(pinnedOf(jobs));
    // Where neither the pane nor its tab is seen, nothing else would tell.
    if (!m_pane.isVisible())
        m_window.notify(added > 0 ? tr("Pinned %Ln job(s). The pane “Pinned” lists what is pinned.", nullptr, added)
                                  : tr("Pinned already. The pane “Pinned” lists what is pinned."));
}

void PinnedJobsController::togglePin(const QVector<JobRow> &jobs) {
    if (areAllPinned(jobs))
        unpin(pinnedOf(jobs));
    else
        pin(jobs);
}

void PinnedJobsController::unpin(const PinnedJobs &jobs) {
    const int gone = m_model.unpin(jobs);
    if (gone == 0)
        return;
    m_pane.offerUndo(gone);
    if (!m_pane.isVisible())
        m_window.notify(tr("Unpinned %Ln job(s). The pane “Pinned” can undo it.", nullptr, gone));
}

void PinnedJobsController::askToClear() {
    const int count = m_model.rowCount();
    if (count == 0)
        return m_window.notify(tr("Nothing is pinned."));
    if (count <= unpinnedUnasked)
        return clear();
    const QString jobs = models::formatJobCount(count);
    const ui::Question question{
        .title = tr("Unpin all"), .text = tr("Unpin %1?", "jobs").arg(jobs), .yes = tr("Unpin %1", "jobs").arg(jobs)};
    ui::ask(&m_window, question, this, [this] { clear(); });
}

void PinnedJobsController::carryOut(ui::PinnedJobsPane::Verb verb, const PinnedJobs &jobs) {
    using Verb = ui::PinnedJobsPane::Verb;
    const auto link = [this](const PinnedJob &pinned) { return linkOf(pinned); };
    actions::ActionPlanner &planner = m_open.session.planner;
    switch (verb) {
    case Verb::Show:
        return showJob(jobs.constFirst(), false);
    case Verb::Open:
        return showJob(jobs.constFirst(), true);
    case Verb::Retrigger:
        return run(tr("Retrigger %1", "jobs"), QStringLiteral("retrigger"), jobs,
                   [&planner](const QString &repository, const QVector<actions::JobTarget> &targets) {
                       return planner.retrigger(repository, targets);
                   });
    case Verb::Cancel:
        return cancel(jobs);
    case Verb::CopyText:
        return copy(models::pinnedJobsText(jobs, link), jobs.size());
    case Verb::CopyMarkdown:
        return copy(models::pinnedJobsMarkdown(jobs, link), jobs.size());
    case Verb::OpenTreeherder:
        if (const QUrl url = linkOf(jobs.constFirst()); !url.isEmpty())
            Q_EMIT m_window.pane<ui::DetailsPanel>()->linkActivated(url);
        return;
    case Verb::Unpin:
        return unpin(jobs);
    }
}

void PinnedJobsController::showJob(const PinnedJob &pinned, bool goes) {
    if (const std::optional<JobRow> row = rowOf(pinned))
        return showInGrid(*row);
    if (!goes)
        return;
    session::OpenTarget target;
    target.taskId = pinned.job.taskId;
    // A task is found by itself where nothing else says which push is meant.
    if (pinned.repository.isEmpty() || pinned.revision.isEmpty()) {
        Q_EMIT targetWanted(target);
        return;
    }
    target.repository = pinned.repository;
    target.query.revision = pinned.revision;
    target.runId = pinned.job.taskId.isEmpty() ? -1 : pinned.job.runId;
    target.jobId = pinned.job.id;
    Q_EMIT targetWanted(target);
}

void PinnedJobsController::showInGrid(JobRow job) {
    const auto isShown = [this, job] { return m_feed->jobs().reveal(job); };
    ui::PushListView *pushes = m_window.pane<ui::PushPane>()->list();
    const QVector<qint64> chosen = pushes->selectedPushIds();
    if (!isShown())
        pushes->setSelectedPushIds({});
    if (isShown())
        return m_window.grid()->selectJob(job);
    pushes->setSelectedPushIds(chosen);
    m_window.notify(tr("The filter hides this job."));
}

void PinnedJobsController::cancel(const PinnedJobs &jobs) {
    PinnedJobs underWay;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(underWay),
                 [](const PinnedJob &pinned) { return pinned.job.state != JobState::Completed; });
    if (underWay.isEmpty())
        return m_window.notify(tr("Nothing to cancel: what is selected is over already."));
    m_window.intents()->askToCancel(models::pinnedJobsName(underWay), underWay.size(), this, [this, underWay] {
        run(tr("Cancel %1"), QStringLiteral("cancel"), underWay,
            [planner = &m_open.session.planner](const QString &repository, const QVector<actions::JobTarget> &targets) {
                return planner->forEachJob(repository, targets, QStringLiteral("cancel"));
            });
    });
}

void PinnedJobsController::run(const QString &form, const QString &action, const PinnedJobs &jobs,
                               const PlanOf &planOf) {
    PinnedJobs tasks;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(tasks),
                 [](const PinnedJob &pinned) { return !pinned.job.taskId.isEmpty(); });
    if (tasks.isEmpty())
        return m_window.notify(tr("These jobs do not come from Taskcluster, so nothing can be done with them here."));
    m_open.activities.run(form.arg(models::pinnedJobsName(tasks)), action,
                          [parts = partsOf(tasks), planOf, context = &m_open.activities] {
                              return planParts(parts, planOf, context, {});
                          });
}

void PinnedJobsController::copy(const QString &text, qsizetype count) {
    QGuiApplication::clipboard()->setText(text);
    m_window.notify(tr("%Ln job(s) copied.", nullptr, models::pluralOf(count)));
}

QUrl PinnedJobsController::linkOf(const PinnedJob &pinned) const {
    return pinned.repository.isEmpty() ? taskPage(m_open.session, pinned.job)
                                       : treeherderPage(m_open.session, pinned.repository, pinned.revision, pinned.job);
}

} // namespace collie::app
