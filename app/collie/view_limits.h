#pragma once

#include "models/jobs/field_choice.h"
#include "models/jobs/job_filter.h"
#include "services/treeherder/treeherder_client.h"
#include "ui/pushes/limit_strip.h"

#include <optional>

/// What limits a view of pushes and jobs beside the filter bar, as chips that can be taken away.
namespace collie::app {

/// What limits the pushes.
[[nodiscard]] QVector<ui::LimitStrip::Limit> limitsOf(const treeherder::PushQuery &query);
/// What limits the jobs, beside what the filter bar shows: fields and classifications.
[[nodiscard]] QVector<ui::LimitStrip::Limit> limitsOf(const models::JobFilter &filter);
/// "platform is not: linux". \param isPending  whether it is still being found out what that means.
[[nodiscard]] QString limitText(const models::FieldChoice &choice, bool isPending = false);

/// What a limit of this id says of one field; nothing where there is none.
[[nodiscard]] std::optional<models::FieldChoice> limitChoice(const models::JobFilter &filter, const QString &id);

/// The id of the limit that leaves out what the review bot pushes.
[[nodiscard]] QString reviewBotLimit();
/// The query without the limit of this id. An id that it does not have changes nothing.
[[nodiscard]] treeherder::PushQuery withoutLimit(treeherder::PushQuery query, const QString &id);
/// Likewise the filter.
[[nodiscard]] models::JobFilter withoutLimit(models::JobFilter filter, const QString &id);

} // namespace collie::app
