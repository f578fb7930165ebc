#include "services/artifacts/download_job.h"

#include "services/artifacts/received_file.h"
#include "services/artifacts/safe_name.h"
#include "services/http/transient.h"
#include "services/taskcluster/queue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace collie::artifacts {

namespace {

Error fetchError(const BulkAnswer &answer, const QString &name) {
    if (answer.status == 404 || answer.status == 410)
        return {.kind = ErrorKind::NotFound,
                .message = QStringLiteral("The artifact %1 is gone from its store.").arg(name),
                .httpStatus = answer.status};
    return {.kind = answer.status == 429 ? ErrorKind::RateLimited : ErrorKind::Server,
            .message =
                QStringLiteral("The store of the artifact %1 refused it (status %2).").arg(name).arg(answer.status),
            .httpStatus = answer.status,
            .retryAfter = answer.retryAfter};
}

/// A file that goes with its last owner.
std::shared_ptr<const QString> scratchFile(const QString &path) {
    return {new QString(path), [](const QString *name) {
                QFile::remove(*name);
                delete name;
            }};
}

} // namespace

DownloadJob::DownloadJob(taskcluster::ApiClient &api, BulkClient &bulk, PartTags &tags, const Transfer &transfer,
                         std::optional<TransferAnswer> answer)
    : m_api(api)
    , m_bulk(bulk)
    , m_tags(tags)
    , m_transfer(transfer)
    , m_answer(answer)
    , m_path(transfer.file)
    , m_part(partOf(transfer)) {}

DownloadJob::~DownloadJob() {
    *m_stop = true;
    m_handle.answer.cancel();
}

QString DownloadJob::partOf(const Transfer &transfer) {
    const QFileInfo info(transfer.file);
    return info.dir().filePath(QStringLiteral(".collie-%1.part").arg(transfer.id));
}

QUrl DownloadJob::link() const {
    const DownloadSource &source = m_transfer.source;
    return taskcluster::Queue(m_api).artifactUrl(source.taskId, source.runId, source.name);
}

void DownloadJob::start() {
    if (QFileInfo::exists(m_path)) {
        if (m_answer == TransferAnswer::KeepBoth) {
            m_path = freePath(m_path);
        } else if (m_answer != TransferAnswer::Proceed) {
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT asks(TransferQuestion::FileExists); }, Qt::QueuedConnection);
            return;
        }
    }
    locate();
}

void DownloadJob::locate() {
    const DownloadSource &source = m_transfer.source;
    const auto located = locateArtifact(m_api, source.taskId, source.runId, source.name);
    m_guard = CancelGuard(located);
    onDone(located, this, [this](const Result<ArtifactLocation> &location) {
        if (!location)
            return fail(location.error(), true);
        fetch(*location);
    });
}

void DownloadJob::fetch(const ArtifactLocation &location) {
    m_location = location;
    const QFileInfo part(m_part);
    if (!QDir().mkpath(part.absolutePath()))
        return fail({.kind = ErrorKind::Storage,
                     .message = QStringLiteral("The folder %1 cannot be made.").arg(part.absolutePath())},
                    false);
    const QByteArray tag = m_tags.value(m_part);
    const qint64 have = tag.isEmpty() ? 0 : part.size();
    QFile empty(m_part);
    if (have == 0 && !empty.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(
            {.kind = ErrorKind::Storage,
             .message = QStringLiteral("No file can be made in %1: %2.").arg(part.absolutePath(), empty.errorString())},
            false);
    empty.close();
    m_handle = m_bulk.send({.url = location.url,
                            .sinkFile = m_part,
                            .resumeFrom = have,
                            .ifRange = tag,
                            .followRedirects = location.followRedirects});
    if (m_paused)
        m_bulk.setPaused(m_handle.id, true);
    onDone(m_handle.answer, this, [this](const Result<BulkAnswer> &answer) { onFetched(answer); });
}

void DownloadJob::onFetched(const Result<BulkAnswer> &answer) {
    if (!answer) {
        rememberPart();
        return fail(answer.error(), http::isTransient(answer.error()));
    }
    if (answer->status == 200 || answer->status == 206)
        return settle(*answer);
    if (answer->status == 416) {
        // The part is not a beginning of what is there now.
        m_tags.remove(m_part);
        if (!std::exchange(m_renewed, true))
            return fetch(m_location);
    }
    if (answer->status == 403 && !std::exchange(m_renewed, true)) {
        // The signed address did not last until its turn came.
        return locate();
    }
    const Error error = fetchError(*answer, m_transfer.source.name);
    fail(error, http::isTransient(error));
}

/// Only bytes whose version has a name can be gone on from.
void DownloadJob::rememberPart() {
    const bool named = m_handle.progress && m_handle.progress->hasTag && !m_handle.progress->tag.isEmpty() &&
                       !m_handle.progress->tag.startsWith("W/");
    if (named)
        m_tags.insert(m_part, m_handle.progress->tag);
}

void DownloadJob::settle(const BulkAnswer &answer) {
    m_scratch = scratchFile(m_part + QStringLiteral(".unpacked"));
    const QByteArray encoding = http::headerValue(answer.headers, "Content-Encoding").toLower();
    const ReceivedFile file{.path = m_part,
                            .packed = encoding == "gzip" || encoding == "x-gzip",
                            .unpackTo = *m_scratch,
                            .maxUnpacked = std::max(m_alwaysUnpacked, answer.moved * mostRatio),
                            .hashes = m_location.hashes,
                            .needsHash = m_location.storageType == u"object"};
    // Whoever is last, this job or the pool thread, removes the unpacked file unless it was moved away.
    const auto complete = runOnPool([file, stop = m_stop, scratch = m_scratch] { return completeFile(file, *stop); });
    m_guard = CancelGuard(complete);
    onDone(complete, this, [this](const Result<QString> &path) { place(path); });
}

void DownloadJob::place(const Result<QString> &complete) {
    if (!complete)
        return fail(complete.error(), false);
    // Without leave to replace, a file that came meanwhile is not replaced either.
    const bool replace = m_answer == TransferAnswer::Proceed;
    const bool placed =
        replace ? std::rename(QFile::encodeName(*complete).constData(), QFile::encodeName(m_path).constData()) == 0
                : QFile::rename(*complete, m_path);
    if (placed) {
        QFile::remove(m_part);
        m_tags.remove(m_part);
        Q_EMIT succeeded();
        return;
    }
    QFile::remove(*complete);
    if (!replace && QFileInfo::exists(m_path)) {
        QFile::remove(m_part);
        Q_EMIT asks(TransferQuestion::FileExists);
        return;
    }
    fail({.kind = ErrorKind::Storage, .message = QStringLiteral("%1 cannot be written.").arg(m_path)}, false);
}

void DownloadJob::fail(const Error &error, bool keepPart) {
    if (!keepPart) {
        QFile::remove(m_part);
        m_tags.remove(m_part);
    }
    Q_EMIT failed(error);
}

void DownloadJob::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_bulk.setPaused(m_handle.id, paused);
}

JobProgress DownloadJob::progress() const {
    if (!m_handle.progress)
        return {};
    return {.moving = true, .sent = m_handle.progress->moved, .size = m_handle.progress->expected};
}

} // namespace collie::artifacts
