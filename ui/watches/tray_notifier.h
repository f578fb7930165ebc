#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

namespace collie::ui {

/// The symbol beside the clock, and what is said there while nobody looks at the window. On desktops without such a
/// place nothing is shown and isAvailable() is false. GUI thread.
class TrayNotifier final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayNotifier)
  public:
    explicit TrayNotifier(QObject *parent = nullptr);
    ~TrayNotifier() override;

    /// Whether this desktop has a place for the symbol.
    [[nodiscard]] static bool isAvailable();
    /// Shows the symbol while something is watched, and for as long as a notification is on show.
    void setWatching(int watches);
    /// Whether a notification makes the desktop's sound.
    void setSound(bool sounds) { m_sounds = sounds; }
    /// A desktop notification; only its sound where there is no place for one. \param text  plain text. \param bad with
    /// a sign that something failed.
    void notify(const QString &title, const QString &text, bool bad);

  Q_SIGNALS:
    /// The person wants to see the window.
    void openRequested();
    /// The person clicked the notification shown last.
    void noticeClicked();
    void watchesRequested();
    void quitRequested();

  private:
    void showSymbol();

    int m_watches = 0;
    bool m_sounds = false;
    QTimer m_shown; ///< While a notification is on show.
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace collie::ui
