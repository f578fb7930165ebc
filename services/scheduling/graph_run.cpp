#include "services/scheduling/graph_run.h"

#include "services/scheduling/relative_time.h"

namespace collie::scheduling {

namespace {

/// The queue refuses `created` from 15 minutes ago on; a plan older than this gets new times.
constexpr qint64 freshMs = 10 * 60 * 1000;
constexpr qint64 maxGraphBytes = qint64(256) * 1024 * 1024;

QHash<QString, QString> readLabels(const QByteArray &bytes) {
    QHash<QString, QString> labels;
    const Result<Json> document = parseJson(bytes, QStringLiteral("label-to-taskid.json"));
    if (!document || !document->is_object())
        return labels;
    for (const auto &[label, id] : document->items()) {
        if (id.is_string())
            labels.insert(QString::fromStdString(label), QString::fromStdString(id.get<std::string>()));
    }
    return labels;
}

/// A definition whose times are counted from now instead of from its creation.
Json rebased(Json definition, qint64 nowMs) {
    const auto created = readTime(stringMember(definition, "created"), nowMs);
    if (!created || nowMs - *created < freshMs)
        return definition;
    for (const char *name : {"deadline", "expires"}) {
        if (const auto time = readTime(stringMember(definition, name), nowMs); definition.contains(name) && time)
            definition[name] = isoTime(nowMs + *time - *created).toStdString();
    }
    definition["created"] = isoTime(nowMs).toStdString();
    return definition;
}

} // namespace

/// What was fetched for planning.
struct GraphRun::Loaded {
    QString decisionTaskId;
    QStringList labels;
    Json decisionTask;
    std::shared_ptr<const TaskGraph> graph;
    QHash<QString, QString> taskIds; ///< label-to-taskid.json.
    QStringList needed;              ///< Labels whose task might serve as it is.
    QHash<QString, QString> completed;
};

struct GraphRun::Running {
    TaskGraphPlan plan;
    qsizetype at = 0;
    Outcome outcome;
    Promise<Outcome> promise;
    CancelGuard guard;
};

GraphRun::GraphRun(taskcluster::ApiClient &api, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(api)
    , m_control(api)
    , m_clock(clock) {}

Future<TaskGraphPlan> GraphRun::plan(const QString &decisionTaskId, const QStringList &labels) {
    auto loaded = std::make_shared<Loaded>();
    loaded->decisionTaskId = decisionTaskId;
    loaded->labels = labels;
    const auto decision = m_queue.task(decisionTaskId);
    const auto graph = andThen(decision, this, [this, loaded](const Result<Json> &task) -> Future<QByteArray> {
        if (!task)
            return failedFuture<QByteArray>(task.error());
        loaded->decisionTask = *task;
        return m_queue.latestArtifact(loaded->decisionTaskId, QStringLiteral("public/full-task-graph.json"),
                                      maxGraphBytes);
    });
    using Graph = std::shared_ptr<const TaskGraph>;
    const auto parsed = andThen(graph, this, [](const Result<QByteArray> &bytes) -> Future<Graph> {
        if (!bytes)
            return failedFuture<Graph>(bytes.error());
        return runOnPool([document = *bytes]() -> Result<Graph> {
            Result<Json> json = parseJson(document, QStringLiteral("The task graph"));
            if (!json)
                return failure(json.error());
            Result<TaskGraph> read = TaskGraph::parse(std::move(*json));
            if (!read)
                return failure(read.error());
            return Graph(std::make_shared<TaskGraph>(std::move(*read)));
        });
    });
    const auto known = andThen(parsed, this, [this, loaded](const Result<Graph> &read) -> Future<QByteArray> {
        if (!read)
            return failedFuture<QByteArray>(read.error());
        loaded->graph = *read;
        return m_queue.latestArtifact(loaded->decisionTaskId, QStringLiteral("public/label-to-taskid.json"),
                                      maxGraphBytes);
    });
    return andThen(known, this, [this, loaded](const Result<QByteArray> &bytes) -> Future<TaskGraphPlan> {
        // Without label-to-taskid.json nothing has completed; without a graph there is nothing to plan.
        if (!bytes && (!loaded->graph || bytes.error().kind != ErrorKind::NotFound))
            return failedFuture<TaskGraphPlan>(bytes.error());
        loaded->taskIds = readLabels(bytes.value_or(QByteArray()));
        return planLoaded(loaded);
    });
}

Future<TaskGraphPlan> GraphRun::planLoaded(const std::shared_ptr<Loaded> &loaded) {
    // Everything that might be needed; what of it has completed decides what really is.
    const Result<QStringList> all = loaded->graph->closure(loaded->labels, {});
    if (!all)
        return failedFuture<TaskGraphPlan>(all.error());
    for (const QString &label : *all) {
        if (loaded->taskIds.contains(label) && !loaded->labels.contains(label))
            loaded->needed.append(label);
    }
    return check(loaded, 0);
}

Future<TaskGraphPlan> GraphRun::check(const std::shared_ptr<Loaded> &loaded, qsizetype from) {
    if (from >= loaded->needed.size()) {
        const TaskGraph::Context context{.decisionTaskId = loaded->decisionTaskId,
                                         .decisionTask = loaded->decisionTask,
                                         .rootUrl = m_api.rootUrl().toString(),
                                         .nowMs = m_clock.nowMs(),
                                         .completed = loaded->completed};
        return runOnPool(
            [graph = loaded->graph, labels = loaded->labels, context] { return graph->plan(labels, context); });
    }
    const QString label = loaded->needed[from];
    const QString taskId = loaded->taskIds.value(label);
    return andThen(m_queue.status(taskId), this,
                   [this, loaded, from, label, taskId](const Result<taskcluster::TaskStatus> &status) {
                       // A task that has expired is as good as none.
                       if (!status && status.error().kind != ErrorKind::NotFound)
                           return failedFuture<TaskGraphPlan>(status.error());
                       if (status && status->state == u"completed")
                           loaded->completed.insert(label, taskId);
                       return check(loaded, from + 1);
                   });
}

Future<GraphRun::Outcome> GraphRun::run(const TaskGraphPlan &plan) {
    auto running = std::make_shared<Running>();
    running->plan = plan;
    running->promise.onCancelled(this, [running] { running->guard.cancel(); });
    next(running);
    return running->promise.future();
}

void GraphRun::next(const std::shared_ptr<Running> &running) {
    Q_EMIT progressed(int(running->at), int(running->plan.tasks.size()));
    if (running->promise.isCancelled())
        return running->promise.finish(failure(ErrorKind::Cancelled, QStringLiteral("Cancelled.")));
    if (running->at >= running->plan.tasks.size())
        return running->promise.finish(running->outcome);
    PlannedTask &task = running->plan.tasks[running->at];
    const Json fresh = rebased(task.definition, m_clock.nowMs());
    if (fresh == task.definition)
        return create(running);
    // The plan is from before. What the server has of it stays as it is.
    const auto known = m_queue.status(task.taskId);
    running->guard = CancelGuard(known);
    onDone(known, this, [this, running, fresh](const Result<taskcluster::TaskStatus> &status) {
        if (status || status.error().kind != ErrorKind::NotFound)
            return settle(running, status);
        running->plan.tasks[running->at].definition = fresh;
        create(running);
    });
}

void GraphRun::create(const std::shared_ptr<Running> &running) {
    const PlannedTask &task = running->plan.tasks[running->at];
    const auto made = m_control.createTask(task.taskId, task.definition);
    running->guard = CancelGuard(made);
    onDone(made, this, [this, running](const Result<taskcluster::TaskStatus> &status) { settle(running, status); });
}

void GraphRun::settle(const std::shared_ptr<Running> &running, const Result<taskcluster::TaskStatus> &status) {
    running->guard.release();
    const PlannedTask &task = running->plan.tasks[running->at];
    if (!status) {
        running->outcome.failedLabel = task.label;
        running->outcome.error = status.error();
        return running->promise.finish(running->outcome);
    }
    running->outcome.created.append(task);
    ++running->at;
    next(running);
}

} // namespace collie::scheduling
