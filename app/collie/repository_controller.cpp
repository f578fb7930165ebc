#include "app/collie/repository_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/push_pages.h"
#include "app/collie/view_limits.h"
#include "app/collie/wanted_filter.h"
#include "services/base/logging.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/window_sight.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace collie::app {
namespace {
constexpr int morePushes = 10;

/// Folds the jobs of these pushes away, and no others.
void foldOnly(const QVector<qint64> &pushIds, models::JobGridModel &jobs) {
    jobs.setCollapsedPushes(QSet<qint64>(pushIds.begin(), pushIds.end()));
}

/// Gives a view another model. It makes a selection of its own for each, which would live on with the model before.
template <class Function>
void letGo(const QAbstractItemView &view, Function setModel) {
    QItemSelectionModel *selection = view.selectionModel();
    setModel();
    if (selection != view.selectionModel())
        delete selection;
}
} // namespace

RepositoryController::RepositoryController(ui::MainWindow &window, ui::Theme &theme, OpenDeployment &open,
                                           const Clock &clock, std::shared_ptr<session::Feed> feed,
                                           OpenBrowser openBrowser, session::OpenTarget target, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pushes(window.pane<ui::PushPane>())
    , m_clock(clock)
    , m_openBrowser(std::move(openBrowser))
    , m_target(std::move(target))
    , m_deployment(open.session)
    , m_filters(*open.features.find<WantedFilter>())
    , m_feed(std::move(feed))
    , m_details(window, open, *m_feed)
    , m_commits(window, open.session, *m_feed, m_openBrowser)
    , m_actions(window, theme, open.session, *m_feed, open.activities)
    , m_addJobs(window, theme, *m_feed, open.activities)
    , m_activities(open.activities)
    , m_log(window, open.session, *m_feed)
    , m_targetFound(m_target.taskId.isEmpty() && m_target.jobId == 0) {
    if (m_target.filter)
        m_filters.apply(*m_target.filter);
    if (m_target.isWholeView) {
        foldOnly(m_target.collapsedPushes, m_feed->jobs());
        m_feed->showPushes({});
    }
    if (m_target.groupsExpanded || m_target.isWholeView)
        window.actions()->expandAll->setChecked(m_target.groupsExpanded);
    letGo(*window.grid(), [&] { window.setModels(&m_feed->jobs(), &m_feed->pushes()); });
    letGo(*m_pushes->list(), [&] { m_pushes->setModel(&m_feed->pushes()); });
    m_pushes->setCount(0);
    window.problemBanner()->dismiss();
    window.showLoading(m_feed->texts().loading);
    connectFeed();
    connectIntents();
    connectActions();
    logMilestones();
    showFreshness();
    showLimits();
    connect(new ui::WindowSight(window, this), &ui::WindowSight::changed, this, &RepositoryController::rest);
}

void RepositoryController::rest() {
    m_feed->setHidden(!m_watched && !ui::WindowSight::isSeen(m_window));
}

void RepositoryController::setWatched(bool watched) {
    m_watched = watched;
    rest();
}

RepositoryController::~RepositoryController() {
    // The feed may be kept, with the pushes that are chosen.
    m_pushes->list()->disconnect(this);
    letGo(*m_window.grid(), [this] { m_window.setModels(nullptr, nullptr); });
    m_window.setUnclassified(0);
    m_window.status()->setFreshness({});
    m_window.problemBanner()->dismiss();
    letGo(*m_pushes->list(), [this] { m_pushes->setModel(nullptr); });
    m_pushes->setCount(0);
    m_pushes->limits()->setLimits({});
}

void RepositoryController::start(const treeherder::PushQuery &query) {
    m_feed->start(query);
    showLimits();
}

void RepositoryController::goOn(const ViewPlace &place, const QVector<qint64> &watched) {
    m_isReturn = true;
    rest();
    m_jobsLoaded = !m_feed->isLoading();
    ViewPlace wanted = place;
    if (m_target.isWholeView) {
        wanted.selected.clear();
        wanted.current.reset();
    }
    // Hollow cells are part of the grid that one goes back to.
    m_addJobs.goOn(place.prepared);
    goBackTo(wanted, m_window, *m_feed);
    if (place.log && !m_target.showsLog)
        m_log.openAgain(*place.log);
    m_feed->tellAnew();
    showLimits();
    m_feed->closeGap(watched);
}

void RepositoryController::showLimits() {
    m_pushes->limits()->setLimits(limitsOf(m_feed->query()));
}

void RepositoryController::removeLimit(const QString &id) {
    Q_EMIT queryWanted(withoutLimit(m_feed->query(), id));
}

void RepositoryController::setDescription(const treeherder::Repository &repository) {
    m_feed->setDescription(repository);
    Q_EMIT described();
}

void RepositoryController::connectFeed() {
    connect(m_feed.get(), &session::Feed::pushesLoaded, this, [this](int count) {
        if (m_target.withoutJobs)
            foldOnly(m_feed->pushes().pushIds(), m_feed->jobs());
        if (count > 0)
            m_window.showGrid();
        else
            m_window.showProblem(tr("No pushes"), m_feed->texts().nothingFits, tr("Look Again"));
    });
    connect(m_feed.get(), &session::Feed::pushCountChanged, m_pushes, &ui::PushPane::setCount);
    connect(m_feed.get(), &session::Feed::failed, this, &RepositoryController::showFailure);
    connect(m_feed.get(), &session::Feed::succeeded, this, &RepositoryController::showSuccess);
    connect(m_feed.get(), &session::Feed::jobsApplied, this, &RepositoryController::selectTarget);
    connect(m_feed.get(), &session::Feed::jobsApplied, this, &RepositoryController::showUnclassified);
    connect(m_feed.get(), &session::Feed::restored, this, &RepositoryController::showFreshness);
    connect(m_feed.get(), &session::Feed::jobsLoaded, this, &RepositoryController::showFreshness);
    connect(m_feed.get(), &session::Feed::jobsLoaded, this, &RepositoryController::missTarget);
    connect(m_feed.get(), &session::Feed::queryChanged, this, &RepositoryController::showLimits);
    connect(m_pushes->limits(), &ui::LimitStrip::removed, this, &RepositoryController::removeLimit);
    connect(m_window.problemBanner(), &ui::Banner::actionTriggered, this, [this] { m_feed->refresh(); });
}

void RepositoryController::connectIntents() {
    using ui::JobIntents;
    const JobIntents *intents = m_window.intents();
    const ui::MainWindowActions *actions = m_window.actions();
    connect(intents, &JobIntents::openTaskRequested, this,
            [this](models::JobRow job) { m_openBrowser(m_details.taskUrl(job)); });
    connect(intents, &JobIntents::openLogRequested, &m_log, &LogController::open);
    connect(intents, &JobIntents::openProfileRequested, this, [this](models::JobRow job) {
        if (const QUrl profile = m_details.profileOf(job); !profile.isEmpty())
            m_openBrowser(profile);
        else
            m_window.notify(tr("This job has no profile."));
    });
    connect(intents, &JobIntents::openTreeherderRequested, this,
            [this](models::JobRow job) { m_openBrowser(m_details.treeherderUrl(job)); });
    connect(intents, &JobIntents::copyTaskIdsRequested, this, &RepositoryController::copyTaskIds);
    const auto loadMore = [this] {
        m_feed->loadMore(morePushes);
        showFreshness();
    };
    connect(actions->loadMore, &QAction::triggered, this, loadMore);
    connect(m_pushes, &ui::PushPane::loadMoreRequested, this, loadMore);
    connect(actions->reload, &QAction::triggered, this, [this] { m_feed->refresh(); });
    connect(actions->allPushes, &QAction::triggered, m_pushes, &ui::PushPane::chooseAll);
    connect(m_pushes, &ui::PushPane::allChosen, m_window.grid(),
            [grid = m_window.grid()] { grid->setFocus(Qt::OtherFocusReason); });
    connect(actions->pushActions, &QAction::triggered, this, [this] {
        if (const auto row = currentPushRow(m_window, *m_feed))
            m_window.intents()->openPushMenu(m_feed->pushes().pushAt(*row).id);
    });
    connect(&m_window, &ui::MainWindow::problemActionRequested, this, [this] {
        m_window.showLoading(m_feed->texts().loading);
        m_feed->refresh();
    });
    connect(&m_details.failures(), &FailuresController::logWanted, this,
            [this](const treeherder::Job &job, qint64 line) {
                if (const auto row = m_feed->store().findByTask(job.taskId, job.runId))
                    m_log.openAt(*row, {.firstLine = line + 1, .lastLine = line + 1});
            });
    connect(&m_details.failures(), &FailuresController::treeherderWanted, this, [this](const treeherder::Job &job) {
        if (const auto row = m_feed->store().findByTask(job.taskId, job.runId))
            m_openBrowser(m_details.treeherderUrl(*row));
    });
    connect(&m_details.failures(), &FailuresController::testWanted, this,
            [this](const models::FieldTerm &test) { Q_EMIT m_window.intents()->jobsLikeRequested({test}); });
    connect(&m_details.history(), &JobHistoryController::targetWanted, this, &RepositoryController::targetWanted);
    connect(m_pushes->list(), &ui::PushListView::pushSelectionChanged, this,
            [this] { m_feed->showPushes(m_pushes->list()->selectedPushIds()); });
}

void RepositoryController::connectActions() {
    using ui::JobIntents;
    const JobIntents *intents = m_window.intents();
    const auto sayProblem = [this](const QString &message) {
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem, message);
    };
    connect(intents, &JobIntents::retriggerRequested, &m_actions,
            [this](const QVector<models::JobRow> &jobs) { m_actions.retrigger(jobs); });
    connect(intents, &JobIntents::retriggerTimesRequested, &m_actions, &JobActionController::retrigger);
    connect(intents, &JobIntents::cancelRequested, &m_actions, &JobActionController::cancel);
    connect(intents, &JobIntents::jobMenuOpened, &m_actions, &JobActionController::fillJobMenu);
    connect(intents, &JobIntents::pushMenuOpened, &m_actions, [this](ui::PushMenu *menu) {
        ui::JobGridView *grid = m_window.grid();
        const qint64 push = menu->pushId();
        if (grid->commits().canUnfold(push))
            menu->addCommits(grid->commits().isUnfolded(push));
        connect(menu, &ui::PushMenu::commitsToggled, grid,
                [grid, push](bool shown) { grid->setCommitsUnfolded(push, shown); });
        menu->addPages(pagesOfPush(m_deployment, *m_feed, menu->pushId()));
        connect(menu, &ui::PushMenu::linkActivated, this, [this](const QUrl &url) { m_openBrowser(url); });
        m_actions.fillPushMenu(menu);
    });
    connect(intents, &JobIntents::jobActionRequested, &m_actions, &JobActionController::runForJobs);
    connect(intents, &JobIntents::pushActionRequested, &m_actions, &JobActionController::runForPush);
    connect(intents, &JobIntents::retriggerFailedRequested, &m_actions, &JobActionController::retriggerFailed);
    connect(&m_actions, &JobActionController::failed, this, sayProblem);
    connect(&m_addJobs, &AddJobsController::failed, this, sayProblem);
    connect(&m_activities, &session::Activities::failed, this, sayProblem);
    connect(&m_activities, &session::Activities::accepted, this, [this] {
        // Live, the first state of what was scheduled comes by itself.
        if (!m_live.live)
            m_feed->expectNews();
    });
    connect(&m_activities, &session::Activities::tasksMade, this, [this](const QStringList &taskIds) {
        m_made = QSet<QString>(taskIds.begin(), taskIds.end());
        highlightMade();
    });
    connect(m_feed.get(), &session::Feed::jobsApplied, this, &RepositoryController::highlightMade);
}

void RepositoryController::highlightMade() {
    if (m_made.isEmpty())
        return;
    QSet<models::JobRow> jobs;
    for (const QString &taskId : std::as_const(m_made)) {
        if (const auto job = m_feed->store().findByTask(taskId, 0))
            jobs.insert(*job);
    }
    m_window.grid()->setHighlightedJobs(jobs);
}

void RepositoryController::logMilestones() {
    connect(m_feed.get(), &session::Feed::pushesLoaded, this, [] { logMilestone("pushes loaded"); });
    connect(m_feed.get(), &session::Feed::jobsLoaded, this, [this] {
        m_jobsLoaded = true;
        m_window.grid()->viewport()->update();
    });
    connect(m_feed.get(), &session::Feed::restored, this, [this] {
        m_isFromCache = true;
        m_window.grid()->viewport()->update();
    });
    connect(m_window.grid(), &ui::JobGridView::painted, this, [this] {
        if (std::exchange(m_isFromCache, false)) {
            qCDebug(logPerf, "%d jobs", m_feed->store().size());
            logMilestone("jobs painted from cache");
        }
        if (std::exchange(m_filtered, false))
            logMilestone("filter applied");
        if (!m_jobsLoaded || m_painted)
            return;
        m_painted = true;
        qCDebug(logPerf, "%d jobs", m_feed->store().size());
        logMilestone(m_isReturn ? "return painted" : "jobs painted");
        Q_EMIT jobsPainted();
    });
    connect(m_window.filterBar(), &ui::FilterBar::filterChanged, this, [this] { m_filtered = true; });
}

void RepositoryController::showFailure(const Error &error, qint64 nextTryAtMs) {
    m_failing = true;
    const bool nothingYet = m_feed->pushes().rowCount() == 0;
    const session::Feed::Texts texts = m_feed->texts();
    if (nothingYet && nextTryAtMs == 0) {
        m_window.problemBanner()->dismiss();
        m_window.showProblem(error.kind == ErrorKind::NotFound ? tr("Not found") : texts.failed, error.message,
                             tr("Try Again"));
    } else {
        m_window.problemBanner()->present(ui::Banner::Kind::Problem, error.message);
        m_window.problemBanner()->setRetryAt(nextTryAtMs);
        m_window.problemBanner()->setAction(tr("Retry Now"));
        if (nothingYet)
            m_window.showProblem(texts.nothingYet, texts.whenItComes, {});
    }
    showFreshness();
}

void RepositoryController::showSuccess() {
    if (m_failing)
        m_window.problemBanner()->dismiss();
    m_failing = false;
    showFreshness();
}

void RepositoryController::showFreshness() {
    using State = ui::Freshness::State;
    const State state = m_failing             ? State::Stale
                        : m_feed->isLoading() ? State::Loading
                        : m_live.live         ? State::Live
                                              : State::Polled;
    m_window.status()->setFreshness({state, m_live.live && !m_failing ? m_live.newsMs : m_feed->newsMs(), m_live.why});
}

void RepositoryController::showUnclassified() {
    m_window.setUnclassified(m_feed->unclassifiedFailures());
}

void RepositoryController::setFreshness(const session::LiveJobs::Freshness &freshness) {
    m_live = freshness;
    showFreshness();
}

void RepositoryController::selectTarget() {
    if (m_targetFound)
        return;
    std::optional<models::JobRow> job;
    if (m_target.jobId != 0)
        job = m_feed->store().findById(m_target.jobId);
    // Without a run the newest that Treeherder knows is meant.
    for (int run = m_target.runId >= 0 ? m_target.runId : 5; !job && !m_target.taskId.isEmpty() && run >= 0; --run) {
        job = m_feed->store().findByTask(m_target.taskId, run);
        if (m_target.runId >= 0)
            break;
    }
    if (!job)
        return;
    m_targetFound = true;
    showTarget(*job);
}

/// What an address names is seen, and what it wants to see of it is opened.
void RepositoryController::showTarget(models::JobRow job) {
    admitToFilter(job);
    m_window.grid()->selectJob(job);
    if (m_target.showsLog)
        m_log.openAt(job, {.name = m_target.artifact, .firstLine = m_target.firstLine, .lastLine = m_target.lastLine});
    else if (!m_target.artifact.isEmpty())
        m_window.pane<ui::DetailsPanel>()->showArtifact(m_target.artifact);
}

void RepositoryController::missTarget() {
    // A group need not be named for a task in it.
    if (std::exchange(m_targetFound, true) || m_feed->isNamedBy(m_target.taskId))
        return;
    m_window.noticeBanner()->present(ui::Banner::Kind::Problem, m_feed->texts().jobMissing);
}

/// The filter is a default mostly, which hides jobs of tier 3 and superseded ones; a job that is asked for by its name
/// is wanted all the same.
void RepositoryController::admitToFilter(models::JobRow job) {
    models::JobGridModel &shown = m_feed->jobs();
    const models::JobStore &store = m_feed->store();
    const QVector<qint64> &chosen = m_feed->chosenPushes();
    if (!chosen.isEmpty() && !chosen.contains(store.pushIdAt(job)))
        m_pushes->list()->setSelectedPushIds({});
    if (shown.reveal(job))
        return;
    models::JobFilter filter = m_filters.wanted();
    filter.statuses.set(static_cast<size_t>(store.statusAt(job)));
    filter.tiers.set(static_cast<size_t>(store.tierAt(job)));
    filter.showClassified = filter.showUnclassified = true;
    m_filters.apply(filter);
    if (shown.reveal(job))
        return;
    filter.text.clear();
    filter.fields.clear();
    filter.classifications.set();
    m_filters.apply(filter);
}

void RepositoryController::copyTaskIds(const QVector<models::JobRow> &jobs) {
    QStringList ids;
    for (const models::JobRow row : jobs) {
        const QString taskId = m_feed->store().job(row).taskId;
        if (!taskId.isEmpty() && !ids.contains(taskId))
            ids.append(taskId);
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

} // namespace collie::app
