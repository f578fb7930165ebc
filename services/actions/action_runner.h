#pragma once

#include "services/actions/action_catalog.h"
#include "services/actions/answer_cache.h"
#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/taskcluster/api_client.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/hooks.h"
#include "services/taskcluster/queue.h"

#include <QObject>

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

/// What running an action would send, and to which hook.
struct PreparedAction {
    Action action;
    Json payload;           ///< Rendered hook payload.
    QStringList hookScopes; ///< What the decision task must hold for it: in-tree:hook-action:<group>/<id>.
};

/// Runs in-tree actions (taskcluster.md §4): finds the action, checks the input, renders the hook payload, checks that
/// the decision task may use the hook, and triggers it. One thread.
class ActionRunner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionRunner)
  public:
    /// \param pollInterval  between two looks at an action task that is followed; grows to four times as much.
    ActionRunner(taskcluster::ApiClient &api, const Clock &clock,
                 std::chrono::milliseconds pollInterval = std::chrono::seconds(2), QObject *parent = nullptr);

    /// The actions of a decision task; loaded once and kept.
    /// \return NotFound when the task or its public/actions.json does not exist, BadResponse when it breaks the rules.
    [[nodiscard]] Future<ActionCatalog> catalog(const QString &taskGroupId);
    /// The tags of a task; an empty object when it has none.
    [[nodiscard]] Future<Json> tags(const QString &taskId);
    /// Everything but the sending. \return NotFound when no action of that name fits; InvalidArgument for input that
    /// does not fit; InsufficientScopes when the decision task may not use the hook.
    [[nodiscard]] Future<PreparedAction> prepare(const ActionRequest &request);
    /// Prepares and triggers. \return the action task's id; NotSignedIn without credentials.
    [[nodiscard]] Future<QString> run(const ActionRequest &request);
    /// Waits until a task is resolved. Cancelling ends the waiting. Transport errors are waited out; NotFound is not.
    [[nodiscard]] Future<taskcluster::TaskStatus> follow(const QString &taskId);

  private:
    [[nodiscard]] Future<PreparedAction> render(const ActionRequest &request, const ActionCatalog &catalog,
                                                const Json &tags);
    [[nodiscard]] Future<PreparedAction> checkHookScope(const QString &taskGroupId, const PreparedAction &prepared);
    [[nodiscard]] Future<QStringList> decisionScopes(const QString &taskGroupId);
    void poll(const QString &taskId, std::chrono::milliseconds wait, const Promise<taskcluster::TaskStatus> &promise);

    taskcluster::ApiClient &m_api;
    taskcluster::Auth m_auth;
    taskcluster::Hooks m_hooks;
    taskcluster::Queue m_queue;
    const Clock &m_clock;
    std::chrono::milliseconds m_pollInterval;
    AnswerCache<ActionCatalog> m_catalogs;
    AnswerCache<QStringList> m_decisionScopes; ///< Expanded scopes of decision tasks.
};

} // namespace collie::actions
