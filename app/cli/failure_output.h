#pragma once

#include "app/cli/failure_groups.h"
#include "services/base/json.h"
#include "services/failures/markdown.h"

namespace collie::cli {

using failures::markdownCode;

/// "linux2404-64 opt M(1)"
[[nodiscard]] QString shortNameOf(const treeherder::Job &job);
/// Text of others as code and the text of a link; without one where the address is empty.
[[nodiscard]] QString markdownLink(const QString &text, const QUrl &url);

/// The members that tell which job it is and how it ended.
[[nodiscard]] Json jobToJson(const treeherder::Job &job);
/// All failures of one job, with their bugs, and what is missing.
[[nodiscard]] Json jobFailuresToJson(const FailedJob &job);

/// A line that names the job, and one for each failure.
[[nodiscard]] QString failedJobToText(const FailedJob &job);

/// What the jobs of a push failed in, see groupsOf().
[[nodiscard]] Json failuresToJson(const PushFailures &push, GroupBy by);
[[nodiscard]] QString failuresToText(const PushFailures &push, GroupBy by);
/// In English.
[[nodiscard]] QString failuresToMarkdown(const PushFailures &push, GroupBy by);

} // namespace collie::cli
