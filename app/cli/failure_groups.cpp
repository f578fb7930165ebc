#include "app/cli/failure_groups.h"

#include "models/failures/shown_text.h"
#include "services/base/words.h"

#include <algorithm>

namespace collie::cli {

using failures::Failure;
using treeherder::Job;

namespace {

constexpr qsizetype longestShownLine = 500;

QString shownLine(const QString &text) {
    const QString plain = text.simplified();
    return plain.size() > longestShownLine ? models::headOf(plain, longestShownLine) + u'…' : plain;
}

/// A job of which no failure is known fails all the same.
Failure unknownFailure(const FailedJob &job) {
    Failure failure;
    const QString sentence = job.found.sentence();
    failure.lines = {{.text = sentence.isEmpty() ? Words::tr("No failure was found in the log.") : sentence}};
    return failure;
}

QString groupNameOf(const FailedJob &job, const Failure &failure, GroupBy by) {
    switch (by) {
    case GroupBy::Job:
        return job.job.typeName;
    case GroupBy::Platform:
        return platformOf(job.job);
    case GroupBy::Test:
        break;
    }
    if (!failure.test.isEmpty())
        return shownLine(failure.test);
    return job.found.failures.isEmpty() ? job.job.typeName : shownLine(failure.line());
}

void addOnce(QVector<qsizetype> &jobs, qsizetype job) {
    if (jobs.isEmpty() || jobs.last() != job)
        jobs.append(job);
}

} // namespace

void FailedJob::take(const Result<failures::JobFailures> &answer) {
    if (answer) {
        found = *answer;
    } else {
        found.state = failures::JobFailures::State::Failed;
        found.error = answer.error();
    }
    found.isAskedAgain = false;
}

GroupBy groupByFromName(const QString &name) {
    if (name == u"job")
        return GroupBy::Job;
    return name == u"platform" ? GroupBy::Platform : GroupBy::Test;
}

const char *groupByName(GroupBy by) {
    return by == GroupBy::Test ? "test" : by == GroupBy::Job ? "job" : "platform";
}

QString platformOf(const Job &job) {
    return QStringLiteral("%1 %2").arg(job.platform, job.platformOption).trimmed();
}

QString runOf(const Job &job) {
    return job.taskId.isEmpty() ? QString::number(job.id)
                                : QStringLiteral("%1.%2").arg(job.taskId, QString::number(job.runId));
}

QVector<FailureGroup> groupsOf(const PushFailures &push, GroupBy by) {
    QVector<FailureGroup> groups;
    QHash<QString, qsizetype> groupOf;
    for (qsizetype number = 0; number < push.jobs.size(); ++number) {
        const FailedJob &job = push.jobs[number];
        const QVector<Failure> all =
            job.found.failures.isEmpty() ? QVector<Failure>{unknownFailure(job)} : job.found.failures;
        for (const Failure &failure : all) {
            const QString name = groupNameOf(job, failure, by);
            if (!groupOf.contains(name)) {
                groupOf.insert(name, groups.size());
                groups.append({.name = name, .jobs = {}, .lines = {}, .lineOf = {}});
            }
            FailureGroup &group = groups[groupOf.value(name)];
            addOnce(group.jobs, number);
            const QString text = shownLine(failure.line());
            if (!group.lineOf.contains(text)) {
                group.lineOf.insert(text, group.lines.size());
                group.lines.append({.text = text, .isNew = false, .jobs = {}});
            }
            GroupedLine &line = group.lines[group.lineOf.value(text)];
            line.isNew = line.isNew || failure.isNew;
            addOnce(line.jobs, number);
        }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FailureGroup &left, const FailureGroup &right) {
        return left.jobs.size() != right.jobs.size() ? left.jobs.size() > right.jobs.size() : left.name < right.name;
    });
    return groups;
}

} // namespace collie::cli
