#include "services/scheduling/task_graph.h"

#include "services/base/slugid.h"
#include "services/scheduling/relative_time.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace collie::scheduling {

namespace {

constexpr qsizetype longestChain = 2'000;
constexpr int deepestDefinition = 100;

tl::unexpected<Error> wrongGraph(const QString &why) {
    return failure(ErrorKind::BadResponse, QStringLiteral("The task graph is broken: %1").arg(why));
}

/// What `<name>` in a reference stands for.
using IdOf = std::function<Result<QString>(const QString &edge)>;

/// `<build>` replaced by ids; `make` turns the inside of the brackets into text.
Result<QString> replaceBrackets(const QString &text, const std::function<Result<QString>(const QString &)> &make) {
    static const QRegularExpression bracket(QStringLiteral("<([^>]+)>"));
    QString out;
    qsizetype from = 0;
    for (auto matches = bracket.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const Result<QString> value = make(match.captured(1));
        if (!value)
            return failure(value.error());
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += *value;
        from = match.capturedEnd();
    }
    return out + QStringView(text).mid(from).toString();
}

/// "build/public/build/target.tar.xz" to the address of that artifact.
Result<QString> artifactAddress(const QString &reference, const QString &rootUrl, const IdOf &idOf) {
    const qsizetype slash = reference.indexOf(u'/');
    if (slash <= 0)
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("The artifact reference <%1> names no artifact.").arg(reference));
    const Result<QString> id = idOf(reference.left(slash));
    if (!id)
        return id;
    const QString name = reference.mid(slash + 1);
    return QStringLiteral("%1/api/queue/v1/task/%2/artifacts/%3")
        .arg(rootUrl, *id, QString::fromLatin1(QUrl::toPercentEncoding(name, "/")));
}

/// Replaces {"task-reference": …} and {"artifact-reference": …} wherever they stand.
Result<void> resolveReferences(Json &value, const QString &rootUrl, const IdOf &idOf, int depth = 0) {
    if (!value.is_structured() || depth > deepestDefinition)
        return {};
    if (value.is_object() && value.size() == 1) {
        const std::string key = value.items().begin().key();
        const Json &inside = value.front();
        const bool isTask = key == "task-reference";
        if ((isTask || key == "artifact-reference") && inside.is_string()) {
            const auto make = [&](const QString &reference) {
                return isTask ? idOf(reference) : artifactAddress(reference, rootUrl, idOf);
            };
            const Result<QString> text = replaceBrackets(QString::fromStdString(inside.get<std::string>()), make);
            if (!text)
                return failure(text.error());
            value = text->toStdString();
            return {};
        }
    }
    for (Json &entry : value) {
        if (const Result<void> done = resolveReferences(entry, rootUrl, idOf, depth + 1); !done)
            return done;
    }
    return {};
}

} // namespace

/// A depth-first walk under way.
struct TaskGraph::Walk {
    const QHash<QString, QString> *completed = nullptr;
    QSet<QString> asked;
    QSet<QString> done;
    QStringList chain; ///< From what was asked for to the label at hand.
    QStringList order;
};

Json TaskGraphPlan::toJson() const {
    Json list = Json::array();
    for (const PlannedTask &task : tasks)
        list.push_back(Json{{"label", task.label.toStdString()},
                            {"taskId", task.taskId.toStdString()},
                            {"definition", task.definition}});
    Json known = Json::object();
    for (auto entry = reused.constBegin(); entry != reused.constEnd(); ++entry)
        known[entry.key().toStdString()] = entry.value().toStdString();
    return Json{{"decisionTaskId", decisionTaskId.toStdString()}, {"tasks", list}, {"reused", known}};
}

Result<TaskGraphPlan> TaskGraphPlan::fromJson(const Json &document) {
    TaskGraphPlan plan;
    const auto wrong = failure(ErrorKind::BadResponse, QStringLiteral("This is no plan of a task graph."));
    if (!document.is_object() || !document.contains("tasks") || !document.at("tasks").is_array())
        return wrong;
    plan.decisionTaskId = stringMember(document, "decisionTaskId");
    for (const Json &one : document.at("tasks")) {
        PlannedTask task{.label = one.is_object() ? stringMember(one, "label") : QString(),
                         .taskId = one.is_object() ? stringMember(one, "taskId") : QString(),
                         .definition = one.is_object() ? one.value("definition", Json()) : Json()};
        if (!isSlugid(task.taskId) || !task.definition.is_object())
            return wrong;
        plan.tasks.append(std::move(task));
    }
    if (const auto known = document.find("reused"); known != document.end() && known->is_object()) {
        for (const auto &[label, id] : known->items()) {
            if (id.is_string())
                plan.reused.insert(QString::fromStdString(label), QString::fromStdString(id.get<std::string>()));
        }
    }
    return plan;
}

Result<TaskGraph> TaskGraph::parse(Json graph) {
    if (!graph.is_object())
        return wrongGraph(QStringLiteral("it is no object."));
    for (const auto &[label, entry] : graph.items()) {
        if (!entry.is_object() || !entry.contains("task") || !entry.at("task").is_object())
            return wrongGraph(QStringLiteral("“%1” has no task.").arg(QString::fromStdString(label)));
    }
    TaskGraph result;
    // Sorted keys: a lookup in a list of thousands, for each of thousands, would be noticed.
    result.m_graph = nlohmann::json(std::move(graph));
    return result;
}

QStringList TaskGraph::labels() const {
    QStringList all;
    for (const auto &[label, entry] : m_graph.items())
        all.append(QString::fromStdString(label));
    return all;
}

QVector<QPair<QString, QString>> TaskGraph::dependencies(const QString &label) const {
    QVector<QPair<QString, QString>> edges;
    const auto &entry = m_graph.at(label.toStdString());
    const auto found = entry.find("dependencies");
    if (found == entry.end() || !found->is_object())
        return edges;
    for (const auto &[edge, target] : found->items()) {
        if (target.is_string())
            edges.append({QString::fromStdString(edge), QString::fromStdString(target.get<std::string>())});
    }
    return edges;
}

Result<void> TaskGraph::visit(const QString &label, Walk &walk) const {
    if (walk.done.contains(label) || (walk.completed->contains(label) && !walk.asked.contains(label)))
        return {};
    if (walk.chain.contains(label))
        return failure(
            ErrorKind::InvalidArgument,
            QStringLiteral("The task graph goes in a circle: %1.")
                .arg((walk.chain.mid(walk.chain.indexOf(label)) + QStringList{label}).join(QStringLiteral(" → "))));
    if (!m_graph.contains(label.toStdString()))
        return failure(ErrorKind::NotFound,
                       walk.chain.isEmpty() ? QStringLiteral("The decision task knows no label “%1”.").arg(label)
                                            : QStringLiteral("“%1” needs “%2”, which the decision task does not know.")
                                                  .arg(walk.chain.last(), label));
    if (walk.chain.size() >= longestChain)
        return wrongGraph(QStringLiteral("its dependencies go too deep."));
    walk.chain.append(label);
    for (const auto &[edge, target] : dependencies(label)) {
        if (const Result<void> done = visit(target, walk); !done)
            return done;
    }
    walk.chain.removeLast();
    walk.done.insert(label);
    walk.order.append(label);
    return {};
}

Result<QStringList> TaskGraph::closure(const QStringList &labels, const QHash<QString, QString> &completed) const {
    Walk walk;
    walk.completed = &completed;
    walk.asked = QSet<QString>(labels.begin(), labels.end());
    for (const QString &label : labels) {
        if (const Result<void> done = visit(label, walk); !done)
            return failure(done.error());
    }
    return walk.order;
}

Result<Json> TaskGraph::definition(const QString &label, const QHash<QString, QString> &ids,
                                   const Context &context) const {
    const auto edges = dependencies(label);
    const IdOf idOf = [&](const QString &name) -> Result<QString> {
        if (name == u"decision")
            return context.decisionTaskId;
        if (name == u"self")
            return ids.value(label);
        // A reference names an edge; older graphs name the label itself.
        const auto edge = std::find_if(edges.begin(), edges.end(),
                                       [&name](const auto &one) { return one.first == name || one.second == name; });
        const QString id = edge == edges.end() ? QString() : ids.value(edge->second);
        if (id.isEmpty())
            return failure(ErrorKind::InvalidArgument,
                           QStringLiteral("“%1” refers to <%2>, which it does not depend on.").arg(label, name));
        return id;
    };
    Json task = m_graph.at(label.toStdString()).at("task");
    if (const Result<void> done = resolveReferences(task, context.rootUrl, idOf); !done)
        return failure(done.error());
    Json depends = Json::array({context.decisionTaskId.toStdString()});
    for (const auto &[edge, target] : edges) {
        const std::string id = ids.value(target).toStdString();
        if (std::find(depends.begin(), depends.end(), Json(id)) == depends.end())
            depends.push_back(id);
    }
    task["dependencies"] = std::move(depends);
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
    const Result<QStringList> order = closure(labels, context.completed);
    if (!order)
        return failure(order.error());
    TaskGraphPlan plan{.decisionTaskId = context.decisionTaskId, .tasks = {}, .reused = {}};
    const QSet<QString> made(order->begin(), order->end());
    QHash<QString, QString> ids = context.completed;
    for (const QString &label : *order)
        ids[label] = newSlugid();
    for (const QString &label : *order) {
        Result<Json> task = definition(label, ids, context);
        if (!task)
            return failure(task.error());
        plan.tasks.append({.label = label, .taskId = ids.value(label), .definition = std::move(*task)});
        for (const auto &[edge, target] : dependencies(label)) {
            if (!made.contains(target))
                plan.reused.insert(target, ids.value(target));
        }
    }
    return plan;
}

} // namespace collie::scheduling
