#pragma once

#include "services/failures/push_report.h"

namespace collie::test {

inline const QString healthSuite = QStringLiteral("mochitest-browser-chrome-1");

inline treeherder::Job failedJob(const QString &task, const QString &platform, const QString &label = healthSuite) {
    treeherder::Job job;
    job.taskId = task;
    job.state = treeherder::JobState::Completed;
    job.result = treeherder::JobResult::TestFailed;
    job.platform = platform;
    job.platformOption = QStringLiteral("opt");
    job.groupSymbol = QStringLiteral("M");
    job.symbol = QStringLiteral("bc1");
    job.typeName = QStringLiteral("test-%1/opt-%2").arg(platform, label);
    return job;
}

inline failures::HealthEntry failedTest(const QString &test, failures::Verdict verdict,
                                        const QVector<treeherder::Job> &jobs) {
    failures::HealthEntry entry;
    entry.test = test;
    entry.verdict = verdict;
    entry.reason = QStringLiteral("The job passed in the parent push.");
    entry.jobs = jobs;
    entry.lines.append({.text = QStringLiteral("TEST-UNEXPECTED-FAIL | %1 | it broke").arg(test),
                        .jobs = {0},
                        .isNew = verdict == failures::Verdict::New,
                        .bugs = {}});
    return entry;
}

/// A test that is new here, failed by three jobs of two platforms; and one nobody knows of; 64 jobs go on.
inline failures::PushReport sampleReport() {
    failures::PushReport report;
    report.entries = {
        failedTest(QStringLiteral("dom/a.html"), failures::Verdict::New,
                   {failedJob(QStringLiteral("a0"), QStringLiteral("linux64")),
                    failedJob(QStringLiteral("a1"), QStringLiteral("linux64")),
                    failedJob(QStringLiteral("a2"), QStringLiteral("windows11-64"))}),
        failedTest(QStringLiteral("dom/b.html"), failures::Verdict::Unknown,
                   {failedJob(QStringLiteral("b0"), QStringLiteral("linux64"), QStringLiteral("marionette"))})};
    report.tally.kinds[static_cast<size_t>(failures::JobKind::Test)] = {
        .failed = 4, .intermittents = 0, .inProgress = 64};
    report.tally.completed = 36;
    return report;
}

} // namespace collie::test
