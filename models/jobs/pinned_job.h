#pragma once

#include "services/base/json.h"
#include "services/treeherder/job.h"

#include <QString>
#include <QUrl>
#include <QVector>

#include <functional>
#include <optional>

namespace collie::models {

/// A job somebody keeps at hand while they browse, as it was when it was seen last.
struct PinnedJob {
    QString repository = {}; ///< Treeherder's name; empty for a task of a group that belongs to none.
    QString revision = {};   ///< Of its push; of a task group its id; empty where it was not known.
    treeherder::Job job;

    /// Two of the same key are one job: run of a task, or Treeherder's id where there is no task, in a repository.
    [[nodiscard]] QString key() const;
    /// Two of the same are jobs of one push, or tasks of one group.
    [[nodiscard]] QString pushKey() const;
};

/// "mochitest-1", "3 jobs", "3 jobs of 2 pushes": how people are told of them.
[[nodiscard]] QString pinnedJobsName(const QVector<PinnedJob> &jobs);

/// Where the page of a job is; empty for none.
using LinkOfPinned = std::function<QUrl(const PinnedJob &)>;
/// One line a job: name, platform, result, push, address. Plain text.
[[nodiscard]] QString pinnedJobsText(const QVector<PinnedJob> &jobs, const LinkOfPinned &linkOf);
/// The same as a list in Markdown, for comments in bugs. What others wrote cannot become markup.
[[nodiscard]] QString pinnedJobsMarkdown(const QVector<PinnedJob> &jobs, const LinkOfPinned &linkOf);

/// For the file that keeps them.
[[nodiscard]] Json toJson(const PinnedJob &pinned);
/// \return nothing for what names no job.
[[nodiscard]] std::optional<PinnedJob> pinnedJobFromJson(const Json &json);

} // namespace collie::models
