#pragma once

#include "services/jsone/scope.h"
#include "services/jsone/session.h"

#include <span>
#include <string_view>

namespace collie::jsone {

/// \param value  set to the function when `name` is one.
[[nodiscard]] bool findBuiltin(std::string_view name, Value &value);

/// Calls a function. \param scope  where the call stands: defined() and fromNow() look around.
/// \return the result; failed with BuiltinError when the arguments do not fit.
[[nodiscard]] Value callBuiltin(Builtin builtin, std::span<const Value> arguments, const Scope &scope,
                                Session &session);

} // namespace collie::jsone
