#pragma once

#include "services/actions/action_runner.h"

#include <QSet>

/// Finds out what became of a request whose answer never came.
namespace collie::actions {

/// The action task in a group's listing that a request made: of the same action, task and input, created not before the
/// request was sent, and belonging to no other request.
/// \param sentMs  when it was sent, by the server's clock, milliseconds since the epoch.
/// \param taken   action tasks whose requests are known.
/// \return its id; empty when there is none.
[[nodiscard]] QString findActionTask(const QVector<taskcluster::GroupTask> &group, const PreparedAction &prepared,
                                     qint64 sentMs, const QSet<QString> &taken);

} // namespace collie::actions
