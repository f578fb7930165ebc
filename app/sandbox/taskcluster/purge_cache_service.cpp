#include "app/sandbox/taskcluster/purge_cache_service.h"

#include "app/sandbox/taskcluster/api_service.h"
#include "services/base/json_members.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

/// So many are remembered; the oldest go first.
constexpr size_t mostPurges = 10'000;

} // namespace

void PurgeCacheService::purge(const QString &workerPoolId, const QString &cacheName, qint64 nowMs) {
    std::erase_if(m_purges, [&](const Purge &known) {
        return known.workerPoolId == workerPoolId && known.cacheName == cacheName;
    });
    if (m_purges.size() >= mostPurges)
        m_purges.erase(m_purges.begin());
    m_purges.push_back({.workerPoolId = workerPoolId, .cacheName = cacheName, .beforeMs = nowMs});
}

HttpReply PurgeCacheService::list(ApiCall &call, const QString &workerPoolId) const {
    Json requests = Json::array();
    for (const Purge &one : m_purges) {
        if (!workerPoolId.isEmpty() && one.workerPoolId != workerPoolId)
            continue;
        requests.push_back(Json{{"provisionerId", one.workerPoolId.section(u'/', 0, 0).toStdString()},
                                {"workerType", one.workerPoolId.section(u'/', 1).toStdString()},
                                {"cacheName", one.cacheName.toStdString()},
                                {"before", timeText(one.beforeMs)}});
    }
    return call.ok(Json{{"requests", requests}});
}

std::vector<ApiMethod> PurgeCacheService::methods() {
    std::vector<ApiMethod> all{ApiService::ping()};
    all.push_back({"POST", QStringLiteral("purgeCache"), QStringLiteral("/purge-cache/<workerPoolId>"),
                   [this](ApiCall &call) {
                       if (stringMember(call.payload, "cacheName").isEmpty())
                           return call.error(400, QStringLiteral("InputValidationError"),
                                             QStringLiteral("\nSchema Validation Failed!\nErrors:\n  * data must have "
                                                            "required property 'cacheName'"));
                       purge(call.param("workerPoolId"), stringMember(call.payload, "cacheName"), call.nowMs);
                       return HttpReply{.status = 204, .contentType = {}, .body = {}};
                   },
                   [](const ApiCall &call) {
                       return Json(QStringLiteral("purge-cache:%1:%2")
                                       .arg(call.param("workerPoolId"), stringMember(call.payload, "cacheName"))
                                       .toStdString());
                   }});
    all.push_back({"GET", QStringLiteral("allPurgeRequests"), QStringLiteral("/purge-cache/list"),
                   [this](ApiCall &call) { return list(call, {}); },
                   [](const ApiCall &) { return Json("purge-cache:all-purge-requests"); },
                   QStringList{QStringLiteral("limit"), QStringLiteral("continuationToken")}});
    all.push_back({"GET", QStringLiteral("purgeRequests"), QStringLiteral("/purge-cache/<workerPoolId>"),
                   [this](ApiCall &call) { return list(call, call.param("workerPoolId")); },
                   [](const ApiCall &call) {
                       return Json("purge-cache:purge-requests::" + call.param("workerPoolId").toStdString());
                   },
                   QStringList{QStringLiteral("since")}});
    return all;
}

} // namespace collie::sandbox
