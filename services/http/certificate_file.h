#pragma once

#include "services/base/result.h"

#include <QList>
#include <QSslCertificate>

namespace collie::http {

/// The certificates of a file in PEM form, for people whose network has an authority of its own. Any thread.
/// \return one at least; Storage when the file cannot be read, InvalidArgument when it holds none.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificates(const QString &path);

} // namespace collie::http
