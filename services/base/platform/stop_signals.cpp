#include "services/base/platform/stop_signals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace collie {

namespace {

constexpr std::array endingSignals{SIGTERM, SIGINT, SIGHUP};

/// Reading and writing end; a signal handler can reach nothing but what is static.
std::array<int, 2> stopPipe{-1, -1};
std::array<struct sigaction, endingSignals.size()> signalsBefore{};

extern "C" void onStopSignal(int) {
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(stopPipe[1], &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent) {
    if (::pipe2(stopPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(stopPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT stopRequested();
    });
    for (size_t i = 0; i < endingSignals.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = onStopSignal;
        // Asked a second time the process ends at once, however busy it is with ending.
        action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
        ::sigaction(endingSignals[i], nullptr, &signalsBefore[i]);
        // nohup and a shell's background jobs have them ignored on purpose.
        if (signalsBefore[i].sa_handler != SIG_IGN)
            ::sigaction(endingSignals[i], &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals() {
    if (!m_notifier)
        return;
    for (size_t i = 0; i < endingSignals.size(); ++i)
        ::sigaction(endingSignals[i], &signalsBefore[i], nullptr);
    m_notifier.reset();
    ::close(stopPipe[0]);
    ::close(stopPipe[1]);
}

} // namespace collie
