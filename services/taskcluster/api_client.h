#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/base/json.h"
#include "services/credentials/credentials.h"
#include "services/http/http_client.h"
#include "services/taskcluster/root_url.h"

#include <QObject>
#include <QPair>
#include <QVector>

namespace collie::taskcluster {

/// One call of a Taskcluster API.
struct ApiCall {
    QByteArray method = "GET";
    QString service; ///< "queue"
    QString path;    ///< Below `/api/<service>/v1/`, percent-encoded.
    QVector<QPair<QString, QString>> query = {};
    Json payload = nullptr; ///< null sends no body.
    bool idempotent = false;
    bool anonymous = false;            ///< Send no Authorization although there are credentials.
    QStringList authorizedScopes = {}; ///< Narrows this call; empty for the credentials' own.
    qint64 maxBytes = 64 * 1024 * 1024;
};

/// Signs and sends calls to one deployment and turns its error bodies into Errors. Keeps the offset to the server's
/// clock: an AuthenticationFailed caused by a stale timestamp is retried once with the Date header's time. One thread.
class ApiClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ApiClient)
  public:
    ApiClient(http::HttpClient &http, RootUrl rootUrl, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const RootUrl &rootUrl() const { return m_rootUrl; }
    /// Used for every later call; empty credentials make calls anonymous.
    void setCredentials(credentials::Credentials credentials);
    [[nodiscard]] const credentials::Credentials &credentials() const { return m_credentials; }

    /// \return the JSON answer (null for an empty 204); the error of the transport or of the service. 303 counts as
    /// success.
    [[nodiscard]] Future<Json> call(const ApiCall &call);

    /// Like call(), but the body as it came: artifact content.
    [[nodiscard]] Future<http::Response> callRaw(const ApiCall &call);

    /// \param lifetime  from now; 15 minutes is every client's default.
    /// \return a URL that works without credentials; NotSignedIn without credentials.
    [[nodiscard]] Result<QUrl> signUrl(const QUrl &url, std::chrono::seconds lifetime = std::chrono::minutes(15)) const;

    /// What sends the calls; for addresses an answer names, without credentials.
    [[nodiscard]] http::HttpClient &http() const { return m_http; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// The server's time as far as known, in milliseconds since the epoch.
    [[nodiscard]] qint64 serverNowMs() const;
    /// The server's time by the Date header of its last answer, which is up to a second and the answer's way late; the
    /// own clock's before the first answer. For comparing with times the server gives. Milliseconds since the epoch.
    [[nodiscard]] qint64 answeredNowMs() const { return m_clock.nowMs() + m_dateOffsetMs; }

  private:
    [[nodiscard]] Result<http::Request> request(const ApiCall &call) const;
    [[nodiscard]] Future<http::Response> attempt(const ApiCall &call, bool mayCorrectClock);
    [[nodiscard]] bool correctClock(const Error &error, const http::Response &response);
    http::HttpClient &m_http;
    RootUrl m_rootUrl;
    const Clock &m_clock;
    credentials::Credentials m_credentials;
    qint64 m_clockOffsetMs = 0; ///< What signing needs.
    qint64 m_dateOffsetMs = 0;  ///< Of the last answer's Date header.
};

} // namespace collie::taskcluster
