#include "app/sandbox/treeherder/job_reports.h"

#include "app/sandbox/treeherder/bug_failures.h"
#include "app/sandbox/treeherder/job_writer.h"
#include "services/base/json_members.h"

#include <algorithm>

namespace collie::sandbox {

using treeherder::JobState;
using Log = FailureStory::Log;

namespace {

/// How long it takes Treeherder to read a log.
constexpr double parsingMs = 8'000;

HttpReply messageReply(const std::string &message, int status) {
    return HttpReply::json(Json{{"message", message}}, status);
}

const char *parseStatus(Log log) {
    switch (log) {
    case Log::Pending:
        return "pending";
    case Log::Failed:
        return "failed";
    case Log::TooLarge:
        return "skipped-size";
    case Log::Parsed:
    case Log::None:
        break;
    }
    return "parsed";
}

Json textOf(const QString &text) {
    return text.isEmpty() ? Json(nullptr) : Json(text.toStdString());
}

Json bugList(const std::vector<const KnownBug *> &bugs) {
    Json list = Json::array();
    for (const KnownBug *bug : bugs)
        list.push_back(bug->suggestion());
    return list;
}

} // namespace

Log JobReports::logState(quint32 job, const FailureStory &story) const {
    if (story.log != Log::Pending)
        return story.log;
    const qint64 now = m_parts.simulation.nowMs();
    const qint64 asked = m_askedMs.try_emplace(job, now).first->second;
    return double(now - asked) * m_speed >= parsingMs ? Log::Parsed : Log::Pending;
}

HttpReply JobReports::lines(quint32 job) const {
    const FailureStory story = m_parts.stories.of(job);
    constexpr qint64 linesPerJob = 64;
    Json list = Json::array();
    if (logState(job, story) != Log::Parsed)
        return HttpReply::json(list);
    qint64 id = (qint64(job) + 1) * linesPerJob;
    for (const StoryLine &line : story.lines)
        list.push_back(Json{{"id", id++},
                            {"line", line.search.toStdString()},
                            {"line_number", line.lineNumber},
                            {"new_failure", line.isNew},
                            {"job", World::jobId(job)}});
    return HttpReply::json(list);
}

HttpReply JobReports::suggestions(quint32 job) const {
    const ExampleCase example = exampleOf(m_parts.world.types()[m_parts.world.jobs()[job].type]);
    if (example == ExampleCase::ServerError)
        return HttpReply::html("<h1>Server Error (500)</h1>\n", 500);
    const FailureStory story = m_parts.stories.of(job);
    Json list = Json::array();
    if (logState(job, story) != Log::Parsed)
        return HttpReply::json(list);
    for (const StoryLine &line : story.lines)
        list.push_back(
            Json{{"search", line.search.toStdString()},
                 {"search_terms", Json::array({textOf(line.term)})},
                 {"path_end", textOf(line.pathEnd)},
                 {"bugs", Json{{"open_recent", bugList(line.openRecent)}, {"all_others", bugList(line.allOthers)}}},
                 {"line_number", line.lineNumber},
                 {"counter", line.counter},
                 {"failure_new_in_rev", line.isNew}});
    HttpReply reply = HttpReply::json(list);
    if (example == ExampleCase::Truncated)
        reply.body.truncate(reply.body.size() / 2);
    return reply;
}

HttpReply JobReports::logUrls(const HttpRequest &request) const {
    const World &world = m_parts.world;
    Json list = Json::array();
    for (const auto &[key, value] : request.query) {
        const auto job = key == u"job_id" ? world.jobById(value.toLongLong()) : std::nullopt;
        if (!job || world.jobs()[*job].state != JobState::Completed)
            continue;
        const Log log = logState(*job, m_parts.stories.of(*job));
        if (log == Log::None)
            continue;
        list.push_back(Json{{"id", 900'000'000 + qint64(*job)},
                            {"job_id", World::jobId(*job)},
                            {"name", "live_backing_log"},
                            {"url", JobWriter::logUrl(world, *job, request.origin()).toStdString()},
                            {"parse_status", parseStatus(log)}});
    }
    return HttpReply::json(list);
}

HttpReply JobReports::notes(const HttpRequest &request, quint32 repository, const QStringList &rest) const {
    const World &world = m_parts.world;
    if (rest.isEmpty()) {
        const auto id = request.parameter(u"job_id");
        if (!id)
            return messageReply("Must specify job_id", 400);
        // The server fails over a job that it does not know.
        const auto job = world.jobById(id->toLongLong());
        return job ? HttpReply::json(m_annotations.ofJob(*job)) : HttpReply::html("<h1>Server Error (500)</h1>\n", 500);
    }
    if (rest.first() != u"push_notes")
        return HttpReply::json(Json{{"detail", "Not found."}}, 404);
    const QString revision = request.parameter(u"revision").value_or(QString());
    for (quint32 push = 0; push < world.pushes().size(); ++push) {
        if (world.pushes()[push].repository == repository && world.pushes()[push].revision == revision)
            return HttpReply::json(m_annotations.ofPush(push));
    }
    return HttpReply::json(Json::array());
}

HttpReply JobReports::bugs(const HttpRequest &request) const {
    std::vector<quint32> jobs;
    bool isAsked = false;
    for (const auto &[key, value] : request.query) {
        if (key != u"job_id")
            continue;
        bool isNumber = false;
        const qint64 id = value.toLongLong(&isNumber);
        if (!isNumber)
            return messageReply("Job_ids must be integers", 400);
        isAsked = true;
        if (const auto job = m_parts.world.jobById(id))
            jobs.push_back(*job);
    }
    return isAsked ? HttpReply::json(m_annotations.bugs(jobs)) : messageReply("At least one job_id is required", 400);
}

HttpReply JobReports::failuresOfBug(const HttpRequest &request) const {
    return BugFailures(m_parts.world, m_parts.stories, m_annotations).answer(request);
}

HttpReply JobReports::classify(const HttpRequest &request) {
    const Result<Json> document = parseJson(request.body, QStringLiteral("The classification"));
    if (!document || !document->is_object())
        return HttpReply::json(Json{{"error", "Send an object"}}, 400);
    World &world = m_parts.simulation.world();
    const auto job = document->contains("task_id") ? world.newestRun(stringMember(*document, "task_id"))
                                                   : world.jobById(integerMember(*document, "job_id"));
    const qint64 what = integerMember(*document, "failure_classification_id");
    if (!job || what < 1 || what > qint64(classificationNames.size()))
        return HttpReply::json(Json{{"error", "There is no such job or class"}}, 400);
    Annotation said{.classification = quint8(what),
                    .atSeconds = m_parts.simulation.nowMs() / 1000,
                    .who = stringMember(*document, "who"),
                    .text = stringMember(*document, "text")};
    if (const qint64 bug = integerMember(*document, "bug"); bug > 0)
        said.bug = bug;
    if (said.who.isEmpty())
        said.who = QStringLiteral("sheriff@example.com");
    world.annotate(*job, said);
    Job changed = world.jobs()[*job];
    changed.classification = said.classification;
    m_parts.simulation.show(job, changed);
    return HttpReply::json(Json{{"classified", World::jobId(*job)}});
}

} // namespace collie::sandbox
