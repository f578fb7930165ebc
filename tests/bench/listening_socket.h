#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace collie::bench {

/// A socket that listens on loopback.
struct ListeningSocket {
    int descriptor = -1; ///< -1 where there is none; errno tells why.
    int port = 0;        ///< One that was free.
};

[[nodiscard]] inline ListeningSocket listenOnLoopback() {
    constexpr int mostWaiting = 256;
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (descriptor < 0 || ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(descriptor, mostWaiting) != 0 ||
        ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return {.descriptor = descriptor, .port = ntohs(address.sin_port)};
}

/// Whoever connects next; what it is sent leaves at once. \return -1 on failure.
[[nodiscard]] inline int acceptNext(int listener) {
    const int socket = ::accept(listener, nullptr, nullptr);
    const int on = 1;
    if (socket >= 0)
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

} // namespace collie::bench
