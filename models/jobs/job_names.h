#pragma once

#include "services/treeherder/job.h"

#include <QString>

namespace collie::models {

/// "Linux 24.04 x64 debug"
[[nodiscard]] QString platformOf(const treeherder::Job &job);
/// "M(bc1)"; the symbol alone for a job of no group.
[[nodiscard]] QString symbolOf(const treeherder::Job &job);

} // namespace collie::models
