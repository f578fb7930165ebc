#include "app/collie/my_pushes_controller.h"

#include "app/collie/open_deployment.h"
#include "services/storage/settings.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/widgets/window_sight.h"

#include <QDockWidget>

namespace collie::app {

using ui::MyPushesPane;

MyPushesController::MyPushesController(ui::MainWindow &window, OpenDeployment &open, storage::Settings &settings,
                                       const Clock &clock, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(*window.pane<MyPushesPane>())
    , m_settings(settings)
    , m_deployment(open.session.deployment)
    , m_mine(open.session.treeherder, clock, interval) {
    connectPane();
    watchSight();
    connect(m_window.actions()->pushes.mine, &QAction::triggered, this, [this] {
        m_window.showPane(&m_pane);
        m_pane.focusContent();
    });
    setAddress(m_settings.pushAuthor(m_deployment.name));
    look();
}

MyPushesController::~MyPushesController() {
    // The next deployment may know the person by another address.
    m_pane.setAddress({});
}

void MyPushesController::connectPane() {
    connect(&m_pane, &MyPushesPane::refreshRequested, &m_mine, &session::MyPushes::refresh);
    connect(&m_pane, &MyPushesPane::pushChosen, this, &MyPushesController::open);
    connect(&m_pane, &MyPushesPane::addressGiven, this, [this](const QString &address) {
        m_settings.setPushAuthor(m_deployment.name, address);
        setAddress(address);
    });
    connect(&m_mine, &session::MyPushes::loaded, this, [this] { m_pane.setPushes(m_mine.pushes()); });
    connect(&m_mine, &session::MyPushes::failed, this,
            [this](const Error &error) { m_pane.showFailure(error.message); });
}

void MyPushesController::watchSight() {
    for (QWidget *each : {static_cast<QWidget *>(&m_window), static_cast<QWidget *>(&m_pane)})
        connect(new ui::WindowSight(*each, this), &ui::WindowSight::changed, this, &MyPushesController::look,
                Qt::QueuedConnection);
    for (QWidget *above = m_pane.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (const auto *dock = qobject_cast<QDockWidget *>(above))
            connect(dock, &QDockWidget::visibilityChanged, this, &MyPushesController::look, Qt::QueuedConnection);
    }
}

/// Whether anybody sees the pane may have changed. One behind another is visible all the same.
void MyPushesController::look() {
    m_mine.setSeen(ui::WindowSight::isSeen(m_window) && m_pane.isVisible() && !m_pane.visibleRegion().isEmpty());
}

void MyPushesController::setAddress(const QString &address) {
    m_pane.setAddress(address);
    m_mine.setAuthor(address);
}

void MyPushesController::open(const QString &repository, const QString &revision) {
    if (repository.isEmpty()) {
        m_window.notify(tr("Treeherder does not list the repository of this push, so that it cannot be opened."));
        return;
    }
    session::OpenTarget target;
    target.site = m_deployment.treeherderUrl;
    target.repository = repository;
    target.query.revision = revision;
    Q_EMIT targetWanted(target);
}

} // namespace collie::app
