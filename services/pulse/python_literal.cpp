#include "services/pulse/python_literal.h"

#include "services/base/words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

namespace collie::pulse {

namespace {

constexpr int deepestNesting = 100;

/// What a backslash and a letter stand for; 0 for none.
char simpleEscape(char letter) {
    switch (letter) {
    case '\\':
    case '\'':
    case '"':
        return letter;
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return 0;
    }
}

void appendUtf8(std::string &to, char32_t code) {
    // Half of a surrogate pair, as narrow builds wrote it, is joined afterwards; alone it cannot be said in UTF-8.
    if (code < 0x80) {
        to += char(code);
    } else if (code < 0x800) {
        to += char(0xc0 | (code >> 6));
        to += char(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        to += char(0xe0 | (code >> 12));
        to += char(0x80 | ((code >> 6) & 0x3f));
        to += char(0x80 | (code & 0x3f));
    } else {
        to += char(0xf0 | (code >> 18));
        to += char(0x80 | ((code >> 12) & 0x3f));
        to += char(0x80 | ((code >> 6) & 0x3f));
        to += char(0x80 | (code & 0x3f));
    }
}

/// A recursive descent over one text; the first thing wrong ends it.
class PythonParser final {
  public:
    explicit PythonParser(QByteArrayView text)
        : m_text(text) {}

    tl::expected<Json, PythonLiteralError> parse() {
        Json value = readValue(0);
        skipBlanks();
        if (m_problem.isEmpty() && m_at < m_text.size())
            fail(Words::tr("Something follows the value."));
        if (!m_problem.isEmpty())
            return tl::unexpected(PythonLiteralError{.column = m_problemAt + 1, .text = m_problem});
        return value;
    }

  private:
    [[nodiscard]] char peek(qsizetype ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool failed() const { return !m_problem.isEmpty(); }
    Json fail(const QString &problem) {
        if (m_problem.isEmpty()) {
            m_problem = problem;
            m_problemAt = m_at;
        }
        return nullptr;
    }
    void skipBlanks() {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n\f").contains(m_text[m_at]))
            ++m_at;
    }
    bool take(char wanted) {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    Json readValue(int depth) {
        skipBlanks();
        if (depth > deepestNesting)
            return fail(Words::tr("The value nests too deeply."));
        if (m_at >= m_text.size())
            return fail(Words::tr("A value is missing."));
        const char first = peek();
        if (first == '{')
            return readDict(depth);
        if (first == '[' || first == '(')
            return readList(depth);
        if (startsString())
            return readStrings();
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.')
            return readNumber();
        return readWord();
    }

    Json readWord() {
        const qsizetype from = m_at;
        while (std::isalnum(static_cast<unsigned char>(peek())) || peek() == '_')
            ++m_at;
        const QByteArrayView word = m_text.sliced(from, m_at - from);
        if (word == "None")
            return nullptr;
        if (word == "True" || word == "False")
            return word == "True";
        m_at = from;
        return fail(Words::tr("This is not a value."));
    }

    Json readList(int depth) {
        const char close = m_text[m_at++] == '[' ? ']' : ')';
        Json list = Json::array();
        bool comma = true;
        while (!failed() && !take(close)) {
            if (!comma)
                return fail(Words::tr("A comma is missing."));
            list.push_back(readValue(depth + 1));
            comma = take(',');
        }
        // A value in parentheses without a comma is that value.
        if (close == ')' && list.size() == 1 && !comma)
            return list[0];
        return list;
    }

    Json readDict(int depth) {
        ++m_at;
        Json dict = Json::object(), set = Json::array();
        bool comma = true;
        while (!failed() && !take('}')) {
            if (!comma)
                return fail(Words::tr("A comma is missing."));
            const qsizetype keyAt = m_at;
            Json key = readValue(depth + 1);
            if (take(':')) {
                if (key.is_structured() && !failed()) {
                    m_at = keyAt;
                    return fail(Words::tr("This cannot be a key."));
                }
                const std::string name = key.is_string() ? key.get<std::string>() : key.dump();
                dict[name] = readValue(depth + 1);
            } else {
                set.push_back(std::move(key));
            }
            comma = take(',');
        }
        if (!dict.empty() && !set.empty())
            return fail(Words::tr("A colon is missing."));
        return set.empty() ? dict : set;
    }

    [[nodiscard]] bool startsString() const {
        qsizetype at = 0;
        while (at < 2 && QByteArrayView("uUbBrR").contains(peek(at)) && peek(at) != '\0')
            ++at;
        return peek(at) == '\'' || peek(at) == '"';
    }

    Json readStrings() {
        std::string all;
        while (startsString() && !failed()) {
            readString(all);
            skipBlanks();
        }
        return QString::fromUtf8(all.data(), qsizetype(all.size())).toStdString();
    }

    void readString(std::string &to) {
        bool isBytes = true, raw = false;
        for (; peek() != '\'' && peek() != '"'; ++m_at) {
            raw = raw || peek() == 'r' || peek() == 'R';
            isBytes = isBytes && peek() != 'u' && peek() != 'U';
        }
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        m_at += triple ? 3 : 1;
        m_highSurrogate = 0;
        for (;;) {
            if (m_at >= m_text.size() || (!triple && peek() == '\n')) {
                fail(Words::tr("The string does not end."));
                return;
            }
            if (peek() == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
                m_at += triple ? 3 : 1;
                break;
            }
            if (peek() == '\\')
                readEscape(to, raw, isBytes);
            else
                to += m_text[m_at++];
            if (failed())
                return;
        }
    }

    void readEscape(std::string &to, bool raw, bool isBytes) {
        const char letter = peek(1);
        if (raw) {
            to += '\\';
            ++m_at;
            if (letter != '\0') {
                to += letter;
                ++m_at;
            }
            return;
        }
        if (letter == '\n') {
            m_at += 2;
        } else if (const char plain = simpleEscape(letter)) {
            to += plain;
            m_at += 2;
        } else if (letter == 'x') {
            readCode(to, 2, 16, isBytes);
        } else if ((letter == 'u' || letter == 'U') && !isBytes) {
            readCode(to, letter == 'u' ? 4 : 8, 16, false);
        } else if (letter == 'N' && !isBytes) {
            fail(Words::tr("Names of characters are not understood."));
        } else if (letter >= '0' && letter <= '7') {
            --m_at;
            int digits = 0;
            while (digits < 3 && peek(2 + digits) >= '0' && peek(2 + digits) <= '7')
                ++digits;
            readCode(to, digits, 8, isBytes);
        } else {
            to += '\\';
            ++m_at;
        }
    }

    /// A code of `digits` digits after a backslash and a letter. Of bytes, a code above 127 is a byte as it is, which
    /// makes UTF-8 when its neighbours do.
    void readCode(std::string &to, int digits, int base, bool isBytes) {
        const QByteArray text =
            m_text.sliced(std::min(m_at + 2, m_text.size()))
                .first(std::min<qsizetype>(digits, m_text.size() - std::min(m_at + 2, m_text.size())))
                .toByteArray();
        bool isNumber = false;
        const char32_t code = char32_t(text.toUInt(&isNumber, base));
        if (!isNumber || text.size() != digits || code > 0x10ffff ||
            !std::isxdigit(static_cast<unsigned char>(text[0]))) {
            fail(Words::tr("The escape is incomplete."));
            return;
        }
        m_at += 2 + digits;
        if (isBytes) {
            to += char(code & 0xff);
            return;
        }
        if (QChar::isHighSurrogate(code)) {
            m_highSurrogate = code;
            m_highAt = to.size();
            appendUtf8(to, 0xfffd);
            return;
        }
        if (QChar::isLowSurrogate(code)) {
            if (m_highSurrogate != 0 && m_highAt + 3 == to.size()) {
                to.resize(m_highAt);
                appendUtf8(to, QChar::surrogateToUcs4(char16_t(m_highSurrogate), char16_t(code)));
            } else {
                appendUtf8(to, 0xfffd);
            }
            m_highSurrogate = 0;
            return;
        }
        appendUtf8(to, code);
    }

    Json readNumber() {
        const qsizetype from = m_at;
        if (peek() == '-' || peek() == '+')
            ++m_at;
        while (
            std::isalnum(static_cast<unsigned char>(peek())) || peek() == '.' || peek() == '_' ||
            ((peek() == '-' || peek() == '+') && (m_text[m_at - 1] == 'e' || m_text[m_at - 1] == 'E') && !isHex(from)))
            ++m_at;
        QByteArray text = m_text.sliced(from, m_at - from).toByteArray();
        text.replace('_', "");
        if (text.endsWith('L') || text.endsWith('l'))
            text.chop(1);
        if (text.startsWith('+'))
            text.remove(0, 1);
        const Json number = numberOf(text);
        if (!number.is_null())
            return number;
        m_at = from;
        return fail(Words::tr("This is not a number."));
    }

    [[nodiscard]] bool isHex(qsizetype from) const {
        const qsizetype digits = m_text[from] == '-' || m_text[from] == '+' ? from + 1 : from;
        return digits + 1 < m_text.size() && m_text[digits] == '0' &&
               (m_text[digits + 1] == 'x' || m_text[digits + 1] == 'X');
    }

    static Json numberOf(const QByteArray &text) {
        const bool negative = text.startsWith('-');
        const QByteArray digits = negative ? text.mid(1) : text;
        if (digits.isEmpty())
            return nullptr;
        const QByteArray prefix = digits.left(2).toLower();
        const bool allDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
        const int base = prefix == "0x"                                       ? 16
                         : prefix == "0o"                                     ? 8
                         : prefix == "0b"                                     ? 2
                         : allDigits && digits.size() > 1 && digits[0] == '0' ? 8
                                                                              : 10;
        bool isNumber = false;
        const QByteArray bare = base == 10 || allDigits ? digits : digits.mid(2);
        const quint64 whole = bare.toULongLong(&isNumber, base);
        if (isNumber) {
            if (!negative)
                return whole;
            if (whole <= quint64(1) << 63)
                return qint64(0 - whole);
            return text.toStdString();
        }
        if (allDigits)
            return text.toStdString();
        if (prefix == "0x" || prefix == "0o" || prefix == "0b")
            return nullptr;
        const double real = text.toDouble(&isNumber);
        // "inf" and "nan" are not literals, and JSON could not say them.
        if (!isNumber || !std::isfinite(real) || std::isalpha(static_cast<unsigned char>(digits[0])))
            return nullptr;
        return real;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QString m_problem;
    qsizetype m_problemAt = 0;
    char32_t m_highSurrogate = 0;
    size_t m_highAt = 0;
};

} // namespace

tl::expected<Json, PythonLiteralError> parsePythonLiteral(QByteArrayView text) {
    return PythonParser(text).parse();
}

} // namespace collie::pulse
