#pragma once

#include <QLoggingCategory>

namespace collie::artifacts {

Q_DECLARE_LOGGING_CATEGORY(logArtifacts) ///< collie.artifacts

} // namespace collie::artifacts
