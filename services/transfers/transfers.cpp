#include "services/transfers/transfers.h"

#include "services/base/json_members.h"
#include "services/base/logging.h"
#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/taskcluster/answer_credentials.h"
#include "services/taskcluster/task_claim.h"
#include "services/transfers/artifact_upload.h"
#include "services/transfers/branch_future.h"
#include "services/transfers/s3_upload.h"

#include <QCryptographicHash>

#include <algorithm>

namespace collie::transfers {

namespace {

Future<Json> afterOpening(const Future<taskcluster::OwnTask> &opened, taskcluster::OwnTasks &tasks, QObject *context,
                          std::function<Future<Json>(taskcluster::TaskClaim &)> next) {
    return andThen(opened, context, [&tasks, next = std::move(next)](const taskcluster::OwnTask &task) {
        taskcluster::TaskClaim *claim = tasks.claimOf(task.taskId);
        if (!claim)
            return failedFuture<Json>(
                {.kind = ErrorKind::Conflict,
                 .message = Words::tr("The task is no longer ours: its claim has ended. Upload to a new task.")});
        return next(*claim);
    });
}

/// The same for every attempt at an object, also after a restart: with another the service would refuse the name.
QString uploadIdOf(const Transfer &transfer) {
    const QByteArray seed = transfer.added.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '\n' +
                            QByteArray::number(transfer.id) + '\n' + transfer.name.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    UuidBytes bytes{};
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    // Version 4 and its variant (RFC 9562 §5.4), as slugids have them; the first bit cleared, as "nice" ones have it.
    bytes[0] &= 0x7f;
    bytes[6] = quint8((bytes[6] & 0x0f) | 0x40);
    bytes[8] = quint8((bytes[8] & 0x3f) | 0x80);
    return slugidFromBytes(bytes);
}

bool opensTask(const Transfer &transfer) {
    const auto *target = std::get_if<TaskTarget>(&transfer.target);
    return transfer.direction == Direction::Upload && target && target->taskId.isEmpty();
}

} // namespace

Transfers::Transfers(taskcluster::ApiClient &api, http::FileTransport &files, taskcluster::OwnTasks &tasks,
                     const QUrl &s3Endpoint, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_files(files)
    , m_tasks(tasks)
    , m_s3(api, s3Endpoint) {}

std::unique_ptr<TransferJob> Transfers::make(const Transfer &transfer, std::optional<TransferAnswer> answer) {
    if (transfer.direction == Direction::Download)
        return std::make_unique<DownloadJob>(m_api, m_files, m_parts, transfer, answer);
    const bool acceptChanges = answer == TransferAnswer::Proceed;
    if (std::holds_alternative<S3Target>(transfer.target))
        return std::make_unique<S3Upload>(m_files, m_s3, transfer, acceptChanges);
    if (std::holds_alternative<ObjectTarget>(transfer.target))
        return std::make_unique<ObjectUpload>(m_files, transfer, acceptChanges, objectHooks(transfer));
    return taskJob(transfer, acceptChanges);
}

std::unique_ptr<TransferJob> Transfers::taskJob(const Transfer &transfer, bool acceptChanges) {
    if (std::get<TaskTarget>(transfer.target).objectStorage)
        return std::make_unique<ObjectUpload>(m_files, transfer, acceptChanges, taskObjectHooks(transfer));
    return std::make_unique<ArtifactUpload>(m_files, m_tasks, m_api, transfer, acceptChanges,
                                            [this, transfer] { return taskFor(transfer); });
}

Future<taskcluster::OwnTask> Transfers::taskFor(const Transfer &transfer) {
    const auto &target = std::get<TaskTarget>(transfer.target);
    if (!target.taskId.isEmpty()) {
        if (taskcluster::TaskClaim *claim = m_tasks.claimOf(target.taskId))
            return readyFuture<taskcluster::OwnTask>(claim->task());
        const auto claiming = m_claiming.find(target.taskId);
        if (claiming != m_claiming.end())
            return branchOf(claiming->second, this);
        const Future<taskcluster::OwnTask> claim = m_tasks.claim(target.taskId);
        m_claiming.emplace(target.taskId, claim);
        onDone(claim, this,
               [this, taskId = target.taskId](const Result<taskcluster::OwnTask> &) { m_claiming.erase(taskId); });
        return branchOf(claim, this);
    }
    const auto opened = m_opened.find(transfer.batch);
    const bool failed = opened != m_opened.end() && opened->second.isFinished() &&
                        (opened->second.resultCount() == 0 || !opened->second.result());
    if (opened != m_opened.end() && !failed)
        return branchOf(opened->second, this);
    const Future<taskcluster::OwnTask> created = m_tasks.create(target.taskQueueId, target.title, transfer.expires);
    m_opened.insert_or_assign(transfer.batch, created);
    return branchOf(created, this);
}

ObjectUpload::Hooks Transfers::objectHooks(const Transfer &transfer) {
    const QString uploadId = uploadIdOf(transfer);
    return {.begin =
                [this, transfer, uploadId](const PreparedFile &) {
                    return readyFuture<ObjectSession>(
                        ObjectSession{.upload = {.name = transfer.name,
                                                 .projectId = std::get<ObjectTarget>(transfer.target).projectId,
                                                 .uploadId = uploadId,
                                                 .expires = transfer.expires},
                                      .api = &m_api});
                },
            .link =
                [this](const ObjectSession &session) {
                    return taskcluster::Objects(m_api).downloadUrl(session.upload.name);
                }};
}

ObjectUpload::Hooks Transfers::taskObjectHooks(const Transfer &transfer) {
    // Shared by the hooks: which task it has become.
    const auto task = std::make_shared<taskcluster::OwnTask>();
    const auto begin = [this, transfer, task](const PreparedFile &file) {
        const Json artifact{{"storageType", "object"}, {"contentType", file.contentType.toStdString()}};
        const auto asked =
            afterOpening(taskFor(transfer), m_tasks, this, [transfer, task, artifact](taskcluster::TaskClaim &claim) {
                *task = claim.task();
                return claim.createArtifact(transfer.name, artifact, transfer.expires);
            });
        return andThen(asked, this, [this, task](Json answer) -> Result<ObjectSession> {
            const Result<credentials::Credentials> credentials = taskcluster::takeCredentials(answer);
            if (!credentials)
                return failure(credentials.error());
            const auto own = taskcluster::clientWith(m_api, *credentials);
            return ObjectSession{.upload = {.name = stringMember(answer, "name"),
                                            .projectId = stringMember(answer, "projectId"),
                                            .uploadId = stringMember(answer, "uploadId"),
                                            .expires = timeMember(answer, "expires")},
                                 .api = own.get(),
                                 .taskId = task->taskId,
                                 .own = own};
        });
    };
    return {.begin = begin,
            .end =
                [this, task, name = transfer.name](const ObjectSession &session) {
                    taskcluster::TaskClaim *claim = m_tasks.claimOf(task->taskId);
                    return claim ? claim->finishArtifact(name, session.upload.uploadId)
                                 : failedFuture<void>({.kind = ErrorKind::Conflict,
                                                       .message = Words::tr("The task's claim has ended.")});
                },
            .link = [this, task, name = transfer.name](
                        const ObjectSession &) { return artifactUrl(task->taskId, task->runId, name); }};
}

void Transfers::over(const Transfer &transfer) {
    if (transfer.direction == Direction::Download)
        m_parts.remove(transfer.id);
}

void Transfers::batchOver(const QVector<Transfer> &transfers) {
    if (transfers.isEmpty() || transfers.first().direction != Direction::Upload)
        return;
    const Transfer &first = transfers.first();
    const auto *target = std::get_if<TaskTarget>(&first.target);
    QString taskId = target && target->resolveWhenDone ? target->taskId : QString();
    if (opensTask(first)) {
        const auto opened = m_opened.find(first.batch);
        if (opened == m_opened.end())
            return;
        const Future<taskcluster::OwnTask> task = opened->second;
        m_opened.erase(opened);
        if (target->resolveWhenDone && task.isFinished() && task.resultCount() > 0 && task.result())
            taskId = task.result()->taskId;
    }
    if (taskId.isEmpty())
        return;
    const auto count = [&transfers](TransferState state) {
        return std::count_if(transfers.begin(), transfers.end(),
                             [state](const Transfer &one) { return one.state == state; });
    };
    taskcluster::TaskOutcome outcome =
        count(TransferState::Done) > 0 ? taskcluster::TaskOutcome::Completed : taskcluster::TaskOutcome::Exception;
    if (count(TransferState::Failed) > 0)
        outcome = taskcluster::TaskOutcome::Failed;
    onDone(m_tasks.report(taskId, outcome), this, [this, taskId](const Result<void> &reported) {
        if (!reported)
            qCWarning(logTransfers).noquote() << "Task" << taskId << "was not resolved:" << reported.error().message;
        Q_EMIT taskResolved(taskId, reported.has_value());
    });
}

QUrl Transfers::artifactUrl(const QString &taskId, int runId, const QString &name) const {
    return taskcluster::Queue(m_api).artifactUrl(taskId, runId, name);
}

Result<QUrl> Transfers::signedLink(const QString &taskId, int runId, const QString &name) const {
    return m_api.signUrl(artifactUrl(taskId, runId, name));
}

} // namespace collie::transfers
