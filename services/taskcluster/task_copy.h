#pragma once

#include "services/base/json.h"

#include <functional>

namespace collie::taskcluster {

/// How a copy writes a moment. \param sinceCreatedMs  how long after its task's creation the moment lies.
using CopiedTime = std::function<Json(qint64 sinceCreatedMs)>;

/// A definition whose times are counted anew. What lay after `created` was counted from it: `deadline`, `expires`, and
/// inside `payload` and `extra` whatever is a whole ISO time, such as the `expires` of artifacts, which a worker
/// refuses once they are in the past. Inside, nothing comes to lie after the copy's own `expires`, because an artifact
/// may not outlive its task; a moment that no `expires` names and that already lay after the task's was not counted
/// from `created`, and stays.
/// \return InvalidArgument when the definition has no `created` or no `deadline`.
[[nodiscard]] Result<Json> withTimesAnew(const Json &definition, const CopiedTime &time);
/// As above, in absolute times. \param nowMs  the server's, milliseconds since the epoch.
[[nodiscard]] Result<Json> withTimesAnew(const Json &definition, qint64 nowMs);

/// The task again, as retriggering does it: times anew, and no retries.
/// \return as withTimesAnew().
[[nodiscard]] Result<Json> copyOfTask(const Json &definition, const CopiedTime &time);
[[nodiscard]] Result<Json> copyOfTask(const Json &definition, qint64 nowMs);

} // namespace collie::taskcluster
