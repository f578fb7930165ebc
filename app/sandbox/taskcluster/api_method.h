#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/identity/auth_guard.h"
#include "app/sandbox/tasks/task.h"
#include "services/base/json.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace collie::sandbox {

/// One call of a method of a Taskcluster service.
struct ApiCall {
    const HttpRequest &request;
    QString method;                ///< "createClient"
    Json params = Json::object();  ///< Of the route, in its order, as strings.
    Json payload = Json::object(); ///< The body; a string when it is not JSON.
    Caller caller = {};
    qint64 nowMs = 0;

    [[nodiscard]] QString param(const char *name) const { return stringMember(params, name); }
    /// A list of texts in the payload; what is not a text is left out.
    [[nodiscard]] QStringList payloadTexts(const char *member) const;
    [[nodiscard]] HttpReply ok(const Json &document) const { return HttpReply::json(document); }
    /// An error in the shape every Taskcluster service uses, with the diagnostics it appends to the message.
    [[nodiscard]] HttpReply error(int status, const QString &code, const QString &message) const;
    [[nodiscard]] HttpReply refuse(const Refusal &why) const { return error(why.status, why.code, why.message); }
    [[nodiscard]] HttpReply notFound(const QString &message) const {
        return error(404, QStringLiteral("ResourceNotFound"), message);
    }
};

/// One method of a service, as its API reference describes it.
struct ApiMethod {
    QByteArray httpMethod;
    QString name;
    QString route; ///< "/task/<taskId>/artifacts/<name*>": a star takes slashes too.
    std::function<HttpReply(ApiCall &)> handler;
    /// The scope expression a caller must satisfy; none: everybody may call, and no signature is looked at.
    std::function<Json(const ApiCall &)> scopes = {};
    QStringList query = {}; ///< Query parameters it knows.
};

} // namespace collie::sandbox
