#pragma once

#include "services/treeherder/treeherder_client.h"

namespace collie::session {

/// The jobs of the push before one, asked of Treeherder.
/// \param client   outlives the answer. \param repository  Treeherder's name. \param context  as of andThen().
/// \return empty where there is no push before it.
[[nodiscard]] Future<QVector<treeherder::Job>> jobsOfParent(treeherder::TreeherderClient &client,
                                                            const QString &repository, const treeherder::Push &push,
                                                            QObject *context);

} // namespace collie::session
