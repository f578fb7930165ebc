#include "app/sandbox/treeherder/push_health_document.h"

#include "app/sandbox/treeherder/push_listing.h"
#include "services/base/utc.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr quint8 intermittentClass = 4, newFailureClass = 6, autoClass = 7;
constexpr int mostTier = 2;

HttpReply noPush(const QString &revision) {
    return HttpReply::json("No push with revision: " + revision.toStdString(), 404);
}

std::string testKey(const QString &text) {
    QString key(u't');
    for (const QChar one : text) {
        if (one.isLetterOrNumber())
            key += one;
    }
    return key.toStdString();
}

} // namespace

std::optional<quint32> PushHealthDocument::pushOf(const QString &revision, quint32 repository) const {
    for (quint32 i = 0; i < m_world.pushes().size(); ++i) {
        const Push &push = m_world.pushes()[i];
        if (push.repository == repository && !revision.isEmpty() && push.revision.startsWith(revision))
            return i;
    }
    return std::nullopt;
}

std::optional<quint32> PushHealthDocument::parentOf(quint32 push) const {
    const Push &own = m_world.pushes()[push];
    // A push to try is based on one of autoland.
    const quint32 repository = m_world.repositories[own.repository].isTry ? 0 : own.repository;
    std::optional<quint32> parent;
    for (quint32 i = 0; i < m_world.pushes().size(); ++i) {
        const Push &other = m_world.pushes()[i];
        if (i != push && other.repository == repository && other.timestamp <= own.timestamp &&
            (!parent || other.timestamp >= m_world.pushes()[*parent].timestamp))
            parent = i;
    }
    return parent;
}

PushHealthDocument::Part PushHealthDocument::part(quint32 push, QStringView kind) const {
    Part part;
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        const JobType &type = m_world.types()[job.type];
        if (type.kind != kind || type.tier > mostTier || job.state == JobState::Unscheduled)
            continue;
        part.hasRun = true;
        if (job.state != JobState::Completed)
            ++part.inProgress;
        if (FailureStories::isFailed(job)) {
            ++part.failures;
            part.failed.push_back(jobOf(index));
        }
    }
    return part;
}

bool PushHealthDocument::failedIn(quint32 push, const QString &path) const {
    const std::vector<quint32> &jobs = m_world.pushes()[push].jobs;
    return std::any_of(jobs.begin(), jobs.end(), [&](quint32 index) {
        if (!FailureStories::isFailed(m_world.jobs()[index]))
            return false;
        const FailureStory story = m_stories.of(index);
        return std::any_of(story.tests.begin(), story.tests.end(),
                           [&path](const StoryTest &test) { return test.path == path; });
    });
}

PushHealthDocument::Tests PushHealthDocument::tests(quint32 push) const {
    Tests tests;
    tests.part = part(push, u"test");
    std::set<std::string> seen;
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        const JobType &type = m_world.types()[job.type];
        if (type.testType.isEmpty() || type.tier > mostTier || !FailureStories::isFailed(job))
            continue;
        // Since November 2025 it tells only of jobs of this class.
        if (job.classification == newFailureClass)
            tests.jobs[type.label.toStdString()].push_back(jobOf(index));
        const bool isKnown = job.classification == intermittentClass || job.classification == autoClass;
        if (!isKnown && job.classification != newFailureClass)
            continue;
        for (const StoryTest &test : m_stories.of(index).tests) {
            Json detail = testDetail(push, index, test);
            if (seen.insert(detail.at("key").get<std::string>()).second)
                (isKnown ? tests.knownIssues : tests.needInvestigation).push_back(std::move(detail));
        }
    }
    return tests;
}

Json PushHealthDocument::testDetail(quint32 push, quint32 index, const StoryTest &test) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const std::vector<quint32> &jobs = m_world.pushes()[push].jobs;
    int all = 0, failed = 0;
    for (const quint32 other : jobs) {
        const bool isSame =
            m_world.jobs()[other].type == job.type && m_world.jobs()[other].state == JobState::Completed;
        all += isSame ? 1 : 0;
        failed += isSame && FailureStories::isFailed(m_world.jobs()[other]) ? 1 : 0;
    }
    const bool isKnown = job.classification != newFailureClass;
    const auto parent = parentOf(push);
    return Json{{"testName", test.path.toStdString()},
                {"action", test.crashId.isEmpty() ? "test" : "crash"},
                {"jobName", type.label.toStdString()},
                {"jobSymbol", type.symbol.toStdString()},
                {"jobGroup", type.groupName.toStdString()},
                {"jobGroupSymbol", type.groupSymbol.toStdString()},
                {"platform", type.platform.toStdString()},
                {"config", type.option.toStdString()},
                {"key", testKey(test.path + type.option + type.platform + type.label + type.groupName)},
                {"jobKey", (type.option + type.platform + type.label + type.groupName).toStdString()},
                {"suggestedClassification", isKnown ? "intermittent" : "New Failure"},
                {"confidence", isKnown ? 100 : 0},
                {"tier", type.tier},
                {"failedInParent", parent && failedIn(*parent, test.path)},
                {"totalFailures", failed},
                {"totalJobs", all},
                {"isClassifiedIntermittent", isKnown},
                {"isInvestigated", false},
                {"investigatedTestId", nullptr}};
}

Json PushHealthDocument::jobOf(quint32 index) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const QByteArray option = QCryptographicHash::hash(type.option.toUtf8(), QCryptographicHash::Sha1).toHex();
    return Json{
        {"id", World::jobId(index)},
        {"machine_platform_id", job.type % 97 + 1},
        {"option_collection_hash", option.toStdString()},
        {"job_type_id", job.type + 1},
        {"job_group_id", 1},
        {"result", World::resultName(job.result)},
        {"state", World::stateName(job.state)},
        {"failure_classification_id", job.classification},
        {"push_id", m_world.pushes()[job.push].id},
        {"start_time", utcFromSeconds(job.started).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString()},
        {"job_type_name", type.label.toStdString()},
        {"job_type_symbol", type.symbol.toStdString()},
        {"platform", type.platform.toStdString()},
        {"task_id", m_world.taskId(index).toStdString()},
        {"run_id", job.runId}};
}

Json PushHealthDocument::status(quint32 push) const {
    std::map<std::string, int> counts{{"completed", 0}, {"pending", 0}, {"running", 0}};
    for (const quint32 index : m_world.pushes()[push].jobs) {
        const Job &job = m_world.jobs()[index];
        if (m_world.types()[job.type].tier > mostTier || job.state == JobState::Unscheduled || job.classification != 1)
            continue;
        ++counts[World::stateName(job.state)];
        if (job.state == JobState::Completed)
            ++counts[World::resultName(job.result)];
    }
    return Json(counts);
}

Json PushHealthDocument::history(quint32 push) const {
    const Json own = PushListing::describe(m_world, push);
    Json details{{"exactMatch", true},
                 {"revisions", own.at("revisions")},
                 {"revisionCount", own.at("revision_count")},
                 {"currentPush", own}};
    if (const auto parent = parentOf(push)) {
        const Push &other = m_world.pushes()[*parent];
        const Repository &repository = m_world.repositories[other.repository];
        details["parentSha"] = details["parentPushRevision"] = other.revision.toStdString();
        details["id"] = other.id;
        details["jobCounts"] = status(*parent);
        details["parentRepository"] = Json{{"id", repository.id},
                                           {"name", repository.name.toStdString()},
                                           {"dvcs_type", repository.dvcsType.toStdString()},
                                           {"url", repository.url.toStdString()},
                                           {"is_try_repo", repository.isTry}};
    }
    return Json{{"name", "Commit History"}, {"result", "none"}, {"details", details}};
}

HttpReply PushHealthDocument::health(const HttpRequest &request, quint32 repository) const {
    const QString revision = request.parameter(u"revision").value_or(QString());
    const auto push = pushOf(revision, repository);
    if (!push)
        return noPush(revision);
    const Part builds = part(*push, u"build"), linting = part(*push, u"source-test");
    const Tests found = tests(*push);
    const auto metric = [](const char *name, const Part &part, const Json &details) {
        return Json{{"name", name}, {"result", part.result()}, {"details", details}};
    };
    const bool isBad = builds.failures > 0 || linting.failures > 0 || !found.needInvestigation.empty();
    const bool isRunning = builds.inProgress + linting.inProgress + found.part.inProgress > 0;
    return HttpReply::json(Json{{"revision", m_world.pushes()[*push].revision.toStdString()},
                                {"id", m_world.pushes()[*push].id},
                                {"result", isBad       ? "fail"
                                           : isRunning ? "unknown"
                                                       : "pass"},
                                {"jobs", found.jobs},
                                {"metrics", Json{{"commitHistory", history(*push)},
                                                 {"linting", metric("Linting", linting, linting.failed)},
                                                 {"tests", metric("Tests", found.part,
                                                                  Json{{"needInvestigation", found.needInvestigation},
                                                                       {"knownIssues", found.knownIssues}})},
                                                 {"builds", metric("Builds", builds, builds.failed)}}},
                                {"status", status(*push)}});
}

HttpReply PushHealthDocument::summary(const HttpRequest &request, quint32 repository) const {
    std::vector<quint32> pushes;
    for (const QString &revision : request.parameter(u"revision").value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        if (const auto push = pushOf(revision, repository))
            pushes.push_back(*push);
    }
    const QString author = request.parameter(u"author").value_or(QString());
    for (quint32 i = 0; i < m_world.pushes().size() && !author.isEmpty(); ++i) {
        if (m_world.pushes()[i].author == author && m_world.pushes()[i].repository == repository)
            pushes.push_back(i);
    }
    Json list = Json::array();
    for (const quint32 push : pushes) {
        const Part builds = part(push, u"build"), linting = part(push, u"source-test");
        const Tests found = tests(push);
        const auto metric = [](const char *name, const Part &part) {
            return Json{{"name", name}, {"result", part.result()}};
        };
        list.push_back(
            Json{{"revision", m_world.pushes()[push].revision.toStdString()},
                 {"repository", m_world.repositories[repository].name.toStdString()},
                 {"testFailureCount", found.needInvestigation.size()},
                 {"testInProgressCount", found.part.inProgress},
                 {"buildFailureCount", builds.failures},
                 {"buildInProgressCount", builds.inProgress},
                 {"lintFailureCount", linting.failures},
                 {"lintingInProgressCount", linting.inProgress},
                 {"needInvestigation", int(found.needInvestigation.size()) + builds.failures + linting.failures},
                 {"status", status(push)},
                 {"history", Json::array({PushListing::describe(m_world, push)})},
                 {"metrics", Json{{"linting", metric("Linting", linting)},
                                  {"tests", metric("Tests", found.part)},
                                  {"builds", metric("Builds", builds)}}}});
    }
    return HttpReply::json(list);
}

HttpReply PushHealthDocument::groupResults(const HttpRequest &request, quint32 repository) const {
    const QString revision = request.parameter(u"revision").value_or(QString());
    const auto push = pushOf(revision, repository);
    if (!push)
        return noPush(revision);
    Json byTask = Json::object();
    for (const quint32 index : m_world.pushes()[*push].jobs) {
        const Job &job = m_world.jobs()[index];
        if (job.state != JobState::Completed || (job.result != JobResult::Success && !FailureStories::isFailed(job)))
            continue;
        const FailureStory story = m_stories.of(index);
        Json groups = Json::object();
        for (const QString &manifest : FailureStories::manifests(m_world.types()[job.type]))
            groups[manifest.toStdString()] =
                std::none_of(story.tests.begin(), story.tests.end(),
                             [&manifest](const StoryTest &test) { return test.manifest == manifest; });
        if (!groups.empty())
            byTask[m_world.taskId(index).toStdString()] = groups;
    }
    return HttpReply::json(byTask);
}

} // namespace collie::sandbox
