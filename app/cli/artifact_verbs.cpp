#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/task_job.h"
#include "app/cli/transfer_session.h"

#include <QDir>
#include <QLocale>

#include <memory>

namespace collie::cli {

namespace options {
constexpr TextOption downloadFolder("folder", "DIR", "Where downloads go (default here)");
constexpr Flag forceDownload("force", "Replace files that are there");
constexpr TextOption artifactMatch("match", "RE", "Of all artifacts, those whose name matches");
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
    QVector<QStringList> rows;
    for (const Artifact &one : all) {
        const QString url = session.queue().artifactUrl(taskId, run, one.name).toString(QUrl::FullyEncoded);
        list.push_back({{"name", one.name.toStdString()},
                        {"storageType", one.storageType.toStdString()},
                        {"contentType", one.contentType.toStdString()},
                        {"expires", one.expires.toString(Qt::ISODateWithMs).toStdString()},
                        {"url", url.toStdString()}});
        rows.append({one.storageType, one.expires.toString(Qt::ISODate), one.contentType, one.name});
    }
    printList(session.invocation().json(), list, {"STORAGE", "EXPIRES", "TYPE", "NAME"}, rows);
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
        return {.kind = ErrorKind::NotFound, .message = QStringLiteral("The task made none of the run's artifacts.")};
    return {.kind = ErrorKind::NotFound,
            .message = invocation.isSet(options::artifactMatch)
                           ? QStringLiteral("No artifact of the run has a name that matches.")
                           : QStringLiteral("The run has no artifacts.")};
}

Future<void> downloadArtifacts(Session &session) {
    const Result<QRegularExpression> match = expressionOf(session.invocation(), options::artifactMatch);
    if (!match)
        return failedFuture<void>(match.error());
    if (session.invocation().isSet(options::artifactMatch) && session.invocation().operands().size() > 1)
        return failedFuture<void>(usageError(QStringLiteral("Name artifacts or give --match, not both.")));
    return withArtifacts(session, [&session, match = *match](int run, const QVector<Artifact> &all) {
        const Invocation &invocation = session.invocation();
        const auto [names, leftOut] = wantedOf(invocation, all, match);
        for (const QString &name : leftOut)
            printRemark(QStringLiteral("left out: %1 was not made by the task").arg(name));
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
                             return failure(ErrorKind::NotFound,
                                            count == 1 ? QStringLiteral("1 artifact was left out.")
                                                       : QStringLiteral("%1 artifacts were left out.").arg(count));
                         });
    });
}

constexpr Operand artifactNames{
    .name = "NAME", .help = "Names of artifacts (default all)", .count = Operand::Count::Any};

const VerbFamily artifactVerbs{
    {.name = "artifact list",
     .operands = {operands::taskId},
     .options = {options::runId},
     .summary = "List the artifacts of a run",
     .access = Access::IfAny,
     .run = listArtifacts},
    {.name = "artifact download",
     .operands = {operands::taskId, artifactNames},
     .options = {options::runId, options::artifactMatch, options::downloadFolder, options::forceDownload},
     .summary = "Download artifacts, all unless named or matched",
     .examples = {"artifact download TASKID public/build/target.zip --folder /tmp",
                  "artifact download TASKID --match 'profile_.*[.]json$'"},
     .access = Access::IfAny,
     .run = downloadArtifacts},
};

} // namespace

} // namespace collie::cli
