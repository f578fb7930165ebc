#pragma once

#include <QByteArray>

namespace collie {

/// Opens a socket that programs started from here do not inherit; the arguments are socket(2)'s.
/// \return its descriptor; -1 with errno.
[[nodiscard]] int openSocket(int family, int type, int protocol);

/// Ends what is under way on a connected socket, on whichever thread: who reads from it or writes to it returns.
void interruptSocket(int socket);

/// Whether a name leads to an address. Blocks for as long as the name server takes.
[[nodiscard]] bool isHostKnown(const QByteArray &host);

} // namespace collie
