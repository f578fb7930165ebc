#include "services/transfers/s3_upload.h"

#include "services/base/numbers.h"
#include "services/base/words.h"
#include "services/taskcluster/safe_name.h"
#include "services/transfers/store_error.h"

#include <utility>

namespace collie::transfers {

namespace {

/// Files below this go at once; above, the store is asked first whether it wants them.
constexpr qint64 askFirstAbove = 1024 * 1024;

} // namespace

S3Upload::S3Upload(http::FileTransport &files, S3Access &access, const Transfer &transfer, bool acceptChanges)
    : UploadJob(files, transfer, HashNeed::Sha256, acceptChanges)
    , m_access(access)
    , m_target(std::get<S3Target>(transfer.target)) {}

Result<void> S3Upload::check() const {
    if (m_target.prefix.startsWith(u'/'))
        return failure(ErrorKind::InvalidArgument, Words::tr("A prefix in a bucket cannot begin with a slash."));
    if (const Result<void> key = taskcluster::checkS3Key(transfer().name); !key)
        return key;
    const qint64 size = stampOf(transfer().file).size;
    if (size > maxBytes)
        return failure(ErrorKind::TooLarge,
                       Words::tr("%1 has %L2 bytes; a bucket takes at most %L3 (5 GiB) in one upload. Split it or "
                                 "compress it.")
                           .arg(transfer().file, groupedNumber(size), groupedNumber(maxBytes)));
    return {};
}

void S3Upload::onPrepared() {
    // Of a thousand files only the first ones wait.
    if (const std::optional<S3Ticket> known = m_access.knownTicket(m_target.bucket, m_target.prefix))
        return send(*known);
    await(m_access.ticket(m_target.bucket, m_target.prefix), [this](const Result<S3Ticket> &ticket) {
        if (!ticket)
            return finish(failure(ticket.error()));
        send(*ticket);
    });
}

void S3Upload::send(const S3Ticket &ticket) {
    m_url = m_access.urlOf(m_target.bucket, transfer().name, ticket.region);
    if (!m_url.isValid())
        return finish(
            failure(ErrorKind::InvalidArgument, Words::tr("“%1” is not the name of a bucket.").arg(m_target.bucket)));
    // The hash is signed, so that the store refuses bytes that are not these.
    const http::Headers headers = sigv4::signedHeaders("PUT", m_url, contentHeaders(), source().hashes.sha256,
                                                       ticket.key, {.region = ticket.region, .time = m_access.now()});
    put(m_url, headers, source().size > askFirstAbove);
}

bool S3Upload::followRegion(const http::FileAnswer &answer) {
    const bool elsewhere = answer.status == 301 || answer.status == 307 ||
                           xmlElement(answer.body, "Code") == u"AuthorizationHeaderMalformed";
    const QByteArray region = elsewhere ? regionOf(answer.headers, answer.body) : QByteArray();
    constexpr int mostMoves = 2;
    if (region.isEmpty() || ++m_moves > mostMoves)
        return false;
    m_access.setRegion(m_target.bucket, region);
    return true;
}

bool S3Upload::renewCredentials(const http::FileAnswer &answer) {
    if (!hasExpired(answer) || m_renewed)
        return false;
    m_renewed = true;
    m_access.forget(m_target.bucket, m_target.prefix);
    return true;
}

bool S3Upload::followClock(const http::FileAnswer &answer) {
    return xmlElement(answer.body, "Code") == u"RequestTimeTooSkewed" && !std::exchange(m_onTime, true) &&
           m_access.learnTime(answer.headers, answer.body);
}

void S3Upload::onPut(const http::FileAnswer &answer) {
    if (answer.status == 200) {
        m_link = m_url;
        return finish({});
    }
    if (followRegion(answer) || renewCredentials(answer) || followClock(answer))
        return onPrepared();
    finish(failure(storeError(answer, m_url.host())));
}

} // namespace collie::transfers
