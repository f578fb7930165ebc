#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>
#include <QString>

namespace collie::app {

/// Whether the desktop wants things to move by themselves, as its settings portal says: GNOME's
/// "org.gnome.desktop.interface enable-animations", and "org.freedesktop.appearance reduced-motion", by which others
/// follow. Where no portal answers, motion counts as wanted. Source: org.freedesktop.portal.Settings,
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html. GUI thread.
class DesktopMotion final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopMotion)
  public:
    /// Asks the session's bus once the event loop runs: a start waits for no bus.
    explicit DesktopMotion(QObject *parent = nullptr);
    /// Asks this bus at once.
    explicit DesktopMotion(const QDBusConnection &bus, QObject *parent = nullptr);

    [[nodiscard]] bool isWanted() const { return m_hasAnimations && !m_isReduced; }

  Q_SIGNALS:
    /// isWanted() is another.
    void changed();

  private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

  private:
    void ask(const QDBusConnection &bus);
    void take(const QString &key, const QVariant &value);

    bool m_hasAnimations = true;
    bool m_isReduced = false;
};

} // namespace collie::app
