#pragma once

#include "services/base/async.h"
#include "services/http/request.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <memory>

namespace collie::http {

/// How failed attempts of idempotent requests are repeated: transport errors, 5xx, 429.
struct RetryPolicy {
    int retries = 5;                           ///< After the first attempt.
    std::chrono::milliseconds firstDelay{200}; ///< Doubles each time, ±25 % jitter.
    std::chrono::milliseconds maxDelay{30'000};
    std::chrono::milliseconds maxRetryAfter{60'000}; ///< A server that asks for more is not waited for.
};

/// Sends API requests over Qt Network: deadlines, retries, bounds, TLS that fails closed. Redirects are not followed.
/// Lives on the thread it was made on and is used from there only.
class HttpClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)
  public:
    explicit HttpClient(RetryPolicy policy = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Trusts the certificates of a PEM file beside the system's own.
    /// \return Storage or InvalidArgument when the file cannot be read or holds none.
    [[nodiscard]] Result<void> addCaFile(const QString &path);

    /// Sends a request. Cancelling the future aborts it.
    /// \return the answer whatever its status; Timeout, Network, Tls, TooLarge, Cancelled or InvalidArgument when there
    /// is none. Errors come through the event loop like answers.
    [[nodiscard]] Future<Response> send(Request request);

  private:
    class Call;
    QNetworkAccessManager m_network;
    RetryPolicy m_policy;
};

} // namespace collie::http
