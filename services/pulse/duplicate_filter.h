#pragma once

#include "services/pulse/message.h"

#include <unordered_set>
#include <vector>

namespace collie::pulse {

/// Recognises messages that came before: brokers deliver at least once, and again after a reconnect. Remembers the
/// newest `window` messages by a 64-bit hash with a seed of its own. One thread.
class DuplicateFilter final {
  public:
    explicit DuplicateFilter(size_t window = 100'000);

    /// Whether exchange, routing key and body are those of a remembered message; remembers it otherwise.
    [[nodiscard]] bool isDuplicate(const Message &message);

  private:
    size_t m_seed;
    size_t m_window;
    std::unordered_set<quint64> m_known;
    std::vector<quint64> m_order; ///< A ring once it is full.
    size_t m_oldest = 0;
};

} // namespace collie::pulse
