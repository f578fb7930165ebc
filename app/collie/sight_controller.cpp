#include "app/collie/sight_controller.h"

#include "app/collie/repository_controller.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace collie::app {

SightController::SightController(ui::MainWindow &window, std::function<QSet<qint64>()> needed, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_needed(std::move(needed)) {
    constexpr int steadyMs = 100;
    m_soon.setSingleShot(true);
    m_soon.setInterval(steadyMs);
    connect(&m_soon, &QTimer::timeout, this, &SightController::tell);
    const auto soon = [this] {
        if (m_view != nullptr && !m_soon.isActive())
            m_soon.start();
    };
    connect(m_window.grid()->verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
    connect(m_window.grid()->verticalScrollBar(), &QScrollBar::rangeChanged, this, soon);
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, soon);
    // Whoever selects something or scrolls on wants to see something else.
    const auto giveUp = [this] { m_awaited.reset(); };
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, giveUp);
    connect(m_window.grid()->verticalScrollBar(), &QScrollBar::actionTriggered, this, giveUp);
    connect(m_window.grid(), &ui::JobGridView::failureRests, this, &SightController::awaitFailure);
}

void SightController::show(RepositoryController *view) {
    if (m_view != nullptr)
        m_view->feed().jobs().disconnect(this);
    m_view = view;
    m_awaited.reset();
    m_soon.stop();
    if (view == nullptr)
        return;
    m_soon.start();
    // Other pushes may be on the screen where nothing scrolls, and jobs may be back.
    connect(&view->feed().jobs(), &models::JobGridModel::structureChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
        if (m_awaited && m_view->feed().store().restingJobs(*m_awaited) == 0)
            QTimer::singleShot(0, this, &SightController::stepOn);
    });
}

void SightController::awaitFailure(qint64 pushId, int direction) {
    if (!m_isSteppingOn)
        m_passed.clear();
    m_awaited.reset();
    if (m_passed.contains(pushId))
        return;
    m_passed.insert(pushId);
    m_awaited = pushId;
    m_direction = direction;
    m_soon.start();
}

void SightController::stepOn() {
    const std::optional<qint64> push = std::exchange(m_awaited, std::nullopt);
    ui::JobGridView *grid = m_window.grid();
    if (!push)
        return;
    const QScopedValueRollback guard(m_isSteppingOn, true);
    if (m_direction > 0)
        grid->selectNextFailure();
    else
        grid->selectPreviousFailure();
}

void SightController::tell() {
    if (m_view == nullptr)
        return;
    session::Feed &feed = m_view->feed();
    const ui::JobGridView *grid = m_window.grid();
    QSet<qint64> spared = m_needed();
    const QVector<qint64> ticked = m_view->addJobs().plan().pushes();
    spared.unite(QSet<qint64>(ticked.cbegin(), ticked.cend()));
    for (const models::JobRow job : grid->selectedJobs())
        spared.insert(feed.store().pushIdAt(job));
    if (const std::optional<qint64> push = grid->currentPush())
        spared.insert(*push);
    if (m_awaited)
        spared.insert(*m_awaited);
    for (const qint64 push : feed.pushes().pushIds()) {
        if (feed.jobs().isRunnableShown(push))
            spared.insert(push);
    }
    feed.setSight(grid->pushesInSight(), spared);
}

} // namespace collie::app
