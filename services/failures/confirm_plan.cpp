#include "services/failures/confirm_plan.h"

#include "services/base/words.h"
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
        sentences.append(Words::tr("There is no failure that confirm-failures could run for."));
    } else {
        sentences << Words::tr("Run confirm-failures for %n failed test job(s)?", nullptr,
                               static_cast<int>(toConfirm.size()))
                  << Words::tr("That schedules up to %n task(s), %1 for each job.", nullptr, mostTasks())
                         .arg(mostConfirmTasks)
                  << Words::tr("Each runs one failed path ten times and takes a few minutes.");
    }
    const auto others = static_cast<int>(underWay.size());
    if (others > 0)
        sentences.append(toConfirm.isEmpty()
                             ? Words::tr("For %n failure(s) it runs already, or has run.", nullptr, others)
                             : Words::tr("For %n more failure(s) it runs already, or has run.", nullptr, others));
    if (!byHand.isEmpty())
        sentences.append(Words::tr("%n other failure(s) need a look by hand: confirm-failures does not serve them.",
                                   nullptr, static_cast<int>(byHand.size())));
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
        return Words::tr("Running");
    case Outcome::Intermittent:
        return Words::tr("Intermittent");
    case Outcome::NeedsLook:
        return Words::tr("Needs a look");
    case Outcome::Infrastructure:
        return Words::tr("Infrastructure");
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
    const auto others = static_cast<int>(pushes.size());
    if (failures == 0)
        return Words::tr("It has not failed on %n other push(es).", nullptr, others);
    if (failures == 1)
        return Words::tr("Failed once on %n other push(es).", nullptr, others);
    //: %1 is "3 times", %2 is "5 other pushes".
    return Words::tr("Failed %1 on %2.")
        .arg(Words::tr("%n time(s)", nullptr, failures),
             Words::tr("%n other push(es)", "Failed 3 times on 5 other pushes", others));
}

} // namespace collie::failures
