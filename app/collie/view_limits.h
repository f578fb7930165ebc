#pragma once

#include "models/jobs/job_filter.h"
#include "services/treeherder/treeherder_client.h"
#include "ui/pushes/limit_strip.h"

/// What limits a view of pushes and jobs beside the filter bar, as chips that can be taken away.
namespace collie::app {

/// \param query  which pushes. \param filter  its fields, which the filter bar has no room for.
[[nodiscard]] QVector<ui::LimitStrip::Limit> limitsOf(const treeherder::PushQuery &query,
                                                      const models::JobFilter &filter);

/// The query without the limit of this id. An id that it does not have changes nothing.
[[nodiscard]] treeherder::PushQuery withoutLimit(treeherder::PushQuery query, const QString &id);
/// Likewise the filter.
[[nodiscard]] models::JobFilter withoutLimit(models::JobFilter filter, const QString &id);

} // namespace collie::app
