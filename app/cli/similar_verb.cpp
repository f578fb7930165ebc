#include "app/cli/failure_output.h"
#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/table.h"
#include "app/cli/task_job.h"
#include "services/base/english_scope.h"
#include "services/base/json_members.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <algorithm>

namespace collie::cli {

using treeherder::Push;
using treeherder::SimilarJob;
using treeherder::SimilarJobs;

namespace options {
constexpr NumberOption similarCount("count", "N",
                                    {.most = treeherder::FailuresClient::mostSimilarJobs, .whenAbsent = 20},
                                    QT_TRANSLATE_NOOP("collie::Words", "How many (default 20)"));
constexpr Flag failuresOnly("failures", QT_TRANSLATE_NOOP("collie::Words", "Only those that failed"));
} // namespace options

namespace {

using PushesById = QHash<qint64, Push>;

Future<PushesById> pushesOf(Session &session, const QString &repository, const QVector<SimilarJob> &jobs) {
    treeherder::PushQuery query;
    for (const SimilarJob &similar : jobs) {
        if (similar.job.pushId > 0 && !query.ids.contains(similar.job.pushId))
            query.ids.append(similar.job.pushId);
    }
    if (query.ids.isEmpty())
        return readyFuture<PushesById>(PushesById());
    query.count = static_cast<int>(query.ids.size());
    return andThen(session.treeherder().pushes(repository, query), &session,
                   [](const QVector<Push> &pushes) -> Result<PushesById> {
                       PushesById byId;
                       for (const Push &push : pushes)
                           byId.insert(push.id, push);
                       return byId;
                   });
}

/// "5 h", "3 d": how long ago something began.
QString ageOf(const QDateTime &begun, const QDateTime &now) {
    if (!begun.isValid())
        return QStringLiteral("-");
    const qint64 minutes = std::max<qint64>(0, begun.secsTo(now) / 60);
    if (minutes < 60)
        return Words::tr("%1 min", "an age in minutes").arg(minutes);
    return minutes < 48 * 60 ? Words::tr("%1 h", "an age in hours").arg(minutes / 60)
                             : Words::tr("%1 d", "an age in days").arg(minutes / (24 * 60));
}

/// Text of others in a cell of a table of Markdown: a bar would end the cell, also within code.
QString markdownCell(const QString &text) {
    return markdownCode(text).replace(u'|', QStringLiteral("\\|"));
}

QString markdownRow(const QStringList &cells) {
    return QStringLiteral("| %1 |").arg(cells.join(QStringLiteral(" | ")));
}

Json similarToJson(const SimilarJob &similar, const Push &push) {
    Json json = jobToJson(similar.job);
    json["pushId"] = similar.job.pushId;
    json["revision"] = push.revision.toStdString();
    json["author"] = push.author.toStdString();
    json["started"] = timeText(similar.started);
    json["ended"] = timeText(similar.ended);
    return json;
}

/// What people are told of a job: its result, the revision and the author of its push, how old it is and its class.
QStringList cellsOf(const SimilarJob &similar, const Push &push, const QDateTime &now) {
    const treeherder::JobStatus status = similar.job.status();
    return {treeherder::jobStatusName(status), push.revision.left(12), push.author, ageOf(similar.started, now),
            // Only failures have a class.
            treeherder::isFailure(status) ? treeherder::classificationName(similar.job.failureClassificationId)
                                          : QString()};
}

/// The result leads to the run.
QString similarToMarkdown(Session &session, const TaskJob &found, const QVector<SimilarJob> &jobs,
                          const PushesById &pushes) {
    const EnglishScope english;
    const QDateTime now = utcFromMs(session.clock().nowMs());
    QStringList lines{QStringLiteral("| RESULT | REVISION | AUTHOR | AGE | CLASS |"),
                      QStringLiteral("| --- | --- | --- | --- | --- |")};
    for (const SimilarJob &similar : jobs) {
        const Push push = pushes.value(similar.job.pushId);
        QStringList cells = cellsOf(similar, push, now);
        const QUrl page = pageOfJob(session, found.repository.name, push.revision, similar.job);
        cells[0] = markdownLink(cells[0], page);
        cells[1] = markdownCell(cells[1]);
        cells[2] = markdownCell(cells[2]);
        lines.append(markdownRow(cells));
    }
    return lines.join(u'\n');
}

void printSimilar(Session &session, const TaskJob &found, const QVector<SimilarJob> &jobs, const PushesById &pushes) {
    if (session.invocation().isSet(options::markdown))
        return printLine(similarToMarkdown(session, found, jobs, pushes));
    const QDateTime now = utcFromMs(session.clock().nowMs());
    Json list = Json::array();
    TableRows rows;
    for (const SimilarJob &similar : jobs) {
        const Push push = pushes.value(similar.job.pushId);
        list.push_back(similarToJson(similar, push));
        const QStringList cells = cellsOf(similar, push, now);
        QVector<Cell> row(cells.begin(), cells.end());
        row.first().shade = shadeOf(similar.job.status());
        row.append(runOf(similar.job));
        rows.append(row);
    }
    printList(session.invocation().json(), list,
              {QT_TRANSLATE_NOOP("collie::Words", "RESULT"),
               {QT_TRANSLATE_NOOP("collie::Words", "REVISION"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "AUTHOR"),
               QT_TRANSLATE_NOOP("collie::Words", "AGE"),
               QT_TRANSLATE_NOOP("collie::Words", "CLASS"),
               {QT_TRANSLATE_NOOP("collie::Words", "RUN"), TableColumn::Cut::Never}},
              rows);
}

Future<void> showSimilar(Session &session) {
    const Invocation &invocation = session.invocation();
    if (const Result<void> checked = checkForms(invocation); !checked)
        return failedFuture<void>(checked.error());
    const NamedRun named{.taskId = invocation.operands().first(), .runId = -1, .repository = {}, .revision = {}};
    return andThen(findTaskJob(session, named), &session, [&session](const TaskJob &found) {
        if (found.trouble)
            return failedFuture<void>(*found.trouble);
        if (found.job.id == 0)
            return failedFuture<void>(
                {.kind = ErrorKind::NotFound,
                 .message = Words::tr("Treeherder does not show this task, so it has no similar jobs.")});
        if (found.repository.name.isEmpty())
            return failedFuture<void>(
                {.kind = ErrorKind::NotFound,
                 .message = Words::tr("The task has expired, and with it what says in which repository it ran.")});
        const Invocation &said = session.invocation();
        const auto similar = session.deployment().failures.similarJobs(
            found.repository.name, found.job.id, 0, static_cast<int>(said.number(options::similarCount)),
            said.isSet(options::failuresOnly));
        return andThen(similar, &session, [&session, found](const SimilarJobs &page) {
            return andThen(
                pushesOf(session, found.repository.name, page.jobs), &session,
                [&session, found, page](const PushesById &pushes) { printSimilar(session, found, page.jobs, pushes); });
        });
    });
}

const VerbFamily similarVerb{
    {.name = "job similar",
     .operands = {operands::taskId},
     .options = {options::runId, options::similarCount, options::failuresOnly, options::markdown},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List how the same job ended on other pushes, newest first"),
     .examples = {{"job similar TASKID --count 40 --failures",
                   QT_TRANSLATE_NOOP("collie::Words", "List the latest failures of the same job")}},
     .printsJson = true,
     .printsColours = true,
     .access = Access::IfAny,
     .run = showSimilar},
};

} // namespace

} // namespace collie::cli
