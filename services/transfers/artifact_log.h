#pragma once

#include <QLoggingCategory>

namespace collie::transfers {

Q_DECLARE_LOGGING_CATEGORY(logArtifacts) ///< collie.artifacts

} // namespace collie::transfers
