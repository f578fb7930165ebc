#include "ui/main_window.h"

#include "ui/account/account_button.h"
#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pushes/push_list_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/repository_switcher.h"
#include "ui/widgets/text_format.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>
#include <QToolBar>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr QSize firstSize(1360, 860);
constexpr int pushListWidth = 320; ///< Pixels, on the first start.
constexpr int detailsHeight = 240; ///< Likewise.
/// Raised when docks come, go or are renamed, so that a layout saved by another version is not misread.
constexpr int layoutVersion = 1;

QAction *separator(QObject *parent) {
    auto *action = new QAction(parent);
    action->setSeparator(true);
    return action;
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
    , m_filterInBar(new QWidget(this))
    , m_filterInRow(new QWidget(this))
    , m_filterBar(new FilterBar(theme, this))
    , m_account(new AccountButton(clock, this))
    , m_signIn(new SignInStrip(theme, this))
    , m_problem(new Banner(theme, clock, this))
    , m_notice(new Banner(theme, clock, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(theme, m_pages))
    , m_emptyState(new EmptyState(theme, m_pages))
    , m_grid(new JobGridView(theme, m_pages))
    , m_pushList(new PushListView(theme, this))
    , m_allPushes(new QToolButton(this))
    , m_details(new DetailsPanel(theme, clock, this))
    , m_activity(new ActivityView(theme, this)) {
    setWindowIcon(applicationIcon());
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    m_grid->setClock(clock);
    m_pushList->setClock(clock);
    setStatusBar(m_status);
    buildToolBar();
    buildCentre();
    buildDocks();
    m_actions->fill(*menuBar(), m_account->accountMenu());
    m_actions->addPane(m_pushDock->toggleViewAction(), QKeySequence(Qt::CTRL | Qt::Key_1));
    m_actions->addPane(m_detailsDock->toggleViewAction(), QKeySequence(Qt::CTRL | Qt::Key_2));
    m_actions->addPane(m_activityDock->toggleViewAction(), QKeySequence(Qt::CTRL | Qt::Key_3));
    m_actions->setScheme(theme.scheme());
    connectActions();
    connectFilterKeys();
    setPlace({}, {});
    setPushCount(0);
    resize(firstSize);
    showStart();
}

MainWindow::~MainWindow() {
    // The views outlive their models otherwise while the children go one by one.
    setModels(nullptr, nullptr);
}

void MainWindow::buildToolBar() {
    QToolBar *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(16, 16));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->layout()->setSpacing(4);
    bar->addWidget(m_repositories);
    bar->addSeparator();
    m_filterInBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    new QHBoxLayout(m_filterInBar);
    m_filterInBar->layout()->setContentsMargins(0, 0, 0, 0);
    m_filterInBar->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    m_filterInBar->layout()->addWidget(m_filterBar);
    bar->addWidget(m_filterInBar);
    bar->addSeparator();
    bar->addWidget(m_account);
}

void MainWindow::buildCentre() {
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    new QHBoxLayout(m_filterInRow);
    m_filterInRow->layout()->setContentsMargins(8, 4, 8, 4);
    m_filterInRow->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    m_filterInRow->hide();
    layout->addWidget(m_filterInRow);
    layout->addWidget(m_signIn);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_emptyState);
    m_pages->addWidget(m_grid);
    setCentralWidget(centre);
    m_grid->setFrameShape(QFrame::NoFrame);
    connect(m_emptyState, &EmptyState::actionTriggered, this, &MainWindow::problemActionRequested);
}

void MainWindow::buildDocks() {
    const auto makeDock = [this](const QString &title, const char *name, QWidget *content, Qt::DockWidgetArea area) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(QString::fromLatin1(name));
        dock->setWidget(content);
        addDockWidget(area, dock);
        return dock;
    };
    auto *pushes = new QWidget(this);
    auto *layout = new QVBoxLayout(pushes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_allPushes->setObjectName(QStringLiteral("allPushes"));
    m_allPushes->setCheckable(true);
    m_allPushes->setChecked(true);
    m_allPushes->setAutoRaise(true);
    m_allPushes->setToolTip(tr("Show the jobs of every loaded push (Esc)"));
    m_loadMore->setObjectName(QStringLiteral("loadMore"));
    m_loadMore->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_loadMore->setAutoRaise(true);
    m_loadMore->setIcon(symbolIcon(QStringLiteral("more")));
    m_loadMore->setToolTip(tr("Load 10 more pushes (Ctrl+M)"));
    m_loadMore->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pushList->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_pushList, 1);
    layout->addWidget(m_loadMore);
    m_pushDock = makeDock(tr("Pushes"), "pushes", pushes, Qt::LeftDockWidgetArea);
    m_detailsDock = makeDock(tr("Details"), "details", m_details, Qt::BottomDockWidgetArea);
    m_activityDock = makeDock(tr("Activity"), "activity", m_activity, Qt::BottomDockWidgetArea);
    auto *pushTitle = new QWidget(this);
    auto *pushTitleLayout = new QHBoxLayout(pushTitle);
    pushTitleLayout->setContentsMargins(0, 0, 0, 0);
    pushTitleLayout->addWidget(m_allPushes);
    pushTitleLayout->addStretch(1);
    auto *activityTitle = new QLabel(tr("Activity"), this);
    activityTitle->setContentsMargins(8, 0, 0, 0);
    new DockTitle(m_pushDock, pushTitle);
    new DockTitle(m_detailsDock, m_details->header());
    new DockTitle(m_activityDock, activityTitle);
    tabifyDockWidget(m_detailsDock, m_activityDock);
    m_detailsDock->raise();
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    // The list of pushes runs the whole height: it is read from top to bottom.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({m_pushDock}, {pushListWidth}, Qt::Horizontal);
    resizeDocks({m_detailsDock}, {detailsHeight}, Qt::Vertical);
}

void MainWindow::connectActions() {
    const auto onCurrent = [this](void (MainWindow::*signal)(models::JobRow)) {
        return [this, signal] {
            const QVector<models::JobRow> jobs = m_grid->selectedJobs();
            if (!jobs.isEmpty())
                Q_EMIT(this->*signal)(jobs.constFirst());
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
            [this] { (new KeyboardSheet(m_actions->menus(), this))->show(); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Collie"),
                                    tr("Collie %1: a native desktop client for Treeherder and Taskcluster.")
                                        .arg(QStringLiteral(COLLIE_VERSION)),
                                    QMessageBox::Close, this);
        box->setIconPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    connect(m_grid, &JobGridView::contextMenuRequested, this, &MainWindow::openContextMenu);
    connect(m_grid, &JobGridView::selectionCountChanged, this, [this](int count) {
        m_actions->setSelectedJobs(count);
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
    m_details->showNothing();
    updateCounts();
}

void MainWindow::setActivities(models::ActivityModel *activities) {
    m_activity->setModel(activities);
    const auto tell = [this, activities] { m_status->setUnderWay(activities->underWay()); };
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
    m_loadMore->setText(tr("Load 10 More"));
    m_loadMore->setEnabled(pushes > 0);
    m_allPushes->setText(pushes == 0 ? tr("No pushes loaded")
                                     : tr("All %1").arg(formatCountOf(pushes, tr("push"), tr("pushes"))));
    m_allPushes->setEnabled(pushes > 0);
    m_pushList->setAccessibleName(tr("Pushes"));
}

void MainWindow::showStart() {
    m_pages->setCurrentWidget(m_start);
}

void MainWindow::showGrid() {
    m_pages->setCurrentWidget(m_grid);
}

void MainWindow::showLoading(const QString &what) {
    m_emptyState->presentBusy(what);
    m_pages->setCurrentWidget(m_emptyState);
}

void MainWindow::showProblem(const QString &title, const QString &sentence, const QString &action) {
    m_emptyState->present(title, sentence, action);
    m_pages->setCurrentWidget(m_emptyState);
}

void MainWindow::notify(const QString &sentence) {
    m_notice->present(Banner::Kind::Info, sentence);
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state) {
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    if (!state.isEmpty())
        restoreState(state, layoutVersion);
}

QByteArray MainWindow::layoutState() const {
    return saveState(layoutVersion);
}

void MainWindow::openContextMenu(const QPoint &globalPos) {
    if (m_grid->selectedCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("jobMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions->jobActions())
        menu->addAction(action != nullptr ? action : separator(menu));
    menu->popup(globalPos);
}

void MainWindow::askToCancel() {
    const QVector<models::JobRow> jobs = m_grid->selectedJobs();
    if (jobs.isEmpty() || m_jobs == nullptr || m_question != nullptr)
        return;
    QSet<qint64> pushes;
    for (const models::JobRow job : jobs) {
        const int row = m_jobs->rowOfStoreRow(job);
        if (row >= 0)
            pushes.insert(m_jobs->data(m_jobs->index(row), models::JobGridModel::PushIdRole).toLongLong());
    }
    const QString what = formatCountOf(jobs.size(), tr("job"), tr("jobs"));
    const QString question =
        pushes.size() > 1 ? tr("Cancel %1 of %2?").arg(what, formatCountOf(pushes.size(), tr("push"), tr("pushes")))
                          : tr("Cancel %1?").arg(what);
    m_question = new QMessageBox(QMessageBox::Question, tr("Cancel jobs"), question, QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("What they have done so far is lost. They can be retriggered."));
    QPushButton *yes = m_question->addButton(tr("Cancel %1").arg(what), QMessageBox::DestructiveRole);
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
    m_status->setCounts(m_jobs ? m_jobs->rowCount() : 0, m_grid->selectedCount());
}

void MainWindow::arrangeFilterBar() {
    constexpr int others = 64; // Separators and margins of the toolbar, pixels.
    const int room = width() - m_repositories->sizeHint().width() - m_account->sizeHint().width() - others;
    QWidget *host = room >= m_filterBar->minimumSizeHint().width() ? m_filterInBar : m_filterInRow;
    if (m_filterBar->parentWidget() == host)
        return;
    host->layout()->addWidget(m_filterBar);
    m_filterInRow->setVisible(host == m_filterInRow);
}

bool MainWindow::event(QEvent *event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrangeFilterBar();
    return QMainWindow::event(event);
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
