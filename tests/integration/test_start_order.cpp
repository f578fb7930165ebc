#include "tests/support/places.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

/// The first window is painted before anything is loaded that it does not need.
class TestStartOrder final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theWindowIsPaintedFirst() {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(place), home.path());
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("collie.perf.debug=true"));
        environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        QProcess collie;
        collie.setProcessEnvironment(environment);
        collie.setProcessChannelMode(QProcess::MergedChannels);
        collie.start(test::programPath(QStringLiteral("collie")), {QStringLiteral("--sandbox")});
        QByteArray output;
        constexpr int patience = 60'000; // Milliseconds.
        const bool isPainted = QTest::qWaitFor(
            [&] {
                output += collie.readAll();
                return output.contains("jobs painted") && output.contains("cache opened");
            },
            patience);
        // What this process has loaded by now, where the system tells.
        QFile maps(QStringLiteral("/proc/%1/maps").arg(collie.processId()));
        const QByteArray loaded = maps.open(QIODevice::ReadOnly) ? maps.readAll() : QByteArray();
        collie.kill();
        collie.waitForFinished();
        QVERIFY2(isPainted, output);
        const qsizetype painted = output.indexOf("first paint");
        QVERIFY(painted > 0);
        for (const char *later : {"network ready", "cache opened"})
            QVERIFY2(output.indexOf(later) > painted, later);
        // Nothing was transferred, so that what transfers was not loaded at all.
        QVERIFY(!output.contains("transfers loaded"));
        QVERIFY(loaded.isEmpty() || (loaded.contains("libQt6Widgets") && !loaded.contains("libcurl")));
    }
};

QTEST_GUILESS_MAIN(TestStartOrder)
#include "test_start_order.moc"
