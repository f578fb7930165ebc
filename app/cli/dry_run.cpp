#include "app/cli/dry_run.h"

#include "app/cli/output.h"

namespace collie::cli {

Json requestsToJson(const QVector<PlannedRequest> &requests) {
    Json list = Json::array();
    for (const PlannedRequest &request : requests) {
        Json missing = Json::array();
        for (const QString &scope : request.missingScopes)
            missing.push_back(scope.toStdString());
        list.push_back(Json{{"method", request.method.toStdString()},
                            {"url", request.url.toStdString()},
                            {"body", request.body},
                            {"scopes", request.scopes},
                            {"missingScopes", missing}});
    }
    return list;
}

void printRequests(const QVector<PlannedRequest> &requests) {
    printJson(Json{{"requests", requestsToJson(requests)}});
}

} // namespace collie::cli
