#include "app/cli/failure_output.h"

#include "models/text/text_format.h"
#include "services/base/english_scope.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

namespace collie::cli {

using failures::Failure;
using treeherder::Job;

namespace {

QString missingTitle() {
    return Words::tr("What is known of these jobs is incomplete");
}

/// "3 failed jobs on these platforms, 2 on others. 1 intermittent job left out; add --intermittent to see all."
QString countSentence(const PushFailures &push) {
    const int count = static_cast<int>(push.jobs.size());
    QString sentence;
    if (push.otherPlatforms > 0)
        sentence = count == 0
                       ? Words::tr("No failed jobs on these platforms, %n on others.", nullptr, push.otherPlatforms)
                       //: %1 is "3 failed jobs", %2 how many there are on other platforms.
                       : Words::tr("%1 on these platforms, %2 on others.")
                             .arg(Words::tr("%n failed job(s)", nullptr, count), QString::number(push.otherPlatforms));
    else
        sentence = count == 0 ? Words::tr("No failed jobs.") : Words::tr("%n failed job(s).", nullptr, count);
    const QString leftOut =
        push.leftOut == 0
            ? QString()
            : Words::tr("%n intermittent job(s) left out; add --intermittent to see all.", nullptr, push.leftOut);
    return models::joinSentences(sentence, leftOut);
}

/// The jobs of which not all is known though something is; of the others their line says why.
QVector<const FailedJob *> incompleteOf(const PushFailures &push) {
    QVector<const FailedJob *> jobs;
    for (const FailedJob &job : push.jobs) {
        if (!job.found.failures.isEmpty() && !job.found.sentence().isEmpty())
            jobs.append(&job);
    }
    return jobs;
}

QString shownLineOf(const GroupedLine &line, const QString &text) {
    return line.isNew ? Words::tr("%1 (NEW)", "a failure").arg(text) : text;
}

Json bugToJson(const treeherder::Bug &bug) {
    return {{"id", bug.id ? Json(*bug.id) : Json()},
            {"internalId", bug.internalId},
            {"summary", bug.summary.toStdString()},
            {"status", bug.status.toStdString()},
            {"resolution", bug.resolution.toStdString()},
            {"duplicateOf", bug.duplicateOf ? Json(*bug.duplicateOf) : Json()}};
}

Json bugsToJson(const QVector<treeherder::Bug> &bugs) {
    Json all = Json::array();
    for (const treeherder::Bug &bug : bugs)
        all.push_back(bugToJson(bug));
    return all;
}

const char *kindName(Failure::Kind kind) {
    switch (kind) {
    case Failure::Kind::Test:
        return "test";
    case Failure::Kind::Crash:
        return "crash";
    case Failure::Kind::Line:
        break;
    }
    return "line";
}

const char *stateName(failures::JobFailures::State state) {
    using State = failures::JobFailures::State;
    switch (state) {
    case State::Asking:
        return "asking";
    case State::Known:
        return "known";
    case State::NotParsed:
        return "notParsed";
    case State::ParsingFailed:
        return "parsingFailed";
    case State::TooLarge:
        return "tooLarge";
    case State::NoLog:
        return "noLog";
    case State::TaskExpired:
        return "taskExpired";
    case State::Failed:
        break;
    }
    return "failed";
}

Json failureToJson(const Failure &failure) {
    Json lines = Json::array();
    for (const failures::ErrorLine &line : failure.lines)
        lines.push_back({{"text", line.text.toStdString()},
                         // As logs are counted everywhere else.
                         {"line", line.lineNumber < 0 ? Json() : Json(line.lineNumber + 1)}});
    return {{"kind", kindName(failure.kind)},
            {"test", failure.test.toStdString()},
            {"subtest", failure.subtest.toStdString()},
            {"status", failure.status.toStdString()},
            {"expected", failure.expected.toStdString()},
            {"message", failure.message.toStdString()},
            {"stack", failure.stack.toStdString()},
            {"crashSignature", failure.crashSignature.toStdString()},
            {"crashId", failure.crashId.toStdString()},
            {"group", failure.group.toStdString()},
            {"durationMs", failure.durationMs < 0 ? Json() : Json(failure.durationMs)},
            {"lines", lines},
            {"isNew", failure.isNew},
            {"bugs", bugsToJson(failure.bugs)},
            {"otherBugs", bugsToJson(failure.others)}};
}

/// What was found in a job, as members of its own.
Json foundToJson(const failures::JobFailures &found) {
    Json all = Json::array();
    for (const Failure &failure : found.failures)
        all.push_back(failureToJson(failure));
    return {{"state", stateName(found.state)},
            {"sentence", found.sentence().toStdString()},
            {"failureCount", found.failureCount},
            {"newCount", found.newCount},
            {"failures", all}};
}

Json runsToJson(const PushFailures &push, const QVector<qsizetype> &jobs) {
    Json runs = Json::array();
    for (const qsizetype job : jobs)
        runs.push_back(runOf(push.jobs[job].job).toStdString());
    return runs;
}

} // namespace

QString shortNameOf(const Job &job) {
    const bool hasGroup = !job.groupSymbol.isEmpty() && job.groupSymbol != u"?";
    const QString symbol = hasGroup ? QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol) : job.symbol;
    return QStringLiteral("%1 %2").arg(platformOf(job), symbol).trimmed();
}

QString markdownLink(const QString &text, const QUrl &url) {
    return failures::markdownLinked(markdownCode(text), url);
}

Json jobToJson(const Job &job) {
    return {{"taskId", job.taskId.toStdString()},
            {"runId", job.runId},
            {"name", job.typeName.toStdString()},
            {"platform", job.platform.toStdString()},
            {"platformOption", job.platformOption.toStdString()},
            {"groupSymbol", job.groupSymbol.toStdString()},
            {"symbol", job.symbol.toStdString()},
            {"tier", job.tier},
            {"status", treeherder::jobStatusName(job.status()).toStdString()},
            {"class", treeherder::classificationName(job.failureClassificationId).toStdString()}};
}

Json jobFailuresToJson(const FailedJob &job) {
    Json told{{"job", jobToJson(job.job)}};
    told.update(foundToJson(job.found));
    return told;
}

QString failedJobToText(const FailedJob &job) {
    QStringList lines{
        QStringLiteral("%1  %2  %3  %4")
            .arg(treeherder::jobStatusName(job.job.status()), shortNameOf(job.job), runOf(job.job), job.job.typeName)};
    // The lines of one job are one group.
    PushFailures alone;
    alone.jobs = {job};
    const QVector<FailureGroup> groups = groupsOf(alone, GroupBy::Job);
    for (const GroupedLine &line : groups.first().lines)
        lines.append(QStringLiteral("  ") + shownLineOf(line, line.text));
    // Treeherder reads a log later than a watch tells of the job.
    if (job.found.state != failures::JobFailures::State::NotParsed && !incompleteOf(alone).isEmpty())
        lines.append(QStringLiteral("  ") + job.found.sentence());
    return lines.join(u'\n');
}

Json failuresToJson(const PushFailures &push, GroupBy by) {
    Json groups = Json::array();
    for (const FailureGroup &group : groupsOf(push, by)) {
        Json lines = Json::array();
        for (const GroupedLine &line : group.lines)
            lines.push_back(
                {{"text", line.text.toStdString()}, {"isNew", line.isNew}, {"runs", runsToJson(push, line.jobs)}});
        groups.push_back(
            {{"name", group.name.toStdString()}, {"runs", runsToJson(push, group.jobs)}, {"lines", lines}});
    }
    Json jobs = Json::object();
    for (const FailedJob &job : push.jobs) {
        Json told = jobToJson(job.job);
        told.update(foundToJson(job.found));
        jobs[runOf(job.job).toStdString()] = told;
    }
    return {{"repository", push.repository.toStdString()},
            {"revision", push.revision.toStdString()},
            {"pushId", push.pushId},
            {"intermittentLeftOut", push.leftOut},
            {"otherPlatforms", push.otherPlatforms},
            {"groupBy", groupByName(by)},
            {"groups", groups},
            {"jobs", jobs}};
}

QString failuresToText(const PushFailures &push, GroupBy by) {
    QStringList lines{QStringLiteral("%1 %2 %3").arg(push.repository, push.revision.left(12), push.subject).trimmed(),
                      countSentence(push)};
    for (const FailureGroup &group : groupsOf(push, by)) {
        lines << QString() << group.name;
        for (const GroupedLine &line : group.lines) {
            if (line.text != group.name || line.isNew)
                lines.append(QStringLiteral("  ") + shownLineOf(line, line.text));
            for (const qsizetype job : line.jobs)
                lines.append(
                    QStringLiteral("    %1  %2").arg(shortNameOf(push.jobs[job].job), runOf(push.jobs[job].job)));
        }
    }
    const QVector<const FailedJob *> incomplete = incompleteOf(push);
    if (!incomplete.isEmpty())
        lines << QString() << missingTitle();
    for (const FailedJob *job : incomplete)
        lines.append(QStringLiteral("  %1  %2  %3").arg(shortNameOf(job->job), runOf(job->job), job->found.sentence()));
    return lines.join(u'\n');
}

QString failuresToMarkdown(const PushFailures &push, GroupBy by) {
    const EnglishScope english;
    const QString name = QStringLiteral("%1 %2").arg(push.repository, push.revision.left(12));
    QStringList lines{QStringLiteral("## ") + Words::tr("Failures of %1", "a push").arg(markdownLink(name, push.page)),
                      QString()};
    if (!push.subject.isEmpty())
        lines << markdownCode(push.subject) << QString();
    lines.append(countSentence(push));
    for (const FailureGroup &group : groupsOf(push, by)) {
        lines << QString() << QStringLiteral("### %1").arg(markdownCode(group.name)) << QString();
        for (const GroupedLine &line : group.lines) {
            QStringList jobs;
            for (const qsizetype job : line.jobs)
                jobs.append(markdownLink(shortNameOf(push.jobs[job].job), push.jobs[job].page));
            const QString links = jobs.join(QStringLiteral(", "));
            lines.append(line.text == group.name
                             ? QStringLiteral("- ") + shownLineOf(line, links)
                             : QStringLiteral("- %1: %2").arg(shownLineOf(line, markdownCode(line.text)), links));
        }
    }
    const QVector<const FailedJob *> incomplete = incompleteOf(push);
    if (!incomplete.isEmpty())
        lines << QString() << QStringLiteral("### %1").arg(missingTitle()) << QString();
    for (const FailedJob *job : incomplete)
        lines.append(QStringLiteral("- %1: %2")
                         .arg(markdownLink(shortNameOf(job->job), job->page), markdownCode(job->found.sentence())));
    return lines.join(u'\n');
}

} // namespace collie::cli
