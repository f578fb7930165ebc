#include "services/logs/ansi_text.h"

#include <QVarLengthArray>

#include <algorithm>

namespace collie::logs {
namespace {

constexpr ushort escape = 0x1b;
constexpr ushort bell = 0x07;
constexpr int mostParameters = 32; ///< Of one sequence; terminals read no more either.

/// A character that would not stay in its place on one line, as something that does.
QChar standIn(QChar c) {
    const ushort code = c.unicode();
    if (code == '\t' || (code >= 0x20 && code < 0x7f))
        return c;
    if (code < 0x20)
        return QChar(0x2400 + code); // The pictures of the control characters.
    if (code == 0x7f)
        return QChar(0x2421);
    if (code == 0x2028 || code == 0x2029)
        return QChar(0x2424);
    const bool control = code >= 0x80 && code < 0xa0;
    const bool turns =
        code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return control || turns ? QChar(QChar::ReplacementCharacter) : c;
}

class Decoder final {
  public:
    explicit Decoder(QByteArrayView line)
        : m_source(QString::fromUtf8(line)) {
        m_result.text.reserve(m_source.size());
    }

    AnsiText run() {
        while (m_at < m_source.size()) {
            if (m_source.at(m_at).unicode() == escape)
                readEscape();
            else
                m_result.text.append(standIn(m_source.at(m_at++)));
        }
        endSpan();
        return std::move(m_result);
    }

  private:
    void readEscape() {
        ++m_at;
        if (m_at == m_source.size())
            return;
        switch (m_source.at(m_at++).unicode()) {
        case '[':
            readControlSequence();
            break;
        case ']': // A title, a link: up to its end.
            skipString();
            break;
        case '(':
        case ')': // A character set, named by the one that follows.
            m_at = std::min(m_at + 1, m_source.size());
            break;
        default: // One character long.
            break;
        }
    }

    void readControlSequence() {
        QVarLengthArray<int, mostParameters> parameters;
        int value = 0;
        bool plain = true;
        while (m_at < m_source.size()) {
            const ushort c = m_source.at(m_at++).unicode();
            if (c >= '0' && c <= '9') {
                value = std::min(value * 10 + (c - '0'), 0xffff);
            } else if (c == ';' || c == ':') {
                parameters.append(std::exchange(value, 0));
                if (parameters.size() == mostParameters)
                    plain = false;
            } else if (c >= 0x40 && c <= 0x7e) {
                parameters.append(value);
                if (c == 'm' && plain)
                    setStyle(parameters.constData(), parameters.size());
                return;
            } else if (c >= 0x20 && c < 0x40) {
                plain = false; // A private sequence.
            } else {
                --m_at; // Not a sequence after all: what broke it is text again.
                return;
            }
        }
    }

    void skipString() {
        while (m_at < m_source.size()) {
            const ushort c = m_source.at(m_at++).unicode();
            if (c == bell)
                return;
            if (c == escape) {
                if (m_at < m_source.size() && m_source.at(m_at) == u'\\')
                    ++m_at;
                return;
            }
        }
    }

    void setStyle(const int *parameters, qsizetype count) {
        AnsiStyle style = m_style;
        for (qsizetype i = 0; i < count; ++i) {
            const int code = parameters[i];
            if (code == 38 || code == 48) {
                const AnsiStyle::Colour colour = extendedColour(parameters, count, i);
                (code == 38 ? style.foreground : style.background) = colour;
            } else {
                applyCode(style, code);
            }
        }
        if (style == m_style)
            return;
        endSpan();
        m_style = style;
    }

    static void applyCode(AnsiStyle &style, int code) {
        if (code == 0)
            style = {};
        else if (code == 1)
            style.bold = true;
        else if (code == 3)
            style.italic = true;
        else if (code == 4)
            style.underline = true;
        else if (code == 7)
            style.inverse = true;
        else if (code == 22)
            style.bold = false;
        else if (code == 23)
            style.italic = false;
        else if (code == 24)
            style.underline = false;
        else if (code == 27)
            style.inverse = false;
        else if (code >= 30 && code <= 37)
            style.foreground = code - 30;
        else if (code == 39)
            style.foreground = AnsiStyle::none;
        else if (code >= 40 && code <= 47)
            style.background = code - 40;
        else if (code == 49)
            style.background = AnsiStyle::none;
        else if (code >= 90 && code <= 97)
            style.foreground = code - 90 + 8;
        else if (code >= 100 && code <= 107)
            style.background = code - 100 + 8;
    }

    /// "38;5;n" and "38;2;r;g;b". Moves `i` to the last parameter used.
    static AnsiStyle::Colour extendedColour(const int *parameters, qsizetype count, qsizetype &i) {
        const int kind = i + 1 < count ? parameters[i + 1] : 0;
        if (kind == 5 && i + 2 < count) {
            i += 2;
            return std::min(parameters[i], 255);
        }
        if (kind == 2 && i + 4 < count) {
            i += 4;
            const auto byte = [](int value) { return std::min(value, 255); };
            return AnsiStyle::rgbFlag | byte(parameters[i - 2]) << 16 | byte(parameters[i - 1]) << 8 |
                   byte(parameters[i]);
        }
        i = count;
        return AnsiStyle::none;
    }

    void endSpan() {
        const qsizetype length = m_result.text.size() - m_spanFrom;
        if (length > 0 && m_style != AnsiStyle{})
            m_result.spans.append({m_spanFrom, length, m_style});
        m_spanFrom = m_result.text.size();
    }

    QString m_source;
    qsizetype m_at = 0;
    AnsiText m_result;
    AnsiStyle m_style;
    qsizetype m_spanFrom = 0;
};

} // namespace

AnsiText decodeAnsi(QByteArrayView line) {
    return Decoder(line).run();
}

} // namespace collie::logs
