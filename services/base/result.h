#pragma once

#include "services/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace collie {

/// A value or the reason there is none. No exception crosses a service's boundary.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for a failed Result<T>; converts to any of them.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

/// \copydoc failure(Error)
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {}) {
    return tl::unexpected<Error>(Error{.kind = kind, .message = std::move(message), .detail = std::move(detail)});
}

} // namespace collie
