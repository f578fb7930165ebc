#pragma once

#include "services/base/result.h"
#include "services/credentials/credentials.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace collie::taskcluster {

/// Makes temporary credentials without asking a server (taskcluster.md §2.3). They cannot be revoked.
/// \param issuer  permanent credentials.
/// \param scopes  what they allow; must be covered by the issuer's, which the server checks.
/// \param start, expiry  at most 31 days apart. Pass the present as `start`: servers allow for skew themselves.
/// \param name  client ID of named credentials (the issuer needs auth:create-client:<name>); empty for unnamed ones.
/// \param seed  44 characters, for tests; empty for a random one.
/// \return InvalidArgument when the issuer is temporary itself, or a limit is not kept.
[[nodiscard]] Result<credentials::Credentials>
createTemporaryCredentials(const credentials::Credentials &issuer, const QStringList &scopes, const QDateTime &start,
                           const QDateTime &expiry, const QString &name = {}, const QByteArray &seed = {});

} // namespace collie::taskcluster
