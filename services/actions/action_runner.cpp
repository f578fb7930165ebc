#include "services/actions/action_runner.h"

#include "services/actions/input_schema.h"
#include "services/base/logging.h"
#include "services/jsone/render.h"
#include "services/taskcluster/scopes.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace collie::actions {

namespace {

constexpr int keptAnswers = 100;

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

QStringList toStrings(const Json &array) {
    QStringList strings;
    if (array.is_array()) {
        for (const Json &entry : array) {
            if (entry.is_string())
                strings.append(QString::fromStdString(entry.get<std::string>()));
        }
    }
    return strings;
}

/// The message of an error of loading actions.json says more than "not found".
Error catalogError(Error error) {
    if (error.kind == ErrorKind::NotFound)
        error.message = QStringLiteral(
            "This push offers no actions: its decision task, or that task's actions.json, is gone. Tasks are "
            "deleted when they expire.");
    return error;
}

/// Checks the input and renders the payload. Any thread.
Result<PreparedAction> prepared(const ActionRequest &request, const Action &action, const Json &variables,
                                qint64 nowMs) {
    const Json input = request.input.is_null() ? defaultInput(action.schema) : request.input;
    if (request.checked) {
        if (const Result<void> checked = checkInput(input, action.schema); !checked)
            return failure(checked.error());
    }
    Json context{{"taskGroupId", request.taskGroupId.toStdString()}, {"taskId", nullptr}, {"input", input}};
    if (!request.taskId.isEmpty())
        context["taskId"] = request.taskId.toStdString();
    context.update(variables);
    Result<Json> payload = jsone::render(action.hookPayload, context, Moment(nowMs), payloadLimits);
    if (!payload)
        return failure(
            ErrorKind::BadResponse,
            QStringLiteral("The action “%1” is broken in this push: %2").arg(request.name, payload.error().message));
    const QString scope = QStringLiteral("in-tree:hook-action:%1/%2").arg(action.hookGroupId, action.hookId);
    return PreparedAction{.action = action, .payload = std::move(*payload), .hookScopes = {scope}};
}

} // namespace

ActionRunner::ActionRunner(taskcluster::ApiClient &api, const Clock &clock, std::chrono::milliseconds pollInterval,
                           QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_auth(api)
    , m_hooks(api)
    , m_queue(api)
    , m_clock(clock)
    , m_pollInterval(pollInterval)
    , m_catalogs(keptAnswers)
    , m_decisionScopes(keptAnswers) {}

Future<ActionCatalog> ActionRunner::catalog(const QString &taskGroupId) {
    return m_catalogs.get(taskGroupId, this, [this, taskGroupId] {
        return andThen(m_queue.latestArtifact(taskGroupId, QStringLiteral("public/actions.json")), this,
                       [](const Result<QByteArray> &bytes) -> Future<ActionCatalog> {
                           if (!bytes)
                               return failedFuture<ActionCatalog>(catalogError(bytes.error()));
                           return runOnPool([document = *bytes] { return ActionCatalog::parse(document); });
                       });
    });
}

Future<Json> ActionRunner::tags(const QString &taskId) {
    return andThen(m_queue.task(taskId), this, [](Result<Json> task) -> Result<Json> {
        if (!task)
            return task;
        const auto tags = task->is_object() ? task->find("tags") : task->end();
        return tags != task->end() && tags->is_object() ? *tags : Json::object();
    });
}

Future<PreparedAction> ActionRunner::prepare(const ActionRequest &request) {
    return andThen(catalog(request.taskGroupId), this,
                   [this, request](Result<ActionCatalog> catalog) -> Future<PreparedAction> {
                       if (!catalog)
                           return failedFuture<PreparedAction>(catalog.error());
                       if (request.taskId.isEmpty())
                           return render(request, *catalog, nullptr);
                       return andThen(tags(request.taskId), this,
                                      [this, request, offered = *catalog](Result<Json> tags) -> Future<PreparedAction> {
                                          return tags ? render(request, offered, *tags)
                                                      : failedFuture<PreparedAction>(tags.error());
                                      });
                   });
}

Future<PreparedAction> ActionRunner::render(const ActionRequest &request, const ActionCatalog &catalog,
                                            const Json &tags) {
    const Action *action = catalog.find(request.name, tags);
    if (!action)
        return failedFuture<PreparedAction>(
            {.kind = ErrorKind::NotFound,
             .message = QStringLiteral("The decision task offers no action “%1” for this %2.")
                            .arg(request.name, tags.is_null() ? QStringLiteral("push") : QStringLiteral("task"))});
    if (action->kind != Action::Kind::Hook)
        return failedFuture<PreparedAction>(
            {.kind = ErrorKind::InvalidArgument,
             .message =
                 QStringLiteral("The action “%1” creates a task itself; Collie runs actions that go through hooks.")
                     .arg(request.name)});
    const auto rendering = runOnPool([request, action = *action, variables = catalog.variables(),
                                      nowMs = m_clock.nowMs()] { return prepared(request, action, variables, nowMs); });
    return andThen(rendering, this,
                   [this, group = request.taskGroupId](const Result<PreparedAction> &ready) -> Future<PreparedAction> {
                       return ready ? checkHookScope(group, *ready) : failedFuture<PreparedAction>(ready.error());
                   });
}

Future<PreparedAction> ActionRunner::checkHookScope(const QString &taskGroupId, const PreparedAction &prepared) {
    return andThen(
        decisionScopes(taskGroupId), this, [prepared](const Result<QStringList> &held) -> Result<PreparedAction> {
            if (!held)
                return failure(held.error());
            if (taskcluster::scopes::satisfies(*held, prepared.hookScopes))
                return prepared;
            return failure(
                Error{.kind = ErrorKind::InsufficientScopes,
                      .message = QStringLiteral("The action “%1” names a hook that this push's decision task may "
                                                "not use, so it is not run.")
                                     .arg(prepared.action.name),
                      .missingScopes = prepared.hookScopes});
        });
}

Future<QStringList> ActionRunner::decisionScopes(const QString &taskGroupId) {
    return m_decisionScopes.get(taskGroupId, this, [this, taskGroupId] {
        return andThen(m_queue.task(taskGroupId), this, [this](const Result<Json> &task) -> Future<QStringList> {
            if (!task)
                return failedFuture<QStringList>(task.error());
            const auto scopes = task->is_object() ? task->find("scopes") : task->end();
            return m_auth.expandScopes(scopes == task->end() ? QStringList() : toStrings(*scopes));
        });
    });
}

Future<QString> ActionRunner::run(const ActionRequest &request) {
    if (m_api.credentials().isEmpty())
        return failedFuture<QString>(
            {.kind = ErrorKind::NotSignedIn,
             .message = QStringLiteral("Sign in first; actions are run with your own credentials.")});
    return andThen(prepare(request), this, [this](Result<PreparedAction> prepared) -> Future<QString> {
        if (!prepared)
            return failedFuture<QString>(prepared.error());
        const Action &action = prepared->action;
        qCInfo(logActions, "triggering %s/%s for %s", qUtf8Printable(action.hookGroupId), qUtf8Printable(action.hookId),
               qUtf8Printable(action.name));
        return andThen(
            m_hooks.triggerHook(action.hookGroupId, action.hookId, prepared->payload), this,
            [name = action.name](Result<QString> taskId) -> Result<QString> {
                if (taskId && taskId->isEmpty())
                    return failure(
                        ErrorKind::BadResponse,
                        QStringLiteral("Taskcluster took the action “%1” but made no task for it.").arg(name));
                return taskId;
            });
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
        return promise.finish(failure(ErrorKind::Cancelled, QStringLiteral("No longer followed.")));
    onDone(m_queue.status(taskId), this, [=, this](Result<taskcluster::TaskStatus> status) {
        const bool hopeless = !status && (status.error().kind == ErrorKind::NotFound ||
                                          status.error().kind == ErrorKind::InvalidArgument);
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
