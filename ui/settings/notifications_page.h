#pragma once

#include "ui/settings/settings_page.h"

#include <QTimeEdit>

namespace collie::storage {
class Settings;
template <typename T>
struct Preference;
} // namespace collie::storage

namespace collie::ui {

/// What Collie tells on the desktop, and when. GUI thread.
class NotificationsPage final : public SettingsPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotificationsPage)
  public:
    /// \param settings  outlive the page.
    explicit NotificationsPage(storage::Settings &settings, QWidget *parent = nullptr);

    /// What came of tryRequested(), in a sentence.
    void setTried(const QString &sentence);

  Q_SIGNALS:
    /// The person wants the list of what is watched.
    void watchesRequested();
    /// The person wants to see a notice.
    void tryRequested();

  private:
    QTimeEdit *addTime(const storage::Preference<QString> &preference, const SettingText &text);

    storage::Settings &m_settings;
    SettingRow *m_try = nullptr;
};

} // namespace collie::ui
