#pragma once

#include <QtGlobal>

namespace collie {

/// Milliseconds since this process was started; -1 where the system does not say.
[[nodiscard]] qint64 processAgeMs();

} // namespace collie
