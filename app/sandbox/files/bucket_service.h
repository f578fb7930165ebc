#pragma once

#include "app/sandbox/files/s3_sessions.h"
#include "app/sandbox/taskcluster/api_method.h"

namespace collie::sandbox {

/// auth.awsS3Credentials: temporary keys to a prefix of a bucket (taskcluster.md §7).
/// \param sessions  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> bucketMethods(S3Sessions &sessions);

} // namespace collie::sandbox
