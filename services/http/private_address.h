#pragma once

#include <QHostAddress>

namespace collie::http {

/// Whether an address is this machine, of a network that is not the internet (RFC 1918, unique local, link local,
/// carrier's NAT), or none that a server can have.
[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);

} // namespace collie::http
