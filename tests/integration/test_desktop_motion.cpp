#include "app/collie/desktop_motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QHash>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace collie;

namespace {

const QString portalBus = QStringLiteral("portal");
const QString interfaceSpace = QStringLiteral("org.gnome.desktop.interface");
const QString appearanceSpace = QStringLiteral("org.freedesktop.appearance");

} // namespace

/// The settings portal of a desktop.
class PlayedPortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
  public:
    QHash<QString, QVariant> values; ///< By "namespace key".
    int asked = 0;

  public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key, const QDBusMessage &message) {
        ++asked;
        const QVariant value = values.value(space + u' ' + key);
        if (!value.isValid()) {
            message.setDelayedReply(true);
            QDBusConnection(portalBus).send(message.createErrorReply(
                QStringLiteral("org.freedesktop.portal.Error.NotFound"), QStringLiteral("There is no such setting.")));
        }
        // As the real one does, within one more.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

  Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

/// Who asked the desktop for less motion is heard, at the start and later.
class TestDesktopMotion final : public QObject {
    Q_OBJECT

    QProcess m_daemon;
    QString m_address;
    PlayedPortal m_portal;

    [[nodiscard]] QDBusConnection clientBus() const {
        return QDBusConnection::connectToBus(m_address, QStringLiteral("client"));
    }

  private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("There is no dbus-daemon.");
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), 20'000);
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, portalBus);
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    void init() {
        m_portal.values.clear();
        m_portal.asked = 0;
    }
    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        QDBusConnection::disconnectFromBus(portalBus);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void motionIsWantedWhereNobodySaysOtherwise() {
        const app::DesktopMotion motion(clientBus());
        QTRY_COMPARE_WITH_TIMEOUT(m_portal.asked, 2, 20'000);
        QVERIFY(motion.isWanted());
    }

    void whatTheDesktopHasIsKnownAndFollowed_data() {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("still");
        QTest::addColumn<QVariant>("moving");
        QTest::newRow("GNOME") << interfaceSpace << QStringLiteral("enable-animations") << QVariant(false)
                               << QVariant(true);
        QTest::newRow("others") << appearanceSpace << QStringLiteral("reduced-motion") << QVariant(1U) << QVariant(0U);
    }
    void whatTheDesktopHasIsKnownAndFollowed() {
        QFETCH(const QString, space);
        QFETCH(const QString, key);
        QFETCH(const QVariant, still);
        QFETCH(const QVariant, moving);
        m_portal.values.insert(space + u' ' + key, still);
        const app::DesktopMotion motion(clientBus());
        const QSignalSpy changed(&motion, &app::DesktopMotion::changed);
        QTRY_VERIFY_WITH_TIMEOUT(!motion.isWanted(), 20'000);
        Q_EMIT m_portal.SettingChanged(space, key, QDBusVariant(moving));
        QTRY_VERIFY_WITH_TIMEOUT(motion.isWanted(), 20'000);
        Q_EMIT m_portal.SettingChanged(space, QStringLiteral("other"), QDBusVariant(still));
        Q_EMIT m_portal.SettingChanged(space, key, QDBusVariant(still));
        QTRY_VERIFY_WITH_TIMEOUT(!motion.isWanted(), 20'000);
        QCOMPARE(changed.count(), 3);
    }
};

QTEST_MAIN(TestDesktopMotion)
#include "test_desktop_motion.moc"
