#pragma once

#include "services/base/async.h"
#include "services/scheduling/draft.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/queue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace collie::scheduling {

/// What sending a draft would send, and whether it may.
struct SendableTask {
    Draft draft; ///< Fixed.
    Json scopes; ///< The scope expression needed.
    /// What of it the credentials lack; one scope or alternative an entry. Empty also where the credentials may not ask
    /// what they hold.
    QStringList missingScopes;
    QStringList authorized; ///< The scopes the request is narrowed to; empty when they are too many for a header.
};

/// Checks drafts against the deployment's own schema and the credentials' scopes, and creates tasks. One thread.
class TaskSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskSender)
  public:
    explicit TaskSender(taskcluster::ApiClient &api, QObject *parent = nullptr);

    /// The deployment's schema of createTask with its references followed; loaded once.
    [[nodiscard]] Future<Json> schema();
    /// Fixes a draft by the server's clock, checks it against the schema and looks at the scopes. A deployment without
    /// a schema is trusted to check for itself. \param taskId  for the task; empty for a new one. A draft that is fixed
    /// keeps its own. \return InvalidArgument for a draft that breaks the schema.
    [[nodiscard]] Future<SendableTask> prepare(const Draft &draft, const QString &taskId = {});
    /// Creates the task. Sending the same prepared task again makes it once.
    [[nodiscard]] Future<taskcluster::TaskStatus> send(const SendableTask &task);
    /// The definition of a task, for copying.
    [[nodiscard]] Future<Json> definitionOf(const QString &taskId) { return m_queue.task(taskId); }

  private:
    [[nodiscard]] Future<SendableTask> check(const Draft &fixed);
    [[nodiscard]] Future<Json> document(const QString &name);
    [[nodiscard]] Future<SendableTask> withScopes(const Draft &draft);

    taskcluster::ApiClient &m_api;
    taskcluster::Auth m_auth;
    taskcluster::Queue m_queue;
    std::optional<Json> m_schema;
};

} // namespace collie::scheduling
