#pragma once

#include "services/actions/action_catalog.h"
#include "services/actions/answer_cache.h"
#include "services/base/async.h"
#include "services/taskcluster/api_client.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/hooks.h"
#include "services/taskcluster/queue.h"

#include <QObject>
#include <QSet>

#include <chrono>

namespace collie::actions {

/// An action to run.
struct ActionRequest {
    QString taskGroupId;  ///< The task group, which is its decision task's id.
    QString name;         ///< "retrigger"
    QString taskId = {};  ///< The task it is about; empty for an action of the group.
    Json input = nullptr; ///< Null takes the defaults of the action's schema.
    /// Whether the input is checked against the action's schema. Off for input that Collie makes for actions it knows:
    /// Gecko's schema of retrigger-multiple forbids the very input the action needs.
    bool checked = true;
};

/// What running an action would send: everything a preview shows.
struct PreparedAction {
    ActionRequest request;
    Action action;
    Json input = nullptr; ///< With the defaults filled in when the request had none.
    /// What is sent: rendered for the hook; the task's definition with Kind::Task and Kind::Copy; null with
    /// Kind::Cancel.
    Json payload = nullptr;
    /// With Kind::Task and Kind::Copy: the new task's id, chosen once so that sending twice is harmless.
    QString ownTaskId = {};
    QStringList hookScopes = {}; ///< What the decision task must hold for it.
    /// What the request is narrowed to: the hook's scope or, with Kind::Task, the decision task's own scopes. Empty for
    /// the queue's own calls, which are made with the credentials as they are.
    QStringList authorizedScopes = {};
    Json scopes = nullptr; ///< The scope expression the credentials must satisfy.
    /// Whether missingScopes is known: somebody is signed in and the server told what they hold.
    bool scopesKnown = false;
    QStringList missingScopes = {}; ///< What the credentials lack, one entry each. Only from ActionRunner::preview().
};

/// Runs in-tree actions (taskcluster.md §4): finds the action, checks the input, renders the hook payload, checks that
/// the decision task may use the hook, and triggers it. One thread.
class ActionRunner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRunner)
  public:
    /// \param pollInterval  between two looks at an action task that is followed; grows to four times as much.
    explicit ActionRunner(taskcluster::ApiClient &api, std::chrono::milliseconds pollInterval = std::chrono::seconds(2),
                          QObject *parent = nullptr);

    /// The actions of a decision task; loaded once and kept.
    /// \return NotFound when the task or its public/actions.json does not exist, BadResponse when it breaks the rules.
    [[nodiscard]] Future<ActionCatalog> catalog(const QString &taskGroupId);
    /// The tags of a task, asked for once and kept: they never change. An empty object when it has none.
    [[nodiscard]] Future<Json> tags(const QString &taskId);
    /// The scopes of a decision task, asked for once and kept.
    struct DecisionScopes {
        QStringList own;      ///< As its definition lists them.
        QStringList expanded; ///< With what its roles stand for.
    };
    [[nodiscard]] Future<DecisionScopes> decisionScopes(const QString &taskGroupId);
    /// What the credentials in use hold, kept for five minutes. \return NotSignedIn without credentials.
    [[nodiscard]] Future<QStringList> credentialScopes();
    /// Everything but the sending. Where the task group has no actions.json, `retrigger` and `cancel` of a task are
    /// calls of the queue. \return NotFound when no action of that name fits; InvalidArgument for input that
    /// does not fit; InsufficientScopes when the decision task may not use the hook or create the task; TooLarge for a
    /// payload no service would take.
    [[nodiscard]] Future<PreparedAction> prepare(const ActionRequest &request);
    /// As prepare(), and says which scopes the credentials lack.
    [[nodiscard]] Future<PreparedAction> preview(const ActionRequest &request);
    /// Sends what was prepared. Triggering a hook is never repeated by itself; creating a task is, under one id.
    /// \return the action task's id, the copy's or that of the task that was cancelled; NotSignedIn without
    /// credentials.
    [[nodiscard]] Future<QString> submit(const PreparedAction &prepared);
    /// Waits until a task is resolved. Cancelling ends the waiting. Errors worth another try
    /// (http::isWorthAnotherTry) are waited out; any other ends it too.
    [[nodiscard]] Future<taskcluster::TaskStatus> follow(const QString &taskId);

    /// Action tasks made by this runner since it exists.
    [[nodiscard]] const QSet<QString> &made() const { return m_made; }
    /// What sends the calls.
    [[nodiscard]] taskcluster::ApiClient &api() const { return m_api; }

  Q_SIGNALS:
    /// A followed task was seen in this state: "unscheduled", "pending", "running", and what it ends as.
    void taskStateSeen(const QString &taskId, const QString &state);
    /// Taskcluster took an action. \param title  for people.
    void performed(const collie::actions::ActionRequest &request, const QString &title, const QString &actionTaskId);

  private:
    [[nodiscard]] Future<PreparedAction> render(const ActionRequest &request, const ActionCatalog &catalog,
                                                const Json &tags);
    [[nodiscard]] Future<PreparedAction> prepareQueueCall(const ActionRequest &request);
    [[nodiscard]] Future<QString> createTask(const PreparedAction &prepared);
    [[nodiscard]] Future<Json> taskForTemplate(const Action &action, const QString &taskId);
    [[nodiscard]] Future<PreparedAction> checkDecisionScopes(const PreparedAction &prepared);
    void poll(const QString &taskId, std::chrono::milliseconds wait, const Promise<taskcluster::TaskStatus> &promise);

    taskcluster::ApiClient &m_api;
    taskcluster::Auth m_auth;
    taskcluster::Hooks m_hooks;
    taskcluster::Queue m_queue;
    std::chrono::milliseconds m_pollInterval;
    AnswerCache<ActionCatalog> m_catalogs;
    QSet<QString> m_made;
    AnswerCache<Json> m_tags;
    AnswerCache<DecisionScopes> m_decisionScopes;
    AnswerCache<QStringList> m_credentialScopes; ///< By whose they are and when they were asked for.
};

} // namespace collie::actions
