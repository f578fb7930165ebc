#include "app/sandbox/identity/auth_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "services/base/json_members.h"
#include "services/taskcluster/scopes.h"

#include <QDateTime>

namespace collie::sandbox {

namespace {

QStringList stringList(const Json &object, const char *name) {
    QStringList result;
    if (const auto found = object.find(name); found != object.end() && found->is_array()) {
        for (const Json &entry : *found) {
            if (entry.is_string())
                result.append(QString::fromStdString(entry.get<std::string>()));
        }
    }
    return result;
}

Json jsonList(const QStringList &list) {
    Json result = Json::array();
    for (const QString &entry : list)
        result.push_back(entry.toStdString());
    return result;
}

Json allOf(const QString &first, const QStringList &more) {
    Json list = Json::array({first.toStdString()});
    for (const QString &scope : more)
        list.push_back(scope.toStdString());
    return Json{{"AllOf", list}};
}

auto constantScope(const char *scope) {
    return [scope](const ApiCall &) { return Json(scope); };
}

auto clientScope(const char *prefix) {
    return [prefix](const ApiCall &call) {
        return Json((QString::fromLatin1(prefix) + call.param("clientId")).toStdString());
    };
}

HttpReply createClient(ApiCall &call, ClientRegistry &clients) {
    const QDateTime expires = timeMember(call.payload, "expires");
    QStringList problems;
    if (!call.payload.contains("expires"))
        problems.append(QStringLiteral("  * data must have required property 'expires'"));
    else if (!expires.isValid())
        problems.append(QStringLiteral("  * data/expires must match format \"date-time\""));
    if (!call.payload.value("description", Json()).is_string())
        problems.append(QStringLiteral("  * data must have required property 'description'"));
    if (!problems.isEmpty())
        return call.error(400, QStringLiteral("InputValidationError"),
                          QStringLiteral("\nSchema Validation Failed!\nRejecting Schema: "
                                         "%1/schemas/auth/v1/create-client-request.json#\nErrors:\n%2")
                              .arg(call.request.origin(), problems.join(u'\n')));
    Client client;
    client.clientId = call.param("clientId");
    client.description = stringMember(call.payload, "description");
    client.scopes = taskcluster::scopes::normalise(stringList(call.payload, "scopes"));
    client.createdMs = call.nowMs;
    client.expiresMs = expires.toMSecsSinceEpoch();
    const Json deleteOnExpiration = call.payload.value("deleteOnExpiration", Json(false));
    client.deleteOnExpiration = deleteOnExpiration.is_boolean() && deleteOnExpiration.get<bool>();
    const Client *stored = clients.find(client.clientId);
    if (stored && (stored->scopes != client.scopes || stored->description != client.description ||
                   stored->expiresMs != client.expiresMs))
        return call.error(409, QStringLiteral("RequestConflict"),
                          QStringLiteral("client with same clientId already exists, possibly an issue with "
                                         "retry logic or idempotency"));
    if (!stored) {
        client.accessToken = ClientRegistry::newAccessToken();
        stored = &clients.add(client);
    }
    Json answer = clients.describe(*stored);
    answer["accessToken"] = stored->accessToken.reveal().toByteArray().toStdString();
    return call.ok(answer);
}

HttpReply listClients(ApiCall &call, const ClientRegistry &clients) {
    const QString prefix = call.request.parameter(u"prefix").value_or(QString());
    QList<Client> all = clients.all();
    all.removeIf([&prefix](const Client &client) { return !client.clientId.startsWith(prefix); });
    std::sort(all.begin(), all.end(),
              [](const Client &left, const Client &right) { return left.clientId < right.clientId; });
    const ApiService::Page page = ApiService::page(call.request, size_t(all.size()));
    Json list = Json::array();
    for (size_t i = 0; i < page.length; ++i)
        list.push_back(clients.describe(all.at(qsizetype(page.offset + i))));
    Json answer{{"clients", list}};
    if (!page.nextToken.isEmpty())
        answer["continuationToken"] = page.nextToken.toStdString();
    return call.ok(answer);
}

/// The end-points that check a client library's signatures: they know one client, and what it holds is part of the
/// request.
HttpReply testAuthenticate(ApiCall &call, const QStringList &held, const QStringList &required) {
    Client tester;
    tester.clientId = QStringLiteral("tester");
    tester.accessToken = Secret("no-secret");
    tester.scopes = held;
    tester.expiresMs = call.nowMs + 3'600'000;
    const AuthGuard guard([&tester](const QString &id) { return id == tester.clientId ? &tester : nullptr; },
                          [](const QStringList &given) { return taskcluster::scopes::normalise(given); }, false);
    const auto caller = guard.authenticate(call.request, call.nowMs);
    if (!caller)
        return call.error(401, QStringLiteral("AuthenticationFailed"), caller.error());
    if (!taskcluster::scopes::satisfies(caller->scopes, required))
        return call.error(403, QStringLiteral("InsufficientScopes"),
                          QStringLiteral("Client ID %1 does not have sufficient scopes and is missing the following "
                                         "scopes:\n\n```\n%2\n```")
                              .arg(caller->clientId, required.join(u'\n')));
    return call.ok(Json{{"clientId", caller->clientId.toStdString()}, {"scopes", jsonList(caller->scopes)}});
}

HttpReply withClient(ApiCall &call, ClientRegistry &clients, const std::function<Json(const Client &)> &answer) {
    const Client *client = clients.find(call.param("clientId"));
    return client ? call.ok(answer(*client)) : call.notFound(QStringLiteral("Client not found"));
}

} // namespace

std::vector<ApiMethod> authMethods(ClientRegistry &clients) {
    const QString clientRoute = QStringLiteral("/clients/<clientId>");
    std::vector<ApiMethod> methods{ApiService::ping()};
    methods.push_back({"GET", QStringLiteral("currentScopes"), QStringLiteral("/scopes/current"),
                       [](ApiCall &call) {
                           return call.ok(Json{{"scopes", jsonList(call.caller.scopes)}});
                       },
                       constantScope("auth:current-scopes")});
    methods.push_back({"POST", QStringLiteral("expandScopes"), QStringLiteral("/scopes/expand"),
                       [&clients](ApiCall &call) {
                           const QStringList expanded = clients.expand(stringList(call.payload, "scopes"));
                           return call.ok(Json{{"scopes", jsonList(expanded)}});
                       },
                       constantScope("auth:expand-scopes")});
    methods.push_back({"GET",
                       QStringLiteral("listClients"),
                       QStringLiteral("/clients/"),
                       [&clients](ApiCall &call) { return listClients(call, clients); },
                       constantScope("auth:list-clients"),
                       {QStringLiteral("prefix"), QStringLiteral("limit"), QStringLiteral("continuationToken")}});
    methods.push_back({"GET", QStringLiteral("client"), clientRoute,
                       [&clients](ApiCall &call) {
                           return withClient(call, clients,
                                             [&clients](const Client &client) { return clients.describe(client); });
                       },
                       clientScope("auth:get-client:")});
    methods.push_back({"PUT", QStringLiteral("createClient"), clientRoute,
                       [&clients](ApiCall &call) { return createClient(call, clients); },
                       [](const ApiCall &call) {
                           return allOf(QStringLiteral("auth:create-client:") + call.param("clientId"),
                                        stringList(call.payload, "scopes"));
                       }});
    methods.push_back({"DELETE", QStringLiteral("deleteClient"), clientRoute,
                       [&clients](ApiCall &call) {
                           clients.remove(call.param("clientId"));
                           return HttpReply{.status = 200, .contentType = {}, .body = {}};
                       },
                       clientScope("auth:delete-client:")});
    methods.push_back(
        {"POST", QStringLiteral("testAuthenticate"), QStringLiteral("/test-authenticate"), [](ApiCall &call) {
             return testAuthenticate(call, stringList(call.payload, "clientScopes"),
                                     stringList(call.payload, "requiredScopes"));
         }});
    const auto testGet = [](ApiCall &call) {
        return testAuthenticate(call, {QStringLiteral("test:*"), QStringLiteral("auth:create-client:test:*")},
                                {QStringLiteral("test:authenticate-get")});
    };
    methods.push_back(
        {"GET", QStringLiteral("testAuthenticateGet"), QStringLiteral("/test-authenticate-get/"), testGet});
    return methods;
}

} // namespace collie::sandbox
