#include "app/sandbox/treeherder/performance_data.h"

#include "services/base/utc.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <array>

namespace collie::sandbox {

namespace {

constexpr int talosFramework = 1, browsertimeFramework = 13;

struct Framework {
    int id;
    const char *name;
};
constexpr std::array knownFrameworks{Framework{talosFramework, "talos"},
                                     Framework{2, "build_metrics"},
                                     Framework{4, "awsy"},
                                     Framework{10, "raptor"},
                                     Framework{browsertimeFramework, "browsertime"},
                                     Framework{15, "mozperftest"}};

struct Subtest {
    const char *name;
    double value;
    const char *unit;
    bool lowerIsBetter;
};
/// The first is the suite's own value.
constexpr std::array browsertimeTests{
    Subtest{"", 24.6, "score", false}, Subtest{"TodoMVC-React/total", 61.2, "ms", true},
    Subtest{"NewsSite-Next/total", 148.9, "ms", true}, Subtest{"Charts-chartjs/total", 88.4, "ms", true}};
constexpr std::array talosTests{Subtest{"", 212.4, "ms", true}, Subtest{"bbc.co.uk", 190.1, "ms", true},
                                Subtest{"wikipedia.org", 174.8, "ms", true}};

bool hasMeasured(const JobType &type, const Job &job) {
    return (type.testType == u"talos" || type.testType == u"raptor") && job.state == treeherder::JobState::Completed &&
           (job.result == treeherder::JobResult::Success || type.label.contains(QLatin1String("-example-")));
}

Json datum(const JobType &type, const Job &job, quint32 index, const Subtest &test, int place) {
    const bool isTalos = type.testType == u"talos";
    const QString suite = type.label.section(QLatin1String(isTalos ? "talos-" : "browsertime-"), 1);
    const QByteArray name = (type.label + QLatin1String(test.name)).toUtf8();
    const auto spread = double((World::hashOf(job) + quint64(place)) % 100) / 1000.0;
    constexpr qint64 perType = 16, firstSignature = 5'200'000, firstDatum = 2'100'000'000;
    return Json{
        {"id", firstDatum + qint64(index) * perType + place},
        {"value", test.value * (0.95 + spread)},
        {"signature_data",
         Json{{"id", firstSignature + qint64(job.type) * perType + place},
              {"signature_hash", QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().toStdString()},
              {"framework_id", isTalos ? talosFramework : browsertimeFramework},
              {"option_collection_hash",
               QCryptographicHash::hash(type.option.toUtf8(), QCryptographicHash::Sha1).toHex().toStdString()},
              {"machine_platform", type.platform.toStdString()},
              {"suite", suite.toStdString()},
              {"should_alert", place == 0 ? Json(true) : Json(nullptr)},
              {"lower_is_better", test.lowerIsBetter},
              {"test", *test.name == '\0' ? Json(nullptr) : Json(test.name)},
              {"extra_options", isTalos      ? Json::array({"e10s", "fission", "stylo", "webrender"})
                                : place == 0 ? Json::array({"fission", "webrender", "gecko-profile"})
                                             : Json(nullptr)},
              {"measurement_unit", test.unit}}}};
}

} // namespace

HttpReply PerformanceData::ofJob(const World &world, const HttpRequest &request) {
    const QString id = request.parameter(u"job_id").value_or(QString());
    const auto index = world.jobById(id.toLongLong());
    const Job *job = index ? &world.jobs()[*index] : nullptr;
    if (!job || !hasMeasured(world.types()[job->type], *job))
        return HttpReply::json(Json{{"message", "No data found for job_id=" + id.toStdString()}}, 400);
    const JobType &type = world.types()[job->type];
    const Push &push = world.pushes()[job->push];
    Json data = Json::array();
    int place = 0;
    const auto add = [&](const auto &tests) {
        for (const Subtest &test : tests)
            data.push_back(datum(type, *job, *index, test, place++));
    };
    if (type.testType == u"talos")
        add(talosTests);
    else
        add(browsertimeTests);
    return HttpReply::json(
        Json{{"job_id", World::jobId(*index)},
             {"push_id", push.id},
             {"push_timestamp",
              utcFromSeconds(push.timestamp).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString()},
             {"revision", push.revision.toStdString()},
             {"data", data}});
}

Json PerformanceData::frameworks() {
    Json list = Json::array();
    for (const Framework &framework : knownFrameworks)
        list.push_back(Json{{"id", framework.id}, {"name", framework.name}});
    return list;
}

} // namespace collie::sandbox
