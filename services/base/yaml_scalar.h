#pragma once

#include "services/base/json.h"

#include <string_view>

namespace collie {

/// What a plain scalar of YAML means by the core schema of YAML 1.2 as js-yaml 4 reads it: null, true, numbers
/// (decimal, 0x, 0o, 0b); all other text, dates and the words yes, no, on and off among them, is text. A number too
/// large for a double is text too. \return InvalidArgument for .inf and .nan, which JSON has not.
[[nodiscard]] Result<Json> coreScalar(std::string_view text);

/// What a scalar with a tag means.
/// \param tag  in full, "tag:yaml.org,2002:int"; "!" is text.
/// \param isAbsent  whether nothing stands after the tag, which is null where the tag allows it.
/// \return InvalidArgument when the text is none of that tag, or the tag is not one of the core schema.
[[nodiscard]] Result<Json> taggedScalar(std::string_view tag, std::string_view text, bool isAbsent);

} // namespace collie
