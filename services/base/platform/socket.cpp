#include "services/base/platform/socket.h"

#include <netdb.h>
#include <sys/socket.h>

namespace collie {

int openSocket(int family, int type, int protocol) {
    return ::socket(family, type | SOCK_CLOEXEC, protocol);
}

void interruptSocket(int socket) {
    ::shutdown(socket, SHUT_RDWR);
}

bool isHostKnown(const QByteArray &host) {
    addrinfo *found = nullptr;
    const bool isKnown = ::getaddrinfo(host.constData(), nullptr, nullptr, &found) == 0;
    if (isKnown)
        ::freeaddrinfo(found);
    return isKnown;
}

} // namespace collie
