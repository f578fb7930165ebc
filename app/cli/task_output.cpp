#include "app/cli/task_output.h"

#include "app/cli/output.h"
#include "app/cli/verb.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/failures/markdown.h"

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

class Rows final {
  public:
    explicit Rows(bool isMarkdown)
        : m_isMarkdown(isMarkdown) {}

    void add(const char *name, const QString &value) {
        QString plain = value.simplified();
        if (plain.isEmpty())
            return;
        m_lines.append(m_isMarkdown ? QStringLiteral("- %1: %2").arg(told(name), failures::markdownCode(plain))
                                    : QStringLiteral("%1 %2").arg(told(name).leftJustified(12), plain));
    }
    void add(const char *name, const Part<QVector<RelatedTask>> &part) {
        if (!part)
            return;
        if (!*part)
            return add(
                name,
                Words::tr("not known. %1", "why tasks are not known").arg(taskcluster::whyUnknown(part->error())));
        for (const RelatedTask &task : (**part).mid(0, mostRelatedShown))
            add(name,
                QStringLiteral("%1 %2 %3")
                    .arg(task.taskId, task.state.isEmpty() ? Words::tr("unknown", "the state of a task") : task.state,
                         task.name));
        if ((*part)->size() > mostRelatedShown)
            add(name, Words::tr("… %n more", "tasks", static_cast<int>((*part)->size() - mostRelatedShown)));
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

  private:
    const bool m_isMarkdown;
    QStringList m_lines;
};

QString workerOf(const Run &run) {
    return run.workerId.isEmpty() ? QString() : Words::tr("on %1/%2", "a worker").arg(run.workerGroup, run.workerId);
}

QString timesOf(const Run &run) {
    if (!run.started.isValid())
        return {};
    const QString started = localTime(run.started);
    return run.resolved.isValid() ? Words::tr("%1 to %2", "times").arg(started, localTime(run.resolved)) : started;
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

QString factsToText(const TaskFacts &facts, bool isMarkdown) {
    const TaskStatus &status = **facts.status;
    const Json &task = ***facts.definition;
    Rows rows(isMarkdown);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "task"), status.taskId);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "name"), taskcluster::taskName(task));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "description"),
             stringMember(objectMember(task, "metadata"), "description").left(500));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "state"), status.state);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "waits"), taskcluster::whyWaiting(facts));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "expired"), taskcluster::expirySentence(facts));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "group"), status.taskGroupId);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "queue"), status.taskQueueId);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "priority"), stringMember(task, "priority"));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "owner"), stringMember(objectMember(task, "metadata"), "owner"));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "source"), stringMember(objectMember(task, "metadata"), "source"));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "created"), localTime(timeMember(task, "created")));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "deadline"), localTime(status.deadline));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "expires"), localTime(status.expires));
    for (const Run &run : status.runs)
        rows.add(QT_TRANSLATE_NOOP("collie::Words", "run"),
                 QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::number(run.runId), run.state, run.reasonResolved, timesOf(run), workerOf(run)));
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "needs"), facts.dependencies);
    rows.add(QT_TRANSLATE_NOOP("collie::Words", "needed by"), facts.dependents);
    return rows.text();
}

} // namespace collie::cli
