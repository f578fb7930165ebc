#pragma once

#include "services/base/async.h"
#include "services/taskcluster/task_claims.h"

#include <QDateTime>

namespace collie::artifacts {

/// A file of this computer that becomes an artifact of a claimed run.
struct FileArtifact {
    QString name; ///< "public/logs/live_backing.log"
    QString path;
    QByteArray contentType;
    QDateTime expires; ///< UTC; not after the task.
};

/// Puts a small file, a log above all, on a claimed run: createArtifact, then a PUT without Authorization to the
/// address it gives (wire.md, "Artifacts"). \param claims  outlives the call. \param context  whose end cancels it.
/// \return the artifact's address; Storage when the file cannot be read, TooLarge above 80 MiB, Conflict when the claim
/// was lost, Server when the store refused it.
[[nodiscard]] Future<QUrl> putFileArtifact(const taskcluster::TaskClaims &claims, const taskcluster::Claim &claim,
                                           const FileArtifact &artifact, QObject *context);

} // namespace collie::artifacts
