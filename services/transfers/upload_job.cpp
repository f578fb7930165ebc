#include "services/transfers/upload_job.h"

#include <utility>

namespace collie::transfers {

UploadJob::UploadJob(http::FileTransport &files, Transfer transfer, HashNeed need, bool acceptChanges, QObject *parent)
    : TransferJob(parent)
    , m_files(files)
    , m_transfer(std::move(transfer))
    , m_need(need)
    , m_acceptChanges(acceptChanges) {}

UploadJob::~UploadJob() {
    *m_stop = true;
    m_handle.answer.cancel();
}

void UploadJob::start() {
    // While the file is read.
    m_files.prepare();
    const Result<void> checked = check();
    const Future<PreparedFile> ready = checked ? prepareFile(m_transfer, m_need, m_acceptChanges, m_stop)
                                               : failedFuture<PreparedFile>(checked.error());
    await(ready, [this](Result<PreparedFile> prepared) {
        if (!prepared)
            return finish(failure(prepared.error()));
        if (prepared->changed) {
            Q_EMIT asks(TransferQuestion::FileChanged);
            return;
        }
        m_file = *std::move(prepared);
        onPrepared();
    });
}

http::Headers UploadJob::contentHeaders() const {
    http::Headers headers{{"Content-Type", m_file.contentType}};
    if (!m_file.contentEncoding.isEmpty())
        headers.append({"Content-Encoding", m_file.contentEncoding});
    return headers;
}

void UploadJob::put(const QUrl &url, const http::Headers &headers, bool expectContinue) {
    m_handle = m_files.send({.method = "PUT",
                             .url = url,
                             .headers = headers,
                             .sourceFile = m_file.path,
                             .sourceSize = m_file.size,
                             .content = m_file.hashes.content,
                             .expectContinue = expectContinue});
    if (m_paused)
        m_files.setPaused(m_handle.id, true);
    onDone(m_handle.answer, this, [this](const Result<http::FileAnswer> &answer) {
        if (!answer)
            return finish(failure(answer.error()));
        onPut(*answer);
    });
}

void UploadJob::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_files.setPaused(m_handle.id, paused);
}

JobProgress UploadJob::progress() const {
    if (!m_handle.progress)
        return {.moving = false, .sent = 0, .size = m_file.path.isEmpty() ? -1 : m_file.size};
    return {.moving = true, .sent = m_handle.progress->moved, .size = m_file.size};
}

void UploadJob::finish(const Result<void> &outcome) {
    if (outcome)
        Q_EMIT succeeded();
    else
        Q_EMIT failed(outcome.error());
}

} // namespace collie::transfers
