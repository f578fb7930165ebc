#pragma once

#include "services/base/async.h"
#include "services/http/call_resources.h"
#include "services/http/kept_call.h"
#include "services/http/network_options.h"
#include "services/http/request.h"

#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <vector>

namespace collie::http {

/// Sends API requests over Qt Network: deadlines, retries, bounds, TLS that fails closed. Redirects are not followed.
/// At most `connectionsPerHost` requests run against one host; others wait here, where no deadline runs, and requests
/// that are not idempotent (a person's click) go first. Lives on the thread it was made on and is used from there only.
class HttpClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)
  public:
    explicit HttpClient(RetryPolicy policy = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Trusts the certificates of a PEM file beside the system's own.
    /// \return Storage or InvalidArgument when the file cannot be read or holds none.
    [[nodiscard]] Result<void> addCaFile(const QString &path);

    /// Takes effect for requests sent from now on; those under way end as they began. Connections that are kept open
    /// are used on unless proxy or certificates are others.
    void setNetwork(const NetworkOptions &options);
    /// The proxy on the way to `url`, for connections that are not made here: web sockets.
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const { return m_proxy.proxyFor(url); }

    /// What is trusted, for connections that are not made here: web sockets.
    [[nodiscard]] const QSslConfiguration &tls() const { return m_shared.tls; }

    /// Where good answers of requests with Request::keep are kept; see KeptCall. \param keeper  outlives this, or null
    /// for nowhere. Questions that are under way with another end with Cancelled.
    void setKeeper(AnswerKeeper *keeper);

    /// Sends a request. Cancelling the future aborts it.
    /// \return the answer whatever its status; Timeout, Network, Tls, TooLarge, Cancelled or InvalidArgument when there
    /// is none. Errors come through the event loop like answers.
    [[nodiscard]] Future<Response> send(Request request);

    /// The same for a question of more than one request, whose parts are not kept: an artifact, which the queue names
    /// another address for each time. \param ask  asks.
    [[nodiscard]] Future<Response> askKept(const Keeping &what, const KeptCall::Ask &ask);

    /// Which servers answer.
    [[nodiscard]] const Reachability &servers() const { return m_shared.servers; }

    static constexpr int connectionsPerHost = HostQueue::connectionsPerHost;

  Q_SIGNALS:
    /// A question whose answers are kept is about to be answered well. \param keptMs  as Response::keptMs.
    void answered(collie::CacheKind kind, const QUrl &address, qint64 keptMs);

  private:
    void renewNetwork();
    [[nodiscard]] Future<Response> sendNow(Request request);

    const RetryPolicy m_policy; ///< As it was made with.
    ProxyChoice m_proxy;
    QByteArray m_trusted; ///< PEM of what is trusted; empty for the system's own.
    CallResources m_shared;
    AnswerKeeper *m_keeper = nullptr;
    /// Whose requests are still under way after a change.
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_retired;
};

} // namespace collie::http
