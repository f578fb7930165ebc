#include "app/collie/sight_controller.h"

#include "app/collie/repository_controller.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

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
}

void SightController::show(RepositoryController *view) {
    m_view = view;
    m_soon.stop();
    if (view != nullptr)
        m_soon.start();
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
    for (const qint64 push : feed.pushes().pushIds()) {
        if (feed.jobs().isRunnableShown(push))
            spared.insert(push);
    }
    feed.setSight(grid->pushesInSight(), spared);
}

} // namespace collie::app
