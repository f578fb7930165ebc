#include "services/base/platform/terminal.h"

#include <array>
#include <csignal>

#include <sys/ioctl.h>
#include <unistd.h>

namespace collie {

namespace {

constexpr std::array interruptSignals{SIGINT, SIGQUIT};
std::array<struct sigaction, interruptSignals.size()> interruptsBefore{};

/// Unlike SIG_IGN it is not inherited by what is started.
extern "C" void onHeldInterrupt(int) {}

} // namespace

bool isTerminal(std::FILE *stream) {
    return ::isatty(::fileno(stream)) == 1;
}

TerminalSize terminalSize(std::FILE *stream) {
    winsize size{};
    if (::ioctl(::fileno(stream), TIOCGWINSZ, &size) != 0)
        return {};
    return {.columns = size.ws_col, .rows = size.ws_row};
}

HeldInterrupts::HeldInterrupts() {
    for (size_t i = 0; i < interruptSignals.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = onHeldInterrupt;
        action.sa_flags = SA_RESTART;
        ::sigaction(interruptSignals[i], &action, &interruptsBefore[i]);
    }
}

HeldInterrupts::~HeldInterrupts() {
    for (size_t i = 0; i < interruptSignals.size(); ++i)
        ::sigaction(interruptSignals[i], &interruptsBefore[i], nullptr);
}

} // namespace collie
