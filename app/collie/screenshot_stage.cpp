#include "app/collie/screenshot_stage.h"

#include "app/collie/application.h"
#include "app/collie/own_jobs_controller.h"
#include "app/collie/repository_controller.h"
#include "app/collie/transfer_controller.h"
#include "ui/actions/activity_view.h"
#include "ui/links/link_field.h"
#include "ui/main_window.h"
#include "ui/pushes/push_pane.h"
#include "ui/pushes/range_panel.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>

namespace collie::app {

ScreenshotStage::ScreenshotStage(Application &application)
    : m_application(application)
    , m_layout(application.window().saveState()) {}

ui::MainWindow &ScreenshotStage::window() const {
    return m_application.window();
}

void ScreenshotStage::clear(const QSize &size) {
    while (QWidget *top = over())
        top->isWindow() && top->close() ? void() : top->hide();
    window().findChild<ui::LinkField *>()->leave();
    click("firstStepsClose");
    window().pane<ui::PushPane>()->range()->close();
    window().noticeBanner()->dismiss();
    m_application.theme().setScheme(ui::Theme::Scheme::Light);
    window().resize(size);
    window().restoreState(m_layout);
}

bool ScreenshotStage::isQuiet() {
    const OpenDeployment *deployment = m_application.deployment();
    if (deployment == nullptr || !deployment->session.api.http().children().isEmpty())
        return false;
    if (m_application.repository() != nullptr && m_application.repository()->feed().isLoading())
        return false;
    const auto *asked = qobject_cast<const models::ActivityModel *>(window().pane<ui::ActivityView>()->list()->model());
    if (asked != nullptr && asked->underWay() > 0)
        return false;
    if (auto *transfers = m_application.feature<TransferController>();
        transfers != nullptr && transfers->queue().isBusy())
        return false;
    auto *ownJobs = m_application.feature<OwnJobsController>();
    const models::OwnJobModel *jobs = ownJobs != nullptr ? &ownJobs->jobs().model() : nullptr;
    for (int row = 0; jobs != nullptr && row < jobs->rowCount(); ++row) {
        if (jobs->at(row).isRunningHere)
            return false;
    }
    return true;
}

void ScreenshotStage::trigger(const char *id) const {
    window().findChild<QAction *>(QLatin1String(id))->trigger();
}

QWidget *ScreenshotStage::part(const char *name) const {
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *each : all) {
        if (each->objectName() == QLatin1String(name) && each->isVisible())
            return each;
    }
    return nullptr;
}

void ScreenshotStage::click(const char *name) const {
    if (auto *button = qobject_cast<QAbstractButton *>(part(name)))
        button->click();
}

void ScreenshotStage::write(QWidget *field, const QString &text) {
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        line->selectAll();
        line->insert(text);
        line->deselect();
    }
}

void ScreenshotStage::press(QWidget *widget, int key) {
    if (widget == nullptr)
        return;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }
}

QWidget *ScreenshotStage::over() const {
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *newest = nullptr;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        if (each != &window() && each->isVisible() && each->windowType() != Qt::ToolTip)
            newest = each;
    }
    return newest;
}

void ScreenshotStage::showPane(const char *id, int height) const {
    const auto docks = window().findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QDockWidget *dock : docks)
        dock->setVisible(dock == pane(id));
    window().resizeDocks({qobject_cast<QDockWidget *>(pane(id))}, {height}, Qt::Vertical);
}

QWidget *ScreenshotStage::pane(const char *id) const {
    return window().findChild<QDockWidget *>(QLatin1String(id));
}

QString ScreenshotStage::file(const QString &name, const QByteArray &content) const {
    const QString path = m_folder.filePath(name);
    QFile written(path);
    return written.open(QIODevice::WriteOnly) && written.write(content) == content.size() ? path : QString();
}

} // namespace collie::app
