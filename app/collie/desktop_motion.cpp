#include "app/collie/desktop_motion.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

#include <array>
#include <utility>

namespace collie::app {
namespace {

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString animationsKey = QStringLiteral("enable-animations");
const QString reducedKey = QStringLiteral("reduced-motion");

struct MotionSetting {
    QString space;
    QString key;
};

std::array<MotionSetting, 2> motionSettings() {
    return {{{QStringLiteral("org.gnome.desktop.interface"), animationsKey},
             {QStringLiteral("org.freedesktop.appearance"), reducedKey}}};
}

/// Read() wraps the value once more than it should.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopMotion::DesktopMotion(QObject *parent)
    : QObject(parent) {
    QTimer::singleShot(0, this, [this] { ask(QDBusConnection::sessionBus()); });
}

DesktopMotion::DesktopMotion(const QDBusConnection &bus, QObject *parent)
    : QObject(parent) {
    ask(bus);
}

void DesktopMotion::ask(const QDBusConnection &bus) {
    if (!bus.isConnected())
        return;
    QDBusConnection(bus).connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                                 SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const MotionSetting &each : motionSettings()) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, QStringLiteral("Read"));
        call.setArguments({each.space, each.key});
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key = each.key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(key, unwrapped(reply.value().variant()));
        });
    }
}

void DesktopMotion::settingChanged(const QString &space, const QString &key, const QDBusVariant &value) {
    for (const MotionSetting &each : motionSettings()) {
        if (each.space == space && each.key == key)
            take(key, unwrapped(value.variant()));
    }
}

void DesktopMotion::take(const QString &key, const QVariant &value) {
    const bool before = isWanted();
    if (key == animationsKey)
        m_hasAnimations = value.toBool();
    else
        m_isReduced = value.toUInt() != 0;
    if (isWanted() != before)
        Q_EMIT changed();
}

} // namespace collie::app
