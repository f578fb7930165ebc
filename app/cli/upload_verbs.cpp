#include "app/cli/output.h"
#include "app/cli/transfer_session.h"
#include "app/cli/verbs.h"
#include "services/transfers/content_type.h"
#include "services/transfers/file_collection.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace collie::cli {

namespace {

using namespace transfers;

QString withSlash(QString prefix) {
    if (!prefix.isEmpty() && !prefix.endsWith(u'/'))
        prefix += u'/';
    return prefix;
}

tl::unexpected<Error> usage(const QString &text) {
    return failure(usageError(text));
}

/// Where --s3, --object or --task say the files go.
Result<UploadTarget> uploadTarget(const Invocation &invocation) {
    const bool s3 = invocation.has(QStringLiteral("s3")), object = invocation.has(QStringLiteral("object")),
               task = invocation.has(QStringLiteral("task"));
    if (int(s3) + int(object) + int(task) != 1)
        return usage(QStringLiteral("Say where to with one of --s3 BUCKET/PREFIX, --object PROJECT/NAME and --task."));
    if (s3) {
        const QString place = invocation.value(QStringLiteral("s3"));
        S3Target target{.bucket = place.section(u'/', 0, 0), .prefix = withSlash(place.section(u'/', 1))};
        if (target.bucket.isEmpty() || target.prefix.startsWith(u'/'))
            return usage(QStringLiteral("--s3 takes a bucket and a prefix: BUCKET/PREFIX."));
        return target;
    }
    if (object) {
        const QString place = invocation.value(QStringLiteral("object"));
        ObjectTarget target{.projectId = place.section(u'/', 0, 0), .prefix = withSlash(place.section(u'/', 1))};
        if (target.projectId.isEmpty() || !place.contains(u'/'))
            return usage(QStringLiteral("--object takes a project and a name: PROJECT/NAME."));
        return target;
    }
    const QString id = invocation.value(QStringLiteral("task"));
    TaskTarget target{.taskId = id == newTask ? QString() : id, .resolveWhenDone = true};
    if (invocation.has(QStringLiteral("prefix")))
        target.prefix = withSlash(invocation.value(QStringLiteral("prefix")));
    target.taskQueueId = invocation.value(QStringLiteral("pool"));
    return target;
}

/// An object that is named in full keeps that name.
void nameObject(const Invocation &invocation, UploadRequest &request) {
    auto *object = std::get_if<ObjectTarget>(&request.target);
    const QString place = invocation.value(QStringLiteral("object"));
    if (!object || place.endsWith(u'/') || request.items.size() != 1)
        return;
    object->prefix.clear();
    request.items.first().name = place.section(u'/', 1);
}

void warnOfPublicity(const UploadTarget &target) {
    const auto *task = std::get_if<TaskTarget>(&target);
    if (task && task->prefix.startsWith(QLatin1String("public/")))
        std::fprintf(stderr,
                     "Names that begin with public/ can be read by everybody; --prefix private/ keeps the files "
                     "to those with scopes.\n");
}

/// What became of an upload as a whole: a file that was left out was not uploaded.
Result<void> outcomeOf(const Result<QVector<Transfer>> &done, const QVector<LeftOutFile> &leftOut) {
    if (!done)
        return failure(done.error());
    if (leftOut.isEmpty())
        return {};
    QStringList ways;
    const auto offers = [&leftOut](LeftOutFile::Remedy remedy) {
        return std::any_of(leftOut.begin(), leftOut.end(),
                           [remedy](const LeftOutFile &one) { return one.remedy == remedy; });
    };
    if (offers(LeftOutFile::Remedy::Hidden))
        ways.append(QStringLiteral(" --hidden uploads hidden files too."));
    if (offers(LeftOutFile::Remedy::FollowLinks))
        ways.append(QStringLiteral(" --follow-links uploads what links lead to."));
    return failure(ErrorKind::Storage, leftOutCount(leftOut) + u'.' + ways.join(QString()));
}

Future<void> runUpload(Session &session, const std::shared_ptr<TransferSession> &transfers, UploadRequest request,
                       const QVector<LeftOutFile> &leftOut) {
    const Invocation &invocation = session.invocation();
    nameObject(invocation, request);
    if (const Result<void> distinct = checkDistinctNames(request.items); !distinct)
        return failedFuture<void>(distinct.error());
    if (invocation.has(QStringLiteral("gzip"))) {
        for (UploadItem &item : request.items)
            item.gzip = isTextType(item.contentType);
    }
    warnOfPublicity(request.target);
    const bool toTask = std::holds_alternative<TaskTarget>(request.target);
    transfers->queue().upload(request);
    return andThen(
        transfers->finish(toTask), &session,
        [transfers, leftOut, json = invocation.json()](const Result<QVector<Transfer>> &done) -> Result<void> {
            printTransfers(json, transfers->queue().transfers());
            return outcomeOf(done, leftOut);
        });
}

Future<void> uploadTo(Session &session, const QStringList &paths, const UploadTarget &target) {
    return andThen(session.needCredentials(), &session, [&session, paths, target](const Result<void> &ready) {
        if (!ready)
            return failedFuture<void>(ready.error());
        const CollectOptions options{.hidden = session.invocation().has(QStringLiteral("hidden")),
                                     .followLinks = session.invocation().has(QStringLiteral("follow-links"))};
        return andThen(collectFiles(paths, options), &session, [&session, target](const Result<FileCollection> &found) {
            if (!found)
                return failedFuture<void>(found.error());
            for (const LeftOutFile &one : found->leftOut)
                printRemark(QStringLiteral("left out: %1 %2").arg(one.name, one.reason));
            if (found->items.isEmpty()) {
                const Result<void> nothing = outcomeOf(QVector<Transfer>(), found->leftOut);
                return nothing ? failedFuture<void>({.kind = ErrorKind::NotFound,
                                                     .message = QStringLiteral("There is no file to upload.")})
                               : failedFuture<void>(nothing.error());
            }
            return runUpload(session, std::make_shared<TransferSession>(session, true),
                             {.items = found->items, .target = target}, found->leftOut);
        });
    });
}

} // namespace

Future<void> upload(Session &session) {
    const Result<UploadTarget> target = uploadTarget(session.invocation());
    if (!target)
        return failedFuture<void>(target.error());
    return uploadTo(session, session.invocation().operands(), *target);
}

Future<void> uploadArtifacts(Session &session) {
    const QStringList operands = session.invocation().operands();
    TaskTarget target{.taskId = operands.first(), .resolveWhenDone = true};
    if (session.invocation().has(QStringLiteral("prefix")))
        target.prefix = withSlash(session.invocation().value(QStringLiteral("prefix")));
    return uploadTo(session, operands.mid(1), target);
}

} // namespace collie::cli
