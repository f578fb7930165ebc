#include "services/base/platform/wake_pipe.h"

#include <array>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace collie {

WakePipe::WakePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        m_read = ends[0];
        m_write = ends[1];
    }
}

WakePipe::~WakePipe() {
    for (const int end : {m_read, m_write}) {
        if (end >= 0)
            ::close(end);
    }
}

void WakePipe::wake() const {
    // A full pipe wakes just as well.
    [[maybe_unused]] const ssize_t written = ::write(m_write, "w", 1);
}

bool WakePipe::waitForBytes(int socket, std::chrono::milliseconds timeout) const {
    std::array<pollfd, 2> ends{pollfd{socket, POLLIN, 0}, pollfd{m_read, POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), int(timeout.count())) <= 0)
        return false;
    if (ends[1].revents != 0) {
        std::array<char, 256> rest{};
        while (::read(m_read, rest.data(), rest.size()) > 0) {
        }
    }
    return ends[0].revents != 0;
}

} // namespace collie
