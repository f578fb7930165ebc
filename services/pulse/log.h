#pragma once

#include <QLoggingCategory>

namespace collie {

Q_DECLARE_LOGGING_CATEGORY(logPulse) ///< collie.pulse: connections made, lost and refused; never a message.

} // namespace collie
