#include "app/collie/single_instance.h"
#include "app/collie/task_controller.h"
#include "services/base/platform/private_socket.h"
#include "services/base/platform/stop_signals.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/places.h"
#include "ui/tasks/document_editor.h"
#include "ui/tasks/task_editor.h"
#include "ui/tasks/task_menu.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <iterator>

#include <sys/fsuid.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace collie;
using namespace collie::test;

namespace {

constexpr uid_t nobody = 65534;

/// The program itself, with folders of its own.
class RunningCollie final {
  public:
    explicit RunningCollie(const QString &home, const QStringList &arguments = {QStringLiteral("--sandbox")}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("collie.perf.debug=true"));
        environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(test::programPath(QStringLiteral("collie")), arguments);
    }
    ~RunningCollie() {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(RunningCollie)

    [[nodiscard]] bool isShown() {
        m_output += m_process.readAll();
        return m_output.contains("first paint");
    }
    [[nodiscard]] QByteArray output() {
        m_output += m_process.readAll();
        return m_output;
    }
    [[nodiscard]] QProcess &process() { return m_process; }
    void tell(int signal) const { ::kill(static_cast<pid_t>(m_process.processId()), signal); }

  private:
    QProcess m_process;
    QByteArray m_output;
};

QString configOf(const QTemporaryDir &home, const char *file) {
    return home.filePath(QStringLiteral("config/collie/") + QLatin1String(file));
}

} // namespace

/// How the window ends when the system asks it to, and what belongs to one start of it alone.
class TestWindowEnds final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void cleanup() { stopAll(); }

    void aSignalEndsItInOrder_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("hang up") << SIGHUP;
    }

    void aSignalEndsItInOrder() {
        QFETCH(int, signal);
        const QTemporaryDir home;
        RunningCollie program(home.path());
        QTRY_VERIFY2_WITH_TIMEOUT(program.isShown(), program.output().constData(), patience);
        QVERIFY(!QSettings(configOf(home, "sandbox/collie.ini"), QSettings::IniFormat)
                     .contains(QStringLiteral("window/geometry")));
        program.tell(signal);
        QTRY_COMPARE_WITH_TIMEOUT(program.process().state(), QProcess::NotRunning, patience);
        QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.process().exitCode(), 0);
        // What is kept at the end was kept.
        QVERIFY(QSettings(configOf(home, "sandbox/collie.ini"), QSettings::IniFormat)
                    .contains(QStringLiteral("window/geometry")));
    }

    void whatWasIgnoredStaysIgnored() {
        const auto before = std::signal(SIGHUP, SIG_IGN);
        {
            const StopSignals stop;
            QSignalSpy asked(&stop, &StopSignals::stopRequested);
            ::raise(SIGHUP);
            ::raise(SIGTERM);
            QTRY_COMPARE(asked.size(), 1);
        }
        QVERIFY(std::signal(SIGHUP, before) == SIG_IGN);
    }

    void unfinishedThingsAreKept() {
        startAll({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        openSandbox();
        window().taskMenu()->create->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<ui::TaskEditor *>() != nullptr, patience);
        ui::DocumentEditor *editor = window().findChild<ui::TaskEditor *>()->editor();
        editor->setText(QStringLiteral("deadline: in 2 hours\n# half a task\n"));
        QTRY_VERIFY_WITH_TIMEOUT(!editor->isReading(), patience);

        const StopSignals stop;
        connect(&stop, &StopSignals::stopRequested, m_application.get(), &Application::quitAll);
        ::raise(SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), patience);
        m_application.reset();
        QFile kept(m_folder->filePath(QStringLiteral("tasks.json")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().contains("half a task"));
    }

    void theSandboxIsApart() {
        const QTemporaryDir home;
        RunningCollie first(home.path());
        QTRY_VERIFY2_WITH_TIMEOUT(first.isShown(), first.output().constData(), patience);
        QVERIFY(QFile::exists(configOf(home, "sandbox/collie.lock")));
        QVERIFY(!QFile::exists(configOf(home, "collie.lock")));
        // Another start on the sandbox is the same window ...
        RunningCollie second(home.path());
        QTRY_COMPARE_WITH_TIMEOUT(second.process().state(), QProcess::NotRunning, patience);
        QCOMPARE(second.process().exitCode(), 0);
        QVERIFY(!second.isShown());
        QCOMPARE(first.process().state(), QProcess::Running);
        // ... and one without is not.
        RunningCollie own(home.path(), {});
        QTRY_VERIFY2_WITH_TIMEOUT(own.isShown(), own.output().constData(), patience);
        QVERIFY(QFile::exists(configOf(home, "collie.lock")));
        first.tell(SIGTERM);
        QTRY_COMPARE_WITH_TIMEOUT(first.process().state(), QProcess::NotRunning, patience);
        QVERIFY2(!QFile::exists(configOf(home, "collie.ini")), "the sandbox wrote the person's own settings");
        QCOMPARE(own.process().state(), QProcess::Running);
    }

    void aSandboxWithinTheWindowKeepsNothing() {
        startAll({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        app::CommandLine line;
        line.sandbox = true;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->feature<app::TaskController>() != nullptr, patience);
        window().taskMenu()->create->trigger();
        ui::DocumentEditor *editor = window().findChild<ui::TaskEditor *>()->editor();
        editor->setText(QStringLiteral("deadline: in 2 hours\n# of no use elsewhere\n"));
        QTRY_VERIFY_WITH_TIMEOUT(!editor->isReading(), patience);
        m_application.reset();
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("tasks.json"))));
    }

    void theSocketIsOutOfReachOfOthers() {
        // Where the temporary folder is everybody's, as on most machines.
        const QTemporaryDir shared;
        QCOMPARE(::chmod(QFile::encodeName(shared.path()).constData(), 01777), 0);
        const QByteArray before = qgetenv("TMPDIR");
        const auto putBack = qScopeGuard([before] {
            if (before.isEmpty())
                qunsetenv("TMPDIR");
            else
                qputenv("TMPDIR", before);
        });
        qputenv("TMPDIR", shared.path().toLocal8Bit());
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("collie.ini"));
        app::SingleInstance instance(settings);
        QVERIFY(instance.claim());
        struct stat place {};
        const QString directory = QFileInfo(app::instanceSocket(settings)).absolutePath();
        QCOMPARE(::lstat(QFile::encodeName(directory).constData(), &place), 0);
        QCOMPARE(place.st_uid, ::geteuid());
        QCOMPARE(int(place.st_mode & 077), 0);
        QVERIFY(QFile::exists(app::instanceSocket(settings)));
    }

    void onlyAFolderOfOnesOwnIsPrivate() {
        const QTemporaryDir folder; // Made with access for its owner only.
        const QString fallback = folder.filePath(QStringLiteral("config/run"));
        QCOMPARE(privateFolder({folder.path()}, fallback), folder.path());
        QCOMPARE(privateFolder({QString(), QStringLiteral("relative")}, fallback), fallback);
        const QString open = folder.filePath(QStringLiteral("open"));
        QVERIFY(QDir().mkdir(open));
        QCOMPARE(::chmod(QFile::encodeName(open).constData(), 0770), 0);
        QCOMPARE(privateFolder({open}, fallback), fallback);
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(folder.path(), link));
        QCOMPARE(privateFolder({link}, fallback), fallback);
        QCOMPARE(privateFolder({}, open), QString());
    }

    void anotherUserIsNoPeer() {
        const QTemporaryDir folder;
        QLocalServer server;
        QVERIFY(server.listen(folder.filePath(QStringLiteral("socket"))));
        QLocalSocket client;
        client.connectToServer(server.fullServerName());
        QTRY_VERIFY(server.hasPendingConnections());
        const QLocalSocket *served = server.nextPendingConnection();
        QVERIFY(isOwnPeer(client.socketDescriptor()));
        QVERIFY(isOwnPeer(served->socketDescriptor()));
        QVERIFY(!isOwnPeer(-1));
        // Only root can be somebody else for a moment.
        if (::geteuid() == 0) {
            QCOMPARE(::seteuid(nobody), 0);
            const bool taken = isOwnPeer(client.socketDescriptor()) || isOwnPeer(served->socketDescriptor());
            QCOMPARE(::seteuid(0), 0);
            QVERIFY(!taken);
        }
    }

    void anotherUserIsNotHeard() {
        if (::geteuid() != 0)
            QSKIP("Only root can be somebody else for a moment.");
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("collie.ini"));
        app::SingleInstance instance(settings);
        QVERIFY(instance.claim());
        QSignalSpy received(&instance, &app::SingleInstance::argumentsReceived);
        QLocalSocket client;
        const QString socket = app::instanceSocket(settings); // As its owner sees it.
        QCOMPARE(::seteuid(nobody), 0);
        // Past the permissions of the folder and the socket.
        ::setfsuid(0);
        client.connectToServer(socket);
        QCOMPARE(::seteuid(0), 0);
        QCOMPARE(client.state(), QLocalSocket::ConnectedState);
        client.write("[\"argument\"]\n");
        QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
        QVERIFY(received.isEmpty());
    }

    void anotherUserIsNotTold() {
        if (::geteuid() != 0)
            QSKIP("Only root can be somebody else for a moment.");
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("collie.ini"));
        app::SingleInstance teller(settings);
        const QByteArray path = QFile::encodeName(app::instanceSocket(settings));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(size_t(path.size()) < sizeof(address.sun_path));
        std::copy(path.begin(), path.end(), std::begin(address.sun_path));
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
        // Who listens is who asked to, whosever file it is.
        QCOMPARE(::seteuid(nobody), 0);
        const int listens = ::listen(listener, 5);
        QCOMPARE(::seteuid(0), 0);
        QCOMPARE(listens, 0);
        QLocalServer server;
        QVERIFY(server.listen(qintptr(listener)));
        QByteArray heard;
        int connections = 0;
        connect(&server, &QLocalServer::newConnection, &server, [&] {
            QLocalSocket *socket = server.nextPendingConnection();
            ++connections;
            connect(socket, &QLocalSocket::readyRead, socket, [socket, &heard] { heard += socket->readAll(); });
        });
        QSignalSpy refused(&teller, &app::SingleInstance::refused);
        teller.handOver({QStringLiteral("argument")}, 500);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(connections > 0);
        QCOMPARE(heard, QByteArray());
    }
};

QTEST_MAIN(TestWindowEnds)
#include "test_window_ends.moc"
