#include "app/sandbox/identity/client_registry.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/taskcluster/scopes.h"

#include <QSet>

namespace collie::sandbox {

namespace scopes = taskcluster::scopes;

namespace {

QHash<QString, QStringList> builtInRoles() {
    const auto list = [](std::initializer_list<const char *> entries) {
        QStringList result;
        for (const char *entry : entries)
            result.append(QString::fromLatin1(entry));
        return result;
    };
    return {
        {QStringLiteral("anonymous"),
         list({"auth:current-scopes", "auth:expand-scopes", "auth:get-client:*", "auth:list-clients", "hooks:get:*",
               "hooks:list-hooks:*", "hooks:status:*", "index:find-task:*", "index:list-tasks:*",
               "queue:get-artifact:public/*", "queue:get-task:*", "queue:list-artifacts:*", "queue:list-task-group:*",
               "queue:status:*", "queue:list-dependent-tasks:*", "index:list-namespaces:*",
               // How busy a queue is, but not with what.
               "queue:pending-count:*", "queue:claimed-count:*", "worker-manager:get-worker-pool:*",
               "purge-cache:all-purge-requests", "web:read-pulse"})},
        {QStringLiteral("mozilla-group:active_scm_level_3"),
         list({"assume:mozilla-group:active_scm_level_1", "hooks:trigger-hook:project-gecko/in-tree-action-3-*",
               "queue:cancel-task:gecko-level-3/*", "queue:rerun-task:gecko-level-3/*",
               "queue:schedule-task:gecko-level-3/*", "queue:cancel-task-group:gecko-level-3/*",
               "queue:scheduler-id:gecko-level-3", "queue:create-task:low:gecko-3/*",
               "queue:change-task-priority-in-queue:gecko-3/*", "purge-cache:gecko-3/*"})},
        {QStringLiteral("mozilla-group:active_scm_level_1"),
         list({"hooks:trigger-hook:project-gecko/in-tree-action-1-*", "queue:cancel-task:gecko-level-1/*",
               "queue:rerun-task:gecko-level-1/*", "queue:schedule-task:gecko-level-1/*",
               "queue:cancel-task-group:gecko-level-1/*", "queue:scheduler-id:gecko-level-1",
               "queue:create-task:low:gecko-1/*", "queue:create-task:low:gecko-t/*",
               // Reading, also where strangers may not.
               "auth:get-client:*", "hooks:get:*", "index:find-task:*", "index:list-tasks:*", "index:list-namespaces:*",
               "queue:get-artifact:public/*", "queue:get-task:*", "queue:list-artifacts:*", "queue:list-task-group:*",
               "queue:list-dependent-tasks:*", "queue:status:*", "queue:pending-count:*", "queue:claimed-count:*",
               "queue:pending-list:*", "queue:claimed-list:*", "worker-manager:get-worker-pool:*",
               "queue:create-task:low:releng-hardware/*", "queue:create-task:project:none",
               "queue:route:tc-treeherder.v2.*", "queue:get-artifact:private/*", "purge-cache:gecko-1/*",
               "purge-cache:gecko-t/*",
               // Whoever may push to try may do what its decision tasks do.
               "assume:repo:hg.mozilla.org/try:*",
               // Tasks of one's own, on a pool that waits for one's own worker.
               "queue:scheduler-id:-", "queue:create-task:high:collie/*", "queue:create-task:lowest:built-in/*",
               "queue:create-task:lowest:proj-misc/*", "queue:cancel-task:-/*", "queue:rerun-task:-/*",
               "queue:schedule-task:-/*", "queue:seal-task-group:-/*", "queue:cancel-task-group:-/*",
               "queue:change-task-priority-in-queue:collie/*", "queue:claim-work:collie/*", "queue:claim-task:collie/*",
               "queue:worker-id:*", "auth:aws-s3:read-write:collie-uploads/developer/*",
               "auth:aws-s3:read-write:collie-uploads-west/developer/*", "object:upload:collie:*",
               "object:download:*"})},
        {QStringLiteral("repo:hg.mozilla.org/try:*"),
         list({"in-tree:hook-action:project-gecko/in-tree-action-1-*", "queue:create-task:low:gecko-1/*",
               "queue:route:index.gecko.v2.try.*"})},
        {QStringLiteral("repo:hg.mozilla.org/*"),
         list({"queue:create-task:low:gecko-t/*", "queue:create-task:project:none", "queue:route:tc-treeherder.v2.*",
               "queue:scheduler-id:gecko-level-*"})},
        {QStringLiteral("repo:hg.mozilla.org/integration/autoland:*"),
         list({"in-tree:hook-action:project-gecko/in-tree-action-3-*", "queue:create-task:low:gecko-3/*"})},
        {QStringLiteral("repo:hg.mozilla.org/mozilla-central:*"),
         list({"in-tree:hook-action:project-gecko/in-tree-action-3-*", "queue:create-task:low:gecko-3/*"})},
        {QStringLiteral("repo:hg.mozilla.org/releases/mozilla-beta:*"),
         list({"in-tree:hook-action:project-gecko/in-tree-action-3-*", "queue:create-task:low:gecko-3/*"})},
        {QStringLiteral("repo:github.com/mozilla-releng/staging-firefox:*"),
         list({"in-tree:hook-action:project-gecko/in-tree-action-3-*", "queue:create-task:low:gecko-3/*"})},
    };
}

/// Whether holding `scope` means holding role `roleId`.
bool grantsRole(const QString &scope, const QString &roleId) {
    const QString assume = QStringLiteral("assume:") + roleId;
    return scopes::covers(scope, assume) || (roleId.endsWith(u'*') && scopes::covers(assume, scope));
}

} // namespace

ClientRegistry::ClientRegistry(qint64 nowMs, const std::optional<QStringList> &anonymousScopes)
    : m_roles(builtInRoles()) {
    if (anonymousScopes)
        m_roles.insert(QStringLiteral("anonymous"), *anonymousScopes);
    constexpr qint64 year = qint64(365) * 24 * 3600 * 1000;
    Client developer;
    developer.clientId = QString::fromLatin1(developerId);
    developer.description = QStringLiteral("The person at this machine");
    developer.accessToken = newAccessToken();
    developer.scopes = {QStringLiteral("assume:mozilla-group:active_scm_level_3"),
                        QStringLiteral("auth:create-client:sandbox/developer/*"),
                        QStringLiteral("auth:delete-client:sandbox/developer/*"),
                        QStringLiteral("auth:reset-access-token:sandbox/developer/*"),
                        QStringLiteral("auth:update-client:sandbox/developer/*")};
    developer.createdMs = nowMs;
    developer.expiresMs = nowMs + year;
    add(developer);
    Client queue;
    queue.clientId = QString::fromLatin1(queueId);
    queue.description = QStringLiteral("Signs for the holders of claims");
    queue.accessToken = newAccessToken();
    queue.scopes = {QStringLiteral("*")};
    queue.createdMs = nowMs;
    queue.expiresMs = nowMs + year;
    add(queue);
}

const Client *ClientRegistry::find(const QString &clientId) const {
    const auto found = m_clients.constFind(clientId);
    return found == m_clients.constEnd() ? nullptr : &*found;
}

const Client &ClientRegistry::add(const Client &client) {
    return *m_clients.insert(client.clientId, client);
}

QStringList ClientRegistry::expand(const QStringList &held) const {
    QSet<QString> seen(held.begin(), held.end());
    QStringList queue(seen.begin(), seen.end());
    while (!queue.isEmpty()) {
        const QString scope = queue.takeLast();
        if (scope != u"*" && !scope.startsWith(u"assume:") && !QStringLiteral("assume:").startsWith(scope.chopped(1)))
            continue;
        for (auto role = m_roles.constBegin(); role != m_roles.constEnd(); ++role) {
            if (!grantsRole(scope, role.key()))
                continue;
            for (const QString &granted : role.value()) {
                if (!seen.contains(granted)) {
                    seen.insert(granted);
                    queue.append(granted);
                }
            }
        }
    }
    return scopes::normalise(QStringList(seen.begin(), seen.end()));
}

Secret ClientRegistry::newAccessToken() {
    return Secret(QByteArray(newSlugid(false).toLatin1() + newSlugid(false).toLatin1()));
}

Json ClientRegistry::describe(const Client &client) const {
    const auto list = [](const QStringList &entries) {
        Json array = Json::array();
        for (const QString &entry : entries)
            array.push_back(entry.toStdString());
        return array;
    };
    const std::string created = timeText(client.createdMs);
    return Json{{"clientId", client.clientId.toStdString()},
                {"description", client.description.toStdString()},
                {"expires", timeText(client.expiresMs)},
                {"created", created},
                {"lastModified", created},
                {"lastDateUsed", created},
                {"lastRotated", created},
                {"deleteOnExpiration", client.deleteOnExpiration},
                {"scopes", list(scopes::normalise(client.scopes))},
                {"expandedScopes", list(expand(client.scopes))},
                {"disabled", false}};
}

} // namespace collie::sandbox
