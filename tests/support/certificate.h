#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>

#include <optional>

namespace collie::test {

/// A certificate nobody vouches for but its own file, and its key.
struct Certificate {
    QString file; ///< PEM; what a file of authorities is.
    QSslCertificate certificate;
    QSslKey key;
};

/// Has the openssl program make one, good for two days. \param folder  where its files go.
/// \param alternativeName  whom it is for: "IP:127.0.0.1", "DNS:example.com". \return nothing without the program.
[[nodiscard]] std::optional<Certificate> makeCertificate(const QString &folder, const QString &alternativeName);

} // namespace collie::test
