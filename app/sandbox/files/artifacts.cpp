#include "app/sandbox/files/artifacts.h"

#include "app/sandbox/tasks/actions_document.h"
#include "app/sandbox/tasks/task_graph_document.h"
#include "services/base/json_members.h"

#include <QSet>

#include <zlib.h>

#include <algorithm>
#include <memory>

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
const QString manifestsName = QStringLiteral("public/manifests-by-task.json.gz");
const QString backingLog = QStringLiteral("public/logs/live_backing.log");
const QString liveLog = QStringLiteral("public/logs/live.log");

QByteArray gzipped(const QByteArray &bytes) {
    constexpr int gzipWindow = 15 + 16, memoryLevel = 8; // zlib's way to say: the gzip format.
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // zlib does not write there.
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return {};
    out.truncate(qsizetype(stream.total_out));
    return out;
}

} // namespace

QString Artifacts::liveLogName() {
    return liveLog;
}

std::vector<Artifact> Artifacts::list(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    if (job.started == 0 || job.claimed || job.expired)
        return {};
    const JobType &type = m_world.types()[job.type];
    const QByteArray json = "application/json", text = "text/plain; charset=utf-8", binary = "application/octet-stream";
    if (m_stories.of(index).log == FailureStory::Log::None)
        return m_tests.list(index);
    std::vector<Artifact> all{{liveLog, text}};
    if (job.state == JobState::Completed) {
        all.push_back({backingLog, text});
        if (type.kind == u"decision-task") {
            all.push_back({actionsName, json});
            all.push_back({runnableName, json});
            all.push_back({labelsName, json});
            all.push_back({graphName, json});
            all.push_back({parametersName, "application/yaml"});
            all.push_back({manifestsName, "application/gzip"});
        } else if (type.kind == u"build") {
            all.push_back({QStringLiteral("public/build/target.txt"), text});
            all.push_back({QStringLiteral("public/build/target.tar.xz"), binary});
            all.push_back({QStringLiteral("private/build/signing.txt"), text});
        }
        if (type.kind != u"decision-task" && type.kind != u"action-callback") {
            for (Artifact &one : m_tests.list(index))
                all.push_back(std::move(one));
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
            .arg(m_world.repositories[push.repository].name,
                 QString::number(m_world.repositories[push.repository].level), push.revision,
                 QString::number(push.pushlogId))
            .toUtf8();
    if (name == manifestsName)
        return manifests(job.push);
    if (name == backingLog || name == liveLog)
        return log(index);
    if (const auto content = m_tests.content(index, name))
        return *content;
    return "Made up by the sandbox for " + m_world.types()[job.type].label.toUtf8() + "\n";
}

std::optional<qint64> Artifacts::size(quint32 index, const QString &name) const {
    // The graph takes a while to write, and the log of a running job grows.
    const bool isKnown = m_world.jobs()[index].state == JobState::Completed && name != graphName;
    return isKnown ? std::optional<qint64>(content(index, name).size()) : std::nullopt;
}

QByteArray Artifacts::log(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const quint32 lines = FailureStories::steps(job);
    const FailureStory story = m_stories.of(index);
    const bool over = job.state == JobState::Completed;
    QByteArray out;
    // A line a second from the start, whenever the run ends: what was read of a running one stays as it was.
    const auto stamp = [&job](quint32 line) { return '[' + logTime(qint64(job.started) + line) + "] "; };
    out += "[taskcluster " + logTime(job.started) + "] Task ID: " + m_world.taskId(index).toUtf8() + "\n";
    out += "[taskcluster " + logTime(job.started) + "] Job: " + type.label.toUtf8() + "\n";
    constexpr quint32 lastLines = FailureStories::stepsAfter;
    for (quint32 line = 0; line < (over ? lines : lines - lastLines); ++line) {
        if (line + lastLines == lines) {
            for (const QString &said : story.logged)
                out += stamp(line) + said.toUtf8() + '\n';
        }
        out += stamp(line) + "INFO - step " + QByteArray::number(line + 1) + " of " + QByteArray::number(lines) + "\n";
    }
    if (story.hasExitLine)
        out += "[taskcluster:error] exit status 1\n";
    if (over)
        out += "[taskcluster " + logTime(job.ended) + "] " +
               (FailureStories::isFailed(job) ? "Unsuccessful task run with exit code: 1"
                                              : "Successful task run with exit code: 0") +
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

QByteArray Artifacts::manifests(quint32 push) const {
    Json byTask = Json::object();
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const JobType &type = m_world.types()[m_world.jobs()[index].type];
        if (type.testType.isEmpty())
            continue;
        Json all = Json::array();
        for (const QString &manifest : FailureStories::manifests(type))
            all.push_back(manifest.toStdString());
        byTask[type.label.toStdString()] = all;
    }
    return gzipped(toJsonBytes(byTask));
}

} // namespace collie::sandbox
