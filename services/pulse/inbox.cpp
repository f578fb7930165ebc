#include "services/pulse/inbox.h"

#include <algorithm>
#include <utility>

namespace collie::pulse {

namespace {

/// Exchange names beyond this many are not shared any more: a hostile peer could send a new one each time.
constexpr qsizetype maxSharedNames = 1'000;

} // namespace

Inbox::Inbox()
    : Inbox(Bounds()) {}

Inbox::Inbox(const Bounds &bounds)
    : m_bounds(bounds) {}

quint64 Inbox::push(QVector<Message> &&messages, Overflow overflow) {
    const std::lock_guard pushLock(m_pushMutex);
    if (messages.isEmpty())
        return m_sequence;
    quint64 duplicates = 0;
    for (Message &message : messages) {
        message.sequence = ++m_sequence;
        if (const auto known = m_exchanges.constFind(message.exchange); known != m_exchanges.constEnd())
            message.exchange = *known;
        else if (m_exchanges.size() < maxSharedNames)
            m_exchanges.insert(message.exchange, message.exchange);
        message.duplicate = m_duplicates.isDuplicate(message);
        duplicates += message.duplicate ? 1 : 0;
    }
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_waiting.isEmpty();
        m_counters.received += quint64(messages.size());
        m_counters.duplicates += duplicates;
        for (Message &message : messages) {
            if (overflow == Overflow::Drop && !hasRoom()) {
                ++m_counters.dropped;
                continue;
            }
            m_bytes += bytesHeld(message);
            m_waiting.append(std::move(message));
        }
        m_counters.queueDepth = quint64(m_waiting.size());
    }
    if (wasEmpty) {
        const std::lock_guard lock(m_listenerMutex);
        if (m_listener)
            m_listener();
    }
    return m_sequence;
}

bool Inbox::waitForRoom(int timeoutMs) {
    std::unique_lock lock(m_mutex);
    m_room.wait_for(lock, std::chrono::milliseconds(timeoutMs), [this] { return m_closed || hasRoom(); });
    return !m_closed && hasRoom();
}

bool Inbox::isFull() const {
    const std::lock_guard lock(m_mutex);
    return !hasRoom();
}

QVector<Message> Inbox::take(qsizetype most) {
    QVector<Message> taken;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() <= most) {
            taken = std::exchange(m_waiting, {});
            m_bytes = 0;
        } else {
            const auto end = m_waiting.begin() + most;
            taken.reserve(most);
            std::move(m_waiting.begin(), end, std::back_inserter(taken));
            m_waiting.erase(m_waiting.begin(), end);
            for (const Message &message : taken)
                m_bytes -= bytesHeld(message);
        }
        m_counters.queueDepth = quint64(m_waiting.size());
    }
    m_room.notify_one();
    return taken;
}

bool Inbox::isEmpty() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting.isEmpty();
}

void Inbox::setListener(std::function<void()> listener) {
    const std::lock_guard lock(m_listenerMutex);
    m_listener = std::move(listener);
}

void Inbox::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_room.notify_all();
}

Counters Inbox::counters() const {
    const std::lock_guard lock(m_mutex);
    return m_counters;
}

bool Inbox::hasRoom() const {
    return m_waiting.size() < m_bounds.messages && m_bytes < m_bounds.bytes;
}

} // namespace collie::pulse
