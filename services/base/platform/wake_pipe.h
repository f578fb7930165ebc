#pragma once

#include <QtGlobal>

#include <chrono>

namespace collie {

/// Ends another thread's wait for bytes on a socket.
class WakePipe final {
  public:
    WakePipe();
    ~WakePipe();
    Q_DISABLE_COPY_MOVE(WakePipe)

    /// Ends the wait that is under way, or else the next. Any thread.
    void wake() const;
    /// Waits for bytes on `socket`, for wake(), or that long. One thread. \return whether there are bytes.
    [[nodiscard]] bool waitForBytes(int socket, std::chrono::milliseconds timeout) const;

  private:
    int m_read = -1, m_write = -1;
};

} // namespace collie
