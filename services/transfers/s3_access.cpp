#include "services/transfers/s3_access.h"

#include "services/base/utc.h"
#include "services/http/retry.h"
#include "services/transfers/branch_future.h"
#include "services/transfers/store_error.h"

#include <algorithm>
#include <utility>

namespace collie::transfers {

namespace {

const QByteArray defaultRegion("us-east-1");

bool isRegion(const QByteArray &text) {
    // It becomes part of a host's name.
    constexpr qsizetype longest = 32;
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-';
    });
}

} // namespace

QByteArray regionOf(const http::Headers &headers, const QByteArray &body) {
    QByteArray region = http::headerValue(headers, "x-amz-bucket-region");
    if (region.isEmpty())
        region = xmlElement(body, "Region").toLatin1();
    return isRegion(region) ? region : QByteArray();
}

S3Access::S3Access(taskcluster::ApiClient &api, QUrl endpoint, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_endpoint(std::move(endpoint)) {}

QDateTime S3Access::now() const {
    return utcFromMs(m_api.serverNowMs() + m_aheadMs);
}

bool S3Access::learnTime(const http::Headers &headers, const QByteArray &body) {
    QDateTime there = QDateTime::fromString(xmlElement(body, "ServerTime"), Qt::ISODate);
    if (!there.isValid())
        there = http::httpDate(http::headerValue(headers, "Date"));
    if (there.isValid())
        m_aheadMs = there.toMSecsSinceEpoch() - m_api.serverNowMs();
    return there.isValid();
}

QUrl S3Access::urlOf(const QString &bucket, const QString &key, const QByteArray &region) const {
    const QByteArray path = sigv4::encode(key.toUtf8(), true);
    // A dot in the bucket's name would need a certificate nobody has, so those are named in the path.
    const bool byPath = !m_endpoint.isEmpty() || bucket.contains(u'.');
    const QByteArray name = sigv4::encode(bucket.toUtf8(), false);
    QByteArray text;
    if (!m_endpoint.isEmpty()) {
        text = m_endpoint.toEncoded(QUrl::StripTrailingSlash) + '/' + name + '/' + path;
    } else if (byPath) {
        text = "https://s3." + region + ".amazonaws.com/" + name + '/' + path;
    } else {
        text = "https://" + name + ".s3." + region + ".amazonaws.com/" + path;
    }
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

void S3Access::forget(const QString &bucket, const QString &prefix) {
    m_credentials.erase({bucket, prefix});
}

void S3Access::setRegion(const QString &bucket, const QByteArray &region) {
    m_regions[bucket] = region;
}

S3Ticket S3Access::ticketOf(const taskcluster::S3Credentials &credentials, const QByteArray &region) {
    return {.key = {.accessKeyId = credentials.accessKeyId,
                    .secretAccessKey = credentials.secretAccessKey,
                    .sessionToken = credentials.sessionToken},
            .region = region};
}

std::optional<S3Ticket> S3Access::knownTicket(const QString &bucket, const QString &prefix) const {
    const taskcluster::S3Credentials *kept = usable({bucket, prefix});
    const QByteArray known = knownRegion(bucket);
    return kept != nullptr && !known.isEmpty() ? std::optional(ticketOf(*kept, known)) : std::nullopt;
}

Future<S3Ticket> S3Access::ticket(const QString &bucket, const QString &prefix) {
    if (const std::optional<S3Ticket> known = knownTicket(bucket, prefix))
        return readyFuture<S3Ticket>(*known);
    return andHandle(credentials({bucket, prefix}), this,
                     [this, bucket](const Result<taskcluster::S3Credentials> &credentials) {
                         if (!credentials)
                             return failedFuture<S3Ticket>(credentials.error());
                         return andHandle(region(bucket), this,
                                          [opened = *credentials](const Result<QByteArray> &where) -> Result<S3Ticket> {
                                              if (!where)
                                                  return failure(where.error());
                                              return ticketOf(opened, *where);
                                          });
                     });
}

const taskcluster::S3Credentials *S3Access::usable(const Place &place) const {
    const auto kept = m_credentials.find(place);
    const qint64 usableUntil = m_api.serverNowMs() + std::chrono::milliseconds(spare).count();
    const bool is = kept != m_credentials.end() && kept->second.expires.toMSecsSinceEpoch() > usableUntil;
    return is ? &kept->second : nullptr;
}

QByteArray S3Access::knownRegion(const QString &bucket) const {
    return m_regions.value(bucket, m_endpoint.isEmpty() ? QByteArray() : defaultRegion);
}

Future<taskcluster::S3Credentials> S3Access::credentials(const Place &place) {
    if (const taskcluster::S3Credentials *kept = usable(place))
        return readyFuture<taskcluster::S3Credentials>(*kept);
    const auto asked = m_asked.find(place);
    if (asked != m_asked.end())
        return branchOf(asked->second, this);
    const auto future = taskcluster::s3Credentials(m_api, place.first, place.second);
    m_asked.emplace(place, future);
    onDone(future, this, [this, place](const Result<taskcluster::S3Credentials> &answer) {
        m_asked.erase(place);
        if (answer)
            m_credentials.insert_or_assign(place, *answer);
    });
    return branchOf(future, this);
}

Future<QByteArray> S3Access::region(const QString &bucket) {
    if (const QByteArray known = knownRegion(bucket); !known.isEmpty())
        return readyFuture<QByteArray>(known);
    // Anybody may ask where a bucket is: the answer, whatever its status, has it in a header. Cheaper than to find out
    // with the file.
    http::Request request{.method = "HEAD", .url = urlOf(bucket, {}, defaultRegion), .idempotent = true};
    return andThen(m_api.http().send(std::move(request)), this,
                   [this, bucket](const http::Response &answer) -> Result<QByteArray> {
                       const QByteArray found = regionOf(answer.headers, answer.body);
                       if (!found.isEmpty())
                           setRegion(bucket, found);
                       return found.isEmpty() ? defaultRegion : found;
                   });
}

} // namespace collie::transfers
