#pragma once

#include "services/base/result.h"
#include "services/treeherder/address.h"
#include "services/treeherder/link_text.h"

namespace collie::treeherder {

/// Reads the parameters of Treeherder's jobs view (treeherder.md §1.2).
[[nodiscard]] Address jobsTarget(const LinkParameters &parameters);
/// The page of such a view, or of a job's log (`showsLog`), with everything that is not at its default.
[[nodiscard]] QUrl jobsPage(const Address &address);
/// Reads those of its log viewer: job_id or task, repo, lineNumber.
/// \return InvalidArgument when they name no job.
[[nodiscard]] Result<Address> logViewerTarget(const LinkParameters &parameters);

} // namespace collie::treeherder
