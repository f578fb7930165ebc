#include "services/taskcluster/api_client.h"

#include "services/base/logging.h"
#include "services/base/words.h"
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

/// Who waits for the time waits before anything else happens.
constexpr std::chrono::seconds clockDeadline{5};

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
        return failure(Error{.kind = ErrorKind::InsufficientScopes,
                             .message = Words::tr("The credentials are limited to scopes this action does not use."),
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

Result<http::Request> ApiClient::request(const ApiCall &call, const std::shared_ptr<qint64> &signedWithMs) const {
    QUrl url = m_rootUrl.api(call.service, call.path);
    if (!call.query.isEmpty())
        url.setQuery(encodedQuery(call.query));
    const qsizetype length = hawk::resource(url).size();
    if (length > hawk::maxLength)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The address of this request would be %1 characters long, and the server accepts %2. "
                                 "Use shorter names.")
                           .arg(length)
                           .arg(hawk::maxLength));
    http::Request request{.method = call.method,
                          .url = url,
                          .headers = {{"Accept", "application/json"}},
                          .body = call.payload.is_null() ? QByteArray() : toJsonBytes(call.payload),
                          .contentType = call.payload.is_null() ? QByteArray() : QByteArray("application/json"),
                          .idempotent = call.idempotent,
                          .maxBytes = call.maxBytes,
                          .keep = call.recall == Recall::Never ? std::nullopt : std::optional(call.kind),
                          .immutable = call.recall == Recall::Always};
    if (!isSigned(call))
        return request;
    const Result<Credentials> signing = narrowed(m_credentials, call.authorizedScopes);
    if (!signing)
        return failure(signing.error());
    request.authorize = [self = QPointer<const ApiClient>(this), credentials = *signing, method = call.method, url,
                         signedWithMs]() -> Result<http::Headers> {
        if (!self)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        *signedWithMs = self->m_clock.offsetMs();
        const Result<QByteArray> value = hawk::authorizationHeader(credentials, method, url, self->serverNowMs());
        if (!value)
            return failure(value.error());
        return http::Headers{{"Authorization", *value}};
    };
    return request;
}

bool ApiClient::isSigned(const ApiCall &call) const {
    return !m_credentials.isEmpty() && !call.anonymous && (!call.anonymousFirst || m_anonymousRefused);
}

Future<http::Response> ApiClient::attempt(const ApiCall &call, bool mayCorrectClock) {
    const auto signedWithMs = std::make_shared<qint64>(0);
    Result<http::Request> prepared = request(call, signedWithMs);
    if (!prepared)
        return failedFuture<http::Response>(prepared.error());
    const bool anonymous = !prepared->authorize;
    return andHandle(m_http.send(*std::move(prepared)), this,
                     [this, call, anonymous, mayCorrectClock, signedWithMs](Result<http::Response> response) {
                         if (!response)
                             return failedFuture<http::Response>(response.error());
                         m_clock.learn(*response);
                         if ((response->status >= 200 && response->status < 300) || response->status == 303)
                             return readyFuture(std::move(response));
                         Error error = errorFromResponse(*response, call.service, anonymous, call.authorizedScopes);
                         if (mayCorrectClock && !anonymous && wasClockToBlame(error, *response, *signedWithMs))
                             return attempt(call, false);
                         if (anonymous && call.anonymousFirst && !m_credentials.isEmpty() && isRefusedForWhom(error)) {
                             m_anonymousRefused = true;
                             return attempt(call, mayCorrectClock);
                         }
                         if (error.kind == ErrorKind::AuthenticationFailed && m_credentials.isExpired(serverNowMs())) {
                             error.kind = ErrorKind::NotSignedIn;
                             error.message = Words::tr("The sign-in has expired. Sign in again.");
                         }
                         return failedFuture<http::Response>(std::move(error));
                     });
}

bool ApiClient::wasClockToBlame(const Error &error, const http::Response &response, qint64 signedWithMs) const {
    if (error.kind != ErrorKind::AuthenticationFailed || !response.date.isValid())
        return false;
    // The service names the reason in words only; the token is not to blame for these.
    const bool aboutTime = response.body.contains("Stale timestamp") || response.body.contains("ext.certificate.");
    return aboutTime && std::llabs(m_clock.offsetMs() - signedWithMs) >= tolerableOffsetMs;
}

Future<void> ApiClient::learnClock() {
    if (m_clock.isKnown())
        return readyFuture<void>({});
    // Any answer tells the time; this one costs the server nothing and needs no credentials.
    const http::Request ping{
        .method = "GET",
        .url = m_rootUrl.api(QStringLiteral("queue"), QStringLiteral("ping")),
        .headers = {{"Accept", "application/json"}},
        .deadlines = {.connect = clockDeadline, .inactivity = clockDeadline, .total = clockDeadline},
        .maxBytes = mostParsedHere};
    return andHandle(m_http.send(ping), this, [this](const Result<http::Response> &answer) -> Result<void> {
        if (answer)
            m_clock.learn(*answer);
        return {};
    });
}

Future<http::Response> ApiClient::callRaw(const ApiCall &call) {
    return attempt(call, true);
}

Future<Json> ApiClient::call(const ApiCall &call) {
    return andHandle(attempt(call, true), this, [this](const Result<http::Response> &response) {
        if (!response)
            return failedFuture<Json>(response.error());
        if (response->body.size() <= mostParsedHere)
            return readyFuture(jsonAnswer(*response, m_rootUrl));
        return runOnPool([answer = *response, rootUrl = m_rootUrl] { return jsonAnswer(answer, rootUrl); });
    });
}

Result<QUrl> ApiClient::signUrl(const QUrl &url, std::chrono::seconds lifetime) const {
    if (m_credentials.isEmpty())
        return failure(ErrorKind::NotSignedIn, Words::tr("Sign in to make a signed link."));
    const qint64 lifetimeMs = std::chrono::milliseconds(lifetime).count();
    if (lifetimeMs <= 0)
        return failure(ErrorKind::InvalidArgument, Words::tr("A signed link must be valid for a second at least."));
    return hawk::signedUrl(m_credentials, url, serverNowMs() + lifetimeMs);
}

} // namespace collie::taskcluster
