#include "services/scheduling/task_graph.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/scheduling/definition_times.h"
#include "services/scheduling/task_references.h"

#include <algorithm>
#include <functional>

namespace collie::scheduling {

namespace {

constexpr qsizetype longestChain = 2'000;

tl::unexpected<Error> wrongGraph(const QString &why) {
    return failure(ErrorKind::BadResponse, Words::tr("The task graph is broken: %1").arg(why));
}

/// Whether a task may stand in for its label, and why not.
QString whyUnusable(const ExistingTask &task, qint64 deadlineMs) {
    if (task.state.isEmpty())
        return Words::tr("its task %1 is gone").arg(task.taskId);
    if (task.state == u"failed")
        return Words::tr("its task %1 failed").arg(task.taskId);
    if (task.state == u"exception")
        return Words::tr("its task %1 ended in an exception").arg(task.taskId);
    if (task.expiresMs < deadlineMs)
        return Words::tr("its task %1 expires before the new tasks' deadline").arg(task.taskId);
    return {};
}

} // namespace

/// A depth-first walk under way.
struct TaskGraph::Walk {
    std::function<QStringList(const QString &label)> needs;
    QSet<QString> done = {};
    QStringList chain = {}; ///< From what was asked for to the label at hand.
    QStringList order = {};
};

/// What stands for a label: a task that exists, or one to make.
struct TaskGraph::Choice {
    QString reusedTaskId; ///< Empty when a task is made.
    QString because;
    bool hasTask = false; ///< One exists, be it of use or not.
};

Json TaskGraphPlan::toJson() const {
    Json list = Json::array();
    for (const PlannedTask &task : tasks)
        list.push_back(Json{{"label", task.label.toStdString()},
                            {"taskId", task.taskId.toStdString()},
                            {"because", task.because.toStdString()},
                            {"definition", task.definition}});
    Json known = Json::array();
    for (const ReusedTask &task : reused)
        known.push_back(Json{{"label", task.label.toStdString()},
                             {"taskId", task.taskId.toStdString()},
                             {"because", task.because.toStdString()}});
    return Json{{"decisionTaskId", decisionTaskId.toStdString()}, {"tasks", list}, {"reused", known}};
}

Result<TaskGraphPlan> TaskGraphPlan::fromJson(const Json &document) {
    TaskGraphPlan plan;
    const auto wrong = failure(ErrorKind::BadResponse, Words::tr("This is not a plan of a task graph."));
    const Json *tasks = findMember(document, "tasks");
    if (tasks == nullptr || !tasks->is_array())
        return wrong;
    plan.decisionTaskId = stringMember(document, "decisionTaskId");
    for (const Json &one : *tasks) {
        PlannedTask task{.label = stringMember(one, "label"),
                         .taskId = stringMember(one, "taskId"),
                         .definition = one.is_object() ? one.value("definition", Json()) : Json(),
                         .because = stringMember(one, "because")};
        if (!isSlugid(task.taskId) || !task.definition.is_object())
            return wrong;
        plan.tasks.append(std::move(task));
    }
    for (const Json &one : arrayMember(document, "reused")) {
        if (one.is_object())
            plan.reused.append({.label = stringMember(one, "label"),
                                .taskId = stringMember(one, "taskId"),
                                .because = stringMember(one, "because")});
    }
    return plan;
}

Result<TaskGraph> TaskGraph::parse(Json graph) {
    if (!graph.is_object())
        return wrongGraph(Words::tr("it is not an object."));
    TaskGraph result;
    result.m_places.reserve(qsizetype(graph.size()));
    qsizetype place = 0;
    for (const auto &[label, entry] : graph.items()) {
        const QString name = QString::fromStdString(label);
        if (const Json *task = findMember(entry, "task"); task == nullptr || !task->is_object())
            return wrongGraph(Words::tr("“%1” has no task.").arg(name));
        result.m_places.insert(name, place++);
    }
    result.m_graph = std::move(graph);
    return result;
}

QStringList TaskGraph::labels() const {
    QStringList all = m_places.keys();
    all.sort();
    return all;
}

const Json &TaskGraph::entry(const QString &label) const {
    const Json::object_t::Container &entries = m_graph.get_ref<const Json::object_t &>();
    return entries[size_t(m_places.value(label))].second;
}

QVector<QPair<QString, QString>> TaskGraph::dependencies(const QString &label) const {
    QVector<QPair<QString, QString>> edges;
    const Json *found = findMember(entry(label), "dependencies");
    if (found == nullptr || !found->is_object())
        return edges;
    for (const auto &[edge, target] : found->items()) {
        if (target.is_string())
            edges.append({QString::fromStdString(edge), QString::fromStdString(target.get_ref<const std::string &>())});
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

QStringList TaskGraph::softDependencies(const QString &label) const {
    return stringsMember(entry(label), "soft_dependencies");
}

QStringList TaskGraph::indexPaths(const QString &label) const {
    QStringList paths;
    const Json *found = findMember(entry(label), "optimization");
    // taskgraph takes the first strategy named and no other (taskgraph.md §3).
    if (found == nullptr || !found->is_object() || found->empty() || found->begin().key() != "index-search" ||
        !found->begin()->is_array())
        return paths;
    for (const auto &path : *found->begin()) {
        if (path.is_string())
            paths.append(QString::fromStdString(path.get<std::string>()));
    }
    return paths;
}

Result<void> TaskGraph::visit(const QString &label, Walk &walk) const {
    if (walk.done.contains(label))
        return {};
    if (walk.chain.contains(label))
        return failure(
            ErrorKind::InvalidArgument,
            Words::tr("The task graph goes in a circle: %1.")
                .arg((walk.chain.mid(walk.chain.indexOf(label)) + QStringList{label}).join(QStringLiteral(" → "))));
    if (!m_places.contains(label))
        return failure(
            ErrorKind::NotFound,
            walk.chain.isEmpty()
                ? Words::tr("The decision task knows no label “%1”.").arg(label)
                : Words::tr("“%1” needs “%2”, which the decision task does not know.").arg(walk.chain.last(), label));
    if (walk.chain.size() >= longestChain)
        return wrongGraph(Words::tr("its dependencies go too deep."));
    walk.chain.append(label);
    for (const QString &target : walk.needs(label)) {
        if (const Result<void> done = visit(target, walk); !done)
            return done;
    }
    walk.chain.removeLast();
    walk.done.insert(label);
    walk.order.append(label);
    return {};
}

Result<QStringList> TaskGraph::closure(const QStringList &labels) const {
    Walk walk{.needs = [this](const QString &label) {
        QStringList targets;
        for (const auto &[edge, target] : dependencies(label))
            targets.append(target);
        return targets;
    }};
    for (const QString &label : labels) {
        if (const Result<void> done = visit(label, walk); !done)
            return failure(done.error());
    }
    return walk.order;
}

/// For each label the latest deadline of what needs it: until then its task has to be there.
Result<QHash<QString, qint64>> TaskGraph::latestDeadlines(const QStringList &closure, qint64 nowMs) const {
    QHash<QString, qint64> latest;
    for (const QString &label : closure) {
        const auto edges = dependencies(label);
        const Json *ends = findMember(entry(label).at("task"), "deadline");
        if (edges.isEmpty() || ends == nullptr)
            continue;
        const Result<Json> times = fixTimes(Json{{"deadline", *ends}}, nowMs);
        if (!times)
            return failure(times.error());
        const qint64 deadline = readTime(stringMember(*times, "deadline"), nowMs).value_or(0);
        for (const auto &[edge, target] : edges)
            latest[target] = std::max(latest.value(target), deadline);
    }
    return latest;
}

/// What of the tasks that exist may stand for a label whose own dependencies all have tasks.
TaskGraph::Choice TaskGraph::choose(const QString &label, const Context &context, qint64 deadlineMs) const {
    Choice choice{.reusedTaskId = {}, .because = Words::tr("has no task yet"), .hasTask = false};
    if (const auto own = context.labelled.constFind(label); own != context.labelled.cend()) {
        choice.hasTask = true;
        choice.because = whyUnusable(*own, deadlineMs);
        if (choice.because.isEmpty())
            return {.reusedTaskId = own->taskId, .because = own->state, .hasTask = true};
    }
    for (const QString &path : indexPaths(label)) {
        const auto hit = context.indexed.constFind(path);
        if (hit != context.indexed.cend() && whyUnusable(*hit, deadlineMs).isEmpty())
            return {.reusedTaskId = hit->taskId,
                    .because = Words::tr("%1, in the index as %2").arg(hit->state, path),
                    .hasTask = true};
    }
    return choice;
}

Result<QHash<QString, TaskGraph::Choice>> TaskGraph::chooseAll(const QStringList &closure, const QStringList &asked,
                                                               const Context &context) const {
    const Result<QHash<QString, qint64>> deadlines = latestDeadlines(closure, context.nowMs);
    if (!deadlines)
        return failure(deadlines.error());
    const QSet<QString> wanted(asked.begin(), asked.end());
    QHash<QString, Choice> choices;
    for (const QString &label : closure) {
        if (wanted.contains(label)) {
            choices[label] = {.reusedTaskId = {}, .because = Words::tr("asked for"), .hasTask = false};
            continue;
        }
        const auto edges = dependencies(label);
        const auto bare = std::find_if(edges.begin(), edges.end(),
                                       [&choices](const auto &edge) { return !choices.value(edge.second).hasTask; });
        choices[label] = bare == edges.end()
                             ? choose(label, context, deadlines->value(label))
                             : Choice{.reusedTaskId = {},
                                      .because = Words::tr("needs “%1”, which is made").arg(bare->second),
                                      .hasTask = false};
    }
    return choices;
}

Result<Json> TaskGraph::definition(const QString &label, const QHash<QString, QString> &ids, const QSet<QString> &made,
                                   const Context &context) const {
    TaskReferences references{.label = label,
                              .taskId = ids.value(label),
                              .decisionTaskId = context.decisionTaskId,
                              .dependencies = {},
                              .rootUrl = context.rootUrl,
                              .proxyUrl = proxyUrlOf(context.decisionTask, context.rootUrl)};
    bool needsMade = false;
    for (const auto &[edge, target] : dependencies(label)) {
        references.dependencies.insert(edge, ids.value(target));
        needsMade = needsMade || made.contains(target);
    }
    for (const QString &target : softDependencies(label)) {
        if (!made.contains(target))
            continue;
        references.dependencies.insert(target, ids.value(target));
        needsMade = true;
    }
    Result<Json> resolved = resolveReferences(entry(label).at("task"), references);
    if (!resolved)
        return resolved;
    Json task = std::move(*resolved);
    QStringList depends = references.dependencies.values();
    depends.sort();
    // What depends on a task of this plan waits for the decision task through it.
    if (!needsMade)
        depends.append(context.decisionTaskId);
    Json all = task.contains("dependencies") && task["dependencies"].is_array() ? task["dependencies"] : Json::array();
    for (const QString &id : depends) {
        if (const Json entry(id.toStdString()); std::find(all.begin(), all.end(), entry) == all.end())
            all.push_back(entry);
    }
    task["dependencies"] = std::move(all);
    task["taskGroupId"] = stringMember(context.decisionTask, "taskGroupId").toStdString();
    for (const char *name : {"schedulerId", "projectId"}) {
        if (const QString text = stringMember(context.decisionTask, name); !text.isEmpty())
            task[name] = text.toStdString();
    }
    if (!task.contains("created"))
        task["created"] = "now";
    return fixTimes(std::move(task), context.nowMs);
}

Result<TaskGraphPlan> TaskGraph::plan(const QStringList &labels, const Context &context) const {
    const Result<QStringList> all = closure(labels);
    if (!all)
        return failure(all.error());
    const Result<QHash<QString, Choice>> choices = chooseAll(*all, labels, context);
    if (!choices)
        return failure(choices.error());
    const QSet<QString> known(all->begin(), all->end());
    // What only a task that exists needs is not made. Soft dependencies add an order, never a task; one that nothing
    // else reaches is left out.
    QSet<QString> reached(labels.begin(), labels.end());
    for (auto label = all->crbegin(); label != all->crend(); ++label) {
        if (!reached.contains(*label) || !choices->value(*label).reusedTaskId.isEmpty())
            continue;
        for (const auto &[edge, target] : dependencies(*label))
            reached.insert(target);
    }
    QSet<QString> made;
    QHash<QString, QString> ids;
    TaskGraphPlan plan{.decisionTaskId = context.decisionTaskId, .tasks = {}, .reused = {}};
    for (const QString &label : *all) {
        const Choice choice = choices->value(label);
        if (!reached.contains(label))
            continue;
        ids[label] = choice.reusedTaskId.isEmpty() ? newSlugid() : choice.reusedTaskId;
        if (choice.reusedTaskId.isEmpty())
            made.insert(label);
        else
            plan.reused.append({.label = label, .taskId = choice.reusedTaskId, .because = choice.because});
    }
    Walk walk{.needs = [this, &made](const QString &label) {
        QStringList targets = softDependencies(label);
        for (const auto &[edge, target] : dependencies(label))
            targets.append(target);
        targets.removeIf([&made](const QString &target) { return !made.contains(target); });
        return targets;
    }};
    for (const QString &label : labels) {
        if (const Result<void> done = visit(label, walk); !done)
            return failure(done.error());
    }
    for (const QString &label : walk.order) {
        Result<Json> task = definition(label, ids, made, context);
        if (!task)
            return failure(task.error());
        plan.tasks.append({.label = label,
                           .taskId = ids.value(label),
                           .definition = std::move(*task),
                           .because = choices->value(label).because});
    }
    return plan;
}

} // namespace collie::scheduling
