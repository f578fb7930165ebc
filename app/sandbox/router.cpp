#include "app/sandbox/router.h"

#include "app/sandbox/pulse/exchange_references.h"
#include "app/sandbox/tasks/task_schema.h"

namespace collie::sandbox {

namespace {

/// The page of the user interface, at every address that is none of a service.
HttpReply userInterface() {
    return HttpReply::html("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Collie "
                           "sandbox</title></head>\n<body><h1>Collie sandbox</h1><p>A development server with invented "
                           "data. Point Collie at this address.</p></body>\n</html>\n");
}

} // namespace

Router::Router(Parts parts, std::map<QString, ApiService> services)
    : m_parts(parts)
    , m_services(std::move(services)) {}

qint64 Router::nowMs() const {
    return m_parts.simulation.nowMs();
}

HttpReply Router::route(const HttpRequest &request) {
    const QStringList segments = request.segments();
    if (request.method == "OPTIONS") {
        HttpReply reply = HttpReply::text("GET, HEAD, POST, PUT, DELETE");
        reply.headers = {{"Allow", "GET, HEAD, POST, PUT, DELETE"},
                         {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
                         {"Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE"}};
        return reply;
    }
    if (segments.first() == u"api" && segments.size() >= 2)
        return api(request, segments.mid(1));
    if (segments.first() == u"schemas" && request.method == "GET") {
        if (const auto schema = TaskSchema::document(segments.mid(1).join(u'/'), request.origin()))
            return HttpReply::json(*schema);
    }
    if (segments.first() == u"references")
        return ExchangeReferences::handle(segments.mid(1), request.origin());
    if (segments.first() == u"bugzilla")
        return bugzilla(request, segments.mid(1));
    if (segments.first() == u"lando")
        return lando(request, segments.mid(1));
    if (segments.first() == u"artifacts")
        return m_parts.queue.download(request, segments.mid(1));
    if (segments.first() == u"s3")
        return m_parts.s3.handle(request, segments.mid(1), nowMs());
    if (segments.first() == u"livelog")
        return m_parts.liveLog.follow(segments.mid(1));
    if (segments == QStringList{QStringLiteral("auth"), QStringLiteral("clients"), QStringLiteral("create")})
        return m_parts.signIn.handle(request, nowMs());
    if (segments.first() == u"sandbox" && segments.size() == 2)
        return control(request, segments[1]);
    return userInterface();
}

HttpReply Router::api(const HttpRequest &request, const QStringList &segments) const {
    if (TreeherderApi::owns(segments.first())) {
        HttpReply reply = m_parts.treeherder.handle(request, segments);
        const bool ownFault = request.path.startsWith("/api/jobs/") || request.path.endsWith("/push/");
        if (request.faults.wrongTypes && !ownFault)
            reply.body = "[{\"id\":[],\"name\":5},\"text\",null]";
        return reply;
    }
    // Services answer so what they do not know. Some deployments' proxies give the page of the user interface, with
    // 200, for a service there is not; whoever wants to see that asks for the fault "html", for here it would hide
    // mistakes.
    const auto service = m_services.find(segments.first());
    if (service == m_services.end() || segments.size() < 3 || segments[1] != u"v1")
        return HttpReply::json(Json{{"error", "Not found"}}, 404);
    if (request.faults.wrongTypes)
        return {.status = 200, .body = "{\"status\":[],\"taskId\":7,\"scopes\":\"all\",\"url\":{},\"artifacts\":{}}"};
    return service->second.handle(request, segments.mid(2), nowMs());
}

HttpReply Router::bugzilla(const HttpRequest &request, const QStringList &segments) const {
    const auto refuse = [](int code, const char *message, int status) {
        return HttpReply::json(Json{{"error", true}, {"code", code}, {"message", message}}, status);
    };
    if (request.method != "GET" || segments != QStringList{QStringLiteral("rest"), QStringLiteral("bug")})
        return refuse(32'000, "API endpoint not found", 404);
    const auto list = [&request](QStringView name) {
        return request.parameter(name).value_or(QString()).split(u',', Qt::SkipEmptyParts);
    };
    const QStringList ids = list(u"id");
    if (ids.isEmpty())
        return refuse(1'012, "You must pass at least one parameter to Bug.search.", 400);
    return HttpReply::json(m_parts.bugs.bugzilla(ids, list(u"include_fields")));
}

HttpReply Router::lando(const HttpRequest &request, const QStringList &segments) const {
    if (request.method == "GET" && segments.value(0) == u"landing_jobs")
        return m_parts.landings.answer(request, segments.mid(1));
    if (request.method == "GET" && segments.value(0) == u"api" && segments.value(1) == u"treestatus" &&
        segments.value(2) == u"trees")
        return m_parts.trees.answer(segments.mid(3));
    return userInterface();
}

HttpReply Router::control(const HttpRequest &request, const QString &what) {
    if (request.method != "POST")
        return HttpReply::json(Json{{"error", "Use POST"}}, 405);
    if (what == u"touch") {
        const int count = request.parameter(u"count").value_or(QStringLiteral("1")).toInt();
        return HttpReply::json(Json{{"touched", m_parts.simulation.touch(count)}});
    }
    if (what == u"land")
        return m_parts.landings.control(request);
    if (what == u"tree")
        return m_parts.trees.control(request);
    if (what == u"classify")
        return m_parts.reports.classify(request);
    if (what == u"flood") {
        const auto number = [&request](QStringView name, int preset) {
            return std::max(1, request.parameter(name).value_or(QString::number(preset)).toInt());
        };
        m_parts.flood.start({.perSecond = number(u"rate", 20'000),
                             .messages = number(u"messages", 20'000),
                             .bytes = number(u"bytes", 1'500)});
        return HttpReply::json(Json{{"flooding", true}});
    }
    if (what == u"faults") {
        const Result<Json> document = parseJson(request.body, QStringLiteral("The list of faults"));
        const Result<void> applied =
            document ? m_parts.faults.apply(*document) : Result<void>(failure(document.error()));
        return applied ? HttpReply::json(Json{{"applied", true}})
                       : HttpReply::json(Json{{"error", applied.error().message.toStdString()}}, 400);
    }
    if (what == u"expire-s3") {
        m_parts.s3Sessions.expireAll();
        return HttpReply::json(Json{{"expired", true}});
    }
    return HttpReply::json(Json{{"error", "Not found"}}, 404);
}

} // namespace collie::sandbox
