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

constexpr int maxKeptCatalogs = 100;

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

} // namespace

ActionRunner::ActionRunner(taskcluster::ApiClient &api, const Clock &clock, std::chrono::milliseconds pollInterval,
                           QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_auth(api)
    , m_hooks(api)
    , m_queue(api)
    , m_clock(clock)
    , m_pollInterval(pollInterval) {}

Future<ActionCatalog> ActionRunner::catalog(const QString &taskGroupId) {
    if (const auto known = m_catalogs.constFind(taskGroupId); known != m_catalogs.constEnd())
        return readyFuture<ActionCatalog>(*known);
    return andThen(m_queue.latestArtifact(taskGroupId, QStringLiteral("public/actions.json")), this,
                   [this, taskGroupId](Result<QByteArray> bytes) -> Result<ActionCatalog> {
                       if (!bytes)
                           return failure(catalogError(bytes.error()));
                       Result<ActionCatalog> catalog = ActionCatalog::parse(*bytes);
                       if (catalog) {
                           if (m_catalogs.size() >= maxKeptCatalogs)
                               m_catalogs.clear();
                           m_catalogs.insert(taskGroupId, *catalog);
                       }
                       return catalog;
                   });
}

Future<Json> ActionRunner::tags(const QString &taskId) {
    return andThen(m_queue.task(taskId), this, [](Result<Json> task) -> Result<Json> {
        if (!task)
            return task;
        const auto tags = task->find("tags");
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
    const Json input = request.input.is_null() ? defaultInput(action->schema) : request.input;
    if (const Result<void> checked = request.checked ? checkInput(input, action->schema) : Result<void>(); !checked)
        return failedFuture<PreparedAction>(checked.error());
    Json context{{"taskGroupId", request.taskGroupId.toStdString()}, {"taskId", nullptr}, {"input", input}};
    if (!request.taskId.isEmpty())
        context["taskId"] = request.taskId.toStdString();
    context.update(catalog.variables());
    Result<Json> payload = jsone::render(action->hookPayload, context, m_clock);
    if (!payload)
        return failedFuture<PreparedAction>({.kind = ErrorKind::BadResponse,
                                             .message = QStringLiteral("The action “%1” is broken in this push: %2")
                                                            .arg(request.name, payload.error().message)});
    const QString scope = QStringLiteral("in-tree:hook-action:%1/%2").arg(action->hookGroupId, action->hookId);
    return checkHookScope(request.taskGroupId,
                          {.action = *action, .payload = std::move(*payload), .hookScopes = {scope}});
}

Future<PreparedAction> ActionRunner::checkHookScope(const QString &taskGroupId, const PreparedAction &prepared) {
    const auto judge = [prepared](const QStringList &held) -> Result<PreparedAction> {
        if (taskcluster::scopes::satisfies(held, prepared.hookScopes))
            return prepared;
        return failure(Error{
            .kind = ErrorKind::InsufficientScopes,
            .message = QStringLiteral("The action “%1” names a hook that this push's decision task may not use, so it "
                                      "is not run.")
                           .arg(prepared.action.name),
            .missingScopes = prepared.hookScopes});
    };
    if (const auto known = m_decisionScopes.constFind(taskGroupId); known != m_decisionScopes.constEnd())
        return readyFuture<PreparedAction>(judge(*known));
    const auto expanded = andThen(m_queue.task(taskGroupId), this, [this](Result<Json> task) -> Future<QStringList> {
        if (!task)
            return failedFuture<QStringList>(task.error());
        const auto scopes = task->find("scopes");
        return m_auth.expandScopes(scopes == task->end() ? QStringList() : toStrings(*scopes));
    });
    return andThen(expanded, this, [this, taskGroupId, judge](Result<QStringList> held) -> Result<PreparedAction> {
        if (!held)
            return failure(held.error());
        if (m_decisionScopes.size() >= maxKeptCatalogs)
            m_decisionScopes.clear();
        m_decisionScopes.insert(taskGroupId, *held);
        return judge(*held);
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
