#include "app/cli/dry_run.h"

#include "app/cli/output.h"
#include "services/base/words.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/create_task_scopes.h"
#include "services/taskcluster/scopes.h"

#include <optional>

namespace collie::cli {

namespace {

/// \param held  nothing when it is not known what the credentials hold.
Json toJson(const PlannedRequest &request, const std::optional<QStringList> &held) {
    Json missing = held ? Json::array() : Json();
    if (held && !request.scopes.is_null()) {
        for (const QString &scope : taskcluster::scopes::missing(*held, request.scopes))
            missing.push_back(scope.toStdString());
    }
    return Json{{"method", request.method.toStdString()},
                {"url", request.url.toStdString()},
                {"body", request.body},
                {"scopes", request.scopes},
                {"missingScopes", missing}};
}

} // namespace

QString queueUrl(Session &session, const QString &path) {
    return session.api().rootUrl().api(QStringLiteral("queue"), path).toString(QUrl::FullyEncoded);
}

PlannedRequest postRequest(Session &session, const char *verb, const Json &task, const QString &taskId) {
    return {.method = "POST",
            .url = queueUrl(session, QStringLiteral("task/%1/%2").arg(taskId, QLatin1String(verb))),
            .scopes = taskcluster::taskVerbScopes(verb, task, taskId)};
}

Future<void> showRequests(Session &session, const QVector<PlannedRequest> &requests, const Json &about) {
    const bool hasCredentials = !session.api().credentials().isEmpty();
    const auto print = [requests, about, hasCredentials](const std::optional<QStringList> &held) {
        Json list = Json::array();
        for (const PlannedRequest &request : requests)
            list.push_back(toJson(request, held));
        Json whole = about;
        whole["requests"] = list;
        whole["credentials"] = hasCredentials;
        printJson(whole);
    };
    // What everybody may do says nothing about somebody who has yet to sign in.
    if (!hasCredentials) {
        print(std::nullopt);
        printRemark(Words::tr("There are no credentials, so it is not known whether yours are enough. Sign in with: "
                              "collie-cli signin"));
        return readyFuture<void>({});
    }
    taskcluster::Auth auth(session.api());
    return andHandle(auth.currentScopes(), &session, [print](const Result<QStringList> &held) -> Result<void> {
        if (!held && held.error().kind != ErrorKind::InsufficientScopes)
            return failure(held.error());
        print(held ? std::optional(*held) : std::nullopt);
        if (!held)
            printRemark(
                Words::tr("Your credentials may not list their scopes, so it is not known whether they are enough."));
        return {};
    });
}

} // namespace collie::cli
