#pragma once

#include <cstdio>

namespace collie {

/// Whether a person reads what is written to `stream`.
[[nodiscard]] bool isTerminal(std::FILE *stream);

/// The room that a terminal has for characters; zeros where it does not tell, or there is none.
struct TerminalSize {
    int columns = 0;
    int rows = 0;
};
[[nodiscard]] TerminalSize terminalSize(std::FILE *stream);

/// Holds off what Ctrl-C and Ctrl-\ at the terminal ask for while another program has the terminal: it gets the same
/// keys and knows what they mean there. One object at a time.
class HeldInterrupts final {
  public:
    HeldInterrupts();
    ~HeldInterrupts();
    HeldInterrupts(const HeldInterrupts &) = delete;
    HeldInterrupts &operator=(const HeldInterrupts &) = delete;
};

} // namespace collie
