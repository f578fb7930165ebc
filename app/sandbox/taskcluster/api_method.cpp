#include "app/sandbox/taskcluster/api_method.h"

#include "services/base/json_members.h"

namespace collie::sandbox {

QStringList ApiCall::payloadTexts(const char *member) const {
    return stringsMember(payload, member);
}

HttpReply ApiCall::error(int status, const QString &code, const QString &message) const {
    const std::string time = timeText(nowMs);
    const QString full = QStringLiteral("%1\n\n---\n\n* method:     %2\n* errorCode:  %3\n* statusCode: %4\n"
                                        "* time:       %5")
                             .arg(message, method, code, QString::number(status), QString::fromStdString(time));
    HttpReply reply = HttpReply::json(
        Json{{"code", code.toStdString()},
             {"message", full.toStdString()},
             {"requestInfo",
              Json{{"method", method.toStdString()}, {"params", params}, {"payload", payload}, {"time", time}}}},
        status);
    if (status == 401)
        reply.addHeader("WWW-Authenticate", "hawk");
    return reply;
}

} // namespace collie::sandbox
