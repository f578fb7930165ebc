#include "app/cli/output.h"
#include "app/cli/transfer_session.h"
#include "app/cli/verbs.h"
#include "services/taskcluster/queue.h"

#include <QDir>
#include <QLocale>

#include <memory>

namespace collie::cli {

namespace {

using taskcluster::Artifact;
using taskcluster::Queue;
using taskcluster::TaskStatus;
using transfers::Transfer;

/// The run that --run names, else the newest.
Future<int> chosenRun(Session &session, const QString &taskId) {
    const Invocation &invocation = session.invocation();
    if (invocation.has(QStringLiteral("run"))) {
        bool isNumber = false;
        const int run = invocation.value(QStringLiteral("run")).toInt(&isNumber);
        if (!isNumber || run < 0)
            return failedFuture<int>(usageError(QStringLiteral("--run takes a number from 0.")));
        return readyFuture<int>(run);
    }
    return andThen(Queue(session.api()).status(taskId), &session, [](const Result<TaskStatus> &status) -> Result<int> {
        if (!status)
            return failure(status.error());
        if (status->runs.isEmpty())
            return failure(ErrorKind::NotFound, QStringLiteral("The task has not run yet."));
        return status->runs.last().runId;
    });
}

/// Calls `next(run, artifacts)` with the artifacts of the chosen run.
template <class Next>
Future<void> withArtifacts(Session &session, Next next) {
    const QString taskId = session.invocation().operands().first();
    return andThen(session.tryCredentials(), &session, [&session, taskId, next](const Result<void> &ready) {
        if (!ready)
            return failedFuture<void>(ready.error());
        return andThen(chosenRun(session, taskId), &session, [&session, taskId, next](const Result<int> &run) {
            if (!run)
                return failedFuture<void>(run.error());
            return andThen(Queue(session.api()).artifacts(taskId, *run), &session,
                           [next, run = *run](const Result<QVector<Artifact>> &all) {
                               return all ? next(run, *all) : failedFuture<void>(all.error());
                           });
        });
    });
}

void printArtifacts(Session &session, int run, const QVector<Artifact> &all) {
    const QString taskId = session.invocation().operands().first();
    Json list = Json::array();
    QVector<QStringList> rows;
    for (const Artifact &one : all) {
        const QString url = Queue(session.api()).artifactUrl(taskId, run, one.name).toString(QUrl::FullyEncoded);
        list.push_back({{"name", one.name.toStdString()},
                        {"storageType", one.storageType.toStdString()},
                        {"contentType", one.contentType.toStdString()},
                        {"expires", one.expires.toString(Qt::ISODateWithMs).toStdString()},
                        {"url", url.toStdString()}});
        rows.append({one.storageType, one.expires.toString(Qt::ISODate), one.contentType, one.name});
    }
    if (session.invocation().json())
        printJson(list);
    else
        printTable(
            {QStringLiteral("STORAGE"), QStringLiteral("EXPIRES"), QStringLiteral("TYPE"), QStringLiteral("NAME")},
            rows);
}

} // namespace

Future<void> listArtifacts(Session &session) {
    return withArtifacts(session, [&session](int run, const QVector<Artifact> &all) {
        printArtifacts(session, run, all);
        return readyFuture<void>({});
    });
}

Future<void> downloadArtifacts(Session &session) {
    return withArtifacts(session, [&session](int run, const QVector<Artifact> &all) {
        const Invocation &invocation = session.invocation();
        QStringList names = invocation.operands().mid(1);
        QStringList leftOut;
        if (names.isEmpty()) {
            for (const Artifact &one : all)
                (one.storageType == u"error" ? leftOut : names).append(one.name);
        }
        for (const QString &name : leftOut)
            printRemark(QStringLiteral("left out: %1 was not made by the task").arg(name));
        if (names.isEmpty())
            return failedFuture<void>({.kind = ErrorKind::NotFound,
                                       .message = leftOut.isEmpty()
                                                      ? QStringLiteral("The run has no artifacts.")
                                                      : QStringLiteral("The task made none of the run's artifacts.")});
        const auto transfers = std::make_shared<TransferSession>(session, invocation.has(QStringLiteral("force")));
        const QString folder = invocation.value(QStringLiteral("folder"));
        transfers->queue().download({.taskId = invocation.operands().first(),
                                     .runId = run,
                                     .names = names,
                                     .folder = QDir(folder.isEmpty() ? QStringLiteral(".") : folder).absolutePath()});
        return andThen(transfers->finish(false), &session,
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

} // namespace collie::cli
