#pragma once

#include "app/collie/log_settings.h"
#include "services/storage/settings.h"
#include "ui/widgets/key_bindings.h"

#include <QObject>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class SettingsController;
class WatchController;

/// The sections of the settings that are about the window itself, and what holds of them while they are not on show:
/// its keys, and how logs look. GUI thread.
class WindowSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSettings)
  public:
    /// All outlive this, \param controller  which owns it and gets the sections.
    WindowSettings(ui::MainWindow &window, storage::Settings &settings, WatchController &watches,
                   SettingsController &controller);

  private:
    storage::Settings &m_settings;
    ui::KeyBindings m_keys;
    LogSettings m_logs;
};

} // namespace collie::app
