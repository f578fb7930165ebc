#pragma once

#include <QString>
#include <QUrl>

namespace collie::storage {

/// The address of a deployment as a person types it: https where they name no scheme, without slashes at the end.
/// \return empty for nothing; what isDeploymentAddress() refuses where it is none.
[[nodiscard]] QUrl typedAddress(const QString &text);

} // namespace collie::storage
