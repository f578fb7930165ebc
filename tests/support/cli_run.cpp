#include "tests/support/cli_run.h"

#include "tests/support/places.h"

#include <QSocketNotifier>
#include <QtTest/QtTest>

#include <array>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace collie::test {

namespace {

/// A terminal that somebody looks at.
class Terminal final {
  public:
    Terminal(const CliRun &run, QByteArray &shown)
        : m_shown(shown) {
        m_screen = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (m_screen < 0 || ::grantpt(m_screen) != 0 || ::unlockpt(m_screen) != 0)
            qFatal("There are no pseudo terminals here.");
        // Held open: it is gone with the last who has it.
        m_line = ::open(::ptsname(m_screen), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios how{};
        ::tcgetattr(m_line, &how);
        how.c_oflag &= ~tcflag_t(OPOST); // Lines end as the program ends them.
        ::tcsetattr(m_line, TCSANOW, &how);
        winsize room{};
        room.ws_col = static_cast<unsigned short>(run.columns);
        room.ws_row = static_cast<unsigned short>(run.rows);
        ::ioctl(m_screen, TIOCSWINSZ, &room);
        m_notifier = std::make_unique<QSocketNotifier>(m_screen, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { read(); });
    }
    ~Terminal() {
        m_notifier.reset();
        ::close(m_line);
        ::close(m_screen);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] QString path() const { return QString::fromLocal8Bit(::ptsname(m_screen)); }
    void read() {
        std::array<char, 4'096> piece{};
        for (ssize_t size = 1; size > 0;) {
            size = ::read(m_screen, piece.data(), piece.size());
            m_shown.append(piece.data(), size > 0 ? qsizetype(size) : 0);
        }
    }

  private:
    QByteArray &m_shown;
    int m_screen = -1, m_line = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace

CliOutcome runCli(const QStringList &arguments, const QProcessEnvironment &environment, const CliRun &run) {
    QProcess process;
    QProcessEnvironment whole = environment;
    whole.insert(run.variables);
    process.setProcessEnvironment(whole);
    CliOutcome outcome;
    std::unique_ptr<Terminal> terminal;
    if (run.columns >= 0)
        terminal = std::make_unique<Terminal>(run, outcome.output);
    if (terminal || !run.outputFile.isEmpty())
        process.setStandardOutputFile(terminal ? terminal->path() : run.outputFile);
    const auto read = [&] {
        outcome.output += process.readAllStandardOutput();
        outcome.errors += process.readAllStandardError();
        if (run.whileRunning)
            run.whileRunning(process, outcome);
    };
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, read);
    QObject::connect(&process, &QProcess::readyReadStandardError, &process, read);
    process.start(programPath(QStringLiteral("collie-cli")), arguments);
    process.write(run.input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000))
        return outcome;
    outcome.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.output += process.readAllStandardOutput();
    outcome.errors += process.readAllStandardError();
    if (terminal)
        terminal->read();
    return outcome;
}

} // namespace collie::test
