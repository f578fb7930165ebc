#pragma once

#include "services/base/async.h"
#include "services/http/request.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QThreadPool>

#include <chrono>

namespace collie::http {

class Call;

/// How failed attempts of idempotent requests are repeated: transport errors, 5xx, 429.
struct RetryPolicy {
    int retries = 5;                           ///< After the first attempt.
    std::chrono::milliseconds firstDelay{200}; ///< Doubles each time, ±25 % jitter.
    std::chrono::milliseconds maxDelay{30'000};
    std::chrono::milliseconds maxRetryAfter{60'000}; ///< A server that asks for more is not waited for.
    /// How long a call goes on with a host that cannot be reached, and with one that says nothing: all attempts and
    /// the pauses between them. With what a program needs besides, a person waits 20 and 45 seconds at most.
    std::chrono::milliseconds unreachable{18'000};
    std::chrono::milliseconds silent{40'000};
};

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

    /// What is trusted, for connections that are not made here: web sockets.
    [[nodiscard]] const QSslConfiguration &tls() const { return m_tls; }

    /// Sends a request. Cancelling the future aborts it.
    /// \return the answer whatever its status; Timeout, Network, Tls, TooLarge, Cancelled or InvalidArgument when there
    /// is none. Errors come through the event loop like answers.
    [[nodiscard]] Future<Response> send(Request request);

    /// Qt Network opens no more connections to one host than this; what exceeds it would queue unseen.
    static constexpr int connectionsPerHost = 6;

  private:
    /// Who uses the connections of one host and who waits for one.
    struct Host {
        int busy = 0;
        QList<Call *> waiting;
    };
    friend class Call;
    void acquire(const QString &host, Call *call);
    void release(const QString &host);
    void forget(const QString &host, Call *call);

    QNetworkAccessManager m_network;
    RetryPolicy m_policy;
    QSslConfiguration m_tls;
    QHash<QString, Host> m_hosts;
    QThreadPool m_unpackers; ///< Of its own: a small answer does not wait behind the parsing of a large one.
};

} // namespace collie::http
