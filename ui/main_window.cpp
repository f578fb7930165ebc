#include "ui/main_window.h"

#include "ui/account/account_button.h"
#include "ui/arrow_keys.h"
#include "ui/central_area.h"
#include "ui/job_intents.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/filter_commands.h"
#include "ui/jobs/grid_keys.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pane_board.h"
#include "ui/tasks/task_menu.h"
#include "ui/tool_bars.h"
#include "ui/transfers/file_drop.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/plain_message_box.h"
#include "ui/widgets/repository_menu.h"
#include "ui/widgets/repository_switcher.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QTimer>
#include <QToolButton>

namespace collie::ui {
namespace {

constexpr QSize firstSize(1360, 860);

} // namespace

MainWindow::MainWindow(Theme &theme, const Clock &clock, const QVector<Pane> &panes, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_actions(new MainWindowActions(this))
    , m_status(new MainWindowStatus(theme, clock, this))
    , m_bars(new ToolBars(theme, clock, *this))
    , m_centre(new CentralArea(theme, clock, this))
    , m_tasks(new TaskMenu(this))
    , m_panes(new PaneBoard(*this, *m_centre->grid()))
    , m_intents(new JobIntents(*m_centre->grid(), *m_actions, *m_tasks, this)) {
    setWindowIcon(applicationIcon());
    setStatusBar(m_status);
    setCentralWidget(m_centre);
    m_panes->add(panes);
    m_actions->fill(*menuBar(), m_panes->toggles(), m_tasks, m_bars->account()->accountMenu());
    m_actions->menus().constFirst()->insertMenu(m_actions->loadMore, new RepositoryMenu(*repositories(), this));
    m_actions->setScheme(theme.scheme());
    connectActions();
    connectFilter();
    connectTransfers();
    connect(m_centre, &CentralArea::problemActionRequested, this, &MainWindow::problemActionRequested);
    connect(m_intents, &JobIntents::said, this, &MainWindow::notify);
    setPlace({}, {});
    resize(firstSize);
    showStart();
}

MainWindow::~MainWindow() {
    // The views outlive their models otherwise while the children go one by one.
    setModels(nullptr, nullptr);
}

void MainWindow::connectActions() {
    JobGridView *grid = m_centre->grid();
    connect(m_actions->chooseRepository, &QAction::triggered, repositories(), &RepositorySwitcher::openList);
    connect(m_actions->jobs.nextFailure, &QAction::triggered, grid, &JobGridView::selectNextFailure);
    connect(m_actions->jobs.previousFailure, &QAction::triggered, grid, &JobGridView::selectPreviousFailure);
    new ArrowKeys(*this, *grid, *m_actions->jobs.nextJob, *m_actions->jobs.previousJob);
    connect(m_actions->expandAll, &QAction::toggled, grid, &JobGridView::setAllGroupsExpanded);
    connect(m_actions, &MainWindowActions::schemeChosen, &m_theme, &Theme::setScheme);
    connect(&m_theme, &Theme::changed, m_actions, [this] { m_actions->setScheme(m_theme.scheme()); });
    connect(m_actions->program.keyboard, &QAction::triggered, this,
            [this] { (new KeyboardSheet(m_actions->menus(), gridKeys(*m_actions->jobs.classify), this))->show(); });
    connect(m_actions->program.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(grid, &JobGridView::selectedJobsChanged, this, [this, grid] {
        m_actions->setSelectedJobs(grid->selectedCount());
        m_tasks->setTaskSelected(grid->currentJob().has_value());
        updateCounts();
    });
}

void MainWindow::connectFilter() {
    connect(filterBar(), &FilterBar::filterChanged, this, [this](const models::JobFilter &filter) {
        if (m_jobs)
            m_jobs->setFilter(filter);
    });
    new FilterCommands(m_actions->filter, *filterBar(), this);
    connect(filterBar()->addButton(), &QToolButton::clicked, m_actions->filter.addField, &QAction::trigger);
}

void MainWindow::connectTransfers() {
    auto *drop = new FileDrop(m_theme, *this, *m_actions->uploadFiles);
    connect(drop, &FileDrop::given, this, &MainWindow::contentDropped);
    connect(drop, &FileDrop::said, this, &MainWindow::notify);
    connect(m_actions->pasteToUpload, &QAction::triggered, drop, &FileDrop::paste);
}

void MainWindow::showAbout() {
    auto *box = new PlainMessageBox(
        tr("About Collie"),
        tr("Collie %1: a native desktop client for Treeherder and Taskcluster.").arg(QStringLiteral(COLLIE_VERSION)),
        {}, this);
    box->setStandardButtons(QMessageBox::Close);
    box->setIconPixmap(applicationIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    box->open();
}

void MainWindow::setModels(models::JobGridModel *jobs, models::PushListModel *pushes) {
    if (m_jobs)
        m_jobs->disconnect(this);
    m_jobs = jobs;
    m_intents->setModels(jobs, pushes);
    grid()->setPushListModel(pushes);
    grid()->setGridModel(jobs);
    if (jobs != nullptr) {
        jobs->setFilter(filterBar()->filter());
        connect(jobs, &models::JobGridModel::structureChanged, this, &MainWindow::updateCounts);
    }
    m_actions->setRepositoryOpen(jobs != nullptr);
    m_tasks->setPushesShown(jobs != nullptr);
    updateCounts();
}

void MainWindow::setPlace(const QString &repository, const QString &place) {
    QStringList parts{repository, place, QStringLiteral("Collie")};
    parts.removeAll(QString());
    m_title = parts.join(QStringLiteral(" – "));
    repositories()->setCurrent(repository);
    setUnclassified(0);
}

void MainWindow::setUnclassified(int failures) {
    setWindowTitle(failures > 0 ? QStringLiteral("[%1] %2").arg(failures).arg(m_title) : m_title);
}

void MainWindow::setTreeherder(bool has) {
    m_actions->setTreeherder(has);
    repositories()->setVisible(has);
    m_panes->setTreeherder(has);
}

void MainWindow::showStart() {
    m_centre->showStart();
    // The first start is about one choice; panes that could only say that they are empty would be in its way.
    m_panes->setAway(true);
    filterBar()->hide();
}

void MainWindow::leaveStart() {
    filterBar()->show();
    m_panes->setAway(false);
}

void MainWindow::showGrid() {
    leaveStart();
    m_centre->showGrid();
}

void MainWindow::showLoading(const QString &what) {
    leaveStart();
    m_centre->showLoading(what);
}

void MainWindow::showProblem(const QString &title, const QString &sentence, const QString &action) {
    leaveStart();
    m_centre->showProblem(title, sentence, action);
}

void MainWindow::showLanding() {
    leaveStart();
    m_centre->showLanding();
}

void MainWindow::notify(const QString &sentence) {
    noticeBanner()->present(Banner::Kind::Info, sentence);
}

void MainWindow::showPane(const QWidget *widget) {
    m_panes->show(widget);
}

QWidgetList MainWindow::paneWidgets() const {
    return m_panes->widgets();
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state) {
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_panes->restoreLayout(state);
}

QByteArray MainWindow::layoutState() const {
    return m_panes->layout();
}

JobGridView *MainWindow::grid() const {
    return m_centre->grid();
}

FilterBar *MainWindow::filterBar() const {
    return m_bars->filter();
}

AccountButton *MainWindow::accountButton() const {
    return m_bars->account();
}

RepositorySwitcher *MainWindow::repositories() const {
    return m_bars->repositories();
}

TreeStatusButton *MainWindow::treeStatus() const {
    return m_bars->treeStatus();
}

LandingPage *MainWindow::landingPage() const {
    return m_centre->landing();
}

StartPage *MainWindow::startPage() const {
    return m_centre->start();
}

SignInStrip *MainWindow::signInStrip() const {
    return m_centre->signIn();
}

ScheduleStrip *MainWindow::scheduleStrip() const {
    return m_centre->schedule();
}

LimitStrip *MainWindow::jobLimits() const {
    return m_centre->jobLimits();
}

Banner *MainWindow::problemBanner() const {
    return m_centre->problem();
}

Banner *MainWindow::noticeBanner() const {
    return m_centre->notice();
}

void MainWindow::updateCounts() {
    m_status->setCounts(m_jobs ? m_jobs->structure().jobCount : 0, grid()->selectedCount());
}

void MainWindow::closeEvent(QCloseEvent *event) {
    Q_EMIT closing();
    event->accept();
}

bool MainWindow::focusNextPrevChild(bool next) {
    return m_panes->moveFocus(next);
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
