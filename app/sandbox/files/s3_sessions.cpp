#include "app/sandbox/files/s3_sessions.h"

#include "services/base/slugid.h"

#include <limits>

namespace collie::sandbox {

namespace {

constexpr qint64 sessionMs = 3600 * 1000;

Secret randomSecret() {
    return Secret((newSlugid() + newSlugid()).toLatin1());
}

QByteArray randomId() {
    return "ASIA" + newSlugid().toLatin1().replace('-', 'A').replace('_', 'B').left(16).toUpper();
}

} // namespace

S3Sessions::S3Sessions()
    : m_server{.key = {.accessKeyId = randomId(), .secretAccessKey = randomSecret()},
               .bucket = {},
               .prefix = {},
               .mayWrite = true,
               .expiresMs = std::numeric_limits<qint64>::max()} {}

bool S3Sessions::isOpenTo(const QString &bucket) {
    return bucket == u"collie-uploads" || bucket == u"collie-uploads-west";
}

QByteArray S3Sessions::regionOf(const QString &bucket) {
    return bucket == u"collie-uploads-west" ? "us-west-2" : "us-east-1";
}

const S3Session &S3Sessions::open(const QString &bucket, const QString &prefix, bool mayWrite, qint64 nowMs) {
    const QByteArray id = randomId();
    S3Session &session = m_sessions[id];
    session = {.key = {.accessKeyId = id, .secretAccessKey = randomSecret(), .sessionToken = randomSecret()},
               .bucket = bucket,
               .prefix = prefix,
               .mayWrite = mayWrite,
               .expiresMs = nowMs + sessionMs};
    return session;
}

std::optional<S3Session> S3Sessions::find(const QByteArray &accessKeyId) const {
    if (accessKeyId == m_server.key.accessKeyId)
        return m_server;
    const auto found = m_sessions.find(accessKeyId);
    return found == m_sessions.end() ? std::nullopt : std::optional(*found);
}

void S3Sessions::expireAll() {
    for (S3Session &session : m_sessions)
        session.expiresMs = 0;
}

} // namespace collie::sandbox
