#include "app/sandbox/treeherder/job_query.h"
#include "app/sandbox/treeherder/job_writer.h"
#include "services/base/utc.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace collie::sandbox {

namespace {

tl::unexpected<HttpReply> refuse(const QString &name, const char *sentence) {
    return tl::unexpected<HttpReply>(HttpReply::json(Json{{name.toStdString(), Json::array({sentence})}}, 400));
}

/// Comma-separated integers; nothing when one of them is not.
std::optional<std::vector<qint64>> integers(const QString &text) {
    std::vector<qint64> result;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        result.push_back(part.trimmed().toLongLong(&ok));
        if (!ok)
            return std::nullopt;
    }
    std::sort(result.begin(), result.end());
    return result;
}

template <class Value>
bool passes(const std::optional<Value> &wanted, const Value &value) {
    return !wanted || *wanted == value;
}

} // namespace

std::optional<qint64> parseNaiveUtc(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.(\\d{1,6})\\d*)?Z?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(match.captured(1).replace(u' ', u'T'), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return utcAt(time.date(), time.time()).toSecsSinceEpoch() * 1'000'000 +
           match.captured(2).leftJustified(6, u'0').toLongLong();
}

tl::expected<JobQuery, HttpReply> JobQuery::parse(const HttpRequest &request) {
    JobQuery query;
    const auto text = [&request](const char *name) { return request.parameter(QLatin1String(name).toString()); };
    const auto nonEmpty = [&text](const char *name) {
        const std::optional<QString> value = text(name);
        return value && !value->isEmpty() ? value : std::nullopt;
    };
    struct List {
        const char *name;
        std::optional<std::vector<qint64>> *into;
    };
    std::optional<std::vector<qint64>> tiers;
    for (const List &list :
         {List{"push_id", &query.m_pushIds}, List{"push_id__in", &query.m_pushIds}, List{"id", &query.m_ids},
          List{"id__in", &query.m_ids}, List{"tier", &tiers}, List{"tier__in", &tiers}}) {
        if (const auto value = nonEmpty(list.name)) {
            *list.into = integers(*value);
            if (!*list.into)
                return refuse(QString::fromLatin1(list.name), "Enter a number.");
        }
    }
    if (tiers)
        query.m_tiers = std::vector<int>(tiers->begin(), tiers->end());
    struct Number {
        const char *name;
        std::optional<qint64> *into;
    };
    for (const Number &number :
         {Number{"retry_id", &query.m_retryId}, Number{"failure_classification_id", &query.m_classification}}) {
        if (const auto value = nonEmpty(number.name)) {
            bool ok = false;
            *number.into = value->toLongLong(&ok);
            if (!ok)
                return refuse(QString::fromLatin1(number.name), "Enter a number.");
        }
    }
    if (const auto value = nonEmpty("last_modified__gt")) {
        query.m_lastModifiedGtUs = parseNaiveUtc(*value);
        if (!query.m_lastModifiedGtUs)
            return refuse(QStringLiteral("last_modified__gt"), "Enter a valid date/time.");
    }
    query.m_taskId = nonEmpty("task_id");
    query.m_state = nonEmpty("state");
    query.m_result = nonEmpty("result");
    query.m_typeName = nonEmpty("job_type_name");
    query.m_typeSymbol = nonEmpty("job_type_symbol");
    query.m_groupName = nonEmpty("job_group_name");
    query.m_groupSymbol = nonEmpty("job_group_symbol");
    query.m_platform = nonEmpty("platform");
    query.m_machine = nonEmpty("machine_name");
    return query;
}

std::vector<quint32> JobQuery::run(const World &world) const {
    std::vector<quint32> jobs = candidates(world);
    jobs.erase(std::remove_if(jobs.begin(), jobs.end(), [&](quint32 job) { return !matches(world, job); }), jobs.end());
    return jobs;
}

std::vector<quint32> JobQuery::candidates(const World &world) const {
    std::vector<quint32> jobs;
    if (m_ids) {
        for (const qint64 id : *m_ids) {
            if (const auto job = world.jobById(id))
                jobs.push_back(*job);
        }
    } else if (m_taskId) {
        for (auto job = world.newestRun(*m_taskId); job;) {
            jobs.push_back(*job);
            const quint32 previous = world.jobs()[*job].previousRun;
            job = previous == 0 ? std::nullopt : std::optional<quint32>(previous - 1);
        }
    } else if (m_pushIds) {
        for (const qint64 id : *m_pushIds) {
            if (const auto push = world.pushById(id)) {
                const std::vector<quint32> &of = world.pushes()[*push].jobs;
                jobs.insert(jobs.end(), of.begin(), of.end());
            }
        }
    } else {
        jobs.resize(world.jobs().size());
        std::iota(jobs.begin(), jobs.end(), 0U);
    }
    std::sort(jobs.begin(), jobs.end());
    return jobs;
}

bool JobQuery::matches(const World &world, quint32 index) const {
    const Job &job = world.jobs()[index];
    if (m_lastModifiedGtUs && job.lastModifiedUs <= *m_lastModifiedGtUs)
        return false;
    if (m_pushIds && !std::binary_search(m_pushIds->begin(), m_pushIds->end(), world.pushes()[job.push].id))
        return false;
    if (!passes(m_retryId, qint64(job.runId)) || !passes(m_classification, qint64(job.classification)))
        return false;
    if ((m_state && *m_state != QLatin1String(World::stateName(job.state))) ||
        (m_result && *m_result != QLatin1String(World::resultName(job.result))))
        return false;
    const JobType &type = world.types()[job.type];
    if (m_tiers && std::find(m_tiers->begin(), m_tiers->end(), type.tier) == m_tiers->end())
        return false;
    return passes(m_typeName, type.label) && passes(m_typeSymbol, type.symbol) && passes(m_groupName, type.groupName) &&
           passes(m_groupSymbol, type.groupSymbol) && passes(m_platform, type.platform) &&
           (!m_machine || *m_machine == JobWriter::machineOf(job));
}

} // namespace collie::sandbox
