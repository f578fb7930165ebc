#include "app/sandbox/files/s3_service.h"
#include "services/base/utc.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

namespace collie::sandbox {

namespace sigv4 = transfers::sigv4;

namespace {

constexpr qint64 skewMs = 15 * 60 * 1000;
const QByteArray unsignedPayload("UNSIGNED-PAYLOAD");

HttpReply s3Error(int status, const char *code, const QString &message, const QByteArray &more = {}) {
    return {.status = status,
            .contentType = "application/xml",
            .body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + QByteArray(code) +
                    "</Code><Message>" + message.toHtmlEscaped().toUtf8() + "</Message>" + more + "</Error>\n"};
}

tl::unexpected<HttpReply> s3Refusal(int status, const char *code, const QString &message, const QByteArray &more = {}) {
    return tl::unexpected(s3Error(status, code, message, more));
}

QByteArray queryOf(const HttpRequest &request) {
    const qsizetype mark = request.target.indexOf('?');
    return mark < 0 ? QByteArray() : request.target.mid(mark + 1);
}

/// The headers that a signature covers, as they came.
Headers coveredHeaders(const HttpRequest &request, const QByteArray &names) {
    Headers covered;
    for (const QByteArray &name : names.split(';'))
        covered.append({name, request.header(name)});
    return covered;
}

QDateTime amzTime(const QByteArray &text) {
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return utcAt(time.date(), time.time());
}

} // namespace

QString S3Service::plainUrl(const QString &origin, const QString &bucket, const QString &key) {
    return origin + QStringLiteral("/s3/") + bucket + u'/' + QString::fromLatin1(sigv4::encode(key.toUtf8(), true));
}

QString S3Service::presigned(const QByteArray &method, const QString &origin, const QString &bucket, const QString &key,
                             qint64 lifetimeS, qint64 nowMs, const QByteArray &contentType) const {
    const sigv4::Scope scope{.region = S3Sessions::regionOf(bucket), .time = utcFromMs(nowMs)};
    const QByteArray date = sigv4::amzDate(scope.time);
    const QByteArray credential =
        m_sessions.server().key.accessKeyId + '/' + date.left(8) + '/' + scope.region + "/s3/aws4_request";
    const QUrl url = QUrl::fromEncoded(plainUrl(origin, bucket, key).toLatin1(), QUrl::StrictMode);
    Headers covered{{"host", url.authority().toLatin1()}};
    if (!contentType.isEmpty())
        covered.append({"content-type", contentType});
    const QByteArray query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + sigv4::encode(credential, false) +
                             "&X-Amz-Date=" + date + "&X-Amz-Expires=" + QByteArray::number(lifetimeS) +
                             "&X-Amz-SignedHeaders=" + (contentType.isEmpty() ? "host" : "content-type%3Bhost");
    const sigv4::Message message{.method = method,
                                 .path = url.path(QUrl::FullyEncoded).toLatin1(),
                                 .query = query,
                                 .headers = covered,
                                 .payloadHash = unsignedPayload};
    return QString::fromLatin1(url.toEncoded() + '?' + query +
                               "&X-Amz-Signature=" + sigv4::signature(message, m_sessions.server().key, scope));
}

HttpReply S3Service::handle(const HttpRequest &request, const QStringList &segments, qint64 nowMs) {
    const Place place{.bucket = segments.value(0), .key = segments.mid(1).join(u'/')};
    if (place.key.isEmpty()) {
        // Anybody may ask where a bucket is.
        HttpReply reply = s3Error(403, "AccessDenied", QStringLiteral("Access Denied"));
        reply.addHeader("x-amz-bucket-region", S3Sessions::regionOf(place.bucket));
        return reply;
    }
    const bool open = place.bucket == publicBucket && (request.method == "GET" || request.method == "HEAD");
    if (!open) {
        if (const Checked allowed = authorise(request, place, nowMs); !allowed)
            return allowed.error();
    }
    if (request.method == "PUT")
        return put(request, place);
    if (request.method == "GET" || request.method == "HEAD")
        return get(request, place);
    if (request.method != "DELETE")
        return s3Error(405, "MethodNotAllowed", QStringLiteral("The method is not allowed against this resource."));
    m_blobs.remove(place.bucket, place.key);
    return {.status = 204, .contentType = {}, .body = {}};
}

S3Service::Checked S3Service::authorise(const HttpRequest &request, const Place &place, qint64 nowMs) const {
    const bool inHeader = request.header("authorization").startsWith("AWS4-HMAC-SHA256 ");
    const bool inAddress = request.parameter(u"X-Amz-Signature").has_value();
    if (inHeader && inAddress)
        return s3Refusal(400, "InvalidRequest", QStringLiteral("Only one auth mechanism allowed."));
    if (!request.header("authorization").isEmpty() && !inHeader)
        return s3Refusal(400, "InvalidArgument", QStringLiteral("Unsupported Authorization Type"));
    if (inHeader)
        return checkHeader(request, place, nowMs);
    return inAddress ? checkAddress(request, place, nowMs)
                     : s3Refusal(403, "AccessDenied", QStringLiteral("Access Denied"));
}

S3Service::Checked S3Service::checkHeader(const HttpRequest &request, const Place &place, qint64 nowMs) const {
    static const QRegularExpression form(
        QStringLiteral("^AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)/(\\d{8})/([a-z0-9-]+)/s3/aws4_request, ?"
                       "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$"));
    const auto match = form.match(QString::fromLatin1(request.header("authorization")));
    if (!match.hasMatch())
        return s3Refusal(400, "AuthorizationHeaderMalformed", QStringLiteral("The authorization header is malformed."));
    const QByteArray region = S3Sessions::regionOf(place.bucket);
    if (match.captured(3).toLatin1() != region)
        return s3Refusal(400, "AuthorizationHeaderMalformed",
                         QStringLiteral("The authorization header is malformed; the region '%1' is wrong; expecting "
                                        "'%2'")
                             .arg(match.captured(3), QString::fromLatin1(region)),
                         "<Region>" + region + "</Region>");
    const auto session = m_sessions.find(match.captured(1).toLatin1());
    if (!session)
        return s3Refusal(403, "InvalidAccessKeyId",
                         QStringLiteral("The AWS Access Key Id you provided does not exist in our records."));
    const QDateTime time = amzTime(request.header("x-amz-date"));
    if (!time.isValid() || std::llabs(time.toMSecsSinceEpoch() - nowMs) > skewMs)
        return s3Refusal(403, "RequestTimeTooSkewed",
                         QStringLiteral("The difference between the request time and the current time is too large."));
    const QByteArray names = match.captured(4).toLatin1();
    const sigv4::Message message{.method = request.method,
                                 .path = request.path,
                                 .query = queryOf(request),
                                 .headers = coveredHeaders(request, names),
                                 .payloadHash = request.header("x-amz-content-sha256")};
    const bool covers = names.split(';').contains("host") && names.split(';').contains("x-amz-content-sha256");
    if (!covers ||
        sigv4::signature(message, session->key, {.region = region, .time = time}) != match.captured(5).toLatin1())
        return s3Refusal(403, "SignatureDoesNotMatch",
                         QStringLiteral("The request signature we calculated does not match the signature you "
                                        "provided. Check your key and signing method."));
    return checkSession(*session, request.header("x-amz-security-token"), request, place, nowMs);
}

S3Service::Checked S3Service::checkAddress(const HttpRequest &request, const Place &place, qint64 nowMs) const {
    const auto parameter = [&request](QStringView name) {
        return request.parameter(name).value_or(QString()).toLatin1();
    };
    const QDateTime time = amzTime(parameter(u"X-Amz-Date"));
    const auto session = m_sessions.find(parameter(u"X-Amz-Credential").split('/').value(0));
    if (!time.isValid() || !session)
        return s3Refusal(403, "AccessDenied", QStringLiteral("Access Denied"));
    if (time.toMSecsSinceEpoch() + parameter(u"X-Amz-Expires").toLongLong() * 1000 < nowMs)
        return s3Refusal(403, "AccessDenied", QStringLiteral("Request has expired"));
    QByteArray query = queryOf(request);
    const QByteArray signature = "&X-Amz-Signature=" + parameter(u"X-Amz-Signature");
    query.replace(signature, "");
    const sigv4::Message message{.method = request.method,
                                 .path = request.path,
                                 .query = query,
                                 .headers = coveredHeaders(request, parameter(u"X-Amz-SignedHeaders")),
                                 .payloadHash = unsignedPayload};
    const sigv4::Scope scope{.region = S3Sessions::regionOf(place.bucket), .time = time};
    if (sigv4::signature(message, session->key, scope) != parameter(u"X-Amz-Signature"))
        return s3Refusal(403, "SignatureDoesNotMatch",
                         QStringLiteral("The request signature we calculated does not match the signature you "
                                        "provided. Check your key and signing method."));
    return checkSession(*session, {}, request, place, nowMs);
}

S3Service::Checked S3Service::checkSession(const S3Session &session, const QByteArray &token,
                                           const HttpRequest &request, const Place &place, qint64 nowMs) const {
    if (Secret(token) != session.key.sessionToken)
        return s3Refusal(400, "InvalidToken", QStringLiteral("The provided token is malformed or otherwise invalid."));
    if (session.expiresMs < nowMs)
        return s3Refusal(400, "ExpiredToken", QStringLiteral("The provided token has expired."));
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool here =
        session.bucket.isEmpty() || (session.bucket == place.bucket && place.key.startsWith(session.prefix));
    // Nobody may set an access list: the policy has no PutObjectAcl.
    if (!here || (!reads && !session.mayWrite) || !request.header("x-amz-acl").isEmpty())
        return s3Refusal(403, "AccessDenied", QStringLiteral("Access Denied"));
    return {};
}

HttpReply S3Service::put(const HttpRequest &request, const Place &place) {
    const QByteArray declared = request.header("x-amz-content-sha256");
    const QByteArray actual = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    if (!declared.isEmpty() && declared != unsignedPayload && declared != actual)
        return s3Error(400, "XAmzContentSHA256Mismatch",
                       QStringLiteral("The provided 'x-amz-content-sha256' header does not match what was computed."));
    const QByteArray md5 = QCryptographicHash::hash(request.body, QCryptographicHash::Md5);
    const QByteArray declaredMd5 = request.header("content-md5");
    if (!declaredMd5.isEmpty() && declaredMd5 != md5.toBase64())
        return s3Error(400, "BadDigest",
                       QStringLiteral("The Content-MD5 you specified did not match what we received."));
    m_blobs.put(place.bucket, place.key,
                {.bytes = request.body,
                 .contentType = request.header("content-type"),
                 .contentEncoding = request.header("content-encoding")});
    HttpReply reply{.status = 200, .contentType = {}, .body = {}};
    reply.addHeader("ETag", '"' + md5.toHex() + '"');
    return reply;
}

HttpReply S3Service::get(const HttpRequest &request, const Place &place) const {
    const auto blob = m_blobs.find(place.bucket, place.key);
    if (!blob)
        return s3Error(404, "NoSuchKey", QStringLiteral("The specified key does not exist."));
    HttpReply reply{.status = 200, .contentType = blob->contentType, .body = blob->bytes};
    const QByteArray tag = '"' + QCryptographicHash::hash(blob->bytes, QCryptographicHash::Md5).toHex() + '"';
    reply.addHeader("ETag", tag);
    reply.addHeader("Accept-Ranges", "bytes");
    if (!blob->contentEncoding.isEmpty())
        reply.addHeader("Content-Encoding", blob->contentEncoding);
    const QByteArray range = request.header("range");
    const QByteArray onlyOf = request.header("if-range");
    if (!range.startsWith("bytes=") || !range.endsWith('-') || (!onlyOf.isEmpty() && onlyOf != tag))
        return reply;
    const qsizetype from = range.mid(6).chopped(1).toLongLong();
    if (from >= blob->bytes.size())
        return s3Error(416, "InvalidRange", QStringLiteral("The requested range is not satisfiable"));
    reply.status = 206;
    reply.body = blob->bytes.mid(from);
    reply.addHeader("Content-Range", "bytes " + QByteArray::number(from) + '-' +
                                         QByteArray::number(blob->bytes.size() - 1) + '/' +
                                         QByteArray::number(blob->bytes.size()));
    return reply;
}

} // namespace collie::sandbox
