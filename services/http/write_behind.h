#pragma once

#include <QtGlobal>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace collie::http {

/// Appends what comes to a file. Of a large one a thread of its own writes, so that the next bytes are taken from the
/// network meanwhile, and no other transfer waits for the disk. Used from one thread.
class WriteBehind final {
  public:
    /// \param descriptor  of a file, at the place to write to; outlives this.
    /// \param written  grows as bytes get into the file; outlives this.
    WriteBehind(int descriptor, std::atomic<qint64> &written);
    /// What is not written by then stays unwritten.
    ~WriteBehind();
    Q_DISABLE_COPY_MOVE(WriteBehind)

    /// Takes bytes; waits while too many are not written. \return false once a write failed.
    [[nodiscard]] bool add(const char *data, qint64 size);
    /// Waits until all is written. \return false when something could not be.
    [[nodiscard]] bool finish();
    /// Why; an errno.
    [[nodiscard]] int error() const { return m_error; }

  private:
    [[nodiscard]] bool write(const char *data, qint64 size);
    void run();

    int m_descriptor;
    std::atomic<qint64> &m_written;
    qint64 m_taken = 0; ///< Bytes, in all.
    std::atomic_int m_error{0};
    std::vector<char> m_ring; ///< Byte n lies at n % size.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    qint64 m_head = 0, m_tail = 0; ///< Under m_mutex: bytes put into the ring, and taken out of it.
    bool m_stop = false;           ///< Under m_mutex.
    std::thread m_thread;          ///< Runs once the file is large.
};

} // namespace collie::http
