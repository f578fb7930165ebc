#include "services/actions/action_planner.h"

#include "services/actions/input_schema.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QMap>

#include <algorithm>
#include <memory>

namespace collie::actions {

namespace {

/// Labels by how often each is to run.
QMap<int, QStringList> labelsByTimes(const QVector<JobTarget> &jobs, int times) {
    QMap<QString, int> each;
    for (const JobTarget &job : jobs)
        each[job.label] += times;
    QMap<int, QStringList> result;
    for (auto it = each.cbegin(); it != each.cend(); ++it)
        result[it.value()].append(it.key());
    return result;
}

QVector<JobTarget> jobsNamed(const QVector<JobTarget> &jobs, const QStringList &labels) {
    QVector<JobTarget> result;
    std::copy_if(jobs.begin(), jobs.end(), std::back_inserter(result),
                 [&labels](const JobTarget &job) { return labels.contains(job.label); });
    return result;
}

bool takesTimes(const Json &schema) {
    return objectMember(schema, "properties").contains("times");
}

QString titleOf(const QVector<JobTarget> &jobs) {
    return jobs.size() == 1 ? jobs.constFirst().label : Words::tr("%n job(s)", nullptr, static_cast<int>(jobs.size()));
}

ActionStep retriggerStep(const QString &taskGroupId, const JobTarget &job) {
    return {.request = {.taskGroupId = taskGroupId, .name = QStringLiteral("retrigger"), .taskId = job.taskId},
            .jobs = {job},
            .title = job.label};
}

/// All jobs in one request. Collie makes the input, and Gecko's schema forbids what the action needs, so it is not
/// checked.
ActionStep multipleStep(const QString &taskGroupId, const QVector<JobTarget> &jobs, int times) {
    Json requests = Json::array();
    const QMap<int, QStringList> counted = labelsByTimes(jobs, times);
    for (auto it = counted.cbegin(); it != counted.cend(); ++it)
        requests.push_back({{"tasks", stringsToJson(it.value())}, {"times", it.key()}});
    return {.request = {.taskGroupId = taskGroupId,
                        .name = QStringLiteral("retrigger-multiple"),
                        .input = {{"requests", requests}},
                        .checked = false},
            .jobs = jobs,
            .title = titleOf(jobs)};
}

QVector<ActionStep> addNewJobsSteps(const QString &taskGroupId, const QVector<JobTarget> &jobs, int times,
                                    const Json &schema) {
    QVector<ActionStep> steps;
    const auto add = [&](const QVector<JobTarget> &about, Json input) {
        steps.append({.request = {.taskGroupId = taskGroupId,
                                  .name = QStringLiteral("add-new-jobs"),
                                  .input = std::move(input),
                                  .checked = false},
                      .jobs = about,
                      .title = titleOf(about)});
    };
    if (takesTimes(schema)) {
        const QMap<int, QStringList> counted = labelsByTimes(jobs, times);
        for (auto it = counted.cbegin(); it != counted.cend(); ++it)
            add(jobsNamed(jobs, it.value()), {{"tasks", stringsToJson(it.value())}, {"times", it.key()}});
        return steps;
    }
    // A label can stand once in a request, so what stands twice takes a second one.
    for (int i = 0; i < times; ++i) {
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
            add(once, {{"tasks", stringsToJson(labels)}});
            left = again;
        }
    }
    return steps;
}

} // namespace

/// A plan that grows while catalogs and tags come in.
struct ActionPlanner::Planning {
    Promise<ActionPlan> promise;
    ActionPlan plan;
    qsizetype open = 1; ///< Questions whose answers are missing.

    void fail(const QVector<JobTarget> &jobs, const Error &error) {
        for (const JobTarget &job : jobs)
            plan.failures.append({job.label, error});
    }
    void close() {
        if (--open == 0)
            promise.finish(plan);
    }
};

ActionPlanner::ActionPlanner(ActionRunner &runner, TaskGroups &groups, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_groups(groups) {}

Future<ActionPlan> ActionPlanner::retrigger(const QString &repository, const QVector<JobTarget> &jobs, int times) {
    const auto planning = std::make_shared<Planning>();
    onDone(m_groups.of(repository, jobs), this, [this, planning, times](const Result<TaskGroups::Groups> &groups) {
        if (!groups)
            return planning->promise.finish(failure(groups.error()));
        planning->open = groups->size() + 1;
        for (auto it = groups->cbegin(); it != groups->cend(); ++it)
            planRetrigger(planning, it.key(), it.value(), times);
        planning->close();
    });
    return planning->promise.future();
}

Future<ActionPlan> ActionPlanner::forEachJob(const QString &repository, const QVector<JobTarget> &jobs,
                                             const QString &name, const Json &input) {
    return andThen(
        m_groups.of(repository, jobs), this, [name, input](const TaskGroups::Groups &groups) -> Result<ActionPlan> {
            ActionPlan plan;
            for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
                for (const JobTarget &job : it.value())
                    plan.steps.append(
                        {.request = {.taskGroupId = it.key(), .name = name, .taskId = job.taskId, .input = input},
                         .jobs = {job},
                         .title = job.label});
            }
            return plan;
        });
}

ActionStep ActionPlanner::addJobs(const QString &taskGroupId, qint64 pushId, const QStringList &labels, int times) {
    ActionStep step{.request = {.taskGroupId = taskGroupId,
                                .name = QStringLiteral("add-new-jobs"),
                                .input = {{"tasks", stringsToJson(labels)}},
                                .checked = false}};
    if (times > 1)
        step.request.input["times"] = times;
    for (const QString &label : labels)
        step.jobs.append({.pushId = pushId, .taskId = {}, .label = label});
    step.title = titleOf(step.jobs);
    return step;
}

void ActionPlanner::planRetrigger(const std::shared_ptr<Planning> &planning, const QString &taskGroupId,
                                  const QVector<JobTarget> &jobs, int times) {
    onDone(m_runner.catalog(taskGroupId), this,
           [this, planning, taskGroupId, jobs, times](const Result<ActionCatalog> &catalog) {
               if (!catalog && catalog.error().kind == ErrorKind::NotFound) {
                   for (const JobTarget &job : jobs) {
                       for (int i = 0; i < times; ++i)
                           planning->plan.steps.append(retriggerStep(taskGroupId, job));
                   }
                   return planning->close();
               }
               if (!catalog) {
                   planning->fail(jobs, catalog.error());
                   return planning->close();
               }
               const bool hasMultiple = catalog->find(QStringLiteral("retrigger-multiple"), nullptr) != nullptr;
               const bool hasSingle = std::any_of(catalog->all().begin(), catalog->all().end(),
                                                  [](const Action &action) { return action.name == u"retrigger"; });
               QVector<JobTarget> together;
               for (const JobTarget &job : jobs) {
                   if (hasSingle && (job.taskId == taskGroupId || !hasMultiple))
                       planSingle(planning, taskGroupId, job, times);
                   else
                       together.append(job);
               }
               if (!together.isEmpty() && hasMultiple) {
                   planning->plan.steps.append(multipleStep(taskGroupId, together, times));
               } else if (!together.isEmpty()) {
                   const Action *addNew = catalog->find(QStringLiteral("add-new-jobs"), nullptr);
                   planning->plan.steps.append(
                       addNewJobsSteps(taskGroupId, together, times, addNew != nullptr ? addNew->schema : Json()));
               }
               planning->close();
           });
}

void ActionPlanner::planSingle(const std::shared_ptr<Planning> &planning, const QString &taskGroupId,
                               const JobTarget &job, int times) {
    ++planning->open;
    onDone(m_runner.tags(job.taskId), this, [=, this](const Result<Json> &tags) {
        if (!tags) {
            planning->fail({job}, tags.error());
            return planning->close();
        }
        // Loaded a moment ago and kept.
        onDone(m_runner.catalog(taskGroupId), this, [=](const Result<ActionCatalog> &catalog) {
            const Action *single = catalog ? catalog->find(QStringLiteral("retrigger"), *tags) : nullptr;
            const Action *addNew = catalog ? catalog->find(QStringLiteral("add-new-jobs"), nullptr) : nullptr;
            if (single == nullptr && job.taskId != taskGroupId) {
                planning->plan.steps.append(
                    addNewJobsSteps(taskGroupId, {job}, times, addNew != nullptr ? addNew->schema : Json()));
                return planning->close();
            }
            ActionStep step = retriggerStep(taskGroupId, job);
            const bool inOne = single != nullptr && takesTimes(single->schema);
            if (times > 1 && inOne) {
                step.request.input = defaultInput(single->schema);
                step.request.input["times"] = times;
            }
            for (int i = 0; i < (inOne ? 1 : times); ++i)
                planning->plan.steps.append(step);
            planning->close();
        });
    });
}

} // namespace collie::actions
