#include "app/session/task_facts_loader.h"

#include <algorithm>
#include <utility>

namespace collie::session {

using taskcluster::Recall;
using taskcluster::RelatedTask;
using taskcluster::TaskDefinition;
using taskcluster::TaskFacts;
using taskcluster::TaskStatus;

namespace {

/// Definitions are large: of a task with very many dependencies only so many are looked up for their names.
constexpr qsizetype mostNames = 200;

} // namespace

TaskFactsLoader::TaskFactsLoader(taskcluster::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_queue(api)
    , m_workers(api) {}

template <class T, class Take>
void TaskFactsLoader::ask(Question question, const Future<T> &future, const Take &take) {
    m_isAsked.at(question) = true;
    m_questions.at(question).ask(future, this, [this, question, take](const Result<T> &answer) {
        m_isAsked.at(question) = false;
        take(answer);
        settle();
    });
}

void TaskFactsLoader::settle() {
    Q_EMIT changed(m_facts);
    if (std::none_of(m_isAsked.begin(), m_isAsked.end(), [](bool isAsked) { return isAsked; }))
        Q_EMIT loaded();
}

void TaskFactsLoader::load(const QString &taskId) {
    cancel();
    if (m_facts.taskId != taskId) {
        m_facts = TaskFacts();
        m_facts.taskId = taskId;
    }
    ask(Definition, m_queue.task(taskId, Recall::Offline), [this](const Result<Json> &task) { takeDefinition(task); });
    ask(Status, m_queue.status(taskId, Recall::Offline),
        [this](const Result<TaskStatus> &status) { takeStatus(status); });
    ask(Dependents, m_queue.dependents(taskId),
        [this](const Result<QVector<RelatedTask>> &tasks) { m_facts.dependents = tasks; });
}

void TaskFactsLoader::cancel() {
    for (LatestQuestion &question : m_questions)
        question.cancel();
    m_isAsked.fill(false);
}

void TaskFactsLoader::takeDefinition(const Result<Json> &definition) {
    if (!definition) {
        m_facts.definition = failure(definition.error());
        return noteExpiry(definition.error());
    }
    m_facts.definition = std::make_shared<const Json>(*definition);
    noteExpiry(timeMember(*definition, "expires"));
    if (!m_facts.isExpired)
        askDependencies();
}

void TaskFactsLoader::takeStatus(const Result<TaskStatus> &status) {
    m_facts.status = status;
    if (!status)
        return noteExpiry(status.error());
    noteExpiry(status->expires);
    if (!m_facts.isExpired)
        askQueue(*status);
}

void TaskFactsLoader::askDependencies() {
    const QStringList ids =
        stringsMember(***m_facts.definition, "dependencies").mid(0, taskcluster::Queue::mostRelated);
    if (ids.isEmpty()) {
        m_facts.dependencies = QVector<RelatedTask>();
        return;
    }
    ask(DependencyStates, m_queue.statuses(ids, Recall::Offline),
        [this, ids](const Result<QVector<TaskStatus>> &states) { takeDependencies(ids, states); });
}

void TaskFactsLoader::takeDependencies(const QStringList &ids, const Result<QVector<TaskStatus>> &states) {
    if (!states) {
        m_facts.dependencies = failure(states.error());
        return;
    }
    QHash<QString, QString> stateOf;
    for (const TaskStatus &status : *states)
        stateOf.insert(status.taskId, status.state);
    QHash<QString, QString> nameOf;
    if (m_facts.dependencies && *m_facts.dependencies) {
        for (const RelatedTask &known : **m_facts.dependencies)
            nameOf.insert(known.taskId, known.name);
    }
    QVector<RelatedTask> tasks;
    for (const QString &id : ids)
        tasks.append({.taskId = id, .name = nameOf.value(id), .state = stateOf.value(id)});
    m_facts.dependencies = tasks;
    ask(DependencyNames, m_queue.tasks(ids.mid(0, mostNames), Recall::Offline),
        [this](const Result<QVector<TaskDefinition>> &named) {
            // Without names the ids have to do.
            if (named)
                nameDependencies(*named);
        });
}

void TaskFactsLoader::nameDependencies(const QVector<TaskDefinition> &definitions) {
    for (RelatedTask &task : **m_facts.dependencies) {
        const auto found = std::find_if(definitions.begin(), definitions.end(),
                                        [&task](const TaskDefinition &one) { return one.taskId == task.taskId; });
        if (found != definitions.end())
            task.name = taskcluster::taskName(found->task);
    }
}

void TaskFactsLoader::askQueue(const TaskStatus &status) {
    const bool isPending = status.state == QLatin1String("pending");
    if (!isPending) {
        m_facts.place.reset();
        m_facts.pool.reset();
    }
    if (status.isResolved() || status.taskQueueId.isEmpty()) {
        m_facts.counts.reset();
        return;
    }
    ask(Counts, m_queue.taskQueueCounts(status.taskQueueId),
        [this](const Result<taskcluster::TaskQueueCounts> &counts) { m_facts.counts = counts; });
    if (!isPending)
        return;
    ask(Pool, m_workers.workerPool(status.taskQueueId),
        [this](const Result<taskcluster::WorkerPool> &pool) { m_facts.pool = pool; });
    ask(Pending, m_queue.pendingTasks(status.taskQueueId),
        [this](const Result<QVector<taskcluster::PendingTask>> &pending) {
            if (pending)
                m_facts.place = taskcluster::placeAmong(*pending, m_facts.taskId);
            else
                m_facts.place = failure(pending.error());
        });
}

void TaskFactsLoader::noteExpiry(const Error &error) {
    // A 404 without this code comes from something that is not the queue.
    if (error.code == QLatin1String("ResourceNotFound"))
        expire();
}

void TaskFactsLoader::noteExpiry(const QDateTime &expires) {
    if (expires.isValid() && expires.toMSecsSinceEpoch() <= m_api.serverNowMs())
        expire();
}

void TaskFactsLoader::expire() {
    m_facts.isExpired = true;
    // The rest would fail as well. The definition is kept for longer by some deployments: it may still come.
    for (const Question question : {DependencyStates, DependencyNames, Dependents, Counts, Pending, Pool}) {
        m_questions.at(question).cancel();
        m_isAsked.at(question) = false;
    }
}

} // namespace collie::session
