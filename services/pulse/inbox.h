#pragma once

#include "services/pulse/duplicate_filter.h"
#include "services/pulse/message.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace collie::pulse {

/// What happened to the messages of a source since it was made.
struct Counters {
    quint64 received = 0;   ///< Read from the wire.
    quint64 dropped = 0;    ///< Received, but there was no room for them.
    quint64 duplicates = 0; ///< Received before already; they are delivered, marked.
    quint64 queueDepth = 0; ///< Waiting between the threads now.
};

/// Where the thread that reads the wire leaves messages for the thread that shows them. Bounded in messages and bytes.
/// Thread-safe.
class Inbox final {
  public:
    struct Bounds {
        qsizetype messages = 100'000;
        qint64 bytes = qint64(256) * 1024 * 1024;
    };
    Inbox();
    explicit Inbox(const Bounds &bounds);

    /// What happens to messages that do not fit.
    enum class Overflow {
        Drop, ///< They are counted as dropped: the peer cannot be held up.
        Keep, ///< They are taken all the same; the reading thread waits for room before it reads more.
    };
    /// Numbers the messages, marks duplicates, shares exchange names, and takes them. The reading thread calls it.
    /// \return the sequence of the last message.
    quint64 push(QVector<Message> &&messages, Overflow overflow = Overflow::Drop);
    /// Blocks the reading thread until there is room or close(). \return false after `timeoutMs` or when closed.
    [[nodiscard]] bool waitForRoom(int timeoutMs);
    [[nodiscard]] bool isFull() const;

    /// At most `most` messages in the order they came.
    [[nodiscard]] QVector<Message> take(qsizetype most);
    [[nodiscard]] bool isEmpty() const;

    /// Called, on the reading thread, when messages wait and did not before. Once setListener() has returned, the
    /// listener before is not called any more.
    void setListener(std::function<void()> listener);
    /// Wakes and refuses the reading thread from now on.
    void close();

    [[nodiscard]] Counters counters() const;

  private:
    [[nodiscard]] bool hasRoom() const;

    const Bounds m_bounds;
    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    QVector<Message> m_waiting;
    qint64 m_bytes = 0;
    bool m_closed = false;
    Counters m_counters;
    std::mutex m_listenerMutex;
    std::function<void()> m_listener;
    std::mutex m_pushMutex; ///< Guards what follows: while one reader ends, its successor may have begun.
    DuplicateFilter m_duplicates;
    QHash<QByteArray, QByteArray> m_exchanges;
    quint64 m_sequence = 0;
};

} // namespace collie::pulse
