#pragma once

#include <algorithm>
#include <cstring>

namespace collie::logs {

/// Walks over the line breaks of a text: CR LF, LF, or CR alone, as Treeherder counts them (treeherder.md §2.5). Reads
/// no further ahead than a window, so that a log of a gigabyte without one of them is not read to its end for a line.
class LineBreakFinder final {
  public:
    LineBreakFinder(const char *begin, const char *end)
        : m_end(end) {
        seek(begin);
    }

    /// The first CR or LF at or behind the place sought; `end` when there is none.
    [[nodiscard]] const char *next() const { return m_next; }

    /// Goes on behind a break. \param at  not before the place sought last.
    void seek(const char *at) {
        while (at < m_end) {
            if (m_known == nullptr || m_known < at || (m_known == at && !m_isLf))
                lookForLf(at);
            if (const char *cr = find('\r', at, m_known); cr != nullptr || m_isLf) {
                m_next = cr != nullptr ? cr : m_known;
                return;
            }
            at = m_known;
        }
        m_next = m_end;
    }

  private:
    static constexpr std::ptrdiff_t window = 16 * 1024; ///< Bytes.

    void lookForLf(const char *at) {
        const char *until = at + std::min(window, m_end - at);
        const char *lf = find('\n', at, until);
        m_isLf = lf != nullptr;
        m_known = m_isLf ? lf : until;
    }
    static const char *find(char which, const char *at, const char *until) {
        return static_cast<const char *>(std::memchr(at, which, static_cast<size_t>(until - at)));
    }

    const char *m_end;
    const char *m_next = nullptr;
    const char *m_known = nullptr; ///< The next LF, or how far there is none.
    bool m_isLf = false;
};

} // namespace collie::logs
