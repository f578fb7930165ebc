#pragma once

#include "services/base/json.h"

/// The input an action takes, as its JSON schema describes it (taskcluster.md §4).
namespace collie::actions {

/// What a form is pre-filled with: the schema's defaults, nested objects included. An object schema gives at least
/// `{}`; a null schema gives null.
[[nodiscard]] Json defaultInput(const Json &schema);

/// Checks input before anything is sent; a null schema takes only null.
/// \return InvalidArgument with the first mistake, TooLarge above 256 KiB. A schema that cannot be used lets everything
/// pass: the action itself decides.
[[nodiscard]] Result<void> checkInput(const Json &input, const Json &schema);

} // namespace collie::actions
