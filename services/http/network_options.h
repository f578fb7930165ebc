#pragma once

#include "services/http/certificate_file.h"
#include "services/http/retry_policy.h"

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <chrono>

namespace collie::http {

/// Through what connections go. A proxy never applies to this machine. One that asks for a password works only as the
/// system's.
struct ProxyChoice {
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host = {}; ///< Of Http and Socks5.
    quint16 port = 0;

    /// The proxy on the way to `url` (http or https). \thread any
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &url) const;
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// \param kind  Http or Socks5. \param address  "host:port" as a person writes it; a scheme in front of it and a slash
/// behind it are left out. \return InvalidArgument with a sentence where it is none, or has a name or password in it.
[[nodiscard]] Result<ProxyChoice> parseProxy(ProxyChoice::Kind kind, const QString &address);

/// How the network is used, which may change while the program runs; requests that begin later go by it.
struct NetworkOptions {
    ProxyChoice proxy = {};
    TrustedCertificates trust = {};
    /// How long a call goes on with a host that cannot be reached, and with one that says nothing. The deadlines of
    /// single attempts grow and shrink in proportion.
    std::chrono::milliseconds unreachable = RetryPolicy().unreachable;
    std::chrono::milliseconds silent = RetryPolicy().silent;

    /// How much longer than usual connecting, and waiting for an answer, may take.
    [[nodiscard]] double connectFactor() const { return ratio(unreachable, RetryPolicy().unreachable); }
    [[nodiscard]] double answerFactor() const { return ratio(silent, RetryPolicy().silent); }

  private:
    static double ratio(std::chrono::milliseconds wanted, std::chrono::milliseconds usual) {
        return static_cast<double>(wanted.count()) / static_cast<double>(usual.count());
    }
};

/// A bound on time, made longer or shorter; 0 stays none.
template <class Duration>
[[nodiscard]] Duration scaled(Duration bound, double factor) {
    return Duration(static_cast<typename Duration::rep>(static_cast<double>(bound.count()) * factor));
}

} // namespace collie::http
