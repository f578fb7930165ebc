#pragma once

#include "services/base/result.h"
#include "services/credentials/credentials.h"

#include <QByteArray>
#include <QUrl>

/// Hawk as Taskcluster uses it (taskcluster.md §2.1, §2.2): sha256, key = access token bytes as they are.
namespace collie::taskcluster::hawk {

/// Longest Authorization value and longest bewit request target a server accepts, in characters.
constexpr qsizetype maxLength = 4096;

/// What goes into a message authentication code.
struct MacInput {
    QByteArray type = "header"; ///< "header" or "bewit".
    qint64 timestamp = 0;       ///< Seconds since the epoch; for a bewit its expiry.
    QByteArray nonce = {};
    QByteArray method = "GET";
    QByteArray resource = {}; ///< Path and query exactly as sent.
    QByteArray host = {};     ///< Lower case, without port; an IPv6 address in brackets.
    int port = 443;
    QByteArray hash = {}; ///< Payload hash, or empty.
    QByteArray ext = {};
};

/// Path and query of `url` exactly as Qt Network sends them: what a server signs too.
[[nodiscard]] QByteArray resource(const QUrl &url);

/// base64(HMAC-SHA256(key, normalised string of `input`)).
[[nodiscard]] QByteArray mac(QByteArrayView key, const MacInput &input);

/// base64 of the payload hash; content type without parameters.
[[nodiscard]] QByteArray payloadHash(QByteArrayView body, QByteArrayView contentType);

/// base64 JSON of certificate and authorizedScopes; empty when there is neither.
[[nodiscard]] QByteArray ext(const credentials::Credentials &credentials);

/// The value of the Authorization header for one attempt.
/// \param nowMs  milliseconds since the epoch, already corrected for the server's clock.
/// \return InvalidArgument for credentials that cannot sign; TooLarge above maxLength, with the reason.
[[nodiscard]] Result<QByteArray> authorizationHeader(const credentials::Credentials &credentials,
                                                     const QByteArray &method, const QUrl &url, qint64 nowMs);

/// `url` with a bewit that lets anyone GET it until it expires.
/// \param expiryMs  milliseconds since the epoch.
/// \return TooLarge when path and query would exceed maxLength.
[[nodiscard]] Result<QUrl> signedUrl(const credentials::Credentials &credentials, const QUrl &url, qint64 expiryMs);

} // namespace collie::taskcluster::hawk
