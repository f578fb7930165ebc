#include "services/transfers/artifact_upload.h"

#include "services/base/numbers.h"
#include "services/base/words.h"
#include "services/taskcluster/safe_name.h"
#include "services/taskcluster/task_claim.h"
#include "services/transfers/s3_upload.h"
#include "services/transfers/store_error.h"

#include <utility>

namespace collie::transfers {

ArtifactUpload::ArtifactUpload(http::FileTransport &files, taskcluster::OwnTasks &tasks, taskcluster::ApiClient &person,
                               const Transfer &transfer, bool acceptChanges,
                               std::function<Future<taskcluster::OwnTask>()> task)
    : UploadJob(files, transfer, HashNeed::None, acceptChanges)
    , m_tasks(tasks)
    , m_person(person)
    , m_open(std::move(task)) {}

Result<void> ArtifactUpload::check() const {
    if (const Result<void> name = taskcluster::checkArtifactName(transfer().name); !name)
        return name;
    if (const qint64 size = stampOf(transfer().file).size; size > S3Upload::maxBytes)
        return failure(ErrorKind::TooLarge,
                       Words::tr("%1 has %L2 bytes; the queue's store takes at most %L3 (5 GiB). Split it or "
                                 "compress it.")
                           .arg(transfer().file, groupedNumber(size), groupedNumber(S3Upload::maxBytes)));
    return {};
}

void ArtifactUpload::onPrepared() {
    await(m_open(), [this](const Result<taskcluster::OwnTask> &task) {
        if (!task)
            return finish(failure(task.error()));
        m_task = *task;
        createArtifact();
    });
}

void ArtifactUpload::createArtifact() {
    taskcluster::TaskClaim *claim = m_tasks.claimOf(m_task.taskId);
    if (!claim)
        return finish(failure(ErrorKind::Conflict,
                              Words::tr("The task is no longer ours: its claim has ended. Upload to a new task.")));
    Json artifact{{"storageType", "s3"}, {"contentType", source().contentType.toStdString()}};
    if (source().contentEncoding.isEmpty())
        artifact["contentLength"] = source().size;
    await(claim->createArtifact(transfer().name, artifact, transfer().expires), [this](const Result<Json> &answer) {
        if (!answer)
            return finish(failure(answer.error()));
        const QUrl url(stringMember(*answer, "putUrl"), QUrl::StrictMode);
        const QByteArray type = stringMember(*answer, "contentType").toLatin1();
        if (!url.isValid() || url.host().isEmpty())
            return finish(failure(ErrorKind::BadResponse, Words::tr("The queue gave no address to send the file to.")));
        m_host = url.host();
        http::Headers headers = contentHeaders();
        // The address is signed for exactly this type.
        if (!type.isEmpty())
            headers.first().second = type;
        put(url, headers);
    });
}

void ArtifactUpload::onPut(const http::FileAnswer &answer) {
    if (answer.status == 200) {
        m_link = taskcluster::Queue(m_person).artifactUrl(m_task.taskId, m_task.runId, transfer().name);
        return finish({});
    }
    // The address was good for 45 minutes.
    if ((answer.status == 403 || hasExpired(answer)) && !std::exchange(m_renewed, true))
        return createArtifact();
    Error error = storeError(answer, m_host);
    // Without a code 400 may be said of a connection that was bad.
    if (answer.status == 400 && error.code.isEmpty())
        error.kind = ErrorKind::Network;
    finish(failure(error));
}

} // namespace collie::transfers
