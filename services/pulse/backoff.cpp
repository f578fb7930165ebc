#include "services/pulse/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace collie::pulse {

Backoff::Backoff()
    : Backoff(Policy()) {}

Backoff::Backoff(const Policy &policy, std::function<double()> random)
    : m_policy(policy)
    , m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); }) {}

std::chrono::milliseconds Backoff::next() {
    const double doubled = double(m_policy.first.count()) * double(quint64(1) << std::min(m_failures, 30));
    ++m_failures;
    const double wait = std::min(doubled, double(m_policy.longest.count()));
    const double factor = 1.0 - m_policy.jitter + 2 * m_policy.jitter * m_random();
    return std::chrono::milliseconds(qint64(wait * factor));
}

void Backoff::proved(qint64 nowMs) {
    if (m_provedMs < 0)
        m_provedMs = nowMs;
}

void Backoff::lost(qint64 nowMs) {
    if (m_provedMs >= 0 && nowMs - m_provedMs >= m_policy.proof.count())
        m_failures = 0;
    m_provedMs = -1;
}

void Backoff::reset() {
    m_failures = 0;
    m_provedMs = -1;
}

} // namespace collie::pulse
