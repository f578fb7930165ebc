#include "services/scheduling/graph_run.h"

#include "services/base/words.h"
#include "services/scheduling/definition_times.h"
#include "services/taskcluster/task_copy.h"

namespace collie::scheduling {

namespace {

/// The queue refuses `created` from 15 minutes ago on; a plan older than this gets new times.
constexpr qint64 freshMs = 10 * 60 * 1000;
constexpr qint64 maxGraphBytes = qint64(256) * 1024 * 1024;

/// What the queue knows of tasks, by id.
QHash<QString, ExistingTask> byId(const QVector<taskcluster::TaskStatus> &statuses) {
    QHash<QString, ExistingTask> known;
    for (const taskcluster::TaskStatus &status : statuses)
        known.insert(status.taskId,
                     {.taskId = status.taskId, .state = status.state, .expiresMs = status.expires.toMSecsSinceEpoch()});
    return known;
}

/// A definition whose times are counted from now instead of from its creation.
Json rebased(Json definition, qint64 nowMs) {
    const auto created = readTime(stringMember(definition, "created"), nowMs);
    if (!created || nowMs - *created < freshMs)
        return definition;
    return taskcluster::withTimesAnew(definition, nowMs).value_or(definition);
}

} // namespace

/// What was fetched for planning.
struct GraphRun::Loaded {
    QString decisionTaskId;
    QStringList labels;
    Json decisionTask;
    std::shared_ptr<const TaskGraph> graph;
    QHash<QString, QString> taskIds; ///< What has a task, by label.
    QHash<QString, QString> indexed; ///< TaskIds by index path.
    TaskGraph::Context context;

    /// What the labels need that has a task goes into the context. \return where the index may hold others.
    [[nodiscard]] Result<QStringList> collect() {
        const Result<QStringList> all = graph->closure(labels);
        if (!all)
            return all;
        const QSet<QString> asked(labels.begin(), labels.end());
        QStringList paths;
        for (const QString &label : *all) {
            if (asked.contains(label))
                continue;
            if (const QString taskId = taskIds.value(label); !taskId.isEmpty())
                context.labelled.insert(label, {.taskId = taskId, .state = {}, .expiresMs = 0});
            paths += graph->indexPaths(label);
        }
        paths.removeDuplicates();
        return paths;
    }
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
    , m_index(api)
    , m_labelMaps(api)
    , m_clock(clock) {}

Future<TaskGraphPlan> GraphRun::plan(const QString &decisionTaskId, const QStringList &labels) {
    auto loaded = std::make_shared<Loaded>();
    loaded->decisionTaskId = decisionTaskId;
    loaded->labels = labels;
    const auto decision = m_queue.task(decisionTaskId, taskcluster::Recall::Always);
    const auto graph = andThen(decision, this, [this, loaded](const Json &task) -> Future<QByteArray> {
        loaded->decisionTask = task;
        return m_queue.latestArtifact(loaded->decisionTaskId, QStringLiteral("public/full-task-graph.json"),
                                      maxGraphBytes);
    });
    using Graph = std::shared_ptr<const TaskGraph>;
    const auto parsed = andHandle(graph, this, [](const Result<QByteArray> &bytes) -> Future<Graph> {
        if (!bytes)
            return failedFuture<Graph>(bytes.error());
        return runOnPool([document = *bytes](const std::function<bool()> &isCancelled) -> Result<Graph> {
            Result<Json> json = parseJson(document, Words::tr("The task graph"), isCancelled);
            if (!json)
                return failure(json.error());
            Result<TaskGraph> read = TaskGraph::parse(std::move(*json));
            if (!read)
                return failure(read.error());
            return Graph(std::make_shared<TaskGraph>(std::move(*read)));
        });
    });
    const auto known = andThen(parsed, this, [this, loaded](const Graph &read) {
        loaded->graph = read;
        return m_labelMaps.load(loaded->decisionTaskId, loaded->decisionTask);
    });
    return andThen(known, this, [this, loaded](const QHash<QString, QString> &taskIds) {
        loaded->taskIds = taskIds;
        return planLoaded(loaded);
    });
}

/// Asks for the state of everything that might be needed and is there already, and plans.
Future<TaskGraphPlan> GraphRun::planLoaded(const std::shared_ptr<Loaded> &loaded) {
    const auto paths = runOnPool([loaded] { return loaded->collect(); });
    const auto found = andThen(paths, this, [this](const QStringList &all) { return m_index.findTasks(all); });
    const auto indexed = andThen(found, this, [this, loaded](const QVector<taskcluster::IndexedTask> &tasks) {
        for (const taskcluster::IndexedTask &task : tasks)
            loaded->indexed.insert(task.path, task.taskId);
        QStringList ids = loaded->indexed.values();
        for (const ExistingTask &task : std::as_const(loaded->context.labelled))
            ids.append(task.taskId);
        ids.removeDuplicates();
        return m_queue.statuses(ids);
    });
    return andThen(indexed, this, [this, loaded](const QVector<taskcluster::TaskStatus> &statuses) {
        const QHash<QString, ExistingTask> known = byId(statuses);
        TaskGraph::Context &context = loaded->context;
        for (ExistingTask &task : context.labelled)
            task = known.value(task.taskId, task);
        for (auto entry = loaded->indexed.cbegin(); entry != loaded->indexed.cend(); ++entry) {
            if (const auto task = known.constFind(entry.value()); task != known.cend())
                context.indexed.insert(entry.key(), *task);
        }
        context.decisionTaskId = loaded->decisionTaskId;
        context.decisionTask = loaded->decisionTask;
        context.rootUrl = m_api.rootUrl().toString();
        context.nowMs = m_clock.nowMs();
        return runOnPool([loaded] { return loaded->graph->plan(loaded->labels, loaded->context); });
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
        return running->promise.finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")));
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
    const auto made = m_queue.createTask(task.taskId, task.definition);
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
