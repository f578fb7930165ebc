#include "app/cli/task_output.h"

#include "services/base/json_members.h"
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
        m_lines.append(m_isMarkdown ? QStringLiteral("- %1: %2").arg(QLatin1String(name), failures::markdownCode(plain))
                                    : QStringLiteral("%1 %2").arg(QLatin1String(name), -12).arg(plain));
    }
    void add(const char *name, const Part<QVector<RelatedTask>> &part) {
        if (!part)
            return;
        if (!*part)
            return add(name, QStringLiteral("not known. %1").arg(taskcluster::whyUnknown(part->error())));
        for (const RelatedTask &task : (**part).mid(0, mostRelatedShown))
            add(name, QStringLiteral("%1 %2 %3")
                          .arg(task.taskId, task.state.isEmpty() ? QStringLiteral("unknown") : task.state, task.name));
        if ((*part)->size() > mostRelatedShown)
            add(name, QStringLiteral("… %1 more").arg((*part)->size() - mostRelatedShown));
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

  private:
    const bool m_isMarkdown;
    QStringList m_lines;
};

QString workerOf(const Run &run) {
    return run.workerId.isEmpty() ? QString() : QStringLiteral("on %1/%2").arg(run.workerGroup, run.workerId);
}

/// "10:00:00 to 10:12:30"
QString timesOf(const Run &run) {
    if (!run.started.isValid())
        return {};
    const QString started = run.started.toString(Qt::ISODate);
    return run.resolved.isValid() ? QStringLiteral("%1 to %2").arg(started, run.resolved.toString(Qt::ISODate))
                                  : started;
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
    rows.add("task", status.taskId);
    rows.add("name", taskcluster::taskName(task));
    rows.add("description", stringMember(objectMember(task, "metadata"), "description").left(500));
    rows.add("state", status.state);
    rows.add("waits", taskcluster::whyWaiting(facts));
    rows.add("expired", taskcluster::expirySentence(facts));
    rows.add("group", status.taskGroupId);
    rows.add("queue", status.taskQueueId);
    rows.add("priority", stringMember(task, "priority"));
    rows.add("owner", stringMember(objectMember(task, "metadata"), "owner"));
    rows.add("source", stringMember(objectMember(task, "metadata"), "source"));
    rows.add("created", timeMember(task, "created").toString(Qt::ISODate));
    rows.add("deadline", status.deadline.toString(Qt::ISODate));
    rows.add("expires", status.expires.toString(Qt::ISODate));
    for (const Run &run : status.runs)
        rows.add("run",
                 QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(QString::number(run.runId), run.state, run.reasonResolved, timesOf(run), workerOf(run)));
    rows.add("needs", facts.dependencies);
    rows.add("needed by", facts.dependents);
    return rows.text();
}

} // namespace collie::cli
