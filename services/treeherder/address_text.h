#pragma once

#include "services/base/result.h"
#include "services/treeherder/address.h"

namespace collie::treeherder {

/// Reads an address as it was copied, also with brackets, quotes or a full stop around it, and without its scheme.
///
/// Of Treeherder: the jobs view and the log viewer, also in their old forms "/#/jobs?…" and "/logviewer.html#?…", and
/// with parameters that begin with "filter-". Of Taskcluster: the pages of tasks, groups, logs, artifacts and the
/// index, the same in the queue's and the index's API, the stores of artifacts (*.taskcluster-artifacts.net), and the
/// pages of the old tools.taskcluster.net.
/// \return InvalidArgument with what is wrong with another address. Nothing is left out in silence: see notes.
[[nodiscard]] Result<Address> parseAddress(const QString &text);

/// The address of Treeherder that shows a job among the jobs of its push, or its log, where `showsLog` says so, at
/// firstLine to lastLine. \param address  with site, repository and the job's run; of the push only the revision is
/// written, of a filter nothing.
[[nodiscard]] QUrl treeherderUrl(const Address &address);

} // namespace collie::treeherder
