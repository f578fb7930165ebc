#pragma once

#include "app/session/view_trail.h"

#include <QByteArray>

#include <optional>

/// The view that was on show last, as the cache has it.
namespace collie::session {

/// Its name in the cache.
[[nodiscard]] QByteArray lastViewKey();
/// Any thread.
[[nodiscard]] QByteArray toBytes(const TrailView &view);
/// \param deployment  whose view it is. \return nothing for bytes that are none of toBytes().
[[nodiscard]] std::optional<TrailView> viewFromBytes(const QByteArray &bytes, const Deployment &deployment);

} // namespace collie::session
