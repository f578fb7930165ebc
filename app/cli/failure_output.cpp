#include "app/cli/failure_output.h"

#include "services/base/json_members.h"

namespace collie::cli {

using failures::Failure;
using treeherder::Job;

namespace {

QString runOf(const Job &job) {
    return QStringLiteral("%1.%2").arg(job.taskId).arg(job.runId);
}

QString leftOutSentence(int count) {
    if (count == 0)
        return {};
    return count == 1 ? QStringLiteral("1 intermittent one is left out; --intermittent shows it.")
                      : QStringLiteral("%1 intermittent ones are left out; --intermittent shows them.").arg(count);
}

QString countSentence(const PushFailures &push) {
    const QString count = push.jobs.isEmpty()     ? QStringLiteral("No failed jobs.")
                          : push.jobs.size() == 1 ? QStringLiteral("1 failed job.")
                                                  : QStringLiteral("%1 failed jobs.").arg(push.jobs.size());
    return QStringLiteral("%1 %2").arg(count, leftOutSentence(push.leftOut)).trimmed();
}

Json bugToJson(const treeherder::Bug &bug) {
    return {{"id", bug.id ? Json(*bug.id) : Json()},
            {"internalId", bug.internalId},
            {"summary", bug.summary.toStdString()},
            {"status", bug.status.toStdString()},
            {"resolution", bug.resolution.toStdString()}};
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

} // namespace

QString shortNameOf(const Job &job) {
    const bool hasGroup = !job.groupSymbol.isEmpty() && job.groupSymbol != u"?";
    const QString symbol = hasGroup ? QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol) : job.symbol;
    return QStringLiteral("%1 %2").arg(platformOf(job), symbol).trimmed();
}

QString markdownCode(const QString &text) {
    QString plain = text.simplified();
    return u'`' + plain.replace(u'`', u'\'') + u'`';
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

Json jobFailuresToJson(const FailedJob &job) {
    Json all = Json::array();
    for (const Failure &failure : job.found.failures)
        all.push_back(failureToJson(failure));
    return {{"job", jobToJson(job.job)},
            {"state", stateName(job.found.state)},
            {"sentence", sentenceOf(job.found).toStdString()},
            {"failureCount", job.found.failureCount},
            {"newCount", job.found.newCount},
            {"failures", all}};
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
        lines.append(QStringLiteral("  %1%2").arg(line.text, line.isNew ? QStringLiteral(" (NEW)") : QString()));
    return lines.join(u'\n');
}

Json failuresToJson(const PushFailures &push, GroupBy by) {
    Json groups = Json::array();
    for (const FailureGroup &group : groupsOf(push, by)) {
        Json lines = Json::array();
        for (const GroupedLine &line : group.lines) {
            Json runs = Json::array();
            for (const qsizetype job : line.jobs)
                runs.push_back(runOf(push.jobs[job].job).toStdString());
            lines.push_back({{"text", line.text.toStdString()}, {"isNew", line.isNew}, {"runs", runs}});
        }
        Json runs = Json::array();
        for (const qsizetype job : group.jobs)
            runs.push_back(runOf(push.jobs[job].job).toStdString());
        groups.push_back({{"name", group.name.toStdString()}, {"runs", runs}, {"lines", lines}});
    }
    Json jobs = Json::object();
    for (const FailedJob &job : push.jobs) {
        Json told = jobToJson(job.job);
        told["state"] = stateName(job.found.state);
        told["failureCount"] = job.found.failureCount;
        jobs[runOf(job.job).toStdString()] = told;
    }
    return {{"repository", push.repository.toStdString()},
            {"revision", push.revision.toStdString()},
            {"pushId", push.pushId},
            {"intermittentLeftOut", push.leftOut},
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
                lines.append(
                    QStringLiteral("  %1%2").arg(line.text, line.isNew ? QStringLiteral(" (NEW)") : QString()));
            for (const qsizetype job : line.jobs)
                lines.append(
                    QStringLiteral("    %1  %2").arg(shortNameOf(push.jobs[job].job), runOf(push.jobs[job].job)));
        }
    }
    return lines.join(u'\n');
}

QString failuresToMarkdown(const PushFailures &push, GroupBy by) {
    const auto linked = [](const QString &text, const QUrl &url) {
        return url.isEmpty() ? markdownCode(text)
                             : QStringLiteral("[%1](%2)").arg(markdownCode(text), url.toString(QUrl::FullyEncoded));
    };
    const QString name = QStringLiteral("%1 %2").arg(push.repository, push.revision.left(12));
    QStringList lines{QStringLiteral("## Failures of %1").arg(linked(name, push.page)), QString()};
    if (!push.subject.isEmpty())
        lines << markdownCode(push.subject) << QString();
    lines.append(countSentence(push));
    for (const FailureGroup &group : groupsOf(push, by)) {
        lines << QString() << QStringLiteral("### %1").arg(markdownCode(group.name)) << QString();
        for (const GroupedLine &line : group.lines) {
            QStringList jobs;
            for (const qsizetype job : line.jobs)
                jobs.append(linked(shortNameOf(push.jobs[job].job), push.jobs[job].page));
            lines.append(QStringLiteral("- %1%2: %3")
                             .arg(markdownCode(line.text), line.isNew ? QStringLiteral(" (NEW)") : QString(),
                                  jobs.join(QStringLiteral(", "))));
        }
    }
    return lines.join(u'\n');
}

} // namespace collie::cli
