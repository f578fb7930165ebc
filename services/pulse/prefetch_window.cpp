#include "services/pulse/prefetch_window.h"

#include <algorithm>
#include <limits>

namespace collie::pulse {

namespace {

constexpr int enough = 200;          ///< Messages, for a mean.
constexpr double share = 0.75;       ///< Of the bytes: what comes next may be larger.
constexpr double weight = 1.0 / 500; ///< Of the newest message; an older size is forgotten within some thousand.

} // namespace

PrefetchWindow::PrefetchWindow(quint16 usual, qint64 bytes)
    : m_usual(usual)
    , m_bytes(bytes) {}

void PrefetchWindow::saw(qint64 bytes) {
    m_seen = std::min(m_seen + 1, enough);
    m_mean += (double(bytes) - m_mean) * std::max(weight, 1.0 / m_seen);
}

quint16 PrefetchWindow::messages() const {
    if (m_seen < enough)
        return m_usual;
    return quint16(
        std::clamp(double(m_bytes) * share / std::max(1.0, m_mean), 1.0, double(std::numeric_limits<quint16>::max())));
}

bool PrefetchWindow::isFarFrom(quint16 current) const {
    const int wanted = messages();
    return wanted > current * 2 || wanted * 2 < current;
}

void PrefetchWindow::wait(quint64 sequence, qint64 bytes) {
    m_waiting.push_back({sequence, bytes});
    m_waitingBytes += bytes;
}

void PrefetchWindow::confirm(quint64 sequence) {
    while (!m_waiting.empty() && m_waiting.front().last <= sequence) {
        m_waitingBytes -= m_waiting.front().bytes;
        m_waiting.pop_front();
    }
}

} // namespace collie::pulse
