#include "app/sandbox/action_runner.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr int maxTimes = 100;

int timesOf(const Json &input) {
    return int(std::clamp<qint64>(integerMember(input, "times", 1), 1, maxTimes));
}

Json memberOf(const Json &object, const char *name) {
    return object.is_object() ? object.value(name, Json()) : Json();
}

} // namespace

quint32 ActionRunner::start(quint32 push, const Json &payload) {
    const Json action = memberOf(memberOf(payload, "decision"), "action");
    const QString title = stringMember(action, "title");
    const QString symbol = stringMember(action, "symbol");
    const QString callback = stringMember(action, "cb_name");
    const quint32 type = JobCatalogue::actionType(m_world, title.isEmpty() ? callback : title,
                                                  symbol.isEmpty() ? QStringLiteral("A") : symbol);
    const Json user = memberOf(payload, "user");
    const Job job = m_generator.makeJob(push, type, m_simulation.nowMs());
    const quint32 index = m_simulation.runSoon(job, [this, push, callback, user, taskId = slugidFromBytes(job.taskId)] {
        m_actionTaskId = taskId;
        return perform(push, callback, user);
    });
    // As Gecko's .taskcluster.yml writes it.
    m_world.setExtra(index, Json{{"action", Json{{"name", memberOf(action, "name")}, {"context", user}}}});
    return index;
}

bool ActionRunner::perform(quint32 push, const QString &callback, const Json &user) {
    const Json input = memberOf(user, "input");
    if (callback == u"retrigger" || callback == u"retrigger-decision")
        return retrigger(user, true);
    if (callback == u"retrigger-disabled") {
        const Json force = memberOf(input, "force");
        return retrigger(user, force.is_boolean() && force.get<bool>());
    }
    if (callback == u"retrigger-multiple")
        return retriggerMultiple(push, input);
    if (callback == u"add-new-jobs")
        return addJobs(push, input);
    if (callback == u"cancel")
        return cancel(user);
    if (callback == u"cancel-all")
        return cancelAll(push);
    if (callback == u"backfill")
        return backfill(user);
    return false;
}

bool ActionRunner::retrigger(const Json &user, bool forced) {
    const auto job = m_world.newestRun(stringMember(user, "taskId"));
    if (!job)
        return false;
    // A disabled retrigger ends well without having done anything.
    if (!forced)
        return true;
    const Job of = m_world.jobs()[*job];
    runAgain(of.push, of.type, timesOf(memberOf(user, "input")));
    return true;
}

bool ActionRunner::retriggerMultiple(quint32 push, const Json &input) {
    const Json requests = memberOf(input, "requests");
    if (!requests.is_array())
        return false;
    return std::all_of(requests.begin(), requests.end(),
                       [this, push](const Json &request) { return addJobs(push, request); });
}

bool ActionRunner::addJobs(quint32 push, const Json &input) {
    const Json labels = memberOf(input, "tasks");
    if (!labels.is_array())
        return false;
    std::vector<quint32> types;
    for (const Json &label : labels) {
        const auto type =
            label.is_string() ? m_world.typeOf(QString::fromStdString(label.get<std::string>())) : std::nullopt;
        if (!type)
            return false;
        types.push_back(*type);
    }
    for (const quint32 type : types)
        runAgain(push, type, timesOf(input));
    return true;
}

bool ActionRunner::cancel(const Json &user) {
    return m_tasks.cancel(stringMember(user, "taskId")).has_value();
}

bool ActionRunner::cancelAll(quint32 push) {
    const std::vector<quint32> jobs = m_world.pushes()[push].jobs;
    for (const quint32 job : jobs) {
        const QString kind = m_world.types()[m_world.jobs()[job].type].kind;
        if (kind != u"action-callback" && kind != u"decision-task")
            static_cast<void>(m_tasks.cancel(m_world.taskId(job)));
    }
    return true;
}

bool ActionRunner::backfill(const Json &user) {
    const auto job = m_world.newestRun(stringMember(user, "taskId"));
    if (!job)
        return false;
    const Json input = memberOf(user, "input");
    const Job of = m_world.jobs()[*job];
    const quint32 repository = m_world.pushes()[of.push].repository;
    qint64 depth = integerMember(input, "depth", 9);
    const Json inclusive = memberOf(input, "inclusive");
    if (inclusive.is_boolean() && inclusive.get<bool>())
        runAgain(of.push, of.type, timesOf(input));
    for (quint32 push = of.push; push-- > 0 && depth > 0;) {
        if (m_world.pushes()[push].repository != repository)
            continue;
        --depth;
        const std::vector<quint32> &jobs = m_world.pushes()[push].jobs;
        const bool ran = std::any_of(jobs.begin(), jobs.end(),
                                     [this, &of](quint32 other) { return m_world.jobs()[other].type == of.type; });
        if (!ran)
            runAgain(push, of.type, timesOf(input));
    }
    return true;
}

void ActionRunner::runAgain(quint32 push, quint32 type, int times) {
    for (int i = 0; i < times; ++i)
        m_world.setExtra(m_simulation.runSoon(m_generator.makeJob(push, type, m_simulation.nowMs())),
                         Json{{"parent", m_actionTaskId.toStdString()}});
}

} // namespace collie::sandbox
