#include "services/failures/intermittent_jobs.h"

#include <QHash>

#include <vector>

namespace collie::failures {

using treeherder::JobStatus;

namespace {

constexpr QLatin1String confirmSuffix("-cf");

/// Jobs that are runs of the same thing, those of confirm-failures beside those that they confirm.
struct LabelKey {
    QStringView label, platform, platformOption, groupSymbol;
    friend bool operator==(const LabelKey &, const LabelKey &) = default;
};

// Labels tell nearly all; what else is told decides between the few that are equal.
size_t qHash(const LabelKey &key, size_t seed) noexcept {
    return qHash(key.label, seed);
}

/// How the runs of a label ended.
struct LabelRuns {
    int ended = 0, green = 0, failed = 0;
    int confirmedGreen = 0, confirmedFailed = 0; ///< Of confirm-failures.

    [[nodiscard]] bool isIntermittent() const {
        if (confirmedFailed > 0)
            return false;
        return confirmedGreen > 0 || (green > 0 && 2 * failed <= ended);
    }
};

QStringView groupOf(QStringView symbol) {
    if (symbol.endsWith(confirmSuffix))
        symbol.chop(confirmSuffix.size());
    return symbol == QLatin1String("?") ? QStringView() : symbol;
}

LabelKey keyOf(const RanJob &job, QStringView label) {
    return {.label = label,
            .platform = job.platform,
            .platformOption = job.platformOption,
            .groupSymbol = groupOf(job.groupSymbol)};
}

void countRun(LabelRuns &runs, JobStatus status, bool confirms) {
    if (!treeherder::isFailure(status) && status != JobStatus::Success)
        return;
    if (confirms) {
        runs.confirmedGreen += status == JobStatus::Success ? 1 : 0;
        runs.confirmedFailed += status == JobStatus::TestFailed ? 1 : 0;
        return;
    }
    ++runs.ended;
    runs.green += status == JobStatus::Success ? 1 : 0;
    runs.failed += status == JobStatus::TestFailed ? 1 : 0;
}

} // namespace

QStringView confirmedLabel(QStringView label) {
    for (qsizetype at = label.indexOf(confirmSuffix); at > 0; at = label.indexOf(confirmSuffix, at + 1)) {
        const qsizetype end = at + confirmSuffix.size();
        if (end == label.size() || label[end] == u'-')
            return label.left(at);
    }
    return {};
}

QVector<qsizetype> intermittentJobs(std::span<const RanJob> jobs) {
    QHash<LabelKey, LabelRuns> failed;
    QVector<qsizetype> candidates;
    for (size_t i = 0; i < jobs.size(); ++i) {
        // Without a label it is not known of what else it is a run.
        if (jobs[i].status == JobStatus::TestFailed && !jobs[i].label.isEmpty() &&
            confirmedLabel(jobs[i].label).isEmpty()) {
            failed.insert(keyOf(jobs[i], jobs[i].label), {});
            candidates.append(static_cast<qsizetype>(i));
        }
    }
    if (candidates.isEmpty())
        return {};
    for (const RanJob &job : jobs) {
        const QStringView confirmed = confirmedLabel(job.label);
        const auto runs = failed.find(keyOf(job, confirmed.isEmpty() ? job.label : confirmed));
        if (runs != failed.end())
            countRun(*runs, job.status, !confirmed.isEmpty());
    }
    candidates.removeIf([&](qsizetype index) {
        const RanJob &job = jobs[static_cast<size_t>(index)];
        return !failed.value(keyOf(job, job.label)).isIntermittent();
    });
    return candidates;
}

QVector<qsizetype> intermittentJobs(std::span<const treeherder::Job> jobs) {
    std::vector<RanJob> ran;
    ran.reserve(jobs.size());
    for (const treeherder::Job &job : jobs) {
        ran.push_back({.platform = job.platform,
                       .platformOption = job.platformOption,
                       .groupSymbol = job.groupSymbol,
                       .label = job.typeName,
                       .status = job.status()});
    }
    return intermittentJobs(std::span<const RanJob>(ran));
}

} // namespace collie::failures
