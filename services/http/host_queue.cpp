#include "services/http/host_queue.h"

#include <algorithm>

namespace collie::http {

void HostQueue::acquire(const QString &host, Waiter *waiter) {
    Host &entry = m_hosts[host];
    if (entry.busy < connectionsPerHost) {
        ++entry.busy;
        waiter->attempt();
        return;
    }
    auto place = entry.waiting.end();
    if (waiter->isUrgent())
        place = std::find_if(entry.waiting.begin(), entry.waiting.end(),
                             [](const Waiter *other) { return !other->isUrgent(); });
    entry.waiting.insert(place, waiter);
}

void HostQueue::release(const QString &host) {
    const auto entry = m_hosts.find(host);
    if (entry == m_hosts.end())
        return;
    --entry->busy;
    if (!entry->waiting.isEmpty()) {
        ++entry->busy;
        Waiter *next = entry->waiting.takeFirst();
        next->attempt();
    } else if (entry->busy == 0) {
        m_hosts.erase(entry);
    }
}

void HostQueue::forget(const QString &host, Waiter *waiter) {
    const auto entry = m_hosts.find(host);
    if (entry != m_hosts.end())
        entry->waiting.removeAll(waiter);
}

} // namespace collie::http
