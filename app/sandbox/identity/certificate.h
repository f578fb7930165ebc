#pragma once

#include "app/sandbox/identity/client_registry.h"

#include <tl/expected.hpp>

namespace collie::sandbox {

/// The certificate that makes credentials temporary (taskcluster.md §2.3).
class Certificate final {
  public:
    QString issuer; ///< Empty unless the temporary credentials have a name of their own.
    QStringList scopes;

    /// Reads `ext.certificate` and checks its form and times.
    /// \param clientId  who the request says it is from.
    /// \return the sentence of the 401 when it is not right.
    [[nodiscard]] static tl::expected<Certificate, QString> read(const Json &document, const QString &clientId,
                                                                 qint64 nowMs);
    /// Whether the issuer made it.
    [[nodiscard]] bool isSignedBy(const Client &issuing, const QString &clientId) const;
    /// The access token of the temporary credentials.
    [[nodiscard]] Secret accessToken(const Client &issuing) const;

  private:
    qint64 m_start = 0, m_expiry = 0;
    QByteArray m_seed, m_signature;
};

} // namespace collie::sandbox
