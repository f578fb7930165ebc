#pragma once

#include "services/base/error.h"

namespace collie::http {

/// Why no answer came, whichever library says so.
enum class TransportFault {
    NoSuchHost,
    Refused,   ///< Nothing listens there.
    Untrusted, ///< The certificate was not accepted.
    Broken,    ///< The connection ended before it should.
};

/// The error of a fault, with its sentence for the person.
/// \param host  asked for. \param detail  the library's words, without an address's query.
[[nodiscard]] Error errorOf(TransportFault fault, const QString &host, const QString &detail);

} // namespace collie::http
