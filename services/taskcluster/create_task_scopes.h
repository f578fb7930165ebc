#pragma once

#include "services/base/json.h"

namespace collie::taskcluster {

/// The scope expression queue.createTask asks for (taskcluster.md §4): every scope of the task, its routes, its
/// project, its scheduler, and a priority at least as high as its own on its task queue.
/// \param task  the definition; members that are missing have the service's defaults.
[[nodiscard]] Json createTaskScopes(const Json &task);

/// The scope expression of a queue method that changes an existing task (taskcluster.md §4).
/// \param verb  "rerun", "cancel" or "schedule". \param task  its definition.
[[nodiscard]] Json taskVerbScopes(const char *verb, const Json &task, const QString &taskId);

} // namespace collie::taskcluster
