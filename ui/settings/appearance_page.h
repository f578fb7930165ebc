#pragma once

#include "ui/settings/settings_page.h"

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// How the window looks. GUI thread.
class AppearancePage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearancePage)
  public:
    /// \param settings  outlive the page.
    explicit AppearancePage(storage::Settings &settings, QWidget *parent = nullptr);
};

} // namespace collie::ui
