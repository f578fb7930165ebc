#pragma once

#include "services/base/json.h"
#include "services/base/result.h"
#include "services/base/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace collie::credentials {

/// What a certificate of temporary credentials says (taskcluster.md §2.3). Its signature is checked by the server only.
struct Certificate {
    QStringList scopes;
    QDateTime start;  ///< UTC.
    QDateTime expiry; ///< UTC.
    QString issuer;   ///< Empty for unnamed credentials.
    Json document;    ///< All of it, as the server wants it back.
};

/// Reads a certificate. \return InvalidArgument when it is none; the text never quotes it.
[[nodiscard]] Result<Certificate> parseCertificate(const Secret &certificate);

} // namespace collie::credentials
