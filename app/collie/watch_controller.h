#pragma once

#include "app/collie/feature.h"
#include "app/session/notices.h"
#include "app/session/watches.h"
#include "ui/watches/tray_notifier.h"
#include "ui/watches/watches_dialog.h"

#include <QObject>
#include <QPointer>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class RepositoryController;

/// Between what is watched and the person: rules from the menu into the list, notices to the desktop.
/// GUI thread.
class WatchController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchController)
  public:
    /// All references outlive the controller.
    WatchController(ui::MainWindow &window, storage::Settings &settings, const Clock &clock, QObject *parent = nullptr);

    void show(RepositoryController *view) override;
    [[nodiscard]] session::Watches &watches() { return m_watches; }
    /// Whether the program should live on when its window is closed.
    [[nodiscard]] bool keepsRunning() const;
    /// Shows a notice as they come, whatever the hour. \return a sentence on what was shown.
    [[nodiscard]] QString tryNotice();
    void openDialog();
    /// Says something on the desktop if it can and the person does not look at the window, which says it too.
    void tellAway(const QString &sentence, bool bad);

  Q_SIGNALS:
    void noticed(const collie::models::WatchNotice &notice);
    void quitRequested();

  private:
    void connectMenu();
    void watch(models::WatchRule::Kind kind);
    void rulesChanged();
    void tell(const models::WatchNotice &notice);
    void showNotice(const models::WatchNotice &notice);
    void followSettings();
    void showWindow();

    ui::MainWindow &m_window;
    storage::Settings &m_settings;
    session::Watches m_watches;
    session::Notices m_notices;
    RepositoryController *m_repository = nullptr;
    ui::TrayNotifier m_tray;
    QPointer<ui::WatchesDialog> m_dialog;
    QString m_lastRule; ///< Of the notice shown last.
};

} // namespace collie::app
