#pragma once

#include "services/jsone/renderer.h"

#include <string_view>

namespace collie::jsone {

/// \return nullptr when `key` is not an operator.
[[nodiscard]] const Operator *findOperator(std::string_view key);

} // namespace collie::jsone
