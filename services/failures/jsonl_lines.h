#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>
#include <utility>

namespace collie::failures {

/// Splits what comes in pieces into lines (JSON lines: failures.md §1 and §2). A line that is whole in a piece is
/// handed over where it lies; only what is cut is copied. Memory is bounded: a line above `mostLineBytes` is passed
/// over.
class JsonlLines final {
  public:
    static constexpr qsizetype mostLineBytes = 1 << 20;

    /// Takes the next piece, cut anywhere.
    /// \param take  called with each line that ended (QByteArrayView, without white space at its ends, never empty) and
    ///              with how many bytes may be read from its begin on, which may be more than it has.
    template <class TakeLine>
    void append(QByteArrayView bytes, const TakeLine &take) {
        const char *at = bytes.data();
        const char *const end = at + bytes.size();
        while (at < end) {
            const auto *lineEnd = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            if (lineEnd == nullptr)
                return keep(QByteArrayView(at, end - at));
            if (m_begun.isEmpty() && !m_isPassedOver)
                hand(QByteArrayView(at, lineEnd - at), end - at, take);
            else
                endBegun(QByteArrayView(at, lineEnd - at), take);
            at = lineEnd + 1;
        }
    }

    /// The end: the last line may lack its line break.
    template <class TakeLine>
    void finish(const TakeLine &take) {
        endBegun({}, take);
    }

    /// Lines that were passed over.
    [[nodiscard]] qint64 tooLong() const { return m_tooLong; }

  private:
    void keep(QByteArrayView bytes) {
        if (m_isPassedOver)
            return;
        if (m_begun.size() + bytes.size() <= mostLineBytes) {
            m_begun.append(bytes);
            return;
        }
        m_begun.clear();
        m_isPassedOver = true;
        ++m_tooLong;
    }

    template <class TakeLine>
    void endBegun(QByteArrayView rest, const TakeLine &take) {
        keep(rest);
        if (!m_isPassedOver)
            hand(m_begun, m_begun.size(), take);
        m_isPassedOver = false;
        m_begun.resize(0);
    }

    template <class TakeLine>
    void hand(QByteArrayView line, qsizetype readable, const TakeLine &take) {
        const bool isFirst = std::exchange(m_isFirst, false);
        if (line.size() > mostLineBytes) {
            ++m_tooLong;
            return;
        }
        const char *begin = line.data();
        const char *end = begin + line.size();
        if (isFirst && line.startsWith("\xEF\xBB\xBF")) // The mark of UTF-8 that some editors write.
            begin += 3;
        while (begin < end && isSpace(*begin))
            ++begin;
        while (begin < end && isSpace(end[-1]))
            --end;
        if (begin < end)
            take(QByteArrayView(begin, end - begin), readable - (begin - line.data()));
    }

    [[nodiscard]] static constexpr bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r'; }

    QByteArray m_begun;          ///< Of a line whose end has not come.
    bool m_isPassedOver = false; ///< The line whose end has not come is too long.
    bool m_isFirst = true;
    qint64 m_tooLong = 0;
};

} // namespace collie::failures
