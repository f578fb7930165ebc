#include "services/pulse/log.h"

namespace collie {

Q_LOGGING_CATEGORY(logPulse, "collie.pulse", QtInfoMsg)

} // namespace collie
