#include "services/logs/required_texts.h"

#include <algorithm>
#include <optional>

namespace collie::logs {
namespace {

/// Shorter ones are everywhere, and more than a few take longer to look for than the expression.
constexpr qsizetype shortestText = 3;
constexpr qsizetype mostTexts = 4;
constexpr int mostNesting = 50;

using Texts = QVector<QByteArray>;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// How good texts are to look for: long ones, few of them.
qsizetype worth(const Texts &texts) {
    if (texts.isEmpty() || texts.size() > mostTexts)
        return -1;
    const auto shortest = std::min_element(
        texts.begin(), texts.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    return 2 * shortest->size() - texts.size();
}

/// Reads an expression from left to right. Gives up at whatever may mean something else than it seems to.
class ExpressionReader final {
  public:
    ExpressionReader(const QByteArray &expression, bool caseSensitive)
        : m_text(expression)
        , m_caseSensitive(caseSensitive) {}

    Texts read() {
        const Texts found = alternatives(0);
        return m_lost || m_at < m_text.size() ? Texts() : found;
    }

  private:
    enum class Repeat { Once, Often, Perhaps };
    /// What stands for itself, or for texts of which it holds one, or for something that is not known.
    struct Atom {
        QByteArray text = {};
        Texts anyOf = {};
        bool isNothing = false; ///< Takes no characters.
    };

    [[nodiscard]] bool atEnd() const { return m_lost || m_at >= m_text.size(); }
    [[nodiscard]] char peek(qsizetype ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : '\0';
    }
    Atom lost() {
        m_lost = true;
        return {};
    }

    Texts alternatives(int depth) {
        Texts all;
        bool known = true;
        while (true) {
            const Texts one = sequence(depth);
            known = known && !one.isEmpty();
            all += one;
            if (atEnd() || peek() != '|')
                break;
            ++m_at;
        }
        return known ? all : Texts();
    }

    Texts sequence(int depth) {
        Texts best;
        QByteArray run;
        const auto offer = [&best](const Texts &texts) {
            if (worth(texts) > worth(best))
                best = texts;
        };
        const auto endRun = [&] {
            if (!run.isEmpty())
                offer({run});
            run.clear();
        };
        while (!atEnd() && peek() != '|' && peek() != ')') {
            const Atom found = atom(depth);
            const Repeat repeat = repetition();
            if (found.isNothing)
                continue;
            if (repeat != Repeat::Perhaps)
                run += found.text;
            if (repeat != Repeat::Once || found.text.isEmpty())
                endRun();
            if (repeat != Repeat::Perhaps)
                offer(found.anyOf);
        }
        endRun();
        return best;
    }

    Atom atom(int depth) {
        const char c = m_text.at(m_at++);
        switch (c) {
        case '\\':
            return escaped();
        case '[':
            return characterClass();
        case '(':
            return group(depth);
        case '^':
        case '$':
            return {.isNothing = true};
        case '.':
            return {};
        case '*':
        case '+':
        case '?':
        case '{':
            return lost();
        default:
            return character(c);
        }
    }

    Atom character(char first) {
        QByteArray text(1, first);
        while (!atEnd() && (static_cast<uchar>(peek()) & 0xC0U) == 0x80U)
            text += m_text.at(m_at++);
        // The long s and the sign for Kelvin are cases of s and k.
        const bool hasOthers = static_cast<uchar>(first) >= 0x80 || QByteArrayView("sSkK").contains(first);
        if (first == '\n' || first == '\r' || (!m_caseSensitive && hasOthers))
            return {};
        return {.text = text};
    }

    Atom escaped() {
        if (atEnd())
            return lost();
        const char c = m_text.at(m_at++);
        if (!isDigit(c) && !isLetter(c))
            return static_cast<uchar>(c) < 0x80 ? character(c) : lost();
        if (QByteArrayView("bBAzZG").contains(c))
            return {.isNothing = true};
        if (QByteArrayView("dDwWsShHvVRXnr").contains(c) || (c == 'N' && peek() != '{'))
            return {};
        return c == 't' ? Atom{.text = "\t"} : lost();
    }

    Atom characterClass() {
        if (peek() == '^')
            ++m_at;
        for (bool first = true; !atEnd(); first = false) {
            const char c = m_text.at(m_at++);
            if (c == ']' && !first)
                return {};
            if (c == '[' && (peek() == ':' || peek() == '.' || peek() == '='))
                return lost();
            if (c == '\\') {
                if (QByteArrayView("cQE").contains(peek()))
                    return lost();
                ++m_at;
            }
        }
        return lost();
    }

    Atom group(int depth) {
        if (depth >= mostNesting || peek() == '*')
            return lost();
        if (peek() == '?') {
            if (peek(1) != ':')
                return lost();
            m_at += 2;
        }
        const Texts texts = alternatives(depth + 1);
        if (atEnd() || m_text.at(m_at++) != ')')
            return lost();
        return {.anyOf = texts};
    }

    /// All that says how often what stands before it is wanted.
    Repeat repetition() {
        Repeat all = Repeat::Once;
        while (!atEnd()) {
            const char c = peek();
            if (c == '*' || c == '?') {
                all = Repeat::Perhaps;
                ++m_at;
            } else if (c == '+') {
                all = std::max(all, Repeat::Often);
                ++m_at;
            } else if (c == '{') {
                all = std::max(all, counted());
            } else {
                break;
            }
            // Whether it takes much or little.
            if (peek() == '?' || peek() == '+')
                ++m_at;
        }
        return all;
    }

    /// "{2}", "{2,}" or "{2,3}".
    Repeat counted() {
        ++m_at;
        const qsizetype from = m_at;
        bool zero = true;
        for (; isDigit(peek()); ++m_at)
            zero = zero && peek() == '0';
        const bool hasNumber = m_at > from;
        if (peek() == ',')
            ++m_at;
        while (isDigit(peek()))
            ++m_at;
        if (!hasNumber || peek() != '}')
            m_lost = true;
        ++m_at;
        return zero ? Repeat::Perhaps : Repeat::Often;
    }

    const QByteArray &m_text;
    bool m_caseSensitive;
    qsizetype m_at = 0;
    bool m_lost = false; ///< Something was met that is not understood.
};

} // namespace

QVector<QByteArray> requiredTexts(const QByteArray &expression, bool caseSensitive) {
    Texts texts = ExpressionReader(expression, caseSensitive).read();
    const bool tooShort =
        std::any_of(texts.begin(), texts.end(), [](const QByteArray &text) { return text.size() < shortestText; });
    if (tooShort || texts.size() > mostTexts)
        texts.clear();
    return texts;
}

} // namespace collie::logs
