#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/identity/client_registry.h"

namespace collie::sandbox {

/// The page a browser sign-in ends on, /auth/clients/create (taskcluster.md §2.5). The person is signed in as the
/// developer already.
class SignInPage final {
  public:
    explicit SignInPage(ClientRegistry &clients)
        : m_clients(clients) {}

    /// GET shows one button; POST with the same query makes the client and redirects to callback_url.
    [[nodiscard]] HttpReply handle(const HttpRequest &request, qint64 nowMs);

  private:
    [[nodiscard]] HttpReply create(const HttpRequest &request, const QString &callback, qint64 nowMs);
    [[nodiscard]] QStringList grantedScopes(const HttpRequest &request) const;

    ClientRegistry &m_clients;
};

} // namespace collie::sandbox
