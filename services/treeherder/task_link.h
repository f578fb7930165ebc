#pragma once

#include "services/treeherder/link_target.h"

namespace collie::treeherder {

/// Reads an address of Taskcluster: its pages, its API, its stores of artifacts and its old tools.
/// \return nothing when it is none of those.
[[nodiscard]] std::optional<LinkTarget> taskclusterTarget(const QUrl &url);

} // namespace collie::treeherder
