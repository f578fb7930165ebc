#include "services/taskcluster/temporary_credentials.h"

#include "services/base/json.h"
#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace collie::taskcluster {

using credentials::Credentials;

namespace {

constexpr qsizetype seedLength = 44;
constexpr qint64 maxLifetimeMs = 31LL * 24 * 60 * 60 * 1000;

QByteArray hmac(const Secret &key, const QByteArray &text) {
    return QMessageAuthenticationCode::hash(text, key.reveal().toByteArray(), QCryptographicHash::Sha256);
}

bool isPrintable(const QString &text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar character) { return character >= u' ' && character <= u'~'; });
}

Result<void> check(const Credentials &issuer, const QStringList &scopes, const QDateTime &start,
                   const QDateTime &expiry, const QString &name) {
    const auto refuse = [](const QString &why) { return failure(ErrorKind::InvalidArgument, why); };
    if (issuer.isEmpty())
        return failure(ErrorKind::NotSignedIn, Words::tr("Sign in first."));
    if (!issuer.certificate.isEmpty())
        return refuse(
            Words::tr("Temporary credentials cannot issue temporary credentials. Sign in with a permanent client."));
    if (!start.isValid() || !expiry.isValid() || expiry <= start)
        return refuse(Words::tr("Temporary credentials must end after they begin."));
    if (start.msecsTo(expiry) > maxLifetimeMs)
        return refuse(Words::tr("Temporary credentials last 31 days at most."));
    if (!name.isEmpty() && name == issuer.clientId)
        return refuse(
            Words::tr("Named temporary credentials need another client ID than the client that issues them."));
    if (!isPrintable(name) || !std::all_of(scopes.begin(), scopes.end(), isPrintable))
        return refuse(Words::tr("Scopes and client IDs consist of printable ASCII characters only."));
    return {};
}

} // namespace

Result<Credentials> createTemporaryCredentials(const Credentials &issuer, const QStringList &scopes,
                                               const QDateTime &start, const QDateTime &expiry, const QString &name,
                                               const QByteArray &seed) {
    if (const Result<void> allowed = check(issuer, scopes, start, expiry, name); !allowed)
        return failure(allowed.error());
    if (!seed.isEmpty() && seed.size() != seedLength)
        return failure(ErrorKind::InvalidArgument, Words::tr("A seed has 44 characters."));
    const QByteArray usedSeed = seed.isEmpty() ? (newSlugid(false) + newSlugid(false)).toLatin1() : seed;

    QByteArrayList lines{"version:1"};
    if (!name.isEmpty())
        lines << "clientId:" + name.toLatin1() << "issuer:" + issuer.clientId.toLatin1();
    lines << "seed:" + usedSeed << "start:" + QByteArray::number(start.toMSecsSinceEpoch())
          << "expiry:" + QByteArray::number(expiry.toMSecsSinceEpoch()) << "scopes:";
    for (const QString &scope : scopes)
        lines << scope.toLatin1();
    Json certificate = {{"version", 1},
                        {"scopes", stringsToJson(scopes)},
                        {"start", start.toMSecsSinceEpoch()},
                        {"expiry", expiry.toMSecsSinceEpoch()},
                        {"seed", usedSeed.toStdString()},
                        {"signature", hmac(issuer.accessToken, lines.join('\n')).toBase64().toStdString()}};
    if (!name.isEmpty())
        certificate["issuer"] = issuer.clientId.toStdString();

    const QByteArray token =
        hmac(issuer.accessToken, usedSeed).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return Credentials{.clientId = name.isEmpty() ? issuer.clientId : name,
                       .accessToken = Secret(token),
                       .certificate = Secret(toJsonBytes(certificate)),
                       .authorizedScopes = issuer.authorizedScopes,
                       .expires = expiry.toUTC(),
                       .createdByCollie = false};
}

} // namespace collie::taskcluster
