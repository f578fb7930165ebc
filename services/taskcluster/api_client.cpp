#include "services/taskcluster/api_client.h"

#include "services/base/logging.h"
#include "services/taskcluster/api_error.h"
#include "services/taskcluster/hawk.h"
#include "services/taskcluster/scopes.h"

#include <QPointer>

#include <cstdlib>
#include <utility>

namespace collie::taskcluster {

using credentials::Credentials;

namespace {

/// A clock this close to the server's is not why a request was refused.
constexpr qint64 tolerableOffsetMs = 10'000;

/// Answers above this many bytes are parsed on a pool thread, so that nothing on screen waits for them.
constexpr qsizetype largestParsedHere = 64 * 1024;

QString encodedQuery(const QVector<QPair<QString, QString>> &query) {
    QStringList parts;
    for (const auto &[name, value] : query)
        parts.append(RootUrl::encodeSegment(name) + u'=' + RootUrl::encodeSegment(value));
    return parts.join(u'&');
}

/// `credentials` narrowed for one call.
Result<Credentials> narrowed(Credentials credentials, const QStringList &wanted) {
    if (wanted.isEmpty())
        return credentials;
    if (credentials.authorizedScopes.isEmpty()) {
        credentials.authorizedScopes = wanted;
        return credentials;
    }
    credentials.authorizedScopes = scopes::intersection(credentials.authorizedScopes, wanted);
    // An empty list would not narrow at all.
    if (credentials.authorizedScopes.isEmpty())
        return failure(
            Error{.kind = ErrorKind::InsufficientScopes,
                  .message = QStringLiteral("The credentials are limited to scopes this action does not use."),
                  .missingScopes = wanted});
    return credentials;
}

} // namespace

ApiClient::ApiClient(http::HttpClient &http, RootUrl rootUrl, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_rootUrl(std::move(rootUrl))
    , m_clock(clock) {}

void ApiClient::setCredentials(Credentials credentials) {
    m_credentials = std::move(credentials);
}

qint64 ApiClient::serverNowMs() const {
    return m_clock.nowMs() + m_clockOffsetMs;
}

Result<http::Request> ApiClient::request(const ApiCall &call) const {
    QUrl url = m_rootUrl.api(call.service, call.path);
    if (!call.query.isEmpty())
        url.setQuery(encodedQuery(call.query));
    const qsizetype length = hawk::resource(url).size();
    if (length > hawk::maxLength)
        return failure(
            ErrorKind::TooLarge,
            QStringLiteral("The address of this request would be %1 characters long, and the server accepts %2. "
                           "Use shorter names.")
                .arg(length)
                .arg(hawk::maxLength));
    http::Request request{.method = call.method,
                          .url = url,
                          .headers = {{"Accept", "application/json"}},
                          .body = call.payload.is_null() ? QByteArray() : toJsonBytes(call.payload),
                          .contentType = call.payload.is_null() ? QByteArray() : QByteArray("application/json"),
                          .idempotent = call.idempotent,
                          .maxBytes = call.maxBytes};
    if (call.anonymous || m_credentials.isEmpty())
        return request;
    const Result<Credentials> signing = narrowed(m_credentials, call.authorizedScopes);
    if (!signing)
        return failure(signing.error());
    request.authorize = [self = QPointer<const ApiClient>(this), credentials = *signing, method = call.method,
                         url]() -> Result<http::Headers> {
        if (!self)
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        const Result<QByteArray> value = hawk::authorizationHeader(credentials, method, url, self->serverNowMs());
        if (!value)
            return failure(value.error());
        return http::Headers{{"Authorization", *value}};
    };
    return request;
}

Future<http::Response> ApiClient::attempt(const ApiCall &call, bool mayCorrectClock) {
    Result<http::Request> prepared = request(call);
    if (!prepared)
        return failedFuture<http::Response>(prepared.error());
    const bool anonymous = !prepared->authorize;
    return andThen(m_http.send(*std::move(prepared)), this,
                   [this, call, anonymous, mayCorrectClock](Result<http::Response> response) {
                       if (!response)
                           return failedFuture<http::Response>(response.error());
                       if (response->date.isValid())
                           m_dateOffsetMs = response->date.toMSecsSinceEpoch() - m_clock.nowMs();
                       if ((response->status >= 200 && response->status < 300) || response->status == 303)
                           return readyFuture(std::move(response));
                       Error error = errorFromResponse(*response, call.service, anonymous, call.authorizedScopes);
                       if (mayCorrectClock && !anonymous && correctClock(error, *response))
                           return attempt(call, false);
                       if (error.kind == ErrorKind::AuthenticationFailed && m_credentials.isExpired(serverNowMs())) {
                           error.kind = ErrorKind::NotSignedIn;
                           error.message = QStringLiteral("The sign-in has expired. Sign in again.");
                       }
                       return failedFuture<http::Response>(std::move(error));
                   });
}

bool ApiClient::correctClock(const Error &error, const http::Response &response) {
    if (error.kind != ErrorKind::AuthenticationFailed || !response.date.isValid())
        return false;
    // The service names the reason in words only; the token is not to blame for these.
    const bool aboutTime = response.body.contains("Stale timestamp") || response.body.contains("ext.certificate.");
    const qint64 offsetMs = response.date.toMSecsSinceEpoch() - m_clock.nowMs();
    if (!aboutTime || std::llabs(offsetMs - m_clockOffsetMs) < tolerableOffsetMs)
        return false;
    qCInfo(logHttp).noquote() << "The server's clock is" << offsetMs / 1000 << "seconds ahead; signing with its time.";
    m_clockOffsetMs = offsetMs;
    return true;
}

Future<http::Response> ApiClient::callRaw(const ApiCall &call) {
    return attempt(call, true);
}

Future<Json> ApiClient::call(const ApiCall &call) {
    return andThen(attempt(call, true), this, [this](const Result<http::Response> &response) {
        if (!response)
            return failedFuture<Json>(response.error());
        if (response->body.size() <= largestParsedHere)
            return readyFuture(jsonAnswer(*response, m_rootUrl));
        return runOnPool([answer = *response, rootUrl = m_rootUrl] { return jsonAnswer(answer, rootUrl); });
    });
}

Result<QUrl> ApiClient::signUrl(const QUrl &url, std::chrono::seconds lifetime) const {
    if (m_credentials.isEmpty())
        return failure(ErrorKind::NotSignedIn, QStringLiteral("Sign in to make a signed link."));
    const qint64 lifetimeMs = std::chrono::milliseconds(lifetime).count();
    if (lifetimeMs <= 0)
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("A signed link must be valid for a second at least."));
    return hawk::signedUrl(m_credentials, url, serverNowMs() + lifetimeMs);
}

} // namespace collie::taskcluster
