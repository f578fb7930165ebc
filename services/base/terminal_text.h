#pragma once

#include <QByteArray>

namespace collie {

/// Takes out of a stream of UTF-8 what would steer a terminal instead of being shown: control characters and escape
/// sequences (ECMA-48), such as those that set the title or the clipboard. Line feeds, tabs and, where wanted, the
/// sequences that only change colours stay. Sequences may be cut anywhere between two calls. One thread.
class TerminalFilter final {
  public:
    enum class Colours { Keep, Drop };
    explicit TerminalFilter(Colours colours)
        : m_keepsColours(colours == Colours::Keep) {}

    /// \return what of `bytes`, and of what was held back before, may be shown.
    [[nodiscard]] QByteArray filter(const QByteArray &bytes);

  private:
    enum class State {
        Text,
        Escape,       ///< After ESC.
        Intermediate, ///< After ESC and bytes between it and the final one.
        Control,      ///< In a control sequence: ESC [ …
        String,       ///< In a string that ST or BEL ends: a title, the clipboard, …
        StringEscape, ///< After ESC in one.
        StringC2,     ///< After C2 in one: the begin of ST in UTF-8.
        C2,           ///< After C2, with which the control characters above ASCII begin in UTF-8.
    };
    void take(unsigned char byte, QByteArray &out);
    void takeText(unsigned char byte, QByteArray &out);
    void takeControl(unsigned char byte, QByteArray &out);
    void beginC1(unsigned char code);

    bool m_keepsColours;
    State m_state = State::Text;
    QByteArray m_sequence;  ///< Of Control, as far as it may be one of colours.
    int m_continuation = 0; ///< Bytes that complete a character of UTF-8.
};

/// The same for a text that is all there, without colours. Any thread.
[[nodiscard]] QByteArray harmlessForTerminal(const QByteArray &text);

} // namespace collie
