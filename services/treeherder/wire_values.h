#pragma once

#include "services/base/json.h"
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

/// A whole number as others write it: "12", "12.0", 1.2e1. \return nothing for other texts, for a fraction, and for
/// what 64 bits do not hold.
[[nodiscard]] std::optional<qint64> wholeNumber(std::string_view text);
[[nodiscard]] std::optional<qint64> wholeNumber(double number);

/// The same of a number that may have a fraction, which is cut off: a time in seconds.
[[nodiscard]] std::optional<qint64> numberWithoutFraction(std::string_view text);
[[nodiscard]] std::optional<qint64> numberWithoutFraction(double number);

/// A member of a row of Treeherder's that is a whole number, or its text. An id must be exact: a fraction is none.
/// \return `fallback` when it is absent or something else.
[[nodiscard]] qint64 idMember(const Json &object, const char *key, qint64 fallback = 0);
/// As idMember(), of a number whose fraction does not matter.
[[nodiscard]] qint64 numberMember(const Json &object, const char *key, qint64 fallback = 0);
/// A member that is a text, or a number, which is taken as it is written.
[[nodiscard]] QString textMember(const Json &object, const char *key);

} // namespace collie::treeherder
