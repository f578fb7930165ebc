#include "app/sandbox/files/artifacts.h"

#include "app/sandbox/tasks/actions_document.h"
#include "app/sandbox/tasks/task_graph_document.h"
#include "services/base/json_members.h"

#include <QSet>

#include <algorithm>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

QByteArray logTime(qint64 seconds) {
    return QByteArray::fromStdString(timeText(seconds * 1000));
}

const QString actionsName = QStringLiteral("public/actions.json");
const QString runnableName = QStringLiteral("public/runnable-jobs.json");
const QString labelsName = QStringLiteral("public/label-to-taskid.json");
const QString graphName = QStringLiteral("public/full-task-graph.json");
const QString parametersName = QStringLiteral("public/parameters.yml");
const QString backingLog = QStringLiteral("public/logs/live_backing.log");
const QString liveLog = QStringLiteral("public/logs/live.log");

bool isFailed(const Job &job) {
    return job.result == JobResult::TestFailed || job.result == JobResult::Busted;
}

} // namespace

QString Artifacts::liveLogName() {
    return liveLog;
}

std::vector<Artifact> Artifacts::list(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (job.started == 0 || job.claimed)
        return {};
    const JobType &type = m_world.types()[job.type];
    const QByteArray json = "application/json", text = "text/plain; charset=utf-8", binary = "application/octet-stream";
    std::vector<Artifact> all{{liveLog, text}};
    if (job.state == JobState::Completed) {
        all.push_back({backingLog, text});
        if (type.kind == u"decision-task") {
            all.push_back({actionsName, json});
            all.push_back({runnableName, json});
            all.push_back({labelsName, json});
            all.push_back({graphName, json});
            all.push_back({parametersName, "application/yaml"});
        } else if (type.kind == u"build") {
            all.push_back({QStringLiteral("public/build/target.txt"), text});
            all.push_back({QStringLiteral("public/build/target.tar.xz"), binary});
            all.push_back({QStringLiteral("private/build/signing.txt"), text});
        } else if (!type.testType.isEmpty()) {
            all.push_back({QStringLiteral("public/test_info/%1_errorsummary.log").arg(type.testType), text});
            all.push_back({QStringLiteral("public/test_info/resource-usage.json"), json});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Artifact &left, const Artifact &right) { return left.name < right.name; });
    return all;
}

std::optional<Artifact> Artifacts::find(quint32 job, const QString &name) const {
    for (Artifact &artifact : list(job)) {
        if (artifact.name == name)
            return std::move(artifact);
    }
    return std::nullopt;
}

QByteArray Artifacts::content(quint32 index, const QString &name) const {
    const Job &job = m_world.jobs()[index];
    const Push &push = m_world.pushes()[job.push];
    if (name == actionsName)
        return ActionsDocument::write(m_world, job.push);
    if (name == runnableName)
        return m_catalogue.runnableJobs();
    if (name == labelsName)
        return labels(index);
    if (name == graphName)
        return graph(job.push);
    if (name == parametersName)
        return QStringLiteral("project: %1\nlevel: '%2'\nhead_rev: %3\npushlog_id: '%4'\n")
            .arg(m_world.repositories[push.repository].name)
            .arg(m_world.repositories[push.repository].level)
            .arg(push.revision)
            .arg(push.pushlogId)
            .toUtf8();
    if (name == backingLog || name == liveLog)
        return log(index);
    if (name.endsWith(u"_errorsummary.log"))
        return errorSummary(index);
    if (name.endsWith(u".json"))
        return "{\"samples\": []}\n";
    return "Made up by the sandbox for " + m_world.types()[job.type].label.toUtf8() + "\n";
}

QByteArray Artifacts::log(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const quint32 lines = 200 + job.type % 400;
    const bool over = job.state == JobState::Completed;
    QByteArray out;
    // A line a second from the start, whenever the run ends: what was read of a running one stays as it was.
    const auto stamp = [&job](quint32 line) { return '[' + logTime(qint64(job.started) + line) + "] "; };
    out += "[taskcluster " + logTime(job.started) + "] Task ID: " + m_world.taskId(index).toUtf8() + "\n";
    out += "[taskcluster " + logTime(job.started) + "] Job: " + type.label.toUtf8() + "\n";
    constexpr quint32 lastLines = 10;
    for (quint32 line = 0; line < (over ? lines : lines - lastLines); ++line) {
        if (line + lastLines == lines && isFailed(job))
            out += stamp(line) + "ERROR - TEST-UNEXPECTED-FAIL | dom/sandbox/test_example_" +
                   QByteArray::number(job.type % 50) + ".html | the value is 3, expected 4\n";
        out += stamp(line) + "INFO - step " + QByteArray::number(line + 1) + " of " + QByteArray::number(lines) + "\n";
    }
    if (over)
        out += "[taskcluster " + logTime(job.ended) + "] " +
               (isFailed(job) ? "Unsuccessful task run with exit code: 1" : "Successful task run with exit code: 0") +
               "\n";
    return out;
}

QByteArray Artifacts::graph(quint32 push) const {
    // Megabytes that do not change and that one asks for several times.
    if (m_graph.isEmpty() || m_graphPush != push) {
        m_graph = TaskGraphDocument::write(m_world, m_catalogue, push);
        m_graphPush = push;
    }
    return m_graph;
}

QByteArray Artifacts::labels(quint32 index) const {
    // What the decision task itself scheduled: the first task of each label, and nothing that came later by hand.
    QByteArray out = "{";
    QSet<quint32> seen;
    for (const quint32 other : m_world.pushes()[m_world.jobs()[index].push].jobs) {
        const Job &job = m_world.jobs()[other];
        const JobType &type = m_world.types()[job.type];
        if (job.created || type.kind == u"decision-task" || type.kind == u"action-callback" || seen.contains(job.type))
            continue;
        seen.insert(job.type);
        out += (out.size() > 1 ? ",\"" : "\"") + type.label.toUtf8() + "\":\"" + m_world.taskId(other).toUtf8() + '"';
    }
    return out + "}";
}

QByteArray Artifacts::errorSummary(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (!isFailed(job))
        return {};
    const QString test = QStringLiteral("dom/sandbox/test_example_%1.html").arg(job.type % 50);
    return toJsonBytes(Json{{"action", "test_result"},
                            {"test", test.toStdString()},
                            {"status", "FAIL"},
                            {"expected", "PASS"},
                            {"message", "the value is 3, expected 4"}}) +
           '\n';
}

} // namespace collie::sandbox
