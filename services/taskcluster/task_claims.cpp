#include "services/taskcluster/task_claims.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

namespace collie::taskcluster {

namespace {

QString claimPath(const Claim &claim, const char *step) {
    return QStringLiteral("task/%1/runs/%2/%3")
        .arg(RootUrl::encodeSegment(claim.taskId), QString::number(claim.runId), QLatin1String(step));
}

Secret secretMember(const Json &object, const char *key) {
    const auto member = object.find(key);
    if (member == object.end() || !member->is_string())
        return {};
    const auto &text = member->get_ref<const std::string &>();
    return Secret(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

Result<Claim> readClaim(const Json &answer, Claim claim) {
    const Json &credentials = objectMember(answer, "credentials");
    claim.takenUntil = timeMember(answer, "takenUntil");
    claim.credentials = {};
    claim.credentials.clientId = stringMember(credentials, "clientId");
    claim.credentials.accessToken = secretMember(credentials, "accessToken");
    claim.credentials.certificate = secretMember(credentials, "certificate");
    claim.credentials.expires = claim.takenUntil;
    if (claim.credentials.isEmpty() || !claim.takenUntil.isValid())
        return failure(ErrorKind::BadResponse, Words::tr("The queue gave a claim without credentials or end."));
    return claim;
}

} // namespace

std::shared_ptr<ApiClient> TaskClaims::clientOf(const Claim &claim) const {
    auto client = std::make_shared<ApiClient>(m_api.http(), m_api.rootUrl(), m_api.clock());
    client->setCredentials(claim.credentials.isEmpty() ? m_api.credentials() : claim.credentials);
    return client;
}

Future<Claim> TaskClaims::claimedBy(const std::shared_ptr<ApiClient> &client, const QString &path, const Json &payload,
                                    const Claim &claim) {
    const Future<Json> answer = client->call(
        {.method = "POST", .service = QStringLiteral("queue"), .path = path, .payload = payload, .idempotent = true});
    // The client lives until its answer is there.
    return andThen(answer, &m_api,
                   [client, claim](const Json &result) -> Result<Claim> { return readClaim(result, claim); });
}

Future<Claim> TaskClaims::claim(const QString &taskId, int runId, const QString &workerGroup, const QString &workerId) {
    Claim claim;
    claim.taskId = taskId;
    claim.runId = runId;
    claim.workerGroup = workerGroup;
    claim.workerId = workerId;
    return claimedBy(clientOf(claim), claimPath(claim, "claim"),
                     {{"workerGroup", workerGroup.toStdString()}, {"workerId", workerId.toStdString()}}, claim);
}

Future<Claim> TaskClaims::reclaim(const Claim &claim) {
    return claimedBy(clientOf(claim), claimPath(claim, "reclaim"), nullptr, claim);
}

Future<TaskStatus> TaskClaims::resolve(const Claim &claim, const char *how, const Json &payload) {
    const std::shared_ptr<ApiClient> client = clientOf(claim);
    const Future<Json> answer = client->call({.method = "POST",
                                              .service = QStringLiteral("queue"),
                                              .path = claimPath(claim, how),
                                              .payload = payload,
                                              .idempotent = true});
    return andHandle(answer, &m_api, [client](const Result<Json> &result) { return statusOfAnswer(result); });
}

Future<TaskStatus> TaskClaims::reportCompleted(const Claim &claim) {
    return resolve(claim, "completed", nullptr);
}

Future<TaskStatus> TaskClaims::reportFailed(const Claim &claim) {
    return resolve(claim, "failed", nullptr);
}

Future<TaskStatus> TaskClaims::reportException(const Claim &claim, const QString &reason) {
    return resolve(claim, "exception", {{"reason", reason.toStdString()}});
}

} // namespace collie::taskcluster
