#include "app/collie/window_settings.h"

#include "app/collie/settings_controller.h"
#include "app/collie/watch_controller.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/keys_page.h"
#include "ui/settings/logs_page.h"
#include "ui/settings/notifications_page.h"

namespace collie::app {

WindowSettings::WindowSettings(ui::MainWindow &window, storage::Settings &settings, WatchController &watches,
                               SettingsController &controller)
    : QObject(&controller)
    , m_settings(settings)
    , m_keys(window, window.actions()->menus(), settings)
    , m_logs(settings, *window.pane<ui::LogPanel>()) {
    controller.alsoShow([this] { return new ui::AppearancePage(m_settings); });
    controller.alsoShow([this, &watches] {
        auto *page = new ui::NotificationsPage(m_settings);
        connect(page, &ui::NotificationsPage::watchesRequested, &watches, &WatchController::openDialog);
        connect(page, &ui::NotificationsPage::tryRequested, &watches,
                [page, &watches] { page->setTried(watches.tryNotice()); });
        return page;
    });
    controller.alsoShow([this] { return new ui::LogsPage(m_settings); });
    controller.alsoShow([this] { return new ui::KeysPage(m_keys); });
}

} // namespace collie::app
