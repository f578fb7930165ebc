#include "app/cli/push_health_output.h"

#include "app/cli/failure_output.h"
#include "app/cli/push_output.h"

namespace collie::cli {

using failures::HealthEntry;
using failures::Verdict;

namespace {

const char *verdictWord(Verdict verdict) {
    switch (verdict) {
    case Verdict::New:
        return "new";
    case Verdict::InParent:
        return "inParent";
    case Verdict::Intermittent:
        return "intermittent";
    case Verdict::Unknown:
        break;
    }
    return "unknown";
}

Json entryToJson(const HealthEntry &entry) {
    Json jobs = Json::array();
    for (const treeherder::Job &job : entry.jobs)
        jobs.push_back(jobToJson(job));
    Json lines = Json::array();
    for (const failures::HealthLine &line : entry.lines)
        lines.push_back(
            {{"text", line.text.toStdString()}, {"isNew", line.isNew}, {"bugs", line.bugs}, {"jobs", line.jobs}});
    return {{"test", entry.test.toStdString()},
            {"isJob", entry.isJob},
            {"verdict", verdictWord(entry.verdict)},
            {"reason", entry.englishReason.toStdString()},
            {"jobs", jobs},
            {"lines", lines}};
}

} // namespace

Json reportToJson(const failures::PushReport &report, const failures::PushFacts &push) {
    Json counts = Json::object();
    for (const Verdict verdict : {Verdict::New, Verdict::InParent, Verdict::Intermittent, Verdict::Unknown})
        counts[verdictWord(verdict)] = report.count(verdict);
    Json entries = Json::array();
    for (const HealthEntry &entry : report.entries)
        entries.push_back(entryToJson(entry));
    return {{"repository", push.repository.toStdString()},
            {"revision", push.revision.toStdString()},
            {"counts", counts},
            {"unread", report.unread},
            {"entries", entries},
            {"jobs", tallyToJson(report.tally)}};
}

} // namespace collie::cli
