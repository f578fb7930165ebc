#pragma once

#include "services/base/json.h"

#include <vector>

namespace collie::sandbox {

/// An action that decision tasks of the sandbox offer.
struct ActionDefinition {
    const char *name, *title, *symbol, *callback, *description;
    Json context;
    Json schema;         ///< Null for none.
    bool isTask = false; ///< Kind "task": who runs it creates the action task.
};

/// In the order they are shown.
[[nodiscard]] std::vector<ActionDefinition> actionDefinitions();

} // namespace collie::sandbox
