#include "ui/main_window.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/account/account_button.h"
#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/tasks/task_menu.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_message_box.h"
#include "ui/widgets/repository_switcher.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace collie::ui {
namespace {

constexpr QSize firstSize(1360, 860);
constexpr int questionWidth = 320; ///< At least, pixels.

bool isUnderWay(treeherder::JobStatus status) {
    return status == treeherder::JobStatus::Running || status == treeherder::JobStatus::Pending ||
           status == treeherder::JobStatus::Unscheduled;
}

/// What the grid does by itself, beside the menus.
KeyboardSheet::Keys gridKeys() {
    return {{MainWindow::tr("Arrows"), MainWindow::tr("Go to the next job")},
            {MainWindow::tr("Enter, Double Click"), MainWindow::tr("Open the log")},
            {MainWindow::tr("Shift+Arrows"), MainWindow::tr("Select a range")},
            {MainWindow::tr("Ctrl+Click"), MainWindow::tr("Add to the selection")},
            {MainWindow::tr("Drag"), MainWindow::tr("Select what the frame touches")},
            {MainWindow::tr("Ctrl+A"), MainWindow::tr("Select every job in view")},
            {MainWindow::tr("Ctrl+F, F3"), MainWindow::tr("In a log: find, find again")},
            {MainWindow::tr("F8, Shift+F8"), MainWindow::tr("In a log: next and previous error")},
            {MainWindow::tr("Ctrl+G"), MainWindow::tr("In a log: go to a line")}};
}

} // namespace

MainWindow::MainWindow(Theme &theme, const Clock &clock, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_actions(new MainWindowActions(this))
    , m_status(new MainWindowStatus(theme, clock, this))
    , m_repositories(new RepositorySwitcher(this))
    , m_loadMore(new QToolButton(this))
    , m_filterBar(new FilterBar(theme, this))
    , m_account(new AccountButton(clock, this))
    , m_signIn(new SignInStrip(theme, this))
    , m_problem(new Banner(theme, clock, this))
    , m_notice(new Banner(theme, clock, this))
    , m_schedule(new ScheduleStrip(theme, this))
    , m_tasks(new TaskMenu(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(theme, m_pages))
    , m_emptyState(new EmptyState(theme, m_pages))
    , m_grid(new JobGridView(theme, m_pages))
    , m_pushList(new PushListView(theme, this))
    , m_limits(new LimitStrip(theme, this))
    , m_allPushes(new QToolButton(this))
    , m_details(new DetailsPanel(theme, clock, this))
    , m_activity(new ActivityView(theme, this))
    , m_log(new LogPanel(theme, this))
    , m_transfers(new TransferView(theme, clock, this))
    , m_activityTitle(new PlainLabel(this))
    , m_ownJobs(new OwnJobsPane(theme, this))
    , m_priorities(new PrioritiesPane(theme, this))
    , m_pulse(new PulsePane(theme, clock, this)) {
    setWindowIcon(applicationIcon());
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    m_grid->setClock(clock);
    m_pushList->setClock(clock);
    setStatusBar(m_status);
    buildToolBar();
    buildCentre();
    buildDocks();
    m_actions->fill(*menuBar(), m_tasks, m_account->accountMenu());
    m_actions->addPane(m_pushDock, QKeySequence(Qt::CTRL | Qt::Key_1));
    m_actions->addPane(m_detailsDock, QKeySequence(Qt::CTRL | Qt::Key_2));
    m_actions->addPane(m_activityDock, QKeySequence(Qt::CTRL | Qt::Key_3));
    m_actions->addPane(m_pulseDock, QKeySequence(Qt::CTRL | Qt::Key_4));
    m_actions->addPane(m_logDock, QKeySequence(Qt::CTRL | Qt::Key_5));
    m_actions->addPane(m_transferDock, QKeySequence(Qt::CTRL | Qt::Key_6));
    m_actions->addPane(m_ownJobsDock, QKeySequence(Qt::CTRL | Qt::Key_7));
    m_actions->addPane(m_prioritiesDock, QKeySequence(Qt::CTRL | Qt::Key_8));
    m_actions->setScheme(theme.scheme());
    connectActions();
    connectFilterKeys();
    connectTransfers();
    setPlace({}, {});
    setTaskGroups(false);
    resize(firstSize);
    showStart();
}

MainWindow::~MainWindow() {
    // The views outlive their models otherwise while the children go one by one.
    setModels(nullptr, nullptr);
}

void MainWindow::connectActions() {
    const auto onCurrent = [this](void (MainWindow::*signal)(models::JobRow)) {
        return [this, signal] {
            if (const auto job = m_grid->currentJob())
                Q_EMIT(this->*signal)(*job);
        };
    };
    const auto retrigger = [this] { Q_EMIT retriggerRequested(m_grid->selectedJobs()); };
    connect(m_actions->chooseRepository, &QAction::triggered, m_repositories, &RepositorySwitcher::openList);
    connect(m_actions->loadMore, &QAction::triggered, this, &MainWindow::loadMoreRequested);
    connect(m_loadMore, &QToolButton::clicked, this, &MainWindow::loadMoreRequested);
    connect(m_actions->reload, &QAction::triggered, this, &MainWindow::reloadRequested);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_actions->retrigger, &QAction::triggered, this, retrigger);
    connect(m_details, &DetailsPanel::retriggerRequested, this, retrigger);
    connect(m_actions->cancel, &QAction::triggered, this, &MainWindow::askToCancel);
    connect(m_details, &DetailsPanel::cancelRequested, this, &MainWindow::askToCancel);
    connect(m_actions->openTask, &QAction::triggered, this, onCurrent(&MainWindow::openTaskRequested));
    connect(m_details, &DetailsPanel::openRequested, this, onCurrent(&MainWindow::openTaskRequested));
    connect(m_actions->openLog, &QAction::triggered, this, onCurrent(&MainWindow::openLogRequested));
    connect(m_details, &DetailsPanel::logRequested, this, onCurrent(&MainWindow::openLogRequested));
    connect(m_log, &LogPanel::said, this, &MainWindow::notify);
    connect(m_actions->openTreeherder, &QAction::triggered, this, onCurrent(&MainWindow::openTreeherderRequested));
    connect(m_actions->copyTaskIds, &QAction::triggered, this,
            [this] { Q_EMIT copyTaskIdsRequested(m_grid->selectedJobs()); });
    connect(m_actions->nextFailure, &QAction::triggered, m_grid, &JobGridView::selectNextFailure);
    connect(m_actions->previousFailure, &QAction::triggered, m_grid, &JobGridView::selectPreviousFailure);
    connect(m_actions->nextTab, &QAction::triggered, m_details, &DetailsPanel::nextTab);
    connect(m_actions->expandAll, &QAction::toggled, m_grid, &JobGridView::setAllGroupsExpanded);
    connect(m_actions->allPushes, &QAction::triggered, this, &MainWindow::showEverything);
    connect(m_allPushes, &QToolButton::clicked, this, &MainWindow::showEverything);
    connect(m_actions, &MainWindowActions::schemeChosen, &m_theme, &Theme::setScheme);
    connect(m_actions->keyboard, &QAction::triggered, this,
            [this] { (new KeyboardSheet(m_actions->menus(), gridKeys(), this))->show(); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *box = new PlainMessageBox(tr("About Collie"),
                                        tr("Collie %1: a native desktop client for Treeherder and Taskcluster.")
                                            .arg(QStringLiteral(COLLIE_VERSION)),
                                        {}, this);
        box->setStandardButtons(QMessageBox::Close);
        box->setIconPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
        box->open();
    });
    connect(m_grid, &JobGridView::contextMenuRequested, this, &MainWindow::openContextMenu);
    connect(m_grid, &JobGridView::pushMenuRequested, this, &MainWindow::openPushMenu);
    connect(m_actions->pushActions, &QAction::triggered, this, &MainWindow::openCurrentPushMenu);
    connect(m_grid, &JobGridView::jobActivated, this, &MainWindow::openLogRequested);
    connect(m_grid, &JobGridView::selectedJobsChanged, this, [this] {
        m_actions->setSelectedJobs(m_grid->selectedCount());
        m_tasks->setTaskSelected(m_grid->currentJob().has_value());
        updateCounts();
    });
    connect(m_pushList, &PushListView::pushSelectionChanged, this, &MainWindow::updateAllPushes);
}

void MainWindow::connectFilterKeys() {
    const auto apply = [this](const models::JobFilter &filter) {
        m_filterBar->setFilter(filter);
        if (m_jobs)
            m_jobs->setFilter(filter);
    };
    connect(m_filterBar, &FilterBar::filterChanged, this, [this](const models::JobFilter &filter) {
        if (m_jobs)
            m_jobs->setFilter(filter);
    });
    connect(m_actions->focusFilter, &QAction::triggered, m_filterBar, &FilterBar::focusText);
    connect(m_actions->clearFilter, &QAction::triggered, this, [apply] { apply({}); });
    connect(m_actions->onlyUnclassified, &QAction::triggered, this, [this, apply] {
        models::JobFilter filter = m_filterBar->filter();
        std::bitset<treeherder::jobStatusCount> failures;
        for (const auto status :
             {treeherder::JobStatus::TestFailed, treeherder::JobStatus::Busted, treeherder::JobStatus::Exception})
            failures.set(static_cast<size_t>(status));
        const bool already = filter.statuses == failures && !filter.showClassified;
        filter.statuses = already ? models::JobFilter::defaultStatuses() : failures;
        filter.showClassified = already;
        filter.showUnclassified = true;
        apply(filter);
    });
    connect(m_actions->toggleInProgress, &QAction::triggered, this, [this, apply] {
        models::JobFilter filter = m_filterBar->filter();
        const auto pending = static_cast<size_t>(treeherder::JobStatus::Pending);
        const bool shown = filter.statuses.test(pending);
        filter.statuses.set(pending, !shown);
        filter.statuses.set(static_cast<size_t>(treeherder::JobStatus::Running), !shown);
        apply(filter);
    });
}

void MainWindow::setModels(models::JobGridModel *jobs, models::PushListModel *pushes) {
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    m_pushes = pushes;
    m_grid->setPushListModel(pushes);
    m_grid->setGridModel(jobs);
    m_pushList->setPushModel(pushes);
    if (jobs != nullptr) {
        jobs->setFilter(m_filterBar->filter());
        connect(jobs, &models::JobGridModel::structureChanged, this, &MainWindow::updateCounts);
    }
    m_actions->setRepositoryOpen(jobs != nullptr);
    m_tasks->setPushesShown(jobs != nullptr);
    m_details->showNothing();
    updateCounts();
}

void MainWindow::setActivities(models::ActivityModel *activities) {
    m_activity->setModel(activities);
    const auto tell = [this, activities] {
        m_status->setUnderWay(activities->underWay());
        const int over = activities->rowCount() - activities->underWay();
        m_activityTitle->setText(tr("%1 under way · %2 ended").arg(activities->underWay()).arg(over));
    };
    tell();
    connect(activities, &QAbstractItemModel::rowsInserted, this, tell);
    connect(activities, &QAbstractItemModel::dataChanged, this, tell);
}

void MainWindow::setPlace(const QString &repository, const QString &place) {
    QStringList parts{repository, place, QStringLiteral("Collie")};
    parts.removeAll(QString());
    setWindowTitle(parts.join(QStringLiteral(" – ")));
    m_repositories->setCurrent(repository);
}

void MainWindow::setPushCount(int pushes) {
    m_pushCount = pushes;
    m_loadMore->setText(tr("Load 10 More"));
    m_loadMore->setEnabled(pushes > 0);
    m_allPushes->setEnabled(pushes > 0);
    if (m_taskGroups)
        m_allPushes->setText(pushes == 0 ? tr("No task group loaded") : tr("All tasks"));
    else
        m_allPushes->setText(pushes == 0 ? tr("No pushes loaded")
                                         : tr("All %1").arg(models::formatCountOf(pushes, tr("push"), tr("pushes"))));
}

void MainWindow::setTaskGroups(bool shown) {
    m_taskGroups = shown;
    m_actions->setTaskGroups(shown);
    m_loadMore->setVisible(!shown);
    m_pushDock->setWindowTitle(shown ? tr("Task Group") : tr("Pushes"));
    m_allPushes->setToolTip(shown ? tr("Show every task of the group (Esc)")
                                  : tr("Show the jobs of every loaded push (Esc)"));
    m_pushList->setAccessibleName(m_pushDock->windowTitle());
    m_pushList->setEmptyText(shown ? tr("No task group to show.\nOpen one by its id or address.")
                                   : tr("No pushes to show.\nChoose a repository, or another range of pushes."));
    setPushCount(m_pushCount);
}

void MainWindow::setTreeherder(bool has) {
    m_hasTreeherder = has;
    m_actions->setTreeherder(has);
    m_repositories->setVisible(has);
    arrangeForTreeherder();
}

void MainWindow::notify(const QString &sentence) {
    m_notice->present(Banner::Kind::Info, sentence);
}

void MainWindow::askToCancel() {
    if (m_jobs == nullptr || m_question != nullptr || m_grid->selectedCount() == 0)
        return;
    QVector<models::JobRow> jobs;
    for (const models::JobRow job : m_grid->selectedJobs()) {
        const int row = m_jobs->rowOfStoreRow(job);
        if (row < 0 || !isUnderWay(m_jobs->statusAt(row)))
            continue;
        jobs.append(job);
    }
    if (jobs.isEmpty()) {
        notify(tr("Nothing to cancel: what is selected is over already."));
        return;
    }
    const QString what = models::formatCountOf(jobs.size(), tr("job"), tr("jobs"));
    m_question = new PlainMessageBox(tr("Cancel jobs"), tr("Cancel %1?").arg(nameOf(jobs)),
                                     tr("What was done so far is lost."), this);
    // A box as narrow as its question is hard to read.
    if (auto *grid = qobject_cast<QGridLayout *>(m_question->layout()))
        grid->addItem(new QSpacerItem(questionWidth, 0), grid->rowCount(), 0, 1, grid->columnCount());
    QPushButton *yes =
        m_question->addButton(models::plainCaption(tr("Cancel %1").arg(what)), QMessageBox::DestructiveRole);
    QPushButton *no = m_question->addButton(tr("Keep Running"), QMessageBox::RejectRole);
    m_question->setDefaultButton(no);
    m_question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, jobs] { Q_EMIT cancelRequested(jobs); });
    m_question->open();
}

void MainWindow::showEverything() {
    m_pushList->setSelectedPushIds({});
    m_grid->setFocus(Qt::OtherFocusReason);
    updateAllPushes();
}

void MainWindow::updateAllPushes() {
    m_allPushes->setChecked(m_pushList->selectedPushIds().isEmpty());
}

void MainWindow::updateCounts() {
    m_status->setCounts(m_jobs ? m_jobs->structure().jobCount : 0, m_grid->selectedCount());
}

void MainWindow::closeEvent(QCloseEvent *event) {
    Q_EMIT closing();
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent *event) {
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    // This paint is flushed to the screen before the event loop comes to the timer.
    QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

} // namespace collie::ui
