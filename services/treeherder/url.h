#pragma once

#include "services/base/result.h"
#include "services/treeherder/link_target.h"

namespace collie::treeherder {

/// Reads an address as it was copied, also with brackets, quotes or a full stop around it, and without its scheme.
///
/// Of Treeherder: the jobs view and the log viewer, also in their old forms "/#/jobs?…" and "/logviewer.html#?…", and
/// with parameters that begin with "filter-". Of Taskcluster: the pages of tasks, groups, logs, artifacts and the
/// index, the same in the queue's and the index's API, the stores of artifacts (*.taskcluster-artifacts.net), and the
/// pages of the old tools.taskcluster.net.
/// \return InvalidArgument with what is wrong with another address. Nothing is left out in silence: see notes.
[[nodiscard]] Result<LinkTarget> parseLink(const QString &text);

} // namespace collie::treeherder
