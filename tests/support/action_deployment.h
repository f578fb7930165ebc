#pragma once

#include "services/base/json.h"
#include "services/base/slugid.h"
#include "services/treeherder/treeherder_client.h"
#include "tests/support/api_fixture.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace collie::test {

/// A deployment with one push whose decision task offers actions, and Treeherder beside it; every request is noted.
struct ActionDeployment : ApiFixture {
    struct Triggered {
        QString hook; ///< "group/id", decoded.
        Json payload;
    };

    /// The push, its decision task (which is its task group), and the tasks Treeherder and the queue know.
    static constexpr qint64 pushId = 7;
    const QString group = newSlugid();
    static inline const QString hookScope = QStringLiteral("in-tree:hook-action:project-gecko/in-tree-action-3-a/b");

    ActionDeployment();

    /// Offers one more action; its payload says what it was rendered with.
    void offer(const char *name, const Json &context, const Json &schema = nullptr);
    /// A task of the group with these tags. \return its id.
    QString addTask(const QString &label, const Json &tags = Json::object());
    /// Requests whose line contains `part`.
    [[nodiscard]] int requestsWith(const char *part) const;

    bool hasActions = true; ///< Whether the decision task has an actions.json.
    Json actionsDocument{{"version", 1}, {"variables", Json::object()}, {"actions", Json::array()}};
    QStringList expandedScopes{hookScope};
    QHash<QString, Json> tasks;
    QList<QByteArray> statuses; ///< States a followed task goes through; the last one stays. "403" is answered as such.
    QList<Triggered> triggered;
    QString refusedTask;        ///< A task whose hook call is answered with InsufficientScopes.
    bool holdsTriggers = false; ///< Hook calls are received and not answered.
    QStringList credentialScopes{QStringLiteral("hooks:trigger-hook:project-gecko/*")}; ///< Of whoever asks.

    /// What becomes of a hook call.
    enum class Fate {
        Answered,
        LostBefore, ///< The connection breaks, and nothing was carried out.
        LostAfter,  ///< Carried out, and the connection breaks before the answer.
        Broken,     ///< 500, and nothing was carried out.
        TooMany,    ///< 429 with Retry-After of a second.
        Refused,    ///< 401
    };
    QList<Fate> fates;               ///< Of the next hook calls; those after are answered.
    Json groupTasks = Json::array(); ///< What the task group lists; action tasks are added as hooks make them.
    QHash<QString, Json> created;    ///< By id: what createTask was given.
    QList<Fate> createFates;         ///< As `fates`, of createTask.
    QStringList cancelled;           ///< Tasks that cancelTask was called for, as often as it was carried out.
    QList<Fate> cancelFates;         ///< As `fates`, of cancelTask.
    QList<int> listingFates;         ///< Statuses of the next listings of the group; 200 for those after.

    treeherder::TreeherderClient treeherder{http, server.url(QString())};

  private:
    [[nodiscard]] QByteArray answer(const ScriptedServer::Received &request);
    [[nodiscard]] QByteArray answerTask(const QString &path);
    [[nodiscard]] QByteArray answerCancel(const QString &taskId);
    [[nodiscard]] QByteArray answerCreate(const QString &taskId, const ScriptedServer::Received &request);
    [[nodiscard]] QByteArray answerTrigger(const ScriptedServer::Received &request);
};

} // namespace collie::test
