#include "app/sandbox/taskcluster/api_service.h"

#include "app/sandbox/taskcluster/wire_check.h"
#include "services/base/slugid.h"
#include "services/taskcluster/scopes.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <optional>

namespace collie::sandbox {

namespace scopes = taskcluster::scopes;

namespace {

constexpr qsizetype maxBody = 10 * 1024 * 1024;
constexpr size_t maxLimit = 1000;

std::optional<Json> match(const QString &route, const QStringList &segments) {
    const QStringList parts = route.mid(1).split(u'/');
    Json params = Json::object();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i >= segments.size())
            return std::nullopt;
        const QString &part = parts[i];
        if (part.endsWith(u"*>")) {
            const QString rest = segments.mid(i).join(u'/');
            if (rest.isEmpty())
                return std::nullopt;
            params[part.mid(1, part.size() - 3).toStdString()] = rest.toStdString();
            return params;
        }
        if (part.startsWith(u'<')) {
            const bool mayBeEmpty = part.endsWith(u"?>");
            if (segments[i].isEmpty() && !mayBeEmpty)
                return std::nullopt;
            params[part.mid(1, part.size() - (mayBeEmpty ? 3 : 2)).toStdString()] = segments[i].toStdString();
        } else if (part != segments[i]) {
            return std::nullopt;
        }
    }
    return parts.size() == segments.size() ? std::optional<Json>(params) : std::nullopt;
}

/// The sentence for the first URL parameter that does not match its pattern; empty when all do.
QString wrongParameter(const Json &params) {
    static const QString slugid =
        QStringLiteral("/^[A-Za-z0-9_-]{8}[Q-T][A-Za-z0-9_-][CGKOSWaeimquy26-][A-Za-z0-9_-]{10}[AQgw]$/");
    static const QRegularExpression number(QStringLiteral("^(0|([1-9]\\d*))$"));
    for (const auto &[name, value] : params.items()) {
        const QString text = QString::fromStdString(value.get<std::string>());
        QString pattern;
        if ((name == "taskId" || name == "taskGroupId") && !isSlugid(text))
            pattern = slugid;
        else if (name == "runId" && !number.match(text).hasMatch())
            pattern = QStringLiteral("/^[0-9]+$/");
        if (!pattern.isEmpty())
            return QStringLiteral("Invalid URL patterns:\nURL parameter '%1' given as '%2' must match regular "
                                  "expression: '%3'")
                .arg(QString::fromStdString(name), text, pattern);
    }
    return {};
}

QString wrongQuery(const ApiMethod &method, const HttpRequest &request) {
    static const QRegularExpression number(QStringLiteral("^[0-9]+$"));
    for (const auto &[name, value] : request.query) {
        if (name == u"bewit")
            continue;
        if (!method.query.contains(name))
            return QStringLiteral("Query-string parameter: %1 is not supported!").arg(name);
        if (name == u"limit" && !number.match(value).hasMatch())
            return QStringLiteral("Query-string parameter: limit=\"%1\" does not match expression: /^[0-9]+$/")
                .arg(value);
    }
    return {};
}

/// What of an expression is not satisfied; null when nothing is.
Json missingOf(const QStringList &held, const Json &expression) {
    if (scopes::satisfiesExpression(held, expression))
        return nullptr;
    if (!expression.is_object() || !expression.contains("AllOf"))
        return expression;
    Json missing = Json::array();
    for (const Json &part : expression.at("AllOf")) {
        if (const Json rest = missingOf(held, part); !rest.is_null())
            missing.push_back(rest);
    }
    if (missing.size() == 1)
        return missing.front();
    return Json{{"AllOf", missing}};
}

QString fenced(const Json &expression) {
    const QString text = expression.is_string() ? QString::fromStdString(expression.get<std::string>())
                                                : QString::fromUtf8(toJsonBytes(expression, 2));
    return QStringLiteral("```\n%1\n```").arg(text);
}

QString insufficient(const Caller &caller, const Json &expression) {
    if (caller.clientId.isEmpty())
        return QStringLiteral("This request requires Taskcluster credentials that satisfy the following scope "
                              "expression:\n\n%1")
            .arg(fenced(expression));
    return QStringLiteral("Client ID %1 does not have sufficient scopes and is missing the following scopes:\n\n%2\n\n"
                          "This request requires the client to satisfy the following scope expression:\n\n%3")
        .arg(caller.clientId, fenced(missingOf(caller.scopes, expression)), fenced(expression));
}

} // namespace

ApiService::ApiService(QString name, const AuthGuard &guard, std::vector<ApiMethod> methods,
                       std::shared_ptr<const WireCheck> check)
    : m_name(std::move(name))
    , m_guard(guard)
    , m_methods(std::move(methods))
    , m_check(std::move(check)) {}

HttpReply ApiService::handle(const HttpRequest &request, const QStringList &segments, qint64 nowMs) const {
    const QByteArray wanted = request.method == "HEAD" ? QByteArray("GET") : request.method;
    for (const ApiMethod &method : m_methods) {
        if (method.httpMethod != wanted)
            continue;
        if (const std::optional<Json> params = match(method.route, segments)) {
            ApiCall apiCall{.request = request, .method = method.name, .params = *params, .nowMs = nowMs};
            HttpReply reply = call(method, apiCall);
            if (m_check)
                check(method, apiCall, reply);
            return reply;
        }
    }
    return HttpReply::json(Json{{"error", "Not found"}}, 404);
}

void ApiService::check(const ApiMethod &method, const ApiCall &apiCall, HttpReply &reply) const {
    if (!reply.later)
        return m_check->checkCall(m_name, method, apiCall, reply);
    // The request is gone by then.
    const auto params = apiCall.params, payload = apiCall.payload;
    reply.later = [check = m_check, name = m_name, method, request = apiCall.request, params, payload,
                   nowMs = apiCall.nowMs, later = std::move(reply.later)](const std::function<bool()> &isOpen,
                                                                          const std::function<void(HttpReply)> &send) {
        later(isOpen, [=](HttpReply answer) {
            const ApiCall seen{
                .request = request, .method = method.name, .params = params, .payload = payload, .nowMs = nowMs};
            check->checkCall(name, method, seen, answer);
            send(std::move(answer));
        });
    };
}

HttpReply ApiService::call(const ApiMethod &method, ApiCall &apiCall) const {
    const QString invalid = QStringLiteral("InvalidRequestArguments");
    if (const QString sentence = wrongParameter(apiCall.params); !sentence.isEmpty())
        return apiCall.error(400, invalid, sentence);
    if (const QString sentence = wrongQuery(method, apiCall.request); !sentence.isEmpty())
        return apiCall.error(400, invalid, sentence);
    if (apiCall.request.body.size() > maxBody)
        return apiCall.error(500, QStringLiteral("InternalServerError"),
                             QStringLiteral("Internal Server Error, incidentId %1.").arg(newSlugid()));
    if (!apiCall.request.body.isEmpty()) {
        const Result<Json> body = parseJson(apiCall.request.body, QStringLiteral("The payload"));
        apiCall.payload = body ? *body : Json(apiCall.request.body.toStdString());
        if (!body && method.scopes)
            return apiCall.error(400, QStringLiteral("MalformedPayload"),
                                 QStringLiteral("Failed to parse JSON: ") + body.error().message);
        if (!apiCall.payload.is_object())
            return apiCall.error(400, QStringLiteral("InputValidationError"),
                                 QStringLiteral("\nSchema Validation Failed!\nErrors:\n  * data must be object"));
    }
    if (!method.scopes)
        return method.handler(apiCall);
    const auto caller = m_guard.authenticate(apiCall.request, apiCall.nowMs);
    if (!caller)
        return apiCall.error(401, QStringLiteral("AuthenticationFailed"), caller.error());
    apiCall.caller = *caller;
    const Json expression = method.scopes(apiCall);
    if (!expression.is_null() && !scopes::satisfiesExpression(apiCall.caller.scopes, expression))
        return apiCall.error(403, QStringLiteral("InsufficientScopes"), insufficient(apiCall.caller, expression));
    return method.handler(apiCall);
}

ApiMethod ApiService::ping() {
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return {.httpMethod = "GET",
            .name = QStringLiteral("ping"),
            .route = QStringLiteral("/ping"),
            .handler = [](ApiCall &call) {
                return call.ok(Json{{"alive", true}, {"uptime", double(timer.nsecsElapsed()) / 1e9}});
            }};
}

ApiService::Page ApiService::page(const HttpRequest &request, size_t total) {
    Page result;
    size_t limit = maxLimit;
    if (const auto asked = request.parameter(u"limit"))
        limit = std::clamp<size_t>(asked->toULongLong(), 1, maxLimit);
    // A token that makes no sense starts over at the first page, as the real service does.
    if (const auto token = request.parameter(u"continuationToken"))
        result.offset = QByteArray::fromBase64(token->toLatin1()).toULongLong();
    if (result.offset > total)
        result.offset = 0;
    result.length = std::min(limit, total - result.offset);
    if (result.offset + result.length < total)
        result.nextToken = QByteArray::number(qulonglong(result.offset + result.length)).toBase64();
    return result;
}

} // namespace collie::sandbox
