#include "services/taskcluster/s3_credentials.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/taskcluster/answer_credentials.h"

namespace collie::taskcluster {

namespace {

Result<S3Credentials> s3CredentialsOf(Result<Json> answer) {
    if (!answer)
        return failure(answer.error());
    S3Credentials out;
    if (Json *member = findMember(*answer, "credentials"); member != nullptr && member->is_object()) {
        out.accessKeyId = stringMember(*member, "accessKeyId").toLatin1();
        out.secretAccessKey = takeSecret(*member, "secretAccessKey");
        out.sessionToken = takeSecret(*member, "sessionToken");
    }
    out.expires = timeMember(*answer, "expires");
    if (out.accessKeyId.isEmpty() || out.secretAccessKey.isEmpty() || !out.expires.isValid())
        return failure(ErrorKind::BadResponse, Words::tr("The auth service gave no credentials for the bucket."));
    return out;
}

} // namespace

Future<S3Credentials> s3Credentials(ApiClient &api, const QString &bucket, const QString &prefix) {
    const ApiCall call{
        .service = QStringLiteral("auth"),
        // The prefix is the rest of the path, slashes and all, and may be empty.
        .path =
            QStringLiteral("aws/s3/read-write/%1/%2").arg(RootUrl::encodeSegment(bucket), RootUrl::encodePath(prefix)),
        .idempotent = true,
        .maxBytes = 1024 * 1024};
    return andHandle(api.call(call), &api, [bucket](Result<Json> answer) -> Result<S3Credentials> {
        if (!answer && answer.error().kind == ErrorKind::NotFound)
            answer.error().message =
                Words::tr("This deployment gives no access to a bucket named “%1”. Check its name.").arg(bucket);
        return s3CredentialsOf(std::move(answer));
    });
}

} // namespace collie::taskcluster
