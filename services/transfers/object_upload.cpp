#include "services/transfers/object_upload.h"

#include "services/base/words.h"
#include "services/taskcluster/safe_name.h"
#include "services/transfers/store_error.h"

#include <QFile>

#include <utility>

namespace collie::transfers {

using taskcluster::Objects;
using taskcluster::UploadMethod;

namespace {

/// The service stores bytes with `Content-Encoding: identity` only, so a compressed copy would stay compressed for
/// ever.
Transfer asItIs(Transfer transfer) {
    transfer.gzip = false;
    return transfer;
}

} // namespace

ObjectUpload::ObjectUpload(http::FileTransport &files, const Transfer &transfer, bool acceptChanges, Hooks hooks)
    : UploadJob(files, asItIs(transfer), HashNeed::Sha256AndSha512, acceptChanges)
    , m_hooks(std::move(hooks)) {}

Result<void> ObjectUpload::check() const {
    return taskcluster::checkArtifactName(transfer().name);
}

void ObjectUpload::onPrepared() {
    await(m_hooks.begin(source()), [this](Result<ObjectSession> session) {
        if (!session)
            return finish(failure(session.error()));
        m_session = *std::move(session);
        createUpload();
    });
}

void ObjectUpload::createUpload() {
    QByteArray content;
    if (source().size < Objects::inlineBelow) {
        QFile small(source().path);
        if (!small.open(QIODevice::ReadOnly))
            return finish(failure(ErrorKind::Storage,
                                  Words::tr("%1 cannot be read: %2.").arg(small.fileName(), small.errorString())));
        content = small.read(Objects::inlineBelow);
    }
    const auto asked =
        Objects(*m_session.api).createUpload(m_session.upload, source().contentType, source().size, content);
    await(asked, [this](const Result<UploadMethod> &method) {
        if (!method)
            return finish(failure(method.error()));
        send(*method);
    });
}

void ObjectUpload::send(const UploadMethod &method) {
    if (method.inlined)
        return finishUpload();
    const QByteArray length = http::headerValue(method.headers, "Content-Length");
    if (!length.isEmpty() && length.toLongLong() != source().size)
        return finish(failure(ErrorKind::BadResponse,
                              Words::tr("The object service asked for another number of bytes than the file has.")));
    m_host = method.putUrl.host();
    put(method.putUrl, method.headers);
}

void ObjectUpload::onPut(const http::FileAnswer &answer) {
    if (answer.status >= 200 && answer.status < 300)
        return finishUpload();
    // What a store says of an address that was good for 45 minutes.
    if ((answer.status == 403 || hasExpired(answer)) && !m_renewed) {
        m_renewed = true;
        return createUpload();
    }
    finish(failure(storeError(answer, m_host)));
}

void ObjectUpload::finishUpload() {
    const auto asked =
        Objects(*m_session.api).finishUpload(m_session.upload, source().hashes.sha256, source().hashes.sha512);
    await(asked, [this](const Result<void> &answer) {
        if (!answer)
            return finish(answer);
        end();
    });
}

void ObjectUpload::end() {
    m_link = m_hooks.link(m_session);
    if (!m_hooks.end)
        return finish({});
    await(m_hooks.end(m_session), [this](const Result<void> &answer) { finish(answer); });
}

} // namespace collie::transfers
