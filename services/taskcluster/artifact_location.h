#pragma once

#include "services/taskcluster/api_client.h"

#include <QHash>
#include <QString>
#include <QUrl>

namespace collie::taskcluster {

/// Where the bytes of an artifact can be got right now.
struct ArtifactLocation {
    QString storageType; ///< "s3", "object" or "reference".
    QUrl url;            ///< To be fetched without Authorization; may hold a signature, so never to be shown.
    QHash<QString, QByteArray> hashes = {}; ///< By algorithm, lower-case hex; of an object only.
    bool followRedirects = false;           ///< A reference may lead anywhere.
    /// A reference is what some task wrote: one of a deployment on the internet must not reach this machine or the
    /// network it is in. Where the deployment is there itself, its references may be as well.
    bool publicOnly = false;
};

/// Whether references of a deployment may lead to this machine or a private network: where the deployment is there
/// itself. A name is taken for one on the internet, for what it resolves to is not known before it is asked.
[[nodiscard]] bool mayReferInside(const RootUrl &rootUrl);

/// Asks the queue, and the object service for what is there (taskcluster.md §6.4). Anonymously first for names that
/// begin with `public/`. \return NotFound for an artifact that was not made, with the task's reason for an error
/// artifact.
[[nodiscard]] Future<ArtifactLocation> locateArtifact(ApiClient &api, const QString &taskId, int runId,
                                                      const QString &name);

} // namespace collie::taskcluster
