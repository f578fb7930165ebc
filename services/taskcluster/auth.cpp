#include "services/taskcluster/auth.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/taskcluster/answer_credentials.h"

namespace collie::taskcluster {

namespace {

/// The list of strings `key` of an answer; BadResponse when there is none.
Result<QStringList> wholeList(const Result<Json> &answer, const char *key) {
    if (!answer)
        return failure(answer.error());
    const auto bad = [] {
        return failure(ErrorKind::BadResponse, Words::tr("The auth service gave an answer without scopes."));
    };
    const Json *list = findMember(*answer, key);
    if (list == nullptr || !list->is_array())
        return bad();
    QStringList out;
    out.reserve(static_cast<qsizetype>(list->size()));
    for (const Json &item : *list) {
        if (!item.is_string())
            return bad();
        out.append(QString::fromStdString(item.get_ref<const std::string &>()));
    }
    return out;
}

Future<QStringList> scopesOf(ApiClient &api, const ApiCall &call, const char *key = "scopes") {
    return andHandle(api.call(call), &api, [key](const Result<Json> &answer) { return wholeList(answer, key); });
}

QString clientPath(const QString &clientId) {
    return QStringLiteral("clients/") + RootUrl::encodeSegment(clientId);
}

Future<void> withoutAnswer(ApiClient &api, const ApiCall &call) {
    return andThen(api.callRaw(call), &api, [](const http::Response &) -> Result<void> { return {}; });
}

} // namespace

Future<void> Auth::ping() {
    // Read as JSON, so that a web page in place of the service is noticed.
    return andThen(
        m_api.call(
            {.service = QStringLiteral("auth"), .path = QStringLiteral("ping"), .idempotent = true, .anonymous = true}),
        &m_api, [](const Json &) -> Result<void> { return {}; });
}

Future<QStringList> Auth::currentScopes() {
    return scopesOf(m_api,
                    {.service = QStringLiteral("auth"), .path = QStringLiteral("scopes/current"), .idempotent = true});
}

Future<QStringList> Auth::expandScopes(const QStringList &scopes) {
    return scopesOf(m_api, {.method = "POST",
                            .service = QStringLiteral("auth"),
                            .path = QStringLiteral("scopes/expand"),
                            .payload = Json{{"scopes", stringsToJson(scopes)}},
                            .idempotent = true});
}

Future<ClientInfo> Auth::client(const QString &clientId) {
    return andHandle(m_api.call({.service = QStringLiteral("auth"), .path = clientPath(clientId), .idempotent = true}),
                     &m_api, [](const Result<Json> &answer) -> Result<ClientInfo> {
                         const Result<QStringList> scopes = wholeList(answer, "expandedScopes");
                         if (!scopes)
                             return failure(scopes.error());
                         return ClientInfo{.clientId = stringMember(*answer, "clientId"),
                                           .expires = timeMember(*answer, "expires"),
                                           .expandedScopes = *scopes};
                     });
}

Future<Secret> Auth::createClient(const QString &clientId, const QStringList &scopes, const QDateTime &expires,
                                  const QString &description) {
    const Json payload{{"expires", timeText(expires)},
                       {"description", description.toStdString()},
                       {"scopes", stringsToJson(scopes)},
                       {"deleteOnExpiration", true}};
    const ApiCall call{
        .method = "PUT", .service = QStringLiteral("auth"), .path = clientPath(clientId), .payload = payload};
    return andThen(m_api.call(call), &m_api, [](Json answer) -> Result<Secret> {
        Secret token = takeSecret(answer, "accessToken");
        if (token.isEmpty())
            return failure(ErrorKind::BadResponse, Words::tr("The auth service gave no access token."));
        return token;
    });
}

Future<void> Auth::deleteClient(const QString &clientId) {
    return withoutAnswer(
        m_api,
        {.method = "DELETE", .service = QStringLiteral("auth"), .path = clientPath(clientId), .idempotent = true});
}

Future<QStringList> Auth::testAuthenticate(const QStringList &clientScopes, const QStringList &requiredScopes) {
    return scopesOf(m_api, {.method = "POST",
                            .service = QStringLiteral("auth"),
                            .path = QStringLiteral("test-authenticate"),
                            .payload = Json{{"clientScopes", stringsToJson(clientScopes)},
                                            {"requiredScopes", stringsToJson(requiredScopes)}},
                            .idempotent = true});
}

} // namespace collie::taskcluster
