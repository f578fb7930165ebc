#include "services/logs/word_scanner.h"

#include <deque>

namespace collie::logs {

WordScanner::WordScanner(const std::vector<QByteArrayView> &words) {
    for (const QByteArrayView word : words) {
        for (const char c : word) {
            unsigned char &its = m_class.at(static_cast<unsigned char>(c));
            if (its == 0)
                its = static_cast<unsigned char>(m_classes++);
        }
    }
    // The tree of the words; 0 is its root and stands for "no such branch", since nothing leads back there.
    const auto newState = [this] {
        const auto state = static_cast<unsigned>(m_next.size());
        m_next.resize(m_next.size() + m_classes, 0);
        return state;
    };
    newState();
    for (const QByteArrayView word : words) {
        size_t state = 0;
        for (qsizetype i = 0; i < word.size() && state != found; ++i) {
            const size_t edge = state + m_class.at(static_cast<unsigned char>(word[i]));
            if (i + 1 == word.size())
                m_next[edge] = found;
            else if (m_next[edge] == 0) {
                const unsigned fresh = newState();
                m_next[edge] = fresh;
            }
            state = m_next[edge];
        }
    }
    // Where no branch goes on, the longest end of what was read that begins a word does.
    std::vector<unsigned> fallback(m_next.size() / m_classes, 0);
    std::deque<size_t> waiting{0};
    while (!waiting.empty()) {
        const size_t state = waiting.front();
        waiting.pop_front();
        for (unsigned c = 0; c < m_classes; ++c) {
            unsigned &edge = m_next[state + c];
            const unsigned instead = state == 0 ? 0 : m_next[size_t{fallback[state / m_classes]} + c];
            if (edge == 0 || instead == found) {
                edge = instead;
            } else if (edge != found) {
                fallback[edge / m_classes] = instead;
                waiting.push_back(edge);
            }
        }
    }
}

qint64 WordScanner::find(QByteArrayView text, qint64 from) const {
    size_t state = 0;
    for (qint64 i = from; i < text.size(); ++i) {
        const unsigned next = m_next[state + m_class[static_cast<unsigned char>(text[i])]];
        if (next == found)
            return i + 1;
        state = next;
    }
    return -1;
}

} // namespace collie::logs
