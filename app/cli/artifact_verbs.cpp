#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/table.h"
#include "app/cli/task_job.h"
#include "app/cli/transfer_session.h"
#include "services/base/words.h"

#include <QDir>

#include <memory>

namespace collie::cli {

namespace options {
constexpr TextOption downloadFolder("folder", "DIR",
                                    QT_TRANSLATE_NOOP("collie::Words", "Where downloads go (default here)"),
                                    Completes::Folder);
constexpr Flag forceDownload("force", QT_TRANSLATE_NOOP("collie::Words", "Replace files that are there"));
constexpr TextOption artifactMatch("match", "RE",
                                   QT_TRANSLATE_NOOP("collie::Words", "Of all artifacts, those whose name matches"));
} // namespace options

namespace {

using taskcluster::Artifact;
using transfers::Transfer;

/// Calls `next(run, artifacts)` with the artifacts of the chosen run.
template <class Next>
Future<void> withArtifacts(Session &session, const Next &next) {
    const QString taskId = session.invocation().operands().first();
    return andThen(chosenRun(session, taskId), &session, [&session, taskId, next](int run) {
        return andThen(session.queue().artifacts(taskId, run), &session,
                       [next, run](const QVector<Artifact> &all) { return next(run, all); });
    });
}

void printArtifacts(Session &session, int run, const QVector<Artifact> &all) {
    const QString taskId = session.invocation().operands().first();
    Json list = Json::array();
    TableRows rows;
    for (const Artifact &one : all) {
        const QString url = session.queue().artifactUrl(taskId, run, one.name).toString(QUrl::FullyEncoded);
        list.push_back({{"name", one.name.toStdString()},
                        {"storageType", one.storageType.toStdString()},
                        {"contentType", one.contentType.toStdString()},
                        {"expires", one.expires.toString(Qt::ISODateWithMs).toStdString()},
                        {"url", url.toStdString()}});
        rows.append({one.storageType, localTime(one.expires), one.contentType, one.name});
    }
    printList(session.invocation().json(), list,
              {QT_TRANSLATE_NOOP("collie::Words", "STORAGE"),
               QT_TRANSLATE_NOOP("collie::Words", "EXPIRES"),
               QT_TRANSLATE_NOOP("collie::Words", "TYPE"),
               {QT_TRANSLATE_NOOP("collie::Words", "NAME"), TableColumn::Cut::Never}},
              rows);
}

Future<void> listArtifacts(Session &session) {
    return withArtifacts(session, [&session](int run, const QVector<Artifact> &all) {
        printArtifacts(session, run, all);
        return readyFuture<void>({});
    });
}

/// Which artifacts are wanted, and which of them the task did not make.
struct Wanted {
    QStringList names, leftOut;
};

Wanted wantedOf(const Invocation &invocation, const QVector<Artifact> &all, const QRegularExpression &match) {
    Wanted wanted{.names = invocation.operands().mid(1), .leftOut = {}};
    if (!wanted.names.isEmpty())
        return wanted;
    for (const Artifact &one : all) {
        if (match.match(one.name).hasMatch())
            (one.storageType == u"error" ? wanted.leftOut : wanted.names).append(one.name);
    }
    return wanted;
}

Error nothingWanted(const Invocation &invocation, bool anyLeftOut) {
    if (anyLeftOut)
        return {.kind = ErrorKind::NotFound, .message = Words::tr("The task made none of the run's artifacts.")};
    return {.kind = ErrorKind::NotFound,
            .message = invocation.isSet(options::artifactMatch)
                           ? Words::tr("No artifact of the run has a name that matches.")
                           : Words::tr("The run has no artifacts.")};
}

Future<void> downloadArtifacts(Session &session) {
    const Result<QRegularExpression> match = expressionOf(session.invocation(), options::artifactMatch);
    if (!match)
        return failedFuture<void>(match.error());
    if (session.invocation().isSet(options::artifactMatch) && session.invocation().operands().size() > 1)
        return failedFuture<void>(usageError(Words::tr("Name artifacts or give --match, not both.")));
    return withArtifacts(session, [&session, match = *match](int run, const QVector<Artifact> &all) {
        const Invocation &invocation = session.invocation();
        const auto [names, leftOut] = wantedOf(invocation, all, match);
        for (const QString &name : leftOut)
            printTrouble(Words::tr("left out: %1 was not made by the task").arg(name));
        if (names.isEmpty())
            return failedFuture<void>(nothingWanted(invocation, !leftOut.isEmpty()));
        const auto transfers = std::make_shared<TransferSession>(session, invocation.isSet(options::forceDownload));
        const QString folder = invocation.text(options::downloadFolder);
        transfers->queue().download({.taskId = invocation.operands().first(),
                                     .runId = run,
                                     .names = names,
                                     .folder = QDir(folder.isEmpty() ? QStringLiteral(".") : folder).absolutePath()});
        return andHandle(transfers->finish(false), &session,
                         [transfers, count = leftOut.size(),
                          json = invocation.json()](const Result<QVector<Transfer>> &done) -> Result<void> {
                             printTransfers(json, transfers->queue().transfers());
                             if (!done)
                                 return failure(done.error());
                             if (count == 0)
                                 return {};
                             return failure(ErrorKind::NotFound, Words::tr("%n artifact(s) were left out.", nullptr,
                                                                           static_cast<int>(count)));
                         });
    });
}

constexpr Operand artifactNames{.name = "NAME",
                                .help = QT_TRANSLATE_NOOP("collie::Words", "Names of artifacts (default all)"),
                                .count = Operand::Count::Any};

const KnownFamilies artifactFamily{
    {.name = "artifact", .summary = QT_TRANSLATE_NOOP("collie::Words", "Files of tasks")},
};

const VerbFamily artifactVerbs{
    {.name = "artifact list",
     .operands = {operands::taskId},
     .options = {options::runId},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List the artifacts of a run"),
     .examples = {{"artifact list TASKID", QT_TRANSLATE_NOOP("collie::Words", "List the artifacts of the newest run")},
                  {"artifact list TASKID --run 0 --json",
                   QT_TRANSLATE_NOOP("collie::Words", "Those of the first run, with their addresses")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = listArtifacts},
    {.name = "artifact download",
     .operands = {operands::taskId, artifactNames},
     .options = {options::runId, options::artifactMatch, options::downloadFolder, options::forceDownload},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Download artifacts, all unless named or matched"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "Files that are there already are left alone unless --force is given."),
     .examples = {{"artifact download TASKID public/build/target.zip --folder /tmp",
                   QT_TRANSLATE_NOOP("collie::Words", "Download one artifact")},
                  {"artifact download TASKID --match 'profile_.*[.]json$'",
                   QT_TRANSLATE_NOOP("collie::Words", "Download those whose name matches")}},
     .printsJson = true,
     .access = Access::IfAny,
     .run = downloadArtifacts},
};

} // namespace

} // namespace collie::cli
