#include "app/sandbox/tasks/created_jobs.h"

#include "services/base/json_members.h"
#include "services/treeherder/treeherder_route.h"

#include <QDateTime>

#include <algorithm>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;
using treeherder::TreeherderRoute;

namespace {

constexpr qsizetype longestName = 139;

QString textOr(const Json &object, const char *name, const QString &fallback) {
    const QString text = stringMember(object, name);
    return text.isEmpty() ? fallback : text;
}

/// The first name that is switched on, or of a list.
QString optionOf(const Json &treeherder) {
    if (const auto labels = treeherder.find("labels"); labels != treeherder.end() && labels->is_array()) {
        if (!labels->empty() && labels->front().is_string())
            return QString::fromStdString(labels->front().get<std::string>());
    }
    const Json collection = objectMember(treeherder, "collection");
    for (const auto &[name, value] : collection.items()) {
        if (value == Json(true))
            return QString::fromStdString(name);
    }
    return QStringLiteral("opt");
}

JobResult resultOf(const TaskRun &run, bool isTest, const TaskRun *next) {
    switch (run.state) {
    case TaskState::Completed:
        return JobResult::Success;
    case TaskState::Failed:
        return isTest ? JobResult::TestFailed : JobResult::Busted;
    case TaskState::Exception:
        if (next && (next->reasonCreated == u"retry" || next->reasonCreated == u"task-retry"))
            return JobResult::Retry;
        if (run.reasonResolved == u"canceled")
            return JobResult::UserCancel;
        return run.reasonResolved == u"superseded" ? JobResult::Superseded : JobResult::Exception;
    case TaskState::Unscheduled:
    case TaskState::Pending:
    case TaskState::Running:
        break;
    }
    return JobResult::Unknown;
}

JobState jobStateOf(TaskState state) {
    switch (state) {
    case TaskState::Unscheduled:
        return JobState::Unscheduled;
    case TaskState::Pending:
        return JobState::Pending;
    case TaskState::Running:
        return JobState::Running;
    case TaskState::Completed:
    case TaskState::Failed:
    case TaskState::Exception:
        break;
    }
    return JobState::Completed;
}

} // namespace

CreatedJobs::CreatedJobs(World &world, Simulation &simulation, const TaskStore &store, TaskEvents &events,
                         QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_simulation(simulation)
    , m_store(store) {
    connect(&events, &TaskEvents::changed, this, [this](const QString &taskId) { onChanged(taskId); });
}

void CreatedJobs::onChanged(const QString &taskId) {
    const Task *task = m_store.find(taskId);
    if (!task)
        return;
    if (!m_places.contains(taskId))
        m_places.insert(taskId, placeOf(*task));
    const std::optional<Place> place = m_places.value(taskId);
    if (!place)
        return;
    for (int runId = 0; runId < std::max(1, int(task->runs.size())); ++runId)
        showRun(*task, *place, runId);
}

std::optional<CreatedJobs::Place> CreatedJobs::placeOf(const Task &task) {
    const std::optional<quint32> push = pushOf(task);
    if (!push)
        return std::nullopt;
    const Json treeherder = objectMember(task.definition.at("extra"), "treeherder");
    return Place{
        .push = *push, .type = typeOf(task, treeherder), .isTest = stringMember(treeherder, "jobKind") == u"test"};
}

std::optional<quint32> CreatedJobs::pushOf(const Task &task) const {
    std::vector<TreeherderRoute> routes;
    for (const QString &route : stringsMember(task.definition, "routes")) {
        if (const auto read = TreeherderRoute::read(route))
            routes.push_back(*read);
    }
    // Without a symbol there is nothing to show, and more than one route is one too many.
    const QString symbol = stringMember(objectMember(task.definition.at("extra"), "treeherder"), "symbol");
    if (routes.size() == 1 && !symbol.isEmpty()) {
        for (size_t i = m_world.pushes().size(); i-- > 0;) {
            const Push &push = m_world.pushes()[i];
            if (push.revision == routes[0].revision &&
                m_world.repositories[push.repository].name == routes[0].repository)
                return quint32(i);
        }
    }
    return m_world.pushOfGroup(task.text("taskGroupId"));
}

quint32 CreatedJobs::typeOf(const Task &task, const Json &treeherder) {
    JobType type;
    type.label = stringMember(task.definition.at("metadata"), "name").left(longestName);
    type.platform = textOr(objectMember(treeherder, "machine"), "platform", task.text("workerType"));
    type.option = optionOf(treeherder);
    type.groupSymbol = textOr(treeherder, "groupSymbol", QStringLiteral("?"));
    type.groupName = textOr(treeherder, "groupName", QStringLiteral("unknown"));
    type.symbol = textOr(treeherder, "symbol", QStringLiteral("?"));
    type.tier = quint8(std::clamp<qint64>(integerMember(treeherder, "tier", 1), 1, 3));
    type.kind = textOr(task.definition.at("tags"), "kind", QStringLiteral("created"));
    const QByteArray key = (QStringList{type.label, type.platform, type.option, type.groupSymbol, type.groupName,
                                        type.symbol, type.kind, QString::number(type.tier)})
                               .join(u'\n')
                               .toUtf8();
    // A copy of a push's own task is a job like it.
    if (const auto known = m_world.typeOf(type.label); known && !m_types.contains(key)) {
        const JobType &like = m_world.types()[*known];
        if (like.platform == type.platform && like.option == type.option && like.groupSymbol == type.groupSymbol &&
            like.symbol == type.symbol)
            m_types.insert(key, *known);
    }
    if (!m_types.contains(key))
        m_types.insert(key, m_world.addType(type));
    return m_types.value(key);
}

void CreatedJobs::showRun(const Task &task, const Place &place, int runId) {
    const TaskRun *run = task.runs.empty() ? nullptr : &task.runs[size_t(runId)];
    const TaskRun *next = size_t(runId) + 1 < task.runs.size() ? &task.runs[size_t(runId) + 1] : nullptr;
    const std::optional<quint32> known = m_world.run(task.taskId, runId);
    // Treeherder ignores the run that stands for what ended before it was scheduled.
    if (run && run->reasonCreated == u"exception")
        return;
    Job job;
    if (known) {
        job = m_world.jobs()[*known];
    } else {
        const auto bytes = slugidToBytes(task.taskId);
        if (!bytes || runId > std::numeric_limits<quint8>::max())
            return;
        job.taskId = *bytes;
        job.push = place.push;
        job.type = place.type;
        job.runId = quint8(runId);
        job.created = true;
        if (const auto before = m_world.newestRun(task.taskId))
            job.previousRun = *before + 1;
    }
    const Job old = job;
    const auto seconds = [](qint64 ms) { return quint32(ms / 1000); };
    job.state = run ? jobStateOf(run->state) : JobState::Unscheduled;
    job.result = job.outcome = run ? resultOf(*run, place.isTest, next) : JobResult::Unknown;
    job.submitted = seconds(run ? run->scheduledMs
                                : QDateTime::fromString(task.text("created"), Qt::ISODateWithMs).toMSecsSinceEpoch());
    job.started = run ? seconds(run->startedMs) : 0;
    job.ended = run ? seconds(run->resolvedMs) : 0;
    job.claimed = run && run->claimed;
    if (!known || job.state != old.state || job.result != old.result || job.started != old.started)
        m_simulation.show(known, job);
}

} // namespace collie::sandbox
