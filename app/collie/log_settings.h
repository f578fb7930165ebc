#pragma once

#include "services/storage/settings.h"

#include <QObject>

namespace collie::ui {
class LogPanel;
}

namespace collie::app {

/// How logs are shown, as the settings say it: font, colours, what counts as an error, where they open. GUI thread.
class LogSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSettings)
  public:
    /// Both outlive this. Made after AppearanceSettings, whose sizes hold where the logs have none of their own.
    LogSettings(storage::Settings &settings, ui::LogPanel &panel, QObject *parent = nullptr);

  private:
    void applyFont();

    storage::Settings &m_settings;
    ui::LogPanel &m_panel;
};

} // namespace collie::app
