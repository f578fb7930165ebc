#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>

namespace collie::http {

/// The certificates of a file in PEM form, for people whose network has an authority of its own. Any thread.
/// \return one at least; Storage when the file cannot be read, InvalidArgument when it holds none.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificates(const QString &path);

/// Whom connections trust: nobody named here means the system's own authorities alone.
struct TrustedCertificates {
    QList<QSslCertificate> all = {}; ///< The system's among them.
    QByteArray pem = {};             ///< The same, for libcurl.
};

/// The certificates of a file beside the system's own. Reads all of them, which takes a while. Any thread.
/// \return as readCertificates() for the file.
[[nodiscard]] Result<TrustedCertificates> readTrusted(const QString &path);

} // namespace collie::http
