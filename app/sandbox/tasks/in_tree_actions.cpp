#include "app/sandbox/tasks/in_tree_actions.h"

#include <QSet>

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr int maxTimes = 100;
/// So many tests that a push has left out are run at once.
constexpr size_t mostMissing = 200;

int timesOf(const Json &input) {
    return int(std::clamp<qint64>(integerMember(input, "times", 1), 1, maxTimes));
}

Json memberOf(const Json &object, const char *name) {
    return object.is_object() ? object.value(name, Json()) : Json();
}

} // namespace

quint32 InTreeActions::start(quint32 push, const Json &payload) {
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

std::optional<bool> InTreeActions::performTask(const Task &task) {
    const Json payload = memberOf(task.definition.at("payload"), "action");
    const auto push = m_world.pushOfGroup(task.text("taskGroupId"));
    if (!payload.is_object() || !push)
        return std::nullopt;
    const QString callback = stringMember(memberOf(memberOf(payload, "decision"), "action"), "cb_name");
    m_actionTaskId = task.taskId;
    return perform(*push, callback, memberOf(payload, "user"));
}

bool InTreeActions::perform(quint32 push, const QString &callback, const Json &user) {
    return performOnPush(push, callback, memberOf(user, "input")) || performOnTask(callback, user);
}

bool InTreeActions::performOnPush(quint32 push, const QString &callback, const Json &input) {
    if (callback == u"retrigger-multiple")
        return retriggerMultiple(push, input);
    if (callback == u"retrigger-all")
        return retriggerFailed(push, input);
    if (callback == u"add-new-jobs")
        return addJobs(push, input);
    if (callback == u"run-missing-tests")
        return runMissing(push);
    if (callback == u"run-all-talos")
        return runTalos(push, input);
    return callback == u"cancel-all" && cancelAll(push);
}

bool InTreeActions::performOnTask(const QString &callback, const Json &user) {
    const QString taskId = stringMember(user, "taskId");
    if (callback == u"retrigger" || callback == u"retrigger-decision" || callback == u"retrigger-custom")
        return retrigger(user, true);
    if (callback == u"retrigger-disabled") {
        const Json force = memberOf(memberOf(user, "input"), "force");
        return retrigger(user, force.is_boolean() && force.get<bool>());
    }
    if (callback == u"cancel")
        return m_tasks.cancel(taskId).has_value();
    if (callback == u"rerun")
        return m_tasks.rerun(taskId).has_value();
    if (callback == u"backfill")
        return backfill(user);
    if (callback == u"create-interactive")
        return runVariant(user, "-interactive", "-i");
    if (callback == u"geckoprofile")
        return runVariant(user, "-profile", "-p");
    if (callback == u"side-by-side")
        return runVariant(user, "-side-by-side", "-sxs");
    if (callback == u"confirm-failures")
        return runVariant(user, "-cf", "-cf");
    return callback == u"purge-cache" && purgeCaches(taskId);
}

bool InTreeActions::retrigger(const Json &user, bool forced) {
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

bool InTreeActions::retriggerMultiple(quint32 push, const Json &input) {
    const Json requests = memberOf(input, "requests");
    if (!requests.is_array())
        return false;
    return std::all_of(requests.begin(), requests.end(),
                       [this, push](const Json &request) { return addJobs(push, request); });
}

bool InTreeActions::addJobs(quint32 push, const Json &input) {
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

bool InTreeActions::retriggerFailed(quint32 push, const Json &input) {
    QSet<quint32> failed;
    for (const quint32 job : m_world.pushes()[push].jobs) {
        const Job &one = m_world.jobs()[job];
        if (!one.created && taskStateOf(one) == TaskState::Failed)
            failed.insert(one.type);
    }
    QList<quint32> types(failed.begin(), failed.end());
    std::sort(types.begin(), types.end());
    for (const quint32 type : types)
        runAgain(push, type, timesOf(input));
    return true;
}

bool InTreeActions::runMissing(quint32 push) {
    QSet<quint32> present;
    QSet<QString> platforms;
    for (const quint32 job : m_world.pushes()[push].jobs) {
        const quint32 type = m_world.jobs()[job].type;
        present.insert(type);
        if (!m_world.types()[type].testType.isEmpty())
            platforms.insert(m_world.types()[type].platform);
    }
    std::vector<quint32> missing;
    for (const JobSet &set : m_catalogue.sets()) {
        for (const quint32 type : set.types) {
            if (!present.contains(type) && platforms.contains(m_world.types()[type].platform))
                missing.push_back(type);
        }
    }
    if (missing.size() > mostMissing)
        missing.resize(mostMissing);
    for (const quint32 type : missing)
        runAgain(push, type, 1);
    return true;
}

bool InTreeActions::runTalos(quint32 push, const Json &input) {
    for (quint32 type = m_catalogue.firstType(); type < m_catalogue.endOfTypes(); ++type) {
        const JobType &one = m_world.types()[type];
        if (one.testType == u"talos" && one.groupSymbol == u"T" && one.platform.startsWith(u"linux2404-64"))
            runAgain(push, type, timesOf(input));
    }
    return true;
}

bool InTreeActions::runVariant(const Json &user, const char *label, const char *symbol) {
    const auto job = m_world.newestRun(stringMember(user, "taskId"));
    if (!job)
        return false;
    const Job of = m_world.jobs()[*job];
    const quint32 type =
        JobCatalogue::variantType(m_world, of.type, QString::fromLatin1(label), QString::fromLatin1(symbol));
    runAgain(of.push, type, timesOf(memberOf(user, "input")));
    return true;
}

bool InTreeActions::purgeCaches(const QString &taskId) {
    const auto task = m_tasks.task(taskId);
    if (!task)
        return false;
    for (const char *cache : {"checkouts", "tooltool-cache"})
        m_purges.purge(task->text("taskQueueId"), task->text("schedulerId") + u'-' + QLatin1String(cache),
                       m_simulation.nowMs());
    return true;
}

bool InTreeActions::cancelAll(quint32 push) {
    const std::vector<quint32> jobs = m_world.pushes()[push].jobs;
    for (const quint32 job : jobs) {
        const QString kind = m_world.types()[m_world.jobs()[job].type].kind;
        if (kind != u"action-callback" && kind != u"decision-task")
            static_cast<void>(m_tasks.cancel(m_world.taskId(job)));
    }
    return true;
}

bool InTreeActions::backfill(const Json &user) {
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

void InTreeActions::runAgain(quint32 push, quint32 type, int times) {
    for (int i = 0; i < times; ++i)
        m_world.setExtra(m_simulation.runSoon(m_generator.makeJob(push, type, m_simulation.nowMs())),
                         Json{{"parent", m_actionTaskId.toStdString()}});
}

} // namespace collie::sandbox
