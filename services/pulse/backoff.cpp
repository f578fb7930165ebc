#include "services/pulse/backoff.h"

#include "services/base/backoff.h"

#include <QRandomGenerator>

namespace collie::pulse {

Backoff::Backoff()
    : Backoff(Policy()) {}

Backoff::Backoff(const Policy &policy, std::function<double()> random)
    : m_policy(policy)
    , m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); }) {}

std::chrono::milliseconds Backoff::next() {
    return withJitter(doubled(m_policy.first, m_failures++, m_policy.longest), m_policy.jitter, m_random());
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
