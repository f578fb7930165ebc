#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/base/json.h"
#include "services/credentials/credentials.h"
#include "services/http/http_client.h"
#include "services/http/server_clock.h"
#include "services/taskcluster/root_url.h"

#include <QObject>
#include <QPair>
#include <QVector>

#include <memory>

namespace collie::taskcluster {

/// Whether an answer from before will do.
enum class Recall : quint8 {
    Never,   ///< Something is decided by it: only what is so now.
    Offline, ///< Somebody looks at it: what was kept, where the network is away.
    Always,  ///< It does not change: what was kept, without asking.
};

/// One call of a Taskcluster API.
struct ApiCall {
    QByteArray method = "GET";
    QString service; ///< "queue"
    QString path;    ///< Below `/api/<service>/v1/`, percent-encoded.
    QVector<QPair<QString, QString>> query = {};
    Json payload = nullptr; ///< null sends no body.
    bool idempotent = false;
    bool anonymous = false; ///< Send no Authorization although there are credentials.
    /// Everybody may call this at most deployments: it is sent without Authorization although there are credentials,
    /// so that expired ones do no harm, and again with them where that is refused.
    bool anonymousFirst = false;
    QStringList authorizedScopes = {}; ///< Narrows this call; empty for the credentials' own.
    qint64 maxBytes = 64 * 1024 * 1024;
    /// Whether its answer is kept and used again, as what `kind` says. Only for what is no secret: no credentials come
    /// with the answer.
    Recall recall = Recall::Never;
    CacheKind kind = CacheKind::Task;
};

/// Signs and sends calls to one deployment and turns its error bodies into Errors. Learns the server's clock from every
/// answer: an AuthenticationFailed caused by a timestamp from before it was known is retried once. One thread.
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

    /// The deployment's clock, for every time that a service of it judges.
    [[nodiscard]] const http::ServerClock &clock() const { return m_clock; }
    /// Completes once clock() is known: at once when there was an answer, else after asking for one. Never fails; where
    /// nothing answers within a few seconds the own clock has to do. For what is dated before anything else is sent.
    [[nodiscard]] Future<void> learnClock();

    /// What sends the calls; for addresses an answer names, without credentials.
    [[nodiscard]] http::HttpClient &http() const { return m_http; }
    /// clock()'s time in milliseconds since the epoch.
    [[nodiscard]] qint64 serverNowMs() const { return m_clock.nowMs(); }

  private:
    /// \param signedWithMs  is given the offset of the clock at each signing.
    [[nodiscard]] Result<http::Request> request(const ApiCall &call, const std::shared_ptr<qint64> &signedWithMs) const;
    [[nodiscard]] bool isSigned(const ApiCall &call) const;
    [[nodiscard]] Future<http::Response> attempt(const ApiCall &call, bool mayCorrectClock);
    [[nodiscard]] bool wasClockToBlame(const Error &error, const http::Response &response, qint64 signedWithMs) const;
    http::HttpClient &m_http;
    RootUrl m_rootUrl;
    http::ServerClock m_clock;
    credentials::Credentials m_credentials;
    bool m_anonymousRefused =
        false; ///< Somebody must be signed in here even for what everybody may at most deployments.
};

} // namespace collie::taskcluster
