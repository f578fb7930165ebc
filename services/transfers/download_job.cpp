#include "services/transfers/download_job.h"

#include "services/base/async.h"
#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/taskcluster/queue.h"
#include "services/taskcluster/safe_name.h"
#include "services/transfers/received_file.h"
#include "services/transfers/store_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace collie::transfers {

namespace {

Error fetchError(const http::FileAnswer &answer, const QString &name) {
    // What the store says counts as for an upload; the sentences are of the other direction.
    Error error = storeError(answer, name);
    if (error.kind == ErrorKind::NotFound) {
        error.message = Words::tr("The artifact %1 is gone from its store.").arg(name);
        return error;
    }
    // The address was signed by somebody else: no scope of the person is missing.
    if (error.kind == ErrorKind::InsufficientScopes)
        error.kind = ErrorKind::Server;
    const QString reason = error.code.isEmpty() ? Words::tr("status %1").arg(answer.status) : error.code;
    error.message = Words::tr("The store of the artifact %1 refused it (%2).").arg(name, reason);
    return error;
}

/// A file that goes with its last owner.
std::shared_ptr<const QString> scratchFile(const QString &path) {
    return {new QString(path), [](const QString *name) {
                QFile::remove(*name);
                delete name;
            }};
}

} // namespace

DownloadJob::DownloadJob(taskcluster::ApiClient &api, http::FileTransport &files, PartFiles &parts,
                         const Transfer &transfer, std::optional<TransferAnswer> answer, qint64 alwaysUnpacked)
    : m_api(api)
    , m_files(files)
    , m_parts(parts)
    , m_transfer(transfer)
    , m_answer(answer)
    , m_path(transfer.file)
    , m_alwaysUnpacked(alwaysUnpacked) {}

DownloadJob::~DownloadJob() {
    *m_stop = true;
    m_handle.answer.cancel();
}

QUrl DownloadJob::link() const {
    const DownloadSource &source = m_transfer.source;
    return taskcluster::Queue(m_api).artifactUrl(source.taskId, source.runId, source.name);
}

void DownloadJob::start() {
    // While the address is asked for.
    m_files.prepare();
    if (QFileInfo::exists(m_path)) {
        if (m_answer == TransferAnswer::KeepBoth) {
            m_path = taskcluster::freePath(m_path);
        } else if (m_answer != TransferAnswer::Proceed) {
            callLater(this, [this] { Q_EMIT asks(TransferQuestion::FileExists); });
            return;
        }
    }
    locate();
}

void DownloadJob::locate() {
    const DownloadSource &source = m_transfer.source;
    const auto located = taskcluster::locateArtifact(m_api, source.taskId, source.runId, source.name);
    m_guard = CancelGuard(located);
    onDone(located, this, [this](const Result<taskcluster::ArtifactLocation> &location) {
        if (!location)
            return fail(location.error(), true);
        fetch(*location);
    });
}

void DownloadJob::fetch(const taskcluster::ArtifactLocation &location) {
    m_location = location;
    if (m_parts.tag(m_transfer.id).isEmpty())
        m_parts.remove(m_transfer.id);
    const Result<QString> part = m_parts.take(m_transfer);
    if (!part)
        return fail(part.error(), false);
    m_part = *part;
    const QByteArray tag = m_parts.tag(m_transfer.id);
    const qint64 have = tag.isEmpty() ? 0 : QFileInfo(m_part).size();
    m_handle = m_files.send({.url = location.url,
                             .sinkFile = m_part,
                             .resumeFrom = have,
                             .ifRange = tag,
                             .followRedirects = location.followRedirects,
                             .publicOnly = location.publicOnly});
    if (m_paused)
        m_files.setPaused(m_handle.id, true);
    onDone(m_handle.answer, this, [this](const Result<http::FileAnswer> &answer) { onFetched(answer); });
}

void DownloadJob::onFetched(const Result<http::FileAnswer> &answer) {
    if (!answer) {
        rememberPart();
        return fail(answer.error(), http::isTransient(answer.error()));
    }
    if (answer->status == 200 || answer->status == 206)
        return settle(*answer);
    if (answer->status == 416) {
        // The part is not a beginning of what is there now.
        m_parts.remove(m_transfer.id);
        if (!std::exchange(m_renewed, true))
            return fetch(m_location);
    }
    if ((answer->status == 403 || hasExpired(*answer)) && !std::exchange(m_renewed, true)) {
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
        m_parts.setTag(m_transfer.id, m_handle.progress->tag);
}

void DownloadJob::settle(const http::FileAnswer &answer) {
    m_scratch = scratchFile(m_part + QStringLiteral(".unpacked"));
    QByteArrayList said; // One header with a list, or several of one each.
    for (const http::Header &header : answer.headers) {
        if (header.first.compare("Content-Encoding", Qt::CaseInsensitive) == 0)
            said.append(header.second);
    }
    Result<QList<QByteArray>> encodings = encodingsOf(said.join(','));
    if (!encodings)
        return fail(encodings.error(), false);
    // Nothing has nothing to be unpacked; but that it is all there must have been said.
    const bool isWhole = !http::headerValue(answer.headers, "Content-Length").isEmpty() ||
                         !http::headerValue(answer.headers, "Transfer-Encoding").isEmpty();
    if (answer.moved == 0 && isWhole)
        encodings->clear();
    const ReceivedFile file{.path = m_part,
                            .encodings = *encodings,
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
        m_parts.remove(m_transfer.id);
        Q_EMIT succeeded();
        return;
    }
    QFile::remove(*complete);
    if (!replace && QFileInfo::exists(m_path)) {
        m_parts.remove(m_transfer.id);
        Q_EMIT asks(TransferQuestion::FileExists);
        return;
    }
    fail({.kind = ErrorKind::Storage, .message = Words::tr("%1 cannot be written.").arg(m_path)}, false);
}

void DownloadJob::fail(const Error &error, bool keepPart) {
    if (!keepPart) {
        m_parts.remove(m_transfer.id);
    }
    Q_EMIT failed(error);
}

void DownloadJob::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_files.setPaused(m_handle.id, paused);
}

JobProgress DownloadJob::progress() const {
    if (!m_handle.progress)
        return {};
    return {.moving = true, .sent = m_handle.progress->moved, .size = m_handle.progress->expected};
}

} // namespace collie::transfers
