#include "app/sandbox/treeherder/treeherder_api.h"

#include "app/sandbox/treeherder/job_query.h"
#include "app/sandbox/treeherder/job_writer.h"
#include "app/sandbox/treeherder/performance_data.h"
#include "app/sandbox/treeherder/push_listing.h"
#include "app/sandbox/treeherder/similar_jobs.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <map>

namespace collie::sandbox {

using treeherder::JobState;

namespace {

constexpr size_t maxPage = 2000;

HttpReply detail(const char *sentence, int status = 404) {
    return HttpReply::json(Json{{"detail", sentence}}, status);
}

/// The user agents Treeherder turns away.
bool isBlockedAgent(const QByteArray &agent) {
    for (const char *blocked : {"libcurl/", "python-requests/", "Python-urllib/", "Go-http-client/"}) {
        if (agent.startsWith(blocked))
            return true;
    }
    return false;
}

size_t sizeParameter(const HttpRequest &request, QStringView name, size_t fallback) {
    const auto value = request.parameter(name);
    bool ok = false;
    const qulonglong number = value ? value->toULongLong(&ok) : 0;
    return ok ? size_t(number) : fallback;
}

QByteArray pageUrl(const HttpRequest &request, size_t page) {
    QByteArray query;
    for (const auto &[key, value] : request.query) {
        if (key != u"page")
            query +=
                (query.isEmpty() ? "?" : "&") + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    if (page > 1)
        query += (query.isEmpty() ? "?page=" : "&page=") + QByteArray::number(qulonglong(page));
    return request.origin().toUtf8() + request.path + query;
}

} // namespace

bool TreeherderApi::owns(const QString &first) {
    static const QStringList names{QStringLiteral("repository"),
                                   QStringLiteral("project"),
                                   QStringLiteral("jobs"),
                                   QStringLiteral("failureclassification"),
                                   QStringLiteral("optioncollectionhash"),
                                   QStringLiteral("performance"),
                                   QStringLiteral("failuresbybug"),
                                   QStringLiteral("user")};
    return names.contains(first);
}

HttpReply TreeherderApi::handle(const HttpRequest &request, QStringList segments) const {
    if (isBlockedAgent(request.header("user-agent")))
        return HttpReply::html("<h1>403 Forbidden</h1>\n", 403);
    if (request.method != "GET" && request.method != "HEAD")
        return detail("Authentication credentials were not provided.", 403);
    if (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast();
    const QString first = segments.takeFirst();
    if (first == u"repository" && segments.isEmpty())
        return repositories(request);
    if (first == u"jobs" && segments.isEmpty())
        return jobs(request);
    if (first == u"optioncollectionhash" && segments.isEmpty())
        return options();
    if (first == u"performance" && segments == QStringList{QStringLiteral("framework")})
        return HttpReply::json(PerformanceData::frameworks());
    if (first == u"failuresbybug" && segments.isEmpty())
        return m_reports.failuresOfBug(request);
    if (first == u"user")
        return HttpReply::json(Json::array());
    if (first == u"failureclassification" && segments.isEmpty()) {
        Json list = Json::array();
        for (size_t i = 0; i < classificationNames.size(); ++i)
            list.push_back(Json{{"id", i + 1}, {"name", classificationNames[i]}});
        return HttpReply::json(list);
    }
    if (first == u"project" && segments.size() >= 2) {
        const auto repository = m_world.repositoryNamed(segments.takeFirst());
        return repository ? project(request, *repository, segments) : detail("No Repository matches the given query.");
    }
    return detail("Not found.");
}

HttpReply TreeherderApi::repositories(const HttpRequest &request) const {
    Json list = Json::array();
    for (const Repository &one : m_world.repositories) {
        list.push_back(Json{{"id", one.id},
                            {"repository_group", Json{{"name", one.groupName.toStdString()},
                                                      {"description", one.groupDescription.toStdString()}}},
                            {"name", one.name.toStdString()},
                            {"dvcs_type", one.dvcsType.toStdString()},
                            {"url", one.url.toStdString()},
                            {"codebase", "gecko"},
                            {"description", one.description.toStdString()},
                            {"active_status", "active"},
                            {"life_cycle_order", one.lifeCycleOrder},
                            {"performance_alerts_enabled", false},
                            {"expire_performance_data", one.isTry},
                            {"is_try_repo", one.isTry},
                            {"tc_root_url", request.origin().toStdString()},
                            {"accepts_pull_requests", one.dvcsType == u"git"}});
    }
    return HttpReply::json(list);
}

HttpReply TreeherderApi::jobs(const HttpRequest &request) const {
    const auto query = JobQuery::parse(request);
    if (!query)
        return query.error();
    const std::vector<quint32> found = query->run(m_world);
    const size_t size = std::clamp<size_t>(sizeParameter(request, u"count", maxPage), 1, maxPage);
    const size_t page = sizeParameter(request, u"page", 1);
    const size_t offset = (page - 1) * size;
    if (page < 1 || (page > 1 && offset >= found.size() && !request.faults.hugeCount))
        return detail("Invalid page.");
    const size_t begin = std::min(offset, found.size()), length = std::min(size, found.size() - begin);
    const bool more = begin + length < found.size() || request.faults.hugeCount;
    const JobWriter writer(m_world, request.faults, m_simulation.nowMs());
    return {.status = 200,
            .contentType = "application/json",
            .body = writer.page(std::span(found).subspan(begin, length), qint64(found.size()),
                                more ? pageUrl(request, page + 1) : QByteArray(),
                                page > 1 ? pageUrl(request, page - 1) : QByteArray())};
}

HttpReply TreeherderApi::project(const HttpRequest &request, quint32 repository, const QStringList &rest) const {
    const QString &what = rest.first();
    if (what == u"push")
        return pushes(request, repository, rest.mid(1));
    if (what == u"jobs")
        return projectJobs(request, repository, rest.mid(1));
    if (what == u"job-log-url")
        return m_reports.logUrls(request);
    if (what == u"note")
        return m_reports.notes(request, repository, rest.mid(1));
    if (what == u"bug-job-map")
        return m_reports.bugs(request);
    if (what == u"performance" && rest.value(1) == u"job-data")
        return PerformanceData::ofJob(m_world, request);
    return detail("Not found.");
}

HttpReply TreeherderApi::pushes(const HttpRequest &request, quint32 repository, const QStringList &rest) const {
    if (rest.isEmpty()) {
        const auto found = PushListing::run(m_world, request, repository);
        if (!found)
            return found.error();
        Json parameters = Json::object();
        for (const auto &[key, value] : request.query)
            parameters[key.toStdString()] = value.toStdString();
        Json results = Json::array();
        for (const quint32 push : *found)
            results.push_back(PushListing::describe(m_world, push));
        if (request.faults.wrongTypes)
            results = Json::array({Json{{"id", "first"}, {"revision", 12}, {"revisions", "none"}}, 7, nullptr});
        return HttpReply::json(Json{{"meta", Json{{"count", request.faults.hugeCount.value_or(qint64(results.size()))},
                                                  {"repository", m_world.repositories[repository].name.toStdString()},
                                                  {"filter_params", parameters}}},
                                    {"results", results}});
    }
    if (rest.first() == u"decisiontask")
        return decisionTasks(request);
    if (rest.first() == u"health")
        return m_health.health(request, repository);
    if (rest.first() == u"health_summary")
        return m_health.summary(request, repository);
    if (rest.first() == u"group_results")
        return m_health.groupResults(request, repository);
    const auto push = m_world.pushById(rest.first().toLongLong());
    if (!push || m_world.pushes()[*push].repository != repository)
        return HttpReply::json("No push with id: " + rest.first().toStdString(), 404);
    if (rest.size() == 1)
        return HttpReply::json(PushListing::describe(m_world, *push));
    return rest.at(1) == u"status" ? pushStatus(*push) : detail("Not found.");
}

HttpReply TreeherderApi::pushStatus(quint32 push) const {
    std::map<std::string, int> counts{{"completed", 0}, {"pending", 0}, {"running", 0}};
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        if (m_world.types()[job.type].tier > 2 || job.state == JobState::Unscheduled)
            continue;
        if (job.classification != 1)
            continue;
        ++counts[World::stateName(job.state)];
        if (job.state == JobState::Completed)
            ++counts[World::resultName(job.result)];
    }
    Json answer = Json::object();
    for (const auto &[name, count] : counts)
        answer[name] = count;
    return HttpReply::json(answer);
}

HttpReply TreeherderApi::decisionTasks(const HttpRequest &request) const {
    Json answer = Json::object();
    for (const QString &id : request.parameter(u"push_ids").value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        const auto push = m_world.pushById(id.toLongLong());
        // Treeherder knows a decision task once it has begun.
        if (push && m_world.jobs()[m_world.pushes()[*push].decisionJob].started > 0)
            answer[id.toStdString()] = Json{{"id", m_world.groupOf(*push).toStdString()}, {"run", "0"}};
    }
    if (answer.empty())
        return HttpReply::json("No decision tasks found for pushes", 404);
    return HttpReply::json(answer);
}

HttpReply TreeherderApi::projectJobs(const HttpRequest &request, quint32 repository, const QStringList &rest) const {
    if (rest.isEmpty())
        return jobList(request, repository);
    const auto job = m_world.jobById(rest.first().toLongLong());
    if (!job || m_world.pushes()[m_world.jobs()[*job].push].repository != repository)
        return HttpReply::json("No job with id: " + rest.first().toStdString(), 404);
    if (rest.size() == 1)
        return HttpReply::json(
            JobWriter(m_world, request.faults, m_simulation.nowMs()).details(*job, request.origin()));
    if (rest.at(1) == u"text_log_errors")
        return m_reports.lines(*job);
    if (rest.at(1) == u"bug_suggestions")
        return m_reports.suggestions(*job);
    if (rest.at(1) == u"similar_jobs")
        return SimilarJobs::answer(m_world, request, *job, m_simulation.nowMs());
    return detail("Not found.");
}

HttpReply TreeherderApi::jobList(const HttpRequest &request, quint32 repository) const {
    const auto query = JobQuery::parse(request);
    if (!query)
        return query.error();
    const size_t count = std::min(sizeParameter(request, u"count", 10), maxPage);
    size_t skip = sizeParameter(request, u"offset", 0);
    const size_t offset = skip;
    const JobWriter writer(m_world, request.faults, m_simulation.nowMs());
    Json results = Json::array();
    for (const quint32 job : query->run(m_world)) {
        if (m_world.pushes()[m_world.jobs()[job].push].repository != repository)
            continue;
        if (results.size() >= count)
            break;
        if (skip > 0)
            --skip;
        else
            results.push_back(writer.details(job, request.origin()));
    }
    return HttpReply::json(Json{{"results", results},
                                {"meta", Json{{"count", count},
                                              {"offset", offset},
                                              {"repository", m_world.repositories[repository].name.toStdString()}}}});
}

HttpReply TreeherderApi::options() const {
    Json list = Json::array();
    for (const char *option : {"opt", "debug"}) {
        list.push_back(Json{{"option_collection_hash",
                             QCryptographicHash::hash(option, QCryptographicHash::Sha1).toHex().toStdString()},
                            {"options", Json::array({Json{{"name", option}}})}});
    }
    return HttpReply::json(list);
}

} // namespace collie::sandbox
