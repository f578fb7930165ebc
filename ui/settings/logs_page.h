#pragma once

#include "ui/settings/settings_page.h"

#include <QPlainTextEdit>

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// How logs are shown. GUI thread.
class LogsPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogsPage)
  public:
    /// \param settings  outlive the page.
    explicit LogsPage(storage::Settings &settings, QWidget *parent = nullptr);

  private:
    void addFamily();
    void addPatterns();
    void takePatterns();

    storage::Settings &m_settings;
    QPlainTextEdit *m_patterns = nullptr;
    SettingRow *m_patternsRow = nullptr;
};

} // namespace collie::ui
