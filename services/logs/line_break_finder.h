#pragma once

#include <cstring>

namespace collie::logs {

/// Walks over the line breaks of a text: CR LF, LF, or CR alone, as Treeherder counts them. Each kind is looked for by
/// itself and remembered, so that a text without one of them is not read again for every line.
class LineBreakFinder final {
  public:
    LineBreakFinder(const char *begin, const char *end)
        : m_end(end) {
        seek(begin);
    }

    /// The first CR or LF at or behind the place sought; `end` when there is none.
    [[nodiscard]] const char *next() const { return m_lf < m_cr ? m_lf : m_cr; }

    /// Goes on behind a break. \param at  not before the place sought last.
    void seek(const char *at) {
        if (m_lf == nullptr || m_lf < at)
            m_lf = find('\n', at);
        if (m_cr == nullptr || m_cr < at)
            m_cr = find('\r', at);
    }

  private:
    [[nodiscard]] const char *find(char which, const char *at) const {
        if (at >= m_end)
            return m_end;
        const void *found = std::memchr(at, which, static_cast<size_t>(m_end - at));
        return found != nullptr ? static_cast<const char *>(found) : m_end;
    }

    const char *m_end;
    const char *m_lf = nullptr;
    const char *m_cr = nullptr;
};

} // namespace collie::logs
