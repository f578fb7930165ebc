#include "services/pulse/duplicate_filter.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <algorithm>

namespace collie::pulse {

DuplicateFilter::DuplicateFilter(size_t window)
    : m_seed(size_t(QRandomGenerator::global()->generate64()))
    , m_window(std::max<size_t>(1, window)) {}

bool DuplicateFilter::isDuplicate(const Message &message) {
    const quint64 hash = qHash(message.payload, qHash(message.routingKey, qHash(message.exchange, m_seed)));
    if (!m_known.insert(hash).second)
        return true;
    if (m_order.size() < m_window) {
        m_order.push_back(hash);
        return false;
    }
    m_known.erase(m_order[m_oldest]);
    m_order[m_oldest] = hash;
    m_oldest = (m_oldest + 1) % m_window;
    return false;
}

} // namespace collie::pulse
