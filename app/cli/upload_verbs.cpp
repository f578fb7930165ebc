#include "app/cli/output.h"
#include "app/cli/transfer_session.h"
#include "models/text/text_format.h"
#include "services/base/words.h"
#include "services/transfers/content_type.h"
#include "services/transfers/file_collection.h"

#include <algorithm>
#include <memory>

namespace collie::cli {

namespace options {
constexpr TextOption s3("s3", "BUCKET/PREFIX",
                        QT_TRANSLATE_NOOP("collie::Words", "Upload to a bucket with temporary credentials"));
constexpr TextOption object("object", "PROJECT/NAME",
                            QT_TRANSLATE_NOOP("collie::Words",
                                              "Upload to the object service; a name that ends with / is a prefix"));
constexpr const char *newTask = "new"; ///< What --task stands for when no task follows it.
constexpr TaskIdOption taskToUploadTo(
    "task", QT_TRANSLATE_NOOP("collie::Words", "Upload to a task: one to claim, or without an id a new one"), newTask);
constexpr TextOption artifactPrefix(
    "prefix", "PREFIX",
    QT_TRANSLATE_NOOP("collie::Words", "How the artifacts' names begin (default public/, which everybody can read)"));
constexpr TextOption uploadPool(
    "pool", "POOL",
    QT_TRANSLATE_NOOP("collie::Words", "Where a new task waits, provisionerId/workerType (default collie/uploads)"));
constexpr Flag gzip("gzip", QT_TRANSLATE_NOOP("collie::Words", "Send text compressed"));
constexpr Flag hidden("hidden",
                      QT_TRANSLATE_NOOP("collie::Words", "Upload hidden files of folders too, such as .git and .env"));
constexpr Flag followLinks("follow-links",
                           QT_TRANSLATE_NOOP("collie::Words",
                                             "Upload what links in folders lead to, also outside of them"));
} // namespace options

namespace {

using namespace transfers;

QString withSlash(QString prefix) {
    if (!prefix.isEmpty() && !prefix.endsWith(u'/'))
        prefix += u'/';
    return prefix;
}

/// Where --s3, --object or --task say the files go.
Result<UploadTarget> uploadTarget(const Invocation &invocation) {
    const bool s3 = invocation.isSet(options::s3), object = invocation.isSet(options::object),
               task = invocation.isSet(options::taskToUploadTo);
    if (int(s3) + int(object) + int(task) != 1)
        return failure(
            usageError(Words::tr("Say where the files go: --s3 BUCKET/PREFIX, --object PROJECT/NAME or --task.")));
    if (s3) {
        const QString place = invocation.text(options::s3);
        S3Target target{.bucket = place.section(u'/', 0, 0), .prefix = withSlash(place.section(u'/', 1))};
        if (target.bucket.isEmpty() || target.prefix.startsWith(u'/'))
            return failure(usageError(Words::tr("--s3 takes a bucket and a prefix: BUCKET/PREFIX.")));
        return target;
    }
    if (object) {
        const QString place = invocation.text(options::object);
        ObjectTarget target{.projectId = place.section(u'/', 0, 0), .prefix = withSlash(place.section(u'/', 1))};
        if (target.projectId.isEmpty() || !place.contains(u'/'))
            return failure(usageError(Words::tr("--object takes a project and a name: PROJECT/NAME.")));
        return target;
    }
    const QString id = invocation.text(options::taskToUploadTo);
    if (invocation.isSet(options::uploadPool) && id != QLatin1String(options::newTask))
        return failure(usageError(Words::tr("--pool is for a new task, not for one that is there.")));
    TaskTarget target{.taskId = id == QLatin1String(options::newTask) ? QString() : id, .resolveWhenDone = true};
    if (invocation.isSet(options::artifactPrefix))
        target.prefix = withSlash(invocation.text(options::artifactPrefix));
    target.taskQueueId = invocation.text(options::uploadPool);
    return target;
}

/// An object that is named in full keeps that name.
void nameObject(const Invocation &invocation, UploadRequest &request) {
    auto *object = std::get_if<ObjectTarget>(&request.target);
    const QString place = invocation.text(options::object);
    if (!object || place.endsWith(u'/') || request.items.size() != 1)
        return;
    object->prefix.clear();
    request.items.first().name = place.section(u'/', 1);
}

void warnOfPublicity(const UploadTarget &target) {
    const auto *task = std::get_if<TaskTarget>(&target);
    if (task && task->prefix.startsWith(QLatin1String("public/")))
        printRemark(
            Words::tr("Names that begin with public/ can be read by everybody; --prefix private/ keeps the files "
                      "to those with scopes."));
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
        ways.append(Words::tr("--hidden uploads hidden files too."));
    if (offers(LeftOutFile::Remedy::FollowLinks))
        ways.append(Words::tr("--follow-links uploads what links lead to."));
    return failure(ErrorKind::Storage, models::joinSentences(leftOutCount(leftOut) + u'.', ways.join(u' ')));
}

Future<void> runUpload(Session &session, const std::shared_ptr<TransferSession> &transfers, UploadRequest request,
                       const QVector<LeftOutFile> &leftOut) {
    const Invocation &invocation = session.invocation();
    nameObject(invocation, request);
    if (const Result<void> distinct = checkDistinctNames(request.items); !distinct)
        return failedFuture<void>(distinct.error());
    if (invocation.isSet(options::gzip)) {
        for (UploadItem &item : request.items)
            item.gzip = isTextType(item.contentType);
    }
    warnOfPublicity(request.target);
    const bool toTask = std::holds_alternative<TaskTarget>(request.target);
    transfers->queue().upload(request);
    return andHandle(
        transfers->finish(toTask), &session,
        [transfers, leftOut, json = invocation.json()](const Result<QVector<Transfer>> &done) -> Result<void> {
            printTransfers(json, transfers->queue().transfers());
            return outcomeOf(done, leftOut);
        });
}

Future<void> uploadTo(Session &session, const QStringList &paths, const UploadTarget &target) {
    const auto collected = andThen(session.ready(Access::Needed), &session, [&session, paths] {
        return collectFiles(paths, {.hidden = session.invocation().isSet(options::hidden),
                                    .followLinks = session.invocation().isSet(options::followLinks)});
    });
    return andThen(collected, &session, [&session, target](const FileCollection &found) {
        for (const LeftOutFile &one : found.leftOut)
            printTrouble(Words::tr("left out: %1 %2", "a file and why").arg(one.name, one.reason));
        if (found.items.isEmpty()) {
            const Result<void> nothing = outcomeOf(QVector<Transfer>(), found.leftOut);
            return nothing ? failedFuture<void>(
                                 {.kind = ErrorKind::NotFound, .message = Words::tr("There is no file to upload.")})
                           : failedFuture<void>(nothing.error());
        }
        return runUpload(session, std::make_shared<TransferSession>(session, true),
                         {.items = found.items, .target = target}, found.leftOut);
    });
}

Future<void> upload(Session &session) {
    const Result<UploadTarget> target = uploadTarget(session.invocation());
    if (!target)
        return failedFuture<void>(target.error());
    return uploadTo(session, session.invocation().operands(), *target);
}

Future<void> uploadArtifacts(Session &session) {
    const QStringList operands = session.invocation().operands();
    TaskTarget target{.taskId = operands.first(), .resolveWhenDone = true};
    if (session.invocation().isSet(options::artifactPrefix))
        target.prefix = withSlash(session.invocation().text(options::artifactPrefix));
    return uploadTo(session, operands.mid(1), target);
}

constexpr Operand filesToUpload{.name = "FILE",
                                .help = QT_TRANSLATE_NOOP("collie::Words", "Files and folders"),
                                .count = Operand::Count::Some,
                                .completes = Completes::File};

const VerbFamily uploadVerbs{
    {.name = "upload",
     .operands = {filesToUpload},
     .options = {options::s3, options::object, options::taskToUploadTo, options::artifactPrefix, options::uploadPool,
                 options::gzip, options::hidden, options::followLinks, options::s3Endpoint},
     .conditions = {{.option = "prefix", .with = "task"},
                    {.option = "pool", .with = "task"},
                    {.option = "s3-endpoint", .with = "s3"}},
     .summary = QT_TRANSLATE_NOOP(
         "collie::Words", "Upload files or folders to a bucket, the object service or a task; prints their addresses"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Say where to by one of --s3, --object and --task."),
     .examples = {{"upload report.html logs/ --task", QT_TRANSLATE_NOOP("collie::Words", "Upload to a new task")},
                  {"upload report.html --s3 BUCKET/PREFIX", QT_TRANSLATE_NOOP("collie::Words", "Upload to a bucket")}},
     .printsJson = true,
     .run = upload},
    {.name = "artifact upload",
     .operands = {operands::taskId, filesToUpload},
     .options = {options::artifactPrefix, options::gzip, options::hidden, options::followLinks},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Claim a waiting task, attach files, complete it"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "The task must wait in a queue that your scopes may claim from."),
     .examples = {{"artifact upload TASKID report.html logs/",
                   QT_TRANSLATE_NOOP("collie::Words", "Attach a file and a folder to a task that waits")}},
     .printsJson = true,
     .run = uploadArtifacts},
};

} // namespace

} // namespace collie::cli
