#include "services/artifacts/artifact_log.h"

namespace collie::artifacts {

Q_LOGGING_CATEGORY(logArtifacts, "collie.artifacts", QtInfoMsg)

} // namespace collie::artifacts
