#include "services/failures/health_sighting.h"

#include "services/base/words.h"
#include "services/failures/intermittent_jobs.h"
#include "services/failures/stable_text.h"
#include "services/failures/test_path.h"

#include <QSet>

#include <algorithm>

namespace collie::failures {

using treeherder::HealthTest;
using treeherder::Job;
using treeherder::JobStatus;

namespace {
constexpr qsizetype mostOfSightedLine = 300;
constexpr qsizetype mostOfSightedTest = 1024;
constexpr qsizetype mostOfSuggestion = 100;
} // namespace

Sighting sightingOf(const Failure &failure) {
    Sighting seen;
    seen.line = failure.line().simplified().left(mostOfSightedLine);
    seen.isNew = failure.isNew;
    seen.test = (failure.test.isEmpty() ? failure.group : failure.test).simplified().left(mostOfSightedTest);
    if (seen.test.isEmpty()) {
        seen.test = seen.line;
        seen.key = QLatin1String("line ") + stableText(seen.line);
    } else {
        seen.key = QLatin1String("test ") + testKey(seen.test);
    }
    for (const treeherder::Bug &bug : failure.bugs) {
        if (bug.id && bug.isOpen())
            seen.bugs.append(*bug.id);
    }
    return seen;
}

Sighting sightingOf(const HealthTest &test, bool isKnownIssue) {
    Sighting seen;
    seen.line = test.testName.simplified().left(mostOfSightedLine);
    seen.test = seen.line.section(QLatin1String(" | "), 0, 0).trimmed();
    seen.key = QLatin1String("test ") + testKey(seen.test);
    if (test.failedInParent) {
        seen.hint = Verdict::InParent;
    } else if (isKnownIssue || test.isClassifiedIntermittent) {
        seen.suggested = test.suggestedClassification == QLatin1String("fixedByCommit")
                             ? QStringLiteral("fixed by commit")
                             : test.suggestedClassification.simplified().left(mostOfSuggestion);
        seen.hint = Verdict::Intermittent;
    } else if (test.suggestedClassification == QLatin1String("New Failure")) {
        seen.hint = Verdict::New;
    }
    return seen;
}

Sighting sightingOf(const Job &job) {
    Sighting seen;
    seen.test = job.typeName.simplified().left(mostOfSightedTest);
    seen.key = QLatin1String("job ") + rowAndLabel(job);
    seen.isJob = true;
    return seen;
}

QString hintReason(const Sighting &seen) {
    if (seen.hint == Verdict::New)
        return Words::tr("Treeherder has not seen it before.");
    return seen.suggested.isEmpty() ? Words::tr("Treeherder knows it.")
                                    : Words::tr("Treeherder knows it: %1.").arg(seen.suggested);
}

bool isLookedAt(const Job &job) {
    return job.tier <= 2 && treeherder::isFailure(job.status()) && confirmedLabel(job.typeName).isEmpty();
}

QVector<qsizetype> failuresThatPassed(std::span<const Job> jobs) {
    QSet<QString> green;
    for (const Job &job : jobs) {
        // Without a label it is not known of what else it is a run.
        if (job.status() == JobStatus::Success && !job.typeName.isEmpty())
            green.insert(rowAndLabel(job));
    }
    const QVector<qsizetype> tests = intermittentJobs(jobs);
    QVector<qsizetype> passed;
    for (size_t i = 0; i < jobs.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        const JobStatus status = jobs[i].status();
        if (!treeherder::isFailure(status))
            continue;
        if (status == JobStatus::TestFailed ? std::binary_search(tests.begin(), tests.end(), index)
                                            : green.contains(rowAndLabel(jobs[i])))
            passed.append(index);
    }
    return passed;
}

QString rowAndLabel(const Job &job) {
    return job.platform + u' ' + job.platformOption + u' ' + job.typeName;
}

QString rowAndSuite(const Job &job) {
    QString suite = rowAndLabel(job);
    qsizetype end = suite.size();
    while (end > 0 && suite[end - 1].isDigit())
        --end;
    if (end > 0 && end < suite.size() && suite[end - 1] == u'-')
        suite.truncate(end - 1);
    return suite;
}

} // namespace collie::failures
