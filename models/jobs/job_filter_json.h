#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/json.h"

#include <optional>

namespace collie::models {

/// A filter for keeping and sharing; jobFilterFromJson() reads it again. FieldTerm::names and jobIds are not written:
/// which jobs run a test or ran on a machine changes, so whoever applies the filter looks them up anew.
[[nodiscard]] Json toJson(const JobFilter &filter);

/// \param json  also by others and by hand. Members nobody knows are ignored, absent ones are as in JobFilter().
/// \return nothing for what is no filter: a member of another type, a field nobody knows, or one beyond all measure
/// (100 fields, 5,000 values of a field, 10,000 characters of a text). The terms are in the order of the document.
[[nodiscard]] std::optional<JobFilter> jobFilterFromJson(const Json &json);

} // namespace collie::models
