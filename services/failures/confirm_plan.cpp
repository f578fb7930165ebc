#include "services/failures/confirm_plan.h"

#include "services/failures/health_sighting.h"
#include "services/failures/intermittent_jobs.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace collie::failures {

using treeherder::Job;
using treeherder::JobState;
using treeherder::JobStatus;
using treeherder::SimilarJob;

namespace {

constexpr int infraClass = 5;
constexpr qsizetype mostPlacesTold = 3;

bool isUnderWay(const Job &job) {
    return job.state == JobState::Running || job.state == JobState::Pending || job.state == JobState::Unscheduled;
}

bool isSameRow(const Job &job, const Job &other) {
    return job.platform == other.platform && job.platformOption == other.platformOption;
}

bool isConfirmationOf(const Job &job, const Job &failed) {
    return isSameRow(job, failed) && confirmedLabel(job.typeName) == failed.typeName;
}

bool isSameJob(const Job &job, const Job &other) {
    return job.taskId == other.taskId && job.runId == other.runId && job.id == other.id;
}

/// Whether a run says nothing of the test.
bool failedByMachine(const Job &job) {
    const JobStatus status = job.status();
    return status == JobStatus::Exception || status == JobStatus::Retry;
}

QString countOf(qsizetype count, const QString &one, const QString &many) {
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

/// What a label says beside the platform and the chunk: "mochitest-plain-swr".
QString variantOfJob(const Job &job) {
    QString suite = job.typeName;
    const qsizetype slash = suite.indexOf(u'/');
    if (slash >= 0)
        suite = suite.mid(suite.indexOf(u'-', slash) + 1);
    const qsizetype dash = suite.lastIndexOf(u'-');
    const QStringView last = QStringView(suite).mid(dash + 1);
    const bool isChunk =
        dash > 0 && !last.isEmpty() && std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
    return isChunk ? suite.left(dash) : suite;
}

/// Where else than the failed job the failures of the past were; empty when some were where it is.
QString onlyOn(const QVector<Job> &past, const Job &failed, QString (*placeOf)(const Job &), const QString &others) {
    QStringList places;
    for (const Job &job : past)
        places.append(placeOf(job));
    places.removeDuplicates();
    places.removeAll(QString());
    if (places.isEmpty() || places.contains(placeOf(failed)))
        return {};
    places.sort();
    if (places.size() > mostPlacesTold)
        return others;
    return places.join(QLatin1String(" and "));
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
        sentences.append(QStringLiteral("%1 by an earlier run.")
                             .arg(countOf(underWay.size(), QStringLiteral("failure is being confirmed"),
                                          QStringLiteral("failures are being confirmed"))));
    if (!byHand.isEmpty())
        sentences.append(QStringLiteral("%1 a look by hand: confirm-failures does not serve them.")
                             .arg(countOf(byHand.size(), QStringLiteral("other failure needs"),
                                          QStringLiteral("other failures need"))));
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
    const QVector<qsizetype> passed = intermittentJobs(jobs);
    ConfirmPlan plan;
    for (size_t i = 0; i < jobs.size(); ++i) {
        const Job &job = jobs[i];
        const int classification = job.failureClassificationId;
        const bool isOpen = isLookedAt(job) && !isExplainedByClass(classification) &&
                            treeherder::isUnclassified(classification) &&
                            !std::binary_search(passed.begin(), passed.end(), static_cast<qsizetype>(i));
        const QString label = rowAndLabel(job);
        if (!isOpen || seen.contains(label))
            continue;
        seen.insert(label);
        if (confirmed.contains(label))
            plan.underWay.append(job);
        else if (job.status() == JobStatus::TestFailed && !job.taskId.isEmpty() && canConfirm(job.typeName))
            plan.toConfirm.append(job);
        else
            plan.byHand.append(job);
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
        const bool isRerun = isSameRow(job, failed) && job.typeName == failed.typeName && !isSameJob(job, failed);
        if (confirms && job.status() == JobStatus::TestFailed)
            return Outcome::NeedsLook;
        // The rule of the rerun is about tests. What is no test has passed once it did.
        hasPassed =
            hasPassed || (isRerun && job.status() == JobStatus::Success && failed.status() != JobStatus::TestFailed);
        isRunning = isRunning || ((confirms || isRerun) && isUnderWay(job));
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
    QVector<Job> past;
    for (const SimilarJob &similar : history) {
        const Job &job = similar.job;
        if (isSameJob(job, failed) || job.pushId == failed.pushId)
            continue;
        pushes.insert(job.pushId);
        if (job.status() == JobStatus::TestFailed || job.status() == JobStatus::Busted)
            past.append(job);
    }
    if (pushes.isEmpty())
        return {};
    const QString where = pushes.size() == 1 ? QStringLiteral("on the push before")
                                             : QStringLiteral("on the last %1 pushes").arg(pushes.size());
    if (past.isEmpty())
        return QStringLiteral("It has not failed %1.").arg(where);
    const QString times = past.size() == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(past.size());
    QStringList places{
        onlyOn(
            past, failed, [](const Job &job) { return job.platform; }, QStringLiteral("other platforms")),
        onlyOn(
            past, failed, [](const Job &job) { return job.platformOption; }, QStringLiteral("other build types")),
        onlyOn(past, failed, variantOfJob, QStringLiteral("other variants"))};
    places.removeAll(QString());
    const QString difference =
        places.isEmpty() ? QString() : QStringLiteral(", but on %1 only").arg(places.join(QLatin1String(", ")));
    return QStringLiteral("Failed %1 %2%3.").arg(times, where, difference);
}

} // namespace collie::failures
