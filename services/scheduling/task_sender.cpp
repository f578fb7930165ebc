#include "services/scheduling/task_sender.h"

#include "services/base/json_schema.h"
#include "services/base/words.h"
#include "services/scheduling/definition_times.h"
#include "services/taskcluster/create_task_scopes.h"
#include "services/taskcluster/scopes.h"

#include <QUrl>

#include <array>

namespace collie::scheduling {

namespace {

constexpr qint64 maxSchemaBytes = 1024 * 1024;
/// A signed request may have 4096 characters of header; base64 makes four of three, and the rest needs room too.
constexpr qsizetype longestNarrowing = 2'000;

/// The documents the schema of createTask is made of, and where each goes when they are put together.
constexpr std::array schemaNames{"create-task-request.json", "task.json", "task-metadata.json"};

/// Points references to other documents ("task.json#/properties/x") to where putTogether() keeps them.
void redirect(Json &value, int depth = 0) {
    if (!value.is_structured() || depth > 32)
        return;
    if (value.is_object()) {
        if (const auto reference = value.find("$ref"); reference != value.end() && reference->is_string()) {
            const QString text = QString::fromStdString(reference->get<std::string>());
            const qsizetype hash = text.indexOf(u'#');
            const QString name = QUrl(hash < 0 ? text : text.left(hash)).fileName();
            if (!name.isEmpty())
                *reference = (QStringLiteral("#/definitions/") + name + (hash < 0 ? QString() : text.mid(hash + 1)))
                                 .toStdString();
        }
    }
    for (Json &entry : value)
        redirect(entry, depth + 1);
}

Json putTogether(std::vector<Json> documents) {
    Json whole = std::move(documents[0]);
    redirect(whole);
    Json definitions = Json::object();
    for (size_t i = 1; i < documents.size(); ++i) {
        // References inside a document are to itself.
        redirect(documents[i]);
        definitions[schemaNames[i]] = std::move(documents[i]);
    }
    whole["definitions"] = std::move(definitions);
    return whole;
}

} // namespace

TaskSender::TaskSender(taskcluster::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_auth(api)
    , m_queue(api) {}

Future<Json> TaskSender::document(const QString &name) {
    const QUrl url(m_api.rootUrl().toString() + QStringLiteral("/schemas/queue/v1/") + name);
    http::Request request;
    request.url = url;
    request.idempotent = true;
    request.maxBytes = maxSchemaBytes;
    request.keep = CacheKind::References;
    return andHandle(m_api.http().send(request), this, [](const Result<http::Response> &response) -> Future<Json> {
        if (!response)
            return failedFuture<Json>(response.error());
        if (response->status != 200)
            return failedFuture<Json>(Error{.kind = ErrorKind::NotFound,
                                            .message = Words::tr("The deployment publishes no schema of tasks.")});
        return runOnPool([body = response->body] { return parseJson(body, Words::tr("The schema of tasks")); });
    });
}

Future<Json> TaskSender::schema() {
    if (m_schema)
        return readyFuture<Json>(*m_schema);
    auto documents = std::make_shared<std::vector<Json>>();
    const auto take = [documents](const Result<Json> &one) -> Result<void> {
        if (!one)
            return failure(one.error());
        if (!one->is_object())
            return failure(ErrorKind::BadResponse, Words::tr("The deployment's schema of tasks is not a schema."));
        documents->push_back(*one);
        return {};
    };
    const auto fetch = [this, take](const char *name) {
        return andHandle(document(QString::fromLatin1(name)), this, take);
    };
    auto chain = fetch(schemaNames[0]);
    for (size_t i = 1; i < schemaNames.size(); ++i) {
        chain = andHandle(chain, this, [fetch, name = schemaNames[i]](const Result<void> &before) {
            return before ? fetch(name) : failedFuture<void>(before.error());
        });
    }
    return andThen(chain, this, [this, documents]() -> Result<Json> {
        m_schema = putTogether(std::move(*documents));
        return *m_schema;
    });
}

Future<SendableTask> TaskSender::prepare(const Draft &draft, const QString &taskId) {
    return andHandle(m_api.learnClock(), this, [this, draft, taskId](const Result<void> &) -> Future<SendableTask> {
        Result<Draft> fixed = draft.fixed(m_api.serverNowMs());
        if (!fixed)
            return failedFuture<SendableTask>(fixed.error());
        if (!taskId.isEmpty() && !draft.isFixed())
            fixed->taskId = taskId;
        return check(*fixed);
    });
}

Future<SendableTask> TaskSender::check(const Draft &fixed) {
    const auto checked = andHandle(schema(), this, [task = fixed](const Result<Json> &rules) -> Future<void> {
        if (!rules)
            return readyFuture<void>({});
        return runOnPool(
            [task, schema = *rules] { return checkAgainstSchema(task.definition, schema, Words::tr("The task")); });
    });
    return andHandle(checked, this, [this, task = fixed](const Result<void> &fits) -> Future<SendableTask> {
        return fits ? withScopes(task) : failedFuture<SendableTask>(fits.error());
    });
}

Future<SendableTask> TaskSender::withScopes(const Draft &draft) {
    return andHandle(m_auth.currentScopes(), this, [draft](const Result<QStringList> &held) -> Result<SendableTask> {
        SendableTask prepared{.draft = draft,
                              .scopes = taskcluster::createTaskScopes(draft.definition),
                              .missingScopes = {},
                              .authorized = {}};
        // Who may not ask what they hold may still hold enough: the queue decides then.
        if (!held && held.error().kind == ErrorKind::InsufficientScopes)
            return prepared;
        if (!held)
            return failure(held.error());
        prepared.missingScopes = taskcluster::scopes::missing(*held, prepared.scopes);
        const QStringList narrow = taskcluster::scopes::chosen(*held, prepared.scopes).value_or(QStringList());
        if (narrow.join(QStringLiteral("\",\"")).size() <= longestNarrowing)
            prepared.authorized = narrow;
        return prepared;
    });
}

Future<taskcluster::TaskStatus> TaskSender::send(const SendableTask &task) {
    if (!task.missingScopes.isEmpty())
        return failedFuture<taskcluster::TaskStatus>(
            {.kind = ErrorKind::InsufficientScopes,
             .message = Words::tr("Your credentials do not allow creating this task."),
             .missingScopes = task.missingScopes});
    return m_queue.createTask(task.draft.taskId, task.draft.definition, task.authorized);
}

} // namespace collie::scheduling
