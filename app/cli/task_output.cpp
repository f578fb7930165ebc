#include "app/cli/task_output.h"

#include "app/cli/fact_lines.h"
#include "app/cli/output.h"
#include "services/base/english_scope.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

namespace collie::cli {

using taskcluster::Part;
using taskcluster::RelatedTask;
using taskcluster::Run;
using taskcluster::TaskFacts;
using taskcluster::TaskStatus;

namespace {

/// More would bury the rest; --json has all.
constexpr qsizetype mostRelatedShown = 50;

Json relatedToJson(const Part<QVector<RelatedTask>> &part) {
    if (!part || !*part)
        return nullptr;
    Json tasks = Json::array();
    for (const RelatedTask &task : **part)
        tasks.push_back({{"taskId", task.taskId.toStdString()},
                         {"name", task.name.toStdString()},
                         {"state", task.state.toStdString()}});
    return tasks;
}

void addRelated(FactLines &facts, const char *name, const Part<QVector<RelatedTask>> &part) {
    if (!part)
        return;
    if (!*part)
        return facts.add(
            name, Words::tr("not known. %1", "why tasks are not known").arg(taskcluster::whyUnknown(part->error())));
    for (const RelatedTask &task : (**part).mid(0, mostRelatedShown))
        facts.add(name,
                  QStringLiteral("%1 %2 %3")
                      .arg(task.taskId, task.state.isEmpty() ? Words::tr("unknown", "the state of a task") : task.state,
                           task.name));
    if ((*part)->size() > mostRelatedShown)
        facts.add(name, Words::tr("… %n more", "tasks", static_cast<int>((*part)->size() - mostRelatedShown)));
}

QString workerOf(const Run &run) {
    return run.workerId.isEmpty() ? QString() : Words::tr("on %1/%2", "a worker").arg(run.workerGroup, run.workerId);
}

QString timesOf(const Run &run) {
    if (!run.started.isValid())
        return {};
    const QString started = localTime(run.started);
    return run.resolved.isValid() ? Words::tr("%1 to %2", "times").arg(started, localTime(run.resolved)) : started;
}

QString factLinesOf(const TaskFacts &facts, bool isMarkdown) {
    const TaskStatus &status = **facts.status;
    const Json &task = ***facts.definition;
    FactLines lines(isMarkdown);
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "task"), status.taskId);
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "name"), taskcluster::taskName(task));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "description"),
              stringMember(objectMember(task, "metadata"), "description").left(500));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "state"), status.state);
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "waits"), taskcluster::whyWaiting(facts));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "expired"), taskcluster::expirySentence(facts));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "group"), status.taskGroupId);
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "queue"), status.taskQueueId);
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "priority"), stringMember(task, "priority"));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "owner"), stringMember(objectMember(task, "metadata"), "owner"));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "source"), stringMember(objectMember(task, "metadata"), "source"));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "created"), localTime(timeMember(task, "created")));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "deadline"), localTime(status.deadline));
    lines.add(QT_TRANSLATE_NOOP("collie::Words", "expires"), localTime(status.expires));
    for (const Run &run : status.runs)
        lines.add(QT_TRANSLATE_NOOP("collie::Words", "run"),
                  QStringLiteral("%1 %2 %3 %4 %5")
                      .arg(QString::number(run.runId), run.state, run.reasonResolved, timesOf(run), workerOf(run)));
    addRelated(lines, QT_TRANSLATE_NOOP("collie::Words", "needs"), facts.dependencies);
    addRelated(lines, QT_TRANSLATE_NOOP("collie::Words", "needed by"), facts.dependents);
    return lines.text();
}

} // namespace

Json statusToJson(const TaskStatus &status) {
    Json runs = Json::array();
    for (const Run &run : status.runs)
        runs.push_back(Json{{"runId", run.runId},
                            {"state", run.state.toStdString()},
                            {"reasonCreated", run.reasonCreated.toStdString()},
                            {"reasonResolved", run.reasonResolved.toStdString()},
                            {"workerGroup", run.workerGroup.toStdString()},
                            {"workerId", run.workerId.toStdString()},
                            {"scheduled", timeText(run.scheduled)},
                            {"started", timeText(run.started)},
                            {"resolved", timeText(run.resolved)}});
    return Json{{"taskId", status.taskId.toStdString()},
                {"taskGroupId", status.taskGroupId.toStdString()},
                {"state", status.state.toStdString()},
                {"retriesLeft", status.retriesLeft},
                {"runs", runs}};
}

Json factsToJson(const TaskFacts &facts) {
    return {{"status", statusToJson(**facts.status)},
            {"task", ***facts.definition},
            {"dependencies", relatedToJson(facts.dependencies)},
            {"dependents", relatedToJson(facts.dependents)},
            {"waits",
             (facts.isExpired ? taskcluster::expirySentence(facts) : taskcluster::whyWaiting(facts)).toStdString()}};
}

QString factsToText(const TaskFacts &facts) {
    return factLinesOf(facts, false);
}

QString factsToMarkdown(const TaskFacts &facts) {
    const EnglishScope english;
    return factLinesOf(facts, true);
}

} // namespace collie::cli
