#include "services/failures/confirm_plan.h"

#include "services/failures/health_sighting.h"
#include "services/failures/intermittent_jobs.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace collie::failures {

using treeherder::Job;
using treeherder::JobStatus;
using treeherder::SimilarJob;

namespace {

constexpr int infraClass = 5;

bool isSameRow(const Job &job, const Job &other) {
    return job.platform == other.platform && job.platformOption == other.platformOption;
}

bool isSameJob(const Job &job, const Job &other) {
    return job.taskId == other.taskId && job.runId == other.runId && job.id == other.id;
}

/// Without a label it is not known of what else a job is a run.
bool isConfirmationOf(const Job &job, const Job &failed) {
    return isSameRow(job, failed) && !failed.typeName.isEmpty() && confirmedLabel(job.typeName) == failed.typeName;
}

bool isRerunOf(const Job &job, const Job &failed) {
    return isSameRow(job, failed) && !failed.typeName.isEmpty() && job.typeName == failed.typeName &&
           !isSameJob(job, failed);
}

/// Whether a run says nothing of the test.
bool failedByMachine(const Job &job) {
    const JobStatus status = job.status();
    return status == JobStatus::Exception || status == JobStatus::Retry;
}

QString countOf(qsizetype count, const QString &one, const QString &many) {
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

bool isServedByConfirm(const Job &job) {
    return job.status() == JobStatus::TestFailed && !job.taskId.isEmpty() && canConfirm(job.typeName);
}

bool isUnexplained(const Job &job) {
    const int classification = job.failureClassificationId;
    return isLookedAt(job) && treeherder::isUnclassified(classification) && !isExplainedByClass(classification);
}

} // namespace

bool canConfirm(const QString &label) {
    static constexpr std::array suites{QLatin1String("web-platform-tests"), QLatin1String("mochitest"),
                                       QLatin1String("reftest"), QLatin1String("crashtest"), QLatin1String("xpcshell")};
    const auto names = [&label](QLatin1String part) { return label.contains(part, Qt::CaseInsensitive); };
    return !names(QLatin1String("source-test")) && !names(QLatin1String("jsreftest")) &&
           std::any_of(suites.begin(), suites.end(), names);
}

QString ConfirmPlan::question() const {
    QStringList sentences;
    if (toConfirm.isEmpty()) {
        sentences.append(QStringLiteral("There is no failure that confirm-failures could run for."));
    } else {
        sentences.append(
            QStringLiteral("Run confirm-failures for %1? That schedules up to %2, %3 for each job. Each runs one "
                           "failed path ten times and takes a few minutes.")
                .arg(countOf(toConfirm.size(), QStringLiteral("failed test job"), QStringLiteral("failed test jobs")),
                     countOf(mostTasks(), QStringLiteral("task"), QStringLiteral("tasks")))
                .arg(mostConfirmTasks));
    }
    if (!underWay.isEmpty())
        sentences.append(
            QStringLiteral("For %1 it runs already, or has run.")
                .arg(toConfirm.isEmpty()
                         ? countOf(underWay.size(), QStringLiteral("failure"), QStringLiteral("failures"))
                         : countOf(underWay.size(), QStringLiteral("more failure"), QStringLiteral("more failures"))));
    if (!byHand.isEmpty())
        sentences.append(countOf(
            byHand.size(), QStringLiteral("other failure needs a look by hand: confirm-failures does not serve it."),
            QStringLiteral("other failures need a look by hand: confirm-failures does not serve them.")));
    return sentences.join(u' ');
}

ConfirmPlan planConfirmation(std::span<const Job> jobs) {
    QSet<QString> confirmed, seen;
    for (const Job &job : jobs) {
        Job original = job;
        original.typeName = confirmedLabel(job.typeName).toString();
        if (!original.typeName.isEmpty() && !failedByMachine(job) && job.status() != JobStatus::UserCancel)
            confirmed.insert(rowAndLabel(original));
    }
    const QVector<qsizetype> passed = failuresThatPassed(jobs);
    ConfirmPlan plan;
    // Of the runs of a label one that confirm-failures serves stands for all.
    for (const bool isServed : {true, false}) {
        for (size_t i = 0; i < jobs.size(); ++i) {
            const Job &job = jobs[i];
            const QString label = rowAndLabel(job);
            if (isServed != isServedByConfirm(job) || !isUnexplained(job) || seen.contains(label) ||
                std::binary_search(passed.begin(), passed.end(), static_cast<qsizetype>(i)))
                continue;
            seen.insert(label);
            if (confirmed.contains(label))
                plan.underWay.append(job);
            else
                (isServed ? plan.toConfirm : plan.byHand).append(job);
        }
    }
    return plan;
}

QString outcomeName(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return QStringLiteral("Running");
    case Outcome::Intermittent:
        return QStringLiteral("Intermittent");
    case Outcome::NeedsLook:
        return QStringLiteral("Needs a look");
    case Outcome::Infrastructure:
        return QStringLiteral("Infrastructure");
    }
    Q_UNREACHABLE();
}

Outcome outcomeOf(const Job &failed, std::span<const Job> jobs, const JobFailures *failures) {
    if (failed.failureClassificationId == infraClass || failedByMachine(failed))
        return Outcome::Infrastructure;
    if (isExplainedByClass(failed.failureClassificationId))
        return Outcome::Intermittent;
    bool isRunning = false, hasPassed = false;
    int confirmations = 0, byMachine = 0;
    for (const Job &job : jobs) {
        const bool confirms = isConfirmationOf(job, failed);
        const bool isRerun = isRerunOf(job, failed);
        if (confirms && job.status() == JobStatus::TestFailed)
            return Outcome::NeedsLook;
        // The rule of the rerun is about tests. What is no test has passed once it did.
        hasPassed =
            hasPassed || (isRerun && job.status() == JobStatus::Success && failed.status() != JobStatus::TestFailed);
        isRunning = isRunning || ((confirms || isRerun) && treeherder::isUnderWay(job.state));
        confirmations += confirms ? 1 : 0;
        byMachine += confirms && failedByMachine(job) ? 1 : 0;
    }
    const QVector<qsizetype> passed = intermittentJobs(jobs);
    if (hasPassed || std::any_of(passed.begin(), passed.end(), [&](qsizetype index) {
            const Job &job = jobs[static_cast<size_t>(index)];
            return isSameRow(job, failed) && job.typeName == failed.typeName;
        }))
        return Outcome::Intermittent;
    if (failures != nullptr && failures->newCount > 0)
        return Outcome::NeedsLook;
    if (isRunning)
        return Outcome::Running;
    return confirmations > 0 && byMachine == confirmations ? Outcome::Infrastructure : Outcome::NeedsLook;
}

QString historyNote(const Job &failed, const QVector<SimilarJob> &history) {
    QSet<qint64> pushes;
    int failures = 0;
    for (const SimilarJob &similar : history) {
        const Job &job = similar.job;
        const bool isRed = job.status() == JobStatus::TestFailed || job.status() == JobStatus::Busted;
        // Runs that did not come to an end, or were lost, tell nothing.
        if (isSameJob(job, failed) || job.pushId == failed.pushId || (!isRed && job.status() != JobStatus::Success))
            continue;
        pushes.insert(job.pushId);
        failures += isRed ? 1 : 0;
    }
    if (pushes.isEmpty())
        return {};
    const QString where =
        QStringLiteral("on ") + countOf(pushes.size(), QStringLiteral("other push"), QStringLiteral("other pushes"));
    if (failures == 0)
        return QStringLiteral("It has not failed %1.").arg(where);
    const QString times = failures == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(failures);
    return QStringLiteral("Failed %1 %2.").arg(times, where);
}

} // namespace collie::failures
