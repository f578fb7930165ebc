#pragma once

#include "services/base/slugid.h"

#include <optional>
#include <string_view>

namespace collie::treeherder {

/// Treeherder's `last_modified` in microseconds since the epoch: "2019-08-05T20:19:51.818175", ISO without zone, which
/// is UTC; the fraction may have one to six digits or be absent, a "Z" may follow. By hand, as a page holds 2,000 of
/// them. \return nothing when it is something else.
[[nodiscard]] std::optional<qint64> parseTimestampUs(std::string_view text);

/// The inverse, as filter parameters want it: no zone, six digits of fraction.
[[nodiscard]] QString formatTimestampUs(qint64 microseconds);

/// The bytes of a slugid as slugidToBytes(), but without making strings, and only of spellings that give the same text
/// back.
[[nodiscard]] std::optional<UuidBytes> parseSlugid(std::string_view text);

/// A task's run as Treeherder's `job_guid` spells it: "<uuid or slugid>/<run>".
struct JobGuid {
    UuidBytes taskId{};
    quint16 runId = 0;
};
/// \return nothing for guids of other systems than Taskcluster.
[[nodiscard]] std::optional<JobGuid> parseJobGuid(std::string_view text);

} // namespace collie::treeherder
