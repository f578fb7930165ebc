#pragma once

#include "services/base/json.h"
#include "services/taskcluster/task_facts.h"

namespace collie::cli {

/// Where a task stands, with its runs.
[[nodiscard]] Json statusToJson(const taskcluster::TaskStatus &status);

/// Definition, runs, dependencies and dependents of a task, and why it waits. \param facts  with a definition and a
/// status. A part that is not known is null.
[[nodiscard]] Json factsToJson(const taskcluster::TaskFacts &facts);
/// The same for people, the tasks around it not all.
[[nodiscard]] QString factsToText(const taskcluster::TaskFacts &facts);
/// The same as a list for comments, in English.
[[nodiscard]] QString factsToMarkdown(const taskcluster::TaskFacts &facts);

} // namespace collie::cli
