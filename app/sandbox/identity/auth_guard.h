#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/identity/client_registry.h"

#include <tl/expected.hpp>

#include <functional>

namespace collie::sandbox {

/// Who sent a request and what they may do.
struct Caller {
    QString clientId;   ///< Empty for anonymous.
    QStringList scopes; ///< Expanded, narrowed by certificate and authorizedScopes.
};

/// Checks Hawk headers, bewits, certificates of temporary credentials and authorizedScopes as Taskcluster's auth
/// service does (taskcluster.md §2.1 to §2.3).
class AuthGuard final {
  public:
    using FindClient = std::function<const Client *(const QString &clientId)>;
    using Expand = std::function<QStringList(const QStringList &)>;

    /// \param find, expand  where clients and roles come from.
    /// \param anonymousRole  whether everybody holds assume:anonymous.
    AuthGuard(FindClient find, Expand expand, bool anonymousRole = true);

    /// \param nowMs  the server's time.
    /// \return the caller, or the sentence of the 401.
    [[nodiscard]] tl::expected<Caller, QString> authenticate(const HttpRequest &request, qint64 nowMs) const;

  private:
    struct Signed;
    [[nodiscard]] tl::expected<Caller, QString> checkHeader(const HttpRequest &request, qint64 nowMs) const;
    [[nodiscard]] tl::expected<Caller, QString> checkBewit(const HttpRequest &request, qint64 nowMs) const;
    [[nodiscard]] tl::expected<Caller, QString> checkSigned(const Signed &request, qint64 nowMs) const;
    [[nodiscard]] tl::expected<QStringList, QString> narrow(const Json &ext, const QString &clientId,
                                                            const Client &issuer, qint64 nowMs) const;

    FindClient m_find;
    Expand m_expand;
    bool m_anonymousRole;
};

} // namespace collie::sandbox
