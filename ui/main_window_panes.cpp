#include "ui/main_window.h"

#include "ui/account/account_button.h"
#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/logs/log_panel.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dock_title.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/repository_switcher.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

// Where everything is: bars, pages and panes.
namespace collie::ui {
namespace {

constexpr int pushListMinimum = 224; ///< Pixels; below that a push says nothing.
constexpr int pushListWidth = 320;   ///< Pixels, on the first start.
constexpr int detailsHeight = 240;   ///< Likewise.
/// Raised when docks come, go or are renamed, so that a layout saved by another version is not misread.
constexpr int layoutVersion = 4;

} // namespace

void MainWindow::buildToolBar() {
    // One widget fills a bar: a bar that runs out of room would hide whole widgets, and the filter is one of them.
    const auto makeBar = [this](const QString &title, const char *name, QWidget *content) {
        QToolBar *bar = addToolBar(title);
        bar->setObjectName(QString::fromLatin1(name));
        bar->setMovable(false);
        bar->setContextMenuPolicy(Qt::PreventContextMenu);
        bar->toggleViewAction()->setVisible(false);
        content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        content->setMinimumWidth(1);
        bar->addWidget(content);
        return bar;
    };
    auto *main = new QWidget(this);
    auto *layout = new QHBoxLayout(main);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(8);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(m_repositories);
    layout->addWidget(m_filterBar, 1);
    layout->addStretch();
    layout->addWidget(m_account);
    m_repositories->setAutoRaise(true);
    m_account->setAutoRaise(true);
    makeBar(tr("Toolbar"), "toolbar", main);

    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(8, 2, 8, 2);
    rowLayout->setSizeConstraint(QLayout::SetNoConstraint);
    addToolBarBreak();
    m_filterRow = makeBar(tr("Filter"), "filter", row);
    m_filterRow->hide();
    m_filterHosts = {layout, rowLayout};
}

void MainWindow::buildCentre() {
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_signIn);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    layout->addWidget(m_schedule);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_emptyState);
    m_pages->addWidget(m_grid);
    setCentralWidget(centre);
    m_grid->setFrameShape(QFrame::NoFrame);
    connect(m_emptyState, &EmptyState::actionTriggered, this, &MainWindow::problemActionRequested);
}

QWidget *MainWindow::buildPushPane() {
    auto *pushes = new QWidget(this);
    auto *layout = new QVBoxLayout(pushes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_allPushes->setObjectName(QStringLiteral("allPushes"));
    m_allPushes->setCheckable(true);
    m_allPushes->setChecked(true);
    m_allPushes->setAutoRaise(true);
    m_loadMore->setObjectName(QStringLiteral("loadMore"));
    m_loadMore->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_loadMore->setAutoRaise(true);
    m_loadMore->setIcon(symbolIcon(QStringLiteral("more")));
    m_loadMore->setToolTip(tr("Load 10 more pushes (Ctrl+M)"));
    m_loadMore->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pushList->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_limits);
    layout->addWidget(m_pushList, 1);
    layout->addWidget(m_loadMore);
    pushes->setMinimumWidth(pushListMinimum);
    return pushes;
}

void MainWindow::buildDocks() {
    const auto makeDock = [this](const QString &title, const char *name, QWidget *content, Qt::DockWidgetArea area) {
        auto *dock = new QDockWidget(title, this);
        dock->setObjectName(QString::fromLatin1(name));
        dock->setWidget(content);
        // A pane that another covers keeps the focus out of sight, and with it the keys.
        connect(dock, &QDockWidget::visibilityChanged, m_grid, [grid = m_grid, dock](bool isSeen) {
            const QWidget *window = dock->window();
            if (!isSeen && window->isVisible() && dock->isAncestorOf(window->focusWidget()))
                grid->setFocus(Qt::OtherFocusReason);
        });
        addDockWidget(area, dock);
        return dock;
    };
    m_pushDock = makeDock(tr("Pushes"), "pushes", buildPushPane(), Qt::LeftDockWidgetArea);
    m_detailsDock = makeDock(tr("Details"), "details", m_details, Qt::BottomDockWidgetArea);
    m_pulseDock = makeDock(tr("Pulse"), "pulse", m_pulse, Qt::BottomDockWidgetArea);
    m_activityDock = makeDock(tr("Activity"), "activity", m_activity, Qt::BottomDockWidgetArea);
    m_logDock = makeDock(tr("Log"), "log", m_log, Qt::BottomDockWidgetArea);
    m_transferDock = makeDock(tr("Transfers"), "transfers", m_transfers, Qt::BottomDockWidgetArea);
    auto *pushTitle = new QWidget(this);
    auto *pushTitleLayout = new QHBoxLayout(pushTitle);
    pushTitleLayout->setContentsMargins(0, 0, 0, 0);
    pushTitleLayout->addWidget(m_allPushes);
    pushTitleLayout->addStretch(1);
    m_activityTitle->setContentsMargins(8, 0, 0, 0);
    new DockTitle(m_pushDock, pushTitle);
    new DockTitle(m_detailsDock, m_details->header());
    new DockTitle(m_activityDock, m_activityTitle);
    new DockTitle(m_pulseDock, m_pulse->header());
    new DockTitle(m_logDock, m_log->header());
    new DockTitle(m_transferDock, m_transfers->header());
    tabifyDockWidget(m_detailsDock, m_pulseDock);
    tabifyDockWidget(m_pulseDock, m_logDock);
    tabifyDockWidget(m_logDock, m_transferDock);
    tabifyDockWidget(m_transferDock, m_activityDock);
    m_ownJobsDock = makeDock(tr("Own Jobs"), "ownJobs", m_ownJobs, Qt::BottomDockWidgetArea);
    m_prioritiesDock = makeDock(tr("Priorities"), "priorities", m_priorities, Qt::BottomDockWidgetArea);
    new DockTitle(m_ownJobsDock, new QWidget(this));
    new DockTitle(m_prioritiesDock, new QWidget(this));
    tabifyDockWidget(m_activityDock, m_ownJobsDock);
    tabifyDockWidget(m_ownJobsDock, m_prioritiesDock);
    m_detailsDock->raise();
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    // The list of pushes runs the whole height: it is read from top to bottom.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resizeDocks({m_pushDock}, {pushListWidth}, Qt::Horizontal);
    resizeDocks({m_detailsDock}, {detailsHeight}, Qt::Vertical);
}

void MainWindow::showPage(QWidget *page) {
    // The first start is about one choice; panes that could only say that they are empty would be in its way.
    if (page == m_start && m_layoutBeforeStart.isEmpty()) {
        m_layoutBeforeStart = saveState(layoutVersion);
        for (QDockWidget *dock : {m_pushDock, m_detailsDock, m_activityDock, m_pulseDock, m_logDock, m_transferDock,
                                  m_ownJobsDock, m_prioritiesDock})
            dock->hide();
        m_filterBar->hide();
    } else if (page != m_start && !m_layoutBeforeStart.isEmpty()) {
        m_filterBar->show();
        restoreState(std::exchange(m_layoutBeforeStart, {}), layoutVersion);
        arrangeForTreeherder();
    }
    m_pages->setCurrentWidget(page);
}

/// Own jobs and priorities are Treeherder's: without one their panes could only say so.
void MainWindow::arrangeForTreeherder() {
    for (QDockWidget *dock : {m_ownJobsDock, m_prioritiesDock}) {
        dock->toggleViewAction()->setVisible(m_hasTreeherder);
        if (m_hasTreeherder && m_goneWithTreeherder.remove(dock)) {
            dock->show();
        } else if (!m_hasTreeherder && !dock->isHidden()) {
            m_goneWithTreeherder.insert(dock);
            dock->hide();
        }
    }
}

void MainWindow::showStart() {
    showPage(m_start);
}

void MainWindow::showGrid() {
    showPage(m_grid);
}

void MainWindow::showLog() {
    m_logDock->show();
    m_logDock->raise();
    m_log->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showLoading(const QString &what) {
    m_emptyState->presentBusy(what);
    showPage(m_emptyState);
}

void MainWindow::showProblem(const QString &title, const QString &sentence, const QString &action) {
    m_emptyState->present(title, sentence, action);
    showPage(m_emptyState);
}

void MainWindow::showPane(const QWidget *content) {
    for (QDockWidget *dock : findChildren<QDockWidget *>()) {
        if (dock->widget() == content) {
            dock->show();
            dock->raise();
        }
    }
}

void MainWindow::restoreLayout(const QByteArray &geometry, const QByteArray &state) {
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    if (state.isEmpty())
        return;
    if (m_layoutBeforeStart.isEmpty())
        restoreState(state, layoutVersion);
    else
        m_layoutBeforeStart = state;
}

QByteArray MainWindow::layoutState() const {
    if (!m_layoutBeforeStart.isEmpty())
        return m_layoutBeforeStart;
    // The next deployment may have a Treeherder, and its panes are where they were.
    for (QDockWidget *dock : m_goneWithTreeherder)
        dock->show();
    const QByteArray state = saveState(layoutVersion);
    for (QDockWidget *dock : m_goneWithTreeherder)
        dock->hide();
    return state;
}

void MainWindow::arrangeFilterBar() {
    constexpr int margins = 48; // Pixels, all together.
    const int room = width() - m_repositories->sizeHint().width() - m_account->sizeHint().width() - margins;
    const bool ownRow = room < m_filterBar->fullWidth();
    if (ownRow == !m_filterRow->isHidden())
        return;
    if (ownRow)
        m_filterHosts.second->addWidget(m_filterBar);
    else
        m_filterHosts.first->insertWidget(1, m_filterBar, 1);
    m_filterRow->setVisible(ownRow);
}

bool MainWindow::event(QEvent *event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrangeFilterBar();
    return QMainWindow::event(event);
}

} // namespace collie::ui
