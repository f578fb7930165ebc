#include "app/sandbox/treeherder/job_writer.h"

#include "app/sandbox/world/example_cases.h"
#include "services/base/json.h"
#include "services/base/utc.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUuid>

namespace collie::sandbox {

using treeherder::JobState;

namespace {

constexpr auto columns = R"("failure_classification_id","id","job_group_name","job_group_symbol","job_type_name",)"
                         R"("job_type_symbol","last_modified","platform","push_id","push_revision","result",)"
                         R"("signature","state","tier","task_id","retry_id","duration","platform_option")";
constexpr auto columnsWithoutSymbol =
    R"("failure_classification_id","id","job_group_name","job_group_symbol","job_type_name",)"
    R"("last_modified","platform","push_id","push_revision","result",)"
    R"("signature","state","tier","task_id","retry_id","duration","platform_option")";
constexpr qsizetype typicalRow = 420;

QByteArray nullable(const QByteArray &url) {
    return url.isEmpty() ? QByteArray("null") : '"' + url + '"';
}

Json timestamp(quint32 seconds) {
    return seconds == 0 ? Json(nullptr) : Json(seconds);
}

} // namespace

QByteArray JobWriter::naiveUtc(qint64 us) {
    // Neighbouring rows share their second far more often than not.
    static thread_local qint64 lastSecond = -1;
    static thread_local QByteArray lastText;
    const qint64 second = us / 1'000'000;
    if (second != lastSecond) {
        lastSecond = second;
        lastText = utcFromSeconds(second).toString(Qt::ISODate).left(19).toLatin1();
    }
    return lastText + '.' + QByteArray::number(us % 1'000'000).rightJustified(6, '0');
}

qint64 JobWriter::minutes(const Job &job) const {
    const qint64 from = job.started > 0 ? job.started : job.submitted;
    const qint64 to = job.ended > 0 ? job.ended : m_nowMs / 1000;
    return std::max<qint64>(1, (to - from + 30) / 60);
}

void JobWriter::row(QByteArray &out, quint32 index, bool symbolless) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const Push &push = m_world.pushes()[job.push];
    out += '[';
    out += QByteArray::number(job.classification);
    out += ',';
    out += QByteArray::number(World::jobId(index));
    out += ',';
    if (symbolless || m_faults.noSymbolColumn) {
        out += type.symbollessJson + (m_faults.noSymbolColumn ? "" : "null,");
    } else {
        out += type.groupAndTypeJson;
    }
    out += '"';
    out += naiveUtc(job.lastModifiedUs);
    out += "\",";
    out += type.platformJson;
    out += QByteArray::number(push.id);
    out += ",\"";
    out += push.revision.toLatin1();
    out += "\",\"";
    out += World::resultName(job.result);
    out += "\",";
    out += type.signatureJson;
    out += '"';
    out += World::stateName(job.state);
    out += "\",";
    out += QByteArray::number(type.tier);
    out += ",\"";
    out += slugidFromBytes(job.taskId).toLatin1();
    out += "\",";
    out += QByteArray::number(job.runId);
    out += ',';
    out += QByteArray::number(minutes(job));
    out += ',';
    out += type.optionJson;
    out += ']';
}

void JobWriter::wrongRow(QByteArray &out, quint32 index) const {
    out += index % 2 == 0
               ? QByteArray("{\"id\":\"many\"}")
               : QByteArray("[\"one\",\"" + QByteArray::number(index) +
                            "\",7,null,[],{},12,false,\"push\",0,3,null,[],\"first\",5,\"zero\",\"long\",1]");
}

QByteArray JobWriter::page(std::span<const quint32> jobs, qint64 count, const QByteArray &next,
                           const QByteArray &previous) const {
    QByteArray out;
    out.reserve(qsizetype(jobs.size()) * typicalRow + 1024);
    out += "{\"count\":" + QByteArray::number(m_faults.hugeCount.value_or(count)) + ",\"next\":" + nullable(next) +
           ",\"previous\":" + nullable(previous) + ",\"results\":[";
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (i > 0)
            out += ',';
        if (m_faults.wrongTypes && i % 3 == 0)
            wrongRow(out, jobs[i]);
        else
            row(out, jobs[i], m_faults.noSymbol && i % 10 == 0);
    }
    out += "],\"job_property_names\":[";
    out += m_faults.noSymbolColumn ? columnsWithoutSymbol : columns;
    return out + "]}";
}

QString JobWriter::machineOf(const Job &job) {
    return job.started > 0 ? QStringLiteral("sandbox-%1").arg(job.type % 97) : QStringLiteral("unknown");
}

QString JobWriter::logUrl(const World &world, quint32 job, const QString &rootUrl) {
    return QStringLiteral("%1/api/queue/v1/task/%2/runs/%3/artifacts/public/logs/live_backing.log")
        .arg(rootUrl, world.taskId(job))
        .arg(world.jobs()[job].runId);
}

Json JobWriter::details(quint32 index, const QString &rootUrl) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const Push &push = m_world.pushes()[job.push];
    const std::string platform = type.platform.toStdString();
    const std::string taskId = m_world.taskId(index).toStdString();
    const QByteArray guid = QUuid::fromRfc4122(QByteArray(reinterpret_cast<const char *>(job.taskId.data()), 16))
                                .toByteArray(QUuid::WithoutBraces) +
                            '/' + QByteArray::number(job.runId);
    Json logs = Json::array();
    if (job.state == JobState::Completed && exampleOf(type) != ExampleCase::NoLog)
        logs.push_back(Json{{"name", "live_backing_log"}, {"url", logUrl(m_world, index, rootUrl).toStdString()}});
    Json out{{"build_architecture", "-"},
             {"build_os", "-"},
             {"build_platform", platform},
             {"build_platform_id", job.type + 1},
             {"build_system_type", "taskcluster"},
             {"end_timestamp", timestamp(job.ended)},
             {"failure_classification_id", job.classification},
             {"id", World::jobId(index)},
             {"job_group_description", ""},
             {"job_group_id", 1},
             {"job_group_name", type.groupName.toStdString()},
             {"job_group_symbol", type.groupSymbol.toStdString()},
             {"job_guid", guid.toStdString()},
             {"job_type_description", ""},
             {"job_type_id", job.type + 1},
             {"job_type_name", type.label.toStdString()},
             {"job_type_symbol", type.symbol.toStdString()},
             {"last_modified", naiveUtc(job.lastModifiedUs).toStdString()},
             {"machine_name", machineOf(job).toStdString()},
             {"machine_platform_architecture", "-"},
             {"machine_platform_os", "-"},
             {"option_collection_hash",
              QCryptographicHash::hash(type.option.toUtf8(), QCryptographicHash::Sha1).toHex().toStdString()},
             {"platform", platform},
             {"push_id", push.id},
             {"reason", "scheduled"},
             {"ref_data_name", type.signature.toStdString()},
             {"result", World::resultName(job.result)},
             {"result_set_id", push.id},
             {"signature", type.signature.toStdString()},
             {"start_timestamp", timestamp(job.started)},
             {"state", World::stateName(job.state)},
             {"submit_timestamp", timestamp(job.submitted)},
             {"tier", type.tier},
             {"who", push.author.toStdString()},
             {"resource_uri", QStringLiteral("/api/project/%1/jobs/%2/")
                                  .arg(m_world.repositories[push.repository].name)
                                  .arg(World::jobId(index))
                                  .toStdString()},
             {"logs", logs},
             {"platform_option", type.option.toStdString()},
             {"task_id", taskId},
             {"retry_id", job.runId},
             {"taskcluster_metadata", Json{{"task_id", taskId}, {"retry_id", job.runId}}}};
    return out;
}

} // namespace collie::sandbox
