#include "app/sandbox/files/bucket_service.h"

#include "app/sandbox/identity/client_registry.h"
#include "services/base/json_members.h"

namespace collie::sandbox {

namespace {

const QString readWrite = QStringLiteral("read-write");
const QString readOnly = QStringLiteral("read-only");

Json bucketScope(const ApiCall &call) {
    const std::string place = call.param("bucket").toStdString() + '/' + call.param("prefix").toStdString();
    if (call.param("level") == readOnly)
        return {{"AnyOf", Json::array({"auth:aws-s3:read-only:" + place, "auth:aws-s3:read-write:" + place})}};
    return "auth:aws-s3:read-write:" + place;
}

HttpReply s3Credentials(ApiCall &call, S3Sessions &sessions) {
    const QString level = call.param("level"), bucket = call.param("bucket"), prefix = call.param("prefix");
    if (level != readWrite && level != readOnly)
        return call.error(400, QStringLiteral("InvalidRequestArguments"),
                          QStringLiteral("URL parameter 'level' given as '%1' must match regular expression: "
                                         "'/^(read-write|read-only)$/'")
                              .arg(level));
    if (prefix.startsWith(u'/'))
        return call.error(400, QStringLiteral("InvalidRequestArguments"),
                          QStringLiteral("The `prefix` may not start with a slash `/`"));
    if (!S3Sessions::isOpenTo(bucket))
        return call.notFound(QStringLiteral("No credentials available for bucket %1").arg(bucket));
    const S3Session &session = sessions.open(bucket, prefix, level == readWrite, call.nowMs);
    const auto text = [](const Secret &secret) { return secret.reveal().toByteArray().toStdString(); };
    return call.ok({{"credentials",
                     {{"accessKeyId", session.key.accessKeyId.toStdString()},
                      {"secretAccessKey", text(session.key.secretAccessKey)},
                      {"sessionToken", text(session.key.sessionToken)}}},
                    {"expires", timeText(session.expiresMs)}});
}

} // namespace

std::vector<ApiMethod> bucketMethods(S3Sessions &sessions) {
    std::vector<ApiMethod> all;
    // An empty prefix leaves nothing behind the last slash.
    for (const char *route : {"/aws/s3/<level>/<bucket>/<prefix*>", "/aws/s3/<level>/<bucket>/"})
        all.push_back({"GET", QStringLiteral("awsS3Credentials"), QString::fromLatin1(route),
                       [&sessions](ApiCall &call) { return s3Credentials(call, sessions); }, bucketScope});
    return all;
}

} // namespace collie::sandbox
