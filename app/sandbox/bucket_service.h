#pragma once

#include "app/sandbox/api_method.h"
#include "app/sandbox/s3_sessions.h"

namespace collie::sandbox {

/// auth.awsS3Credentials: temporary keys to a prefix of a bucket (taskcluster.md §7).
/// \param sessions  outlives the methods.
[[nodiscard]] std::vector<ApiMethod> bucketMethods(S3Sessions &sessions);

} // namespace collie::sandbox
