#pragma once

#include "ui/settings/settings_page.h"

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// How files move. GUI thread.
class TransfersPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransfersPage)
  public:
    /// \param settings  outlive the page.
    explicit TransfersPage(storage::Settings &settings, QWidget *parent = nullptr);
};

} // namespace collie::ui
