#include "services/artifacts/upload_job.h"

#include <algorithm>
#include <utility>

namespace collie::artifacts {

QString xmlElement(const QByteArray &xml, const char *name) {
    constexpr qsizetype longest = 500;
    const QByteArray open = QByteArray("<") + name + '>';
    const qsizetype begin = xml.indexOf(open);
    const qsizetype end = begin < 0 ? -1 : xml.indexOf(QByteArray("</") + name + '>', begin);
    if (end < 0)
        return {};
    const qsizetype from = begin + open.size();
    return QString::fromUtf8(xml.mid(from, std::min(end - from, longest)));
}

Error storeError(const BulkAnswer &answer, const QString &host) {
    const QString code = xmlElement(answer.body, "Code");
    const QString said = xmlElement(answer.body, "Message");
    Error error{.kind = ErrorKind::Server,
                .message = {},
                .detail = QStringLiteral("%1 %2").arg(answer.status).arg(code),
                .httpStatus = answer.status,
                .retryAfter = answer.retryAfter,
                .code = code};
    const QString reason = said.isEmpty() ? QStringLiteral("status %1").arg(answer.status) : said;
    if (answer.status == 429 || code == u"SlowDown") {
        error.kind = ErrorKind::RateLimited;
        error.message = QStringLiteral("%1 asks to send more slowly.").arg(host);
    } else if (answer.status >= 500) {
        error.message = QStringLiteral("%1 could not store the file (%2). Try again.").arg(host, reason);
    } else if (answer.status == 403) {
        error.kind = ErrorKind::InsufficientScopes;
        error.message = QStringLiteral("%1 refused the file: %2").arg(host, reason);
    } else if (answer.status == 404) {
        error.kind = ErrorKind::NotFound;
        error.message = QStringLiteral("%1 does not know the place the file should go to: %2").arg(host, reason);
    } else {
        error.message = QStringLiteral("%1 refused the file: %2").arg(host, reason);
    }
    return error;
}

UploadJob::UploadJob(BulkClient &bulk, Transfer transfer, HashNeed need, bool acceptChanges, QObject *parent)
    : TransferJob(parent)
    , m_bulk(bulk)
    , m_transfer(std::move(transfer))
    , m_need(need)
    , m_acceptChanges(acceptChanges) {}

UploadJob::~UploadJob() {
    *m_stop = true;
    m_handle.answer.cancel();
}

void UploadJob::start() {
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
    m_handle = m_bulk.send({.method = "PUT",
                            .url = url,
                            .headers = headers,
                            .sourceFile = m_file.path,
                            .sourceSize = m_file.size,
                            .expectContinue = expectContinue});
    if (m_paused)
        m_bulk.setPaused(m_handle.id, true);
    onDone(m_handle.answer, this, [this](const Result<BulkAnswer> &answer) {
        if (!answer)
            return finish(failure(answer.error()));
        onPut(*answer);
    });
}

void UploadJob::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_bulk.setPaused(m_handle.id, paused);
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

} // namespace collie::artifacts
