#include "services/actions/action_runner.h"

#include "services/actions/input_schema.h"
#include "services/base/clock.h"
#include "services/base/json_members.h"
#include "services/base/logging.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/jsone/render.h"
#include "services/taskcluster/create_task_scopes.h"
#include "services/taskcluster/scopes.h"
#include "services/taskcluster/task_copy.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace collie::actions {

using taskcluster::Recall;

namespace {

constexpr int keptAnswers = 100;
constexpr int keptTags = 5000;
constexpr qsizetype maxPayloadBytes = 1024 * 1024; ///< A task definition may have one MiB, and a hook makes one of it.
constexpr qint64 scopesKeptMs = 5 * 60'000;

/// What one hook payload may cost: far more than real ones do, and no wait to speak of.
constexpr jsone::Limits payloadLimits{.maxSteps = 2'000'000, .maxValues = 2'000'000};

/// A moment: templates are rendered on a pool thread, which may outlive the runner's clock.
class Moment final : public Clock {
  public:
    explicit Moment(qint64 nowMs)
        : m_nowMs(nowMs) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }

  private:
    qint64 m_nowMs;
};

/// The message of an error of loading actions.json says more than "not found".
Error catalogError(Error error) {
    if (error.kind == ErrorKind::NotFound)
        error.message = Words::tr(
            "This task group offers no actions: it has no decision task with an actions.json, or that has expired.");
    return error;
}

/// What the queue does by itself where nothing offers actions.
bool isQueueCall(const ActionRequest &request) {
    return !request.taskId.isEmpty() && (request.name == u"retrigger" || request.name == u"cancel");
}

/// Checks the input and renders the payload. Any thread.
/// \param task  definition of the task the action is about, for templates of tasks; null when there is none.
Result<PreparedAction> prepared(const ActionRequest &request, const Action &action, const Json &variables,
                                const Json &task, qint64 nowMs) {
    const bool isHook = action.kind == Action::Kind::Hook;
    const Json input = request.input.is_null() ? defaultInput(action.schema) : request.input;
    if (request.checked) {
        if (const Result<void> checked = checkInput(input, action.schema); !checked)
            return failure(checked.error());
    }
    PreparedAction result{.request = request, .action = action, .input = input};
    Json context{{"taskGroupId", request.taskGroupId.toStdString()}, {"taskId", nullptr}, {"input", input}};
    if (!request.taskId.isEmpty())
        context["taskId"] = request.taskId.toStdString();
    if (!isHook) {
        result.ownTaskId = newSlugid();
        context["task"] = task;
        context["ownTaskId"] = result.ownTaskId.toStdString();
    }
    context.update(variables);
    Result<Json> payload =
        jsone::render(isHook ? action.hookPayload : action.task, context, Moment(nowMs), payloadLimits);
    if (!payload)
        return failure(
            ErrorKind::BadResponse,
            Words::tr("The action “%1” is broken in this push: %2").arg(request.name, payload.error().message));
    if (toJsonBytes(*payload).size() > maxPayloadBytes)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The action “%1” would send more than %2 KiB, which no service takes.")
                           .arg(request.name, QString::number(maxPayloadBytes / 1024)));
    if (!isHook && !payload->is_object())
        return failure(
            ErrorKind::BadResponse,
            Words::tr("The action “%1” is broken in this push: its task is not an object.").arg(request.name));
    result.payload = std::move(*payload);
    if (isHook) {
        result.hookScopes = {QStringLiteral("in-tree:hook-action:%1/%2").arg(action.hookGroupId, action.hookId)};
        result.authorizedScopes = {QStringLiteral("hooks:trigger-hook:%1/%2").arg(action.hookGroupId, action.hookId)};
        result.scopes = result.authorizedScopes.constFirst().toStdString();
    } else {
        result.scopes = taskcluster::createTaskScopes(result.payload);
    }
    return result;
}

} // namespace

ActionRunner::ActionRunner(taskcluster::ApiClient &api, std::chrono::milliseconds pollInterval, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_auth(api)
    , m_hooks(api)
    , m_queue(api)
    , m_pollInterval(pollInterval)
    , m_catalogs(keptAnswers)
    , m_tags(keptTags)
    , m_decisionScopes(keptAnswers)
    , m_credentialScopes(4) {}

Future<ActionCatalog> ActionRunner::catalog(const QString &taskGroupId) {
    return m_catalogs.get(taskGroupId, this, [this, taskGroupId] {
        return andHandle(m_queue.latestArtifact(taskGroupId, QStringLiteral("public/actions.json"),
                                                taskcluster::Queue::mostArtifactBytes, Recall::Offline),
                         this, [](const Result<QByteArray> &bytes) -> Future<ActionCatalog> {
                             if (!bytes)
                                 return failedFuture<ActionCatalog>(catalogError(bytes.error()));
                             return runOnPool([document = *bytes] { return ActionCatalog::parse(document); });
                         });
    });
}

Future<Json> ActionRunner::tags(const QString &taskId) {
    return m_tags.get(taskId, this, [this, taskId] {
        return andHandle(m_queue.task(taskId, Recall::Always), this, [](Result<Json> task) -> Result<Json> {
            if (!task)
                return task;
            return objectMember(*task, "tags");
        });
    });
}

Future<PreparedAction> ActionRunner::prepare(const ActionRequest &request) {
    return andHandle(
        catalog(request.taskGroupId), this, [this, request](Result<ActionCatalog> catalog) -> Future<PreparedAction> {
            if (!catalog)
                return catalog.error().kind == ErrorKind::NotFound && isQueueCall(request)
                           ? prepareQueueCall(request)
                           : failedFuture<PreparedAction>(catalog.error());
            if (request.taskId.isEmpty())
                return render(request, *catalog, nullptr);
            return andHandle(tags(request.taskId), this,
                             [this, request, offered = *catalog](Result<Json> tags) -> Future<PreparedAction> {
                                 return tags ? render(request, offered, *tags)
                                             : failedFuture<PreparedAction>(tags.error());
                             });
        });
}

Future<PreparedAction> ActionRunner::prepareQueueCall(const ActionRequest &request) {
    if (request.input.is_object() && !request.input.empty())
        return failedFuture<PreparedAction>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("This task group has no actions of its own, and “%1” takes no input without them.")
                            .arg(request.name)});
    return andThen(m_queue.task(request.taskId), this,
                   [request, nowMs = m_api.serverNowMs()](const Json &task) -> Result<PreparedAction> {
                       PreparedAction ready{.request = request, .action = {.name = request.name}};
                       if (request.name == u"cancel") {
                           ready.action.kind = Action::Kind::Cancel;
                           ready.action.title = QStringLiteral("Cancel");
                           ready.scopes = taskcluster::taskVerbScopes("cancel", task, request.taskId);
                           return ready;
                       }
                       ready.action.kind = Action::Kind::Copy;
                       ready.action.title = QStringLiteral("Retrigger");
                       Result<Json> copy = taskcluster::copyOfTask(task, nowMs);
                       if (!copy)
                           return failure(copy.error());
                       ready.payload = std::move(*copy);
                       ready.ownTaskId = newSlugid();
                       ready.scopes = taskcluster::createTaskScopes(ready.payload);
                       return ready;
                   });
}

Future<PreparedAction> ActionRunner::render(const ActionRequest &request, const ActionCatalog &catalog,
                                            const Json &tags) {
    const Action *action = catalog.find(request.name, tags);
    if (!action)
        return failedFuture<PreparedAction>(
            {.kind = ErrorKind::NotFound,
             .message = (tags.is_null() ? Words::tr("The decision task offers no action “%1” for this push.")
                                        : Words::tr("The decision task offers no action “%1” for this task."))
                            .arg(request.name)});
    const qint64 nowMs = m_api.serverNowMs();
    return andHandle(
        taskForTemplate(*action, request.taskId), this,
        [this, request, action = *action, variables = catalog.variables(),
         nowMs](Result<Json> task) -> Future<PreparedAction> {
            if (!task)
                return failedFuture<PreparedAction>(task.error());
            const auto rendering = runOnPool([request, action, variables, task = std::move(*task), nowMs] {
                return prepared(request, action, variables, task, nowMs);
            });
            return andHandle(rendering, this, [this](const Result<PreparedAction> &ready) -> Future<PreparedAction> {
                return ready ? checkDecisionScopes(*ready) : failedFuture<PreparedAction>(ready.error());
            });
        });
}

Future<Json> ActionRunner::taskForTemplate(const Action &action, const QString &taskId) {
    if (action.kind == Action::Kind::Hook || taskId.isEmpty())
        return readyFuture<Json>(Json(nullptr));
    return m_queue.task(taskId);
}

Future<PreparedAction> ActionRunner::checkDecisionScopes(const PreparedAction &prepared) {
    return andThen(
        decisionScopes(prepared.request.taskGroupId), this,
        [ready = prepared](const DecisionScopes &held) mutable -> Result<PreparedAction> {
            const bool isHook = ready.action.kind == Action::Kind::Hook;
            if (!isHook)
                ready.authorizedScopes = held.own;
            const QStringList missing =
                taskcluster::scopes::missing(held.expanded, isHook ? Json{{"AllOf", stringsToJson(ready.hookScopes)}}
                                                                   : taskcluster::createTaskScopes(ready.payload));
            if (missing.isEmpty())
                return std::move(ready);
            return failure(Error{.kind = ErrorKind::InsufficientScopes,
                                 .message = (isHook ? Words::tr("The action “%1” names a hook that the push's decision "
                                                                "task may not use, so it is not run.")
                                                    : Words::tr("The action “%1” creates a task that the push's "
                                                                "decision task may not create, so it is not run."))
                                                .arg(ready.action.name),
                                 .missingScopes = missing});
        });
}

Future<ActionRunner::DecisionScopes> ActionRunner::decisionScopes(const QString &taskGroupId) {
    return m_decisionScopes.get(taskGroupId, this, [this, taskGroupId] {
        return andThen(m_queue.task(taskGroupId, Recall::Always), this,
                       [this](const Json &task) -> Future<DecisionScopes> {
                           const QStringList own = stringsMember(task, "scopes");
                           return andThen(m_auth.expandScopes(own), this,
                                          [own](const QStringList &expanded) -> Result<DecisionScopes> {
                                              return DecisionScopes{own, expanded};
                                          });
                       });
    });
}

Future<QStringList> ActionRunner::credentialScopes() {
    const credentials::Credentials &held = m_api.credentials();
    if (held.isEmpty() || held.isExpired(m_api.serverNowMs()))
        return failedFuture<QStringList>(
            {.kind = ErrorKind::NotSignedIn,
             .message = Words::tr("Sign in first; actions are run with your own credentials.")});
    // What tells one sign-in from another, without the secrets themselves.
    const size_t which = qHash(held.accessToken.reveal().toByteArray(), qHash(held.certificate.reveal().toByteArray()));
    const QString key = QStringLiteral("%1 %2 %3 %4")
                            .arg(held.clientId, QString::number(which), held.authorizedScopes.join(u' '),
                                 QString::number(m_api.serverNowMs() / scopesKeptMs));
    return m_credentialScopes.get(key, this, [this] { return m_auth.currentScopes(); });
}

Future<PreparedAction> ActionRunner::preview(const ActionRequest &request) {
    return andHandle(prepare(request), this, [this](Result<PreparedAction> prepared) -> Future<PreparedAction> {
        if (!prepared)
            return failedFuture<PreparedAction>(prepared.error());
        return andHandle(credentialScopes(), this,
                         [ready = *prepared](const Result<QStringList> &held) mutable -> Result<PreparedAction> {
                             // Not knowing is no reason not to show the rest; the server has the last word.
                             ready.scopesKnown = held.has_value();
                             if (!held)
                                 return std::move(ready);
                             const Json wanted = ready.action.kind == Action::Kind::Task
                                                     ? Json{{"AllOf", stringsToJson(ready.authorizedScopes)}}
                                                     : ready.scopes;
                             ready.missingScopes = taskcluster::scopes::missing(*held, wanted);
                             return std::move(ready);
                         });
    });
}

Future<QString> ActionRunner::submit(const PreparedAction &prepared) {
    if (m_api.credentials().isEmpty())
        return failedFuture<QString>(
            {.kind = ErrorKind::NotSignedIn,
             .message = Words::tr("Sign in first; actions are run with your own credentials.")});
    const Action &action = prepared.action;
    switch (action.kind) {
    case Action::Kind::Task:
    case Action::Kind::Copy:
        qCInfo(logActions, "creating task %s for %s", qUtf8Printable(prepared.ownTaskId), qUtf8Printable(action.name));
        return createTask(prepared);
    case Action::Kind::Cancel:
        return andThen(
            m_queue.cancelTask(prepared.request.taskId), this,
            [taskId = prepared.request.taskId](const taskcluster::TaskStatus &) -> Result<QString> { return taskId; });
    case Action::Kind::Hook:
        break;
    }
    qCInfo(logActions, "triggering %s/%s for %s", qUtf8Printable(action.hookGroupId), qUtf8Printable(action.hookId),
           qUtf8Printable(action.name));
    return andHandle(m_hooks.triggerHook(action.hookGroupId, action.hookId, prepared.payload), this,
                     [this, request = prepared.request, name = action.name,
                      title = action.title](Result<QString> taskId) -> Result<QString> {
                         if (taskId)
                             m_made.insert(*taskId);
                         if (taskId && taskId->isEmpty())
                             return failure(
                                 ErrorKind::BadResponse,
                                 Words::tr("Taskcluster took the action “%1” but made no task for it.").arg(name));
                         if (taskId)
                             Q_EMIT performed(request, title.isEmpty() ? name : title, *taskId);
                         return taskId;
                     });
}

Future<QString> ActionRunner::createTask(const PreparedAction &prepared) {
    return andThen(m_queue.createTask(prepared.ownTaskId, prepared.payload, prepared.authorizedScopes), this,
                   [this, request = prepared.request, kind = prepared.action.kind, title = prepared.action.title,
                    taskId = prepared.ownTaskId](const taskcluster::TaskStatus &) -> Result<QString> {
                       // A copy is not an action task: nothing runs on behalf of a decision task.
                       if (kind == Action::Kind::Task)
                           Q_EMIT performed(request, title.isEmpty() ? request.name : title, taskId);
                       return taskId;
                   });
}

Future<taskcluster::TaskStatus> ActionRunner::follow(const QString &taskId) {
    Promise<taskcluster::TaskStatus> promise;
    poll(taskId, m_pollInterval, promise);
    return promise.future();
}

void ActionRunner::poll(const QString &taskId, std::chrono::milliseconds wait,
                        const Promise<taskcluster::TaskStatus> &promise) {
    if (promise.isCancelled())
        return promise.finish(failure(ErrorKind::Cancelled, Words::tr("No longer followed.")));
    onDone(m_queue.status(taskId), this, [=, this](Result<taskcluster::TaskStatus> status) {
        if (status)
            Q_EMIT taskStateSeen(taskId, status->state);
        const bool hopeless = !status && !http::isWorthAnotherTry(status.error());
        if (hopeless || (status && status->isResolved()))
            return promise.finish(std::move(status));
        const auto jitter = wait * QRandomGenerator::global()->bounded(50) / 100;
        const auto next = std::min(wait * 5 / 4, m_pollInterval * 4);
        QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(wait + jitter), this, [=, this] {
            poll(taskId, std::chrono::duration_cast<std::chrono::milliseconds>(next), promise);
        });
    });
}

} // namespace collie::actions
