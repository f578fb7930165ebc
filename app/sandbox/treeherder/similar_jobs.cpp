#include "app/sandbox/treeherder/similar_jobs.h"

#include "app/sandbox/treeherder/job_query.h"
#include "app/sandbox/treeherder/job_writer.h"

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr qsizetype usualCount = 50, mostSimilar = 50;

/// A parameter that is a number not below zero; nothing for another text.
std::optional<qsizetype> countOf(const HttpRequest &request, QStringView name, qsizetype usual) {
    const auto text = request.parameter(name);
    if (!text)
        return usual;
    bool ok = false;
    const qlonglong number = text->toLongLong(&ok);
    return ok && number >= 0 ? std::optional(qsizetype(number)) : std::nullopt;
}

} // namespace

HttpReply SimilarJobs::answer(const World &world, const HttpRequest &request, quint32 index, qint64 nowMs) {
    const auto count = countOf(request, u"count", usualCount), offset = countOf(request, u"offset", 0);
    if (!count || !offset)
        return HttpReply::json(Json{{"detail", "Invalid value for offset or count"}}, 400);
    const auto query = JobQuery::parse(request);
    if (!query)
        return query.error();
    const Job &wanted = world.jobs()[index];
    const quint32 repository = world.pushes()[wanted.push].repository;
    std::vector<quint32> found = query->run(world);
    // It goes by whether the parameter is there, not by its value.
    const bool noSuccess = request.parameter(u"nosuccess").has_value();
    const auto isOther = [&](quint32 other) {
        const Job &job = world.jobs()[other];
        return other == index || job.type != wanted.type || world.pushes()[job.push].repository != repository ||
               (noSuccess && job.result == treeherder::JobResult::Success);
    };
    found.erase(std::remove_if(found.begin(), found.end(), isOther), found.end());
    std::sort(found.begin(), found.end(), [&world](quint32 left, quint32 right) {
        const Push &one = world.pushes()[world.jobs()[left].push], &other = world.pushes()[world.jobs()[right].push];
        return one.timestamp != other.timestamp ? one.timestamp > other.timestamp : left > right;
    });
    const JobWriter writer(world, request.faults, nowMs);
    Json results = Json::array();
    const qsizetype most = std::min(*count, mostSimilar);
    for (qsizetype i = *offset; i < qsizetype(found.size()) && i - *offset < most; ++i) {
        Json job = writer.details(found[size_t(i)], request.origin());
        for (const char *name : {"resource_uri", "logs", "taskcluster_metadata"})
            job.erase(name);
        results.push_back(std::move(job));
    }
    return HttpReply::json(Json{{"results", results},
                                {"meta", Json{{"count", most},
                                              {"offset", *offset},
                                              {"repository", world.repositories[repository].name.toStdString()}}}});
}

} // namespace collie::sandbox
