#pragma once

#include "services/base/number_text.h"

#include <string_view>

/// Numbers as ECMAScript reads them.
namespace collie::jsone {

/// Number(text) of ECMAScript: white space around it is ignored, nothing is 0, hexadecimal, octal and binary are read,
/// anything else is NaN.
[[nodiscard]] double numberFromText(std::string_view text);

/// A literal: digits, or digits with a fraction. Too large is infinite.
[[nodiscard]] double numberFromLiteral(std::string_view digits);

} // namespace collie::jsone
