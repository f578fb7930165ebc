#include "services/transfers/artifact_log.h"

namespace collie::transfers {

Q_LOGGING_CATEGORY(logArtifacts, "collie.artifacts", QtInfoMsg)

} // namespace collie::transfers
