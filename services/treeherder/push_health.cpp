// The part of failure_answers.h that reads push/health/ (treeherder.md §2.11).
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/answer_reading.h"
#include "services/treeherder/failure_answers.h"
#include "services/treeherder/wire_values.h"

#include <QSet>

#include <algorithm>

namespace collie::treeherder {

namespace {

QString healthText(const Json &object, const char *key) {
    return boundedText(object, key).trimmed();
}

bool readHealthTest(const Json &entry, HealthTest &test) {
    test.testName = healthText(entry, "testName");
    test.action = healthText(entry, "action");
    test.jobName = healthText(entry, "jobName");
    test.jobSymbol = healthText(entry, "jobSymbol");
    test.jobGroup = healthText(entry, "jobGroup");
    test.jobGroupSymbol = healthText(entry, "jobGroupSymbol");
    test.platform = healthText(entry, "platform");
    test.config = healthText(entry, "config");
    test.suggestedClassification = healthText(entry, "suggestedClassification");
    test.confidence = std::clamp(intMember(entry, "confidence"), 0, 100);
    test.tier = std::clamp(intMember(entry, "tier", 1), 1, 3);
    test.totalFailures = std::max(0, intMember(entry, "totalFailures"));
    test.totalJobs = std::max(0, intMember(entry, "totalJobs"));
    test.isClassifiedIntermittent = boolMember(entry, "isClassifiedIntermittent");
    test.failedInParent = boolMember(entry, "failedInParent");
    test.isInvestigated = boolMember(entry, "isInvestigated");
    for (const Json &line : arrayMember(entry, "logLines")) {
        const QString message = line.is_object() ? healthText(line, "message") : QString();
        if (!message.isEmpty())
            test.failureLines.append(message);
    }
    return !test.testName.isEmpty() && !test.jobName.isEmpty();
}

/// The jobs of a list, each once.
void appendJobs(const Json &list, QSet<qint64> &seen, QVector<Job> &jobs) {
    for (const Json &entry : list) {
        const Job job = entry.is_object() ? readJob(entry) : Job();
        if (job.id > 0 && !seen.contains(job.id)) {
            seen.insert(job.id);
            jobs.append(job);
        }
    }
}

QVector<Job> healthJobs(const Json &answer) {
    QSet<qint64> seen;
    QVector<Job> jobs;
    for (const Json &ofLabel : objectMember(answer, "jobs")) {
        if (ofLabel.is_array())
            appendJobs(ofLabel, seen, jobs);
    }
    const Json &metrics = objectMember(answer, "metrics");
    for (const char *failed : {"builds", "linting"})
        appendJobs(arrayMember(objectMember(metrics, failed), "details"), seen, jobs);
    return jobs;
}

} // namespace

Result<PushHealth> parsePushHealth(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's health of the push");
    const auto answer = parseAnswer(body, what);
    if (!answer)
        return failure(answer.error());
    const Json &metrics = objectMember(*answer, "metrics");
    const Json &tests = objectMember(objectMember(metrics, "tests"), "details");
    const Json *needInvestigation = findMember(tests, "needInvestigation");
    const Json *knownIssues = findMember(tests, "knownIssues");
    if (needInvestigation == nullptr || knownIssues == nullptr)
        return unexpectedForm(what);
    const auto unknown = parseList<HealthTest>(*needInvestigation, what, readHealthTest);
    const auto known = parseList<HealthTest>(*knownIssues, what, readHealthTest);
    if (!unknown || !known)
        return failure(unknown ? known.error() : unknown.error());
    const Json &history = objectMember(objectMember(metrics, "commitHistory"), "details");
    return PushHealth{.revision = healthText(*answer, "revision"),
                      .result = healthText(*answer, "result"),
                      .parentRevision = healthText(history, "parentPushRevision"),
                      .needInvestigation = *unknown,
                      .knownIssues = *known,
                      .jobs = healthJobs(*answer)};
}

} // namespace collie::treeherder
