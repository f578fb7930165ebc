#include "services/http/write_behind.h"

#include "services/base/platform/open_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace collie::http {

namespace {

/// A thread is not worth its while below.
constexpr qint64 largeAbove = 1024 * 1024;
constexpr qint64 ringBytes = 4LL * 1024 * 1024;
/// Little enough to be written while as much comes.
constexpr qint64 mostAtOnce = 1024 * 1024;

} // namespace

WriteBehind::WriteBehind(int descriptor, std::atomic<qint64> &written)
    : m_descriptor(descriptor)
    , m_written(written) {}

WriteBehind::~WriteBehind() {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool WriteBehind::write(const char *data, qint64 size) {
    while (size > 0) {
        const qint64 put = writeSome(m_descriptor, data, size);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0) {
            m_error = put < 0 ? errno : ENOSPC;
            return false;
        }
        data += put;
        size -= put;
        m_written += put;
    }
    return true;
}

bool WriteBehind::add(const char *data, qint64 size) {
    if (m_error != 0)
        return false;
    m_taken += size;
    if (m_taken <= largeAbove)
        return write(data, size);
    if (!m_thread.joinable()) {
        m_ring.resize(size_t(ringBytes));
        m_thread = std::thread([this] { run(); });
    }
    while (size > 0) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_head - m_tail < ringBytes || m_error != 0; });
        if (m_error != 0)
            return false;
        const qint64 at = m_head % ringBytes;
        const qint64 some = std::min({size, ringBytes - (m_head - m_tail), ringBytes - at});
        lock.unlock();
        // The other thread does not look there before it is told.
        std::memcpy(m_ring.data() + at, data, size_t(some));
        data += some;
        size -= some;
        lock.lock();
        m_head += some;
        lock.unlock();
        m_changed.notify_all();
    }
    return true;
}

void WriteBehind::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stop || m_head > m_tail; });
        if (m_stop)
            return;
        const qint64 at = m_tail % ringBytes;
        const qint64 some = std::min({m_head - m_tail, ringBytes - at, mostAtOnce});
        lock.unlock();
        const bool done = write(m_ring.data() + at, some);
        lock.lock();
        m_tail += some;
        m_changed.notify_all();
        if (!done)
            return;
    }
}

bool WriteBehind::finish() {
    if (m_thread.joinable()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_head == m_tail || m_error != 0; });
    }
    return m_error == 0;
}

} // namespace collie::http
