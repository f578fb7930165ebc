#include "services/actions/action_lookup.h"

#include "services/base/json_members.h"

#include <QDateTime>

namespace collie::actions {

namespace {

/// Clocks of services differ a little.
constexpr qint64 toleranceMs = 2'000;

/// Whatever the order of members.
bool isSame(const Json *left, const Json &right) {
    return nlohmann::json(left == nullptr ? Json() : *left) == nlohmann::json(right);
}

const Json *memberAt(const Json &object, std::initializer_list<const char *> path) {
    const Json *at = &object;
    for (const char *key : path) {
        if (!at->is_object())
            return nullptr;
        const auto found = at->find(key);
        if (found == at->end())
            return nullptr;
        at = &*found;
    }
    return at;
}

/// A JSON document that a task's environment holds as text.
Json parsedText(const Json *text) {
    if (text == nullptr || !text->is_string())
        return Json();
    const Result<Json> parsed =
        parseJson(QByteArray::fromStdString(text->get<std::string>()), QStringLiteral("The environment"));
    return parsed.value_or(Json());
}

/// What an action task says about the request that made it: `extra.action` as Gecko and taskgraph write it, or the
/// environment its callback runs with (taskgraph.md §5).
bool isAbout(const Json &task, const PreparedAction &prepared) {
    const Json taskId = prepared.request.taskId.isEmpty() ? Json() : Json(prepared.request.taskId.toStdString());
    if (const Json *action = memberAt(task, {"extra", "action"}); action != nullptr) {
        const Json *context = memberAt(*action, {"context"});
        if (context == nullptr || stringMember(*action, "name") != prepared.action.name)
            return false;
        const Json *about = memberAt(*context, {"taskId"});
        const Json *input = memberAt(*context, {"input"});
        return isSame(about, taskId) && isSame(input, prepared.input);
    }
    const Json *callback = memberAt(task, {"payload", "env", "ACTION_CALLBACK"});
    const Json *wanted = memberAt(prepared.payload, {"decision", "action", "cb_name"});
    if (callback == nullptr || wanted == nullptr || *callback != *wanted)
        return false;
    const Json about = parsedText(memberAt(task, {"payload", "env", "ACTION_TASK_ID"}));
    const Json input = parsedText(memberAt(task, {"payload", "env", "ACTION_INPUT"}));
    return isSame(&about, taskId) && isSame(&input, prepared.input);
}

} // namespace

QString findActionTask(const QVector<taskcluster::GroupTask> &group, const PreparedAction &prepared, qint64 sentMs,
                       const QSet<QString> &taken) {
    for (const taskcluster::GroupTask &each : group) {
        const QDateTime created = timeMember(each.task, "created");
        if (!created.isValid() || created.toMSecsSinceEpoch() < sentMs - toleranceMs ||
            taken.contains(each.status.taskId) || !isAbout(each.task, prepared))
            continue;
        return each.status.taskId;
    }
    return {};
}

} // namespace collie::actions
