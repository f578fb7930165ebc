#pragma once

#include "services/base/json.h"

#include <QString>

namespace collie::actions {

/// The scope expression queue.createTask asks for (taskcluster.md §4): every scope of the task, its routes, its
/// project, its scheduler and task group, and a priority at least as high as its own on its task queue. \param task the
/// definition; members that are missing have the service's defaults. \param taskId  of the new task, which is its own
/// group when it names none.
[[nodiscard]] Json createTaskScopes(const Json &task, const QString &taskId);

} // namespace collie::actions
