#pragma once

#include "services/taskcluster/api_client.h"

#include <QByteArray>
#include <QString>

namespace collie::taskcluster {

/// Fetches the bytes of an artifact (taskcluster.md §6.4).
/// \param taskPath  "task/<taskId>" or "task/<taskId>/runs/<runId>", percent-encoded.
/// \param name  asked for anonymously first when it begins with "public/".
/// \param recall  whether it is kept, as what is needed for actions; one that is not public never is.
/// \return NotFound for one that was never made; BadResponse for a reference, whose address could name any host.
[[nodiscard]] Future<QByteArray> artifactContent(ApiClient &api, const QString &taskPath, const QString &name,
                                                 qint64 maxBytes, Recall recall = Recall::Never);

} // namespace collie::taskcluster
