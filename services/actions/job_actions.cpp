#include "services/actions/job_actions.h"

#include <QMap>
#include <QQueue>
#include <QSet>

#include <memory>

namespace collie::actions {

namespace {
constexpr int maxConcurrent = 4;

Json toJson(const QStringList &labels) {
    Json array = Json::array();
    for (const QString &label : labels)
        array.push_back(label.toStdString());
    return array;
}

/// `retrigger-multiple`'s input: labels that stand equally often share a request.
Json multipleInput(const QVector<JobTarget> &jobs) {
    QMap<QString, int> times;
    for (const JobTarget &job : jobs)
        ++times[job.label];
    QMap<int, QStringList> labelsByTimes;
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        labelsByTimes[it.value()].append(it.key());
    Json requests = Json::array();
    for (auto it = labelsByTimes.cbegin(); it != labelsByTimes.cend(); ++it)
        requests.push_back({{"tasks", toJson(it.value())}, {"times", it.key()}});
    return {{"requests", requests}};
}

} // namespace

/// The requests of one retrigger() or cancel(), a few under way at a time.
struct JobActions::Batch {
    struct Step {
        ActionRequest request;
        QVector<JobTarget> jobs;    ///< Whom it is about.
        bool mayAddNewJobs = false; ///< When the action does not fit the task.
    };
    Promise<JobActionOutcome> promise;
    JobActionOutcome outcome;
    QQueue<Step> steps;
    int active = 0;
    qsizetype unplanned = 0; ///< Groups whose steps are not known yet.

    void fail(const QVector<JobTarget> &jobs, const Error &error) {
        for (const JobTarget &job : jobs)
            outcome.failures.append({job.label, error});
    }
    /// Completes when nothing is left to do.
    void finishIfDone() {
        if (active > 0 || unplanned > 0 || !steps.isEmpty())
            return;
        if (outcome.accepted == 0 && !outcome.failures.isEmpty())
            promise.finish(failure(outcome.failures.first().error));
        else
            promise.finish(outcome);
    }
};

JobActions::JobActions(ActionRunner &runner, taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder,
                       QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_queue(api)
    , m_treeherder(treeherder) {}

Future<JobActions::Groups> JobActions::groupsOf(const QString &repository, const QVector<JobTarget> &jobs) {
    if (jobs.isEmpty())
        return failedFuture<Groups>(
            {.kind = ErrorKind::InvalidArgument, .message = QStringLiteral("Select at least one job.")});
    QSet<qint64> pushIds;
    for (const JobTarget &job : jobs) {
        if (job.taskId.isEmpty())
            return failedFuture<Groups>(
                {.kind = ErrorKind::InvalidArgument,
                 .message =
                     QStringLiteral("“%1” did not run on Taskcluster, so it cannot be acted on here.").arg(job.label)});
        pushIds.insert(job.pushId);
    }
    if (repository.isEmpty())
        return groupsByTask(jobs);
    return andThen(m_treeherder.decisionTasks(repository, QVector<qint64>(pushIds.begin(), pushIds.end())), this,
                   [this, jobs](Result<QHash<qint64, treeherder::DecisionTask>> tasks) -> Future<Groups> {
                       Groups groups;
                       for (const JobTarget &job : jobs) {
                           const QString group = tasks ? tasks->value(job.pushId).taskId : QString();
                           if (group.isEmpty())
                               return groupsByTask(jobs);
                           groups[group].append(job);
                       }
                       return readyFuture<Groups>(groups);
                   });
}

Future<JobActions::Groups> JobActions::groupsByTask(const QVector<JobTarget> &jobs) {
    auto groups = std::make_shared<Groups>();
    auto left = std::make_shared<qsizetype>(jobs.size());
    const Promise<Groups> promise;
    for (const JobTarget &job : jobs) {
        onDone(m_queue.task(job.taskId), this, [=](const Result<Json> &task) {
            const QString group = task ? stringMember(*task, "taskGroupId") : QString();
            if (!task)
                promise.finish(failure(task.error()));
            JobTarget target = job;
            if (target.label.isEmpty() && task && task->contains("metadata"))
                target.label = stringMember(task->at("metadata"), "name");
            (*groups)[group].append(target);
            if (--*left == 0)
                promise.finish(*groups);
        });
    }
    return promise.future();
}

Future<JobActionOutcome> JobActions::inGroups(
    const Future<Groups> &groups,
    std::function<void(const std::shared_ptr<Batch> &, const QString &, const QVector<JobTarget> &)> plan) {
    auto batch = std::make_shared<Batch>();
    onDone(groups, this, [batch, plan = std::move(plan)](const Result<Groups> &found) {
        if (!found)
            return batch->promise.finish(failure(found.error()));
        batch->unplanned = found->size();
        for (auto it = found->cbegin(); it != found->cend(); ++it)
            plan(batch, it.key(), it.value());
    });
    return batch->promise.future();
}

Future<JobActionOutcome> JobActions::retrigger(const QString &repository, const QVector<JobTarget> &jobs) {
    return inGroups(groupsOf(repository, jobs),
                    [this](const auto &batch, const QString &group, const QVector<JobTarget> &targets) {
                        planRetrigger(batch, group, targets);
                    });
}

Future<JobActionOutcome> JobActions::cancel(const QString &repository, const QVector<JobTarget> &jobs) {
    return inGroups(
        groupsOf(repository, jobs), [this](const auto &batch, const QString &group, const QVector<JobTarget> &targets) {
            for (const JobTarget &job : targets)
                batch->steps.enqueue(
                    {.request = {.taskGroupId = group, .name = QStringLiteral("cancel"), .taskId = job.taskId},
                     .jobs = {job}});
            --batch->unplanned;
            pump(batch);
        });
}

void JobActions::planRetrigger(const std::shared_ptr<Batch> &batch, const QString &taskGroupId,
                               const QVector<JobTarget> &jobs) {
    onDone(m_runner.catalog(taskGroupId), this, [this, batch, taskGroupId, jobs](const Result<ActionCatalog> &catalog) {
        --batch->unplanned;
        if (!catalog) {
            batch->fail(jobs, catalog.error());
            return pump(batch);
        }
        const bool hasMultiple = catalog->find(QStringLiteral("retrigger-multiple"), nullptr) != nullptr;
        const bool hasSingle = std::any_of(catalog->all().begin(), catalog->all().end(),
                                           [](const Action &action) { return action.name == u"retrigger"; });
        QVector<JobTarget> together;
        for (const JobTarget &job : jobs) {
            if (hasSingle && (job.taskId == taskGroupId || !hasMultiple))
                batch->steps.enqueue(
                    {.request = {.taskGroupId = taskGroupId, .name = QStringLiteral("retrigger"), .taskId = job.taskId},
                     .jobs = {job},
                     .mayAddNewJobs = job.taskId != taskGroupId});
            else
                together.append(job);
        }
        if (!together.isEmpty() && hasMultiple)
            batch->steps.enqueue({.request = {.taskGroupId = taskGroupId,
                                              .name = QStringLiteral("retrigger-multiple"),
                                              .input = multipleInput(together),
                                              .checked = false},
                                  .jobs = together});
        else if (!together.isEmpty())
            planAddNewJobs(batch, taskGroupId, together);
        pump(batch);
    });
}

void JobActions::planAddNewJobs(const std::shared_ptr<Batch> &batch, const QString &taskGroupId,
                                const QVector<JobTarget> &jobs) {
    // A label can stand once in a request, so what stands twice takes a second one.
    QVector<JobTarget> left = jobs;
    while (!left.isEmpty()) {
        QVector<JobTarget> once, again;
        QStringList labels;
        for (const JobTarget &job : std::as_const(left)) {
            const bool isNew = !labels.contains(job.label);
            if (isNew)
                labels.append(job.label);
            (isNew ? once : again).append(job);
        }
        batch->steps.enqueue({.request = {.taskGroupId = taskGroupId,
                                          .name = QStringLiteral("add-new-jobs"),
                                          .input = {{"tasks", toJson(labels)}},
                                          .checked = false},
                              .jobs = once});
        left = again;
    }
}

void JobActions::pump(const std::shared_ptr<Batch> &batch) {
    if (batch->promise.isCancelled())
        batch->steps.clear();
    while (batch->active < maxConcurrent && !batch->steps.isEmpty()) {
        const Batch::Step step = batch->steps.dequeue();
        ++batch->active;
        onDone(m_runner.run(step.request), this, [this, batch, step](const Result<QString> &taskId) {
            --batch->active;
            if (taskId) {
                batch->outcome.accepted += static_cast<int>(step.jobs.size());
                if (!batch->outcome.actionTaskIds.contains(*taskId))
                    batch->outcome.actionTaskIds.append(*taskId);
            } else if (step.mayAddNewJobs && taskId.error().kind == ErrorKind::NotFound) {
                planAddNewJobs(batch, step.request.taskGroupId, step.jobs);
            } else {
                batch->fail(step.jobs, taskId.error());
            }
            pump(batch);
        });
    }
    batch->finishIfDone();
}

} // namespace collie::actions
