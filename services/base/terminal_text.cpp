#include "services/base/terminal_text.h"

namespace collie {

namespace {

constexpr unsigned char escape = 0x1b, bell = 0x07, deleted = 0x7f, firstC1Lead = 0xc2;
/// Longer sequences of colours are made by nobody.
constexpr qsizetype longestSequence = 64;

bool isFinal(unsigned char byte) {
    return byte >= 0x40 && byte <= 0x7e;
}

/// How many bytes follow one that begins a character.
int continuationOf(unsigned char byte) {
    return byte >= 0xf0 && byte < 0xf8 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc3 && byte < 0xe0 ? 1 : 0;
}

} // namespace

QByteArray TerminalFilter::filter(const QByteArray &bytes) {
    QByteArray out;
    out.reserve(bytes.size());
    for (const char byte : bytes)
        take(static_cast<unsigned char>(byte), out);
    return out;
}

/// The control characters that stand for ESC and a letter.
void TerminalFilter::beginC1(unsigned char code) {
    m_sequence.clear();
    switch (code) {
    case 0x9b:
        m_state = State::Control;
        break;
    case 0x90: // DCS
    case 0x98: // SOS
    case 0x9d: // OSC
    case 0x9e: // PM
    case 0x9f: // APC
        m_state = State::String;
        break;
    default:
        m_state = State::Text;
        break;
    }
}

void TerminalFilter::takeText(unsigned char byte, QByteArray &out) {
    if (m_continuation > 0 && byte >= 0x80 && byte < 0xc0) {
        --m_continuation;
        out.append(char(byte));
        return;
    }
    m_continuation = continuationOf(byte);
    if (byte == escape)
        m_state = State::Escape;
    else if (byte == firstC1Lead)
        m_state = State::C2;
    else if (byte >= 0x80 && byte < 0xa0)
        beginC1(byte); // No UTF-8, and some terminals read bytes.
    else if ((byte >= 0x20 && byte != deleted) || byte == '\n' || byte == '\t')
        out.append(char(byte));
}

void TerminalFilter::take(unsigned char byte, QByteArray &out) {
    switch (m_state) {
    case State::Text:
        return takeText(byte, out);
    case State::C2:
        m_state = State::Text;
        if (byte >= 0x80 && byte < 0xa0)
            return beginC1(byte);
        if (byte >= 0xa0 && byte < 0xc0) {
            out.append(char(firstC1Lead));
            out.append(char(byte));
            return;
        }
        return take(byte, out);
    case State::Escape:
        m_sequence.clear();
        if (byte >= 0x40 && byte < 0x60)
            return beginC1(static_cast<unsigned char>(byte + 0x40));
        m_state = byte >= 0x20 && byte < 0x30 ? State::Intermediate : State::Text;
        if (byte < 0x20)
            take(byte, out);
        return;
    case State::Intermediate:
        if (byte >= 0x20 && byte < 0x30)
            return;
        m_state = State::Text;
        if (byte < 0x20)
            take(byte, out);
        return;
    case State::Control:
        return takeControl(byte, out);
    case State::String:
        if (byte == bell)
            m_state = State::Text;
        else if (byte == escape)
            m_state = State::StringEscape;
        else if (byte == firstC1Lead)
            m_state = State::StringC2;
        else if (byte == '\n')
            take((m_state = State::Text, byte), out); // Nobody's title has lines; the log goes on.
        return;
    case State::StringEscape:
        // ESC \ ends the string; any other sequence ends it as well and begins.
        m_state = State::Escape;
        return take(byte, out);
    case State::StringC2:
        m_state = byte == 0x9c ? State::Text : State::String;
        return;
    }
}

void TerminalFilter::takeControl(unsigned char byte, QByteArray &out) {
    if (byte >= 0x20 && byte < 0x40) {
        if (m_sequence.size() <= longestSequence)
            m_sequence.append(char(byte));
        return;
    }
    m_state = State::Text;
    if (!isFinal(byte))
        return take(byte, out);
    bool isColour = byte == 'm' && m_sequence.size() <= longestSequence;
    for (const char part : std::as_const(m_sequence))
        isColour = isColour && ((part >= '0' && part <= '9') || part == ';' || part == ':');
    if (isColour && m_keepsColours)
        out.append("\x1b[").append(m_sequence).append('m');
}

QByteArray harmlessForTerminal(const QByteArray &text) {
    return TerminalFilter(TerminalFilter::Colours::Drop).filter(text);
}

} // namespace collie
