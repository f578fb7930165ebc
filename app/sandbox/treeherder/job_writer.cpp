#include "app/sandbox/treeherder/job_writer.h"

#include "app/sandbox/world/example_cases.h"
#include "services/base/json.h"
#include "services/base/utc.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUuid>

#include <array>
#include <charconv>
#include <string_view>

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

void append(QByteArray &out, qint64 number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    out.append(digits.data(), end - digits.begin());
}

/// With zeros in front.
void append(QByteArray &out, qint64 number, int width) {
    std::array<char, 8> digits{};
    for (int i = width - 1; i >= 0; --i, number /= 10)
        digits.at(static_cast<size_t>(i)) = static_cast<char>('0' + number % 10);
    out.append(digits.data(), width);
}

void append(QByteArray &out, const UuidBytes &taskId) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<char, 22> text{};
    quint32 bits = 0;
    int bitCount = 0;
    size_t next = 0;
    for (const quint8 byte : taskId) {
        bits = (bits << 8U) | byte;
        for (bitCount += 8; bitCount >= 6; bitCount -= 6)
            text.at(next++) = alphabet[(bits >> (bitCount - 6)) & 0x3fU];
    }
    text.at(next) = alphabet[(bits << (6 - bitCount)) & 0x3fU];
    out.append(text.data(), qsizetype(text.size()));
}

void appendUtc(QByteArray &out, qint64 us) {
    // Neighbouring rows share their day far more often than not.
    constexpr qint64 secondsOfDay = 86'400;
    static thread_local qint64 lastDay = -1;
    static thread_local QByteArray lastText;
    const qint64 second = us / 1'000'000;
    if (const qint64 day = second / secondsOfDay; day != lastDay) {
        lastDay = day;
        lastText = utcFromSeconds(second).toString(Qt::ISODate).left(11).toLatin1();
    }
    const qint64 ofDay = second % secondsOfDay;
    out += lastText;
    append(out, ofDay / 3600, 2);
    out += ':';
    append(out, ofDay / 60 % 60, 2);
    out += ':';
    append(out, ofDay % 60, 2);
    out += '.';
    append(out, us % 1'000'000, 6);
}

} // namespace

QByteArray JobWriter::naiveUtc(qint64 us) {
    QByteArray text;
    appendUtc(text, us);
    return text;
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
    append(out, job.classification);
    out += ',';
    append(out, World::jobId(index));
    out += ',';
    if (symbolless || m_faults.noSymbolColumn) {
        out += type.symbollessJson + (m_faults.noSymbolColumn ? "" : "null,");
    } else {
        out += type.groupAndTypeJson;
    }
    out += '"';
    appendUtc(out, job.lastModifiedUs);
    out += "\",";
    out += type.platformJson;
    append(out, push.id);
    out += ",\"";
    out += push.revision.toLatin1();
    out += "\",\"";
    out += World::resultName(job.result);
    out += "\",";
    out += type.signatureJson;
    out += '"';
    out += World::stateName(job.state);
    out += "\",";
    append(out, type.tier);
    out += ",\"";
    append(out, job.taskId);
    out += "\",";
    append(out, job.runId);
    out += ',';
    append(out, minutes(job));
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
        .arg(rootUrl, world.taskId(job), QString::number(world.jobs()[job].runId));
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
                                  .arg(m_world.repositories[push.repository].name, QString::number(World::jobId(index)))
                                  .toStdString()},
             {"logs", logs},
             {"platform_option", type.option.toStdString()},
             {"task_id", taskId},
             {"retry_id", job.runId},
             {"taskcluster_metadata", Json{{"task_id", taskId}, {"retry_id", job.runId}}}};
    return out;
}

} // namespace collie::sandbox
