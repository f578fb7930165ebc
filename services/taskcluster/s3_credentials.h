#pragma once

#include "services/taskcluster/api_client.h"

#include <QDateTime>

namespace collie::taskcluster {

/// What opens a prefix of a bucket for a while.
struct S3Credentials {
    QByteArray accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken;
    QDateTime expires; ///< UTC.
};

/// GET auth/v1/aws/s3/read-write/<bucket>/<prefix>: temporary credentials to read and write below a prefix
/// (taskcluster.md §7). Idempotent.
/// \param prefix  not beginning with a slash; may be empty.
/// \return NotFound for a bucket the deployment does not give out; InsufficientScopes.
[[nodiscard]] Future<S3Credentials> s3Credentials(ApiClient &api, const QString &bucket, const QString &prefix);

} // namespace collie::taskcluster
