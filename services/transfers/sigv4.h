#pragma once

#include "services/base/secret.h"
#include "services/http/request.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

/// AWS Signature Version 4 (taskcluster.md §7).
namespace collie::transfers::sigv4 {

/// What signs.
struct Key {
    QByteArray accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken = {}; ///< Empty for a permanent key.
};

/// Where and when a signature holds.
struct Scope {
    QByteArray region = "us-east-1";
    QByteArray service = "s3";
    QDateTime time; ///< UTC.
};

/// What is signed.
struct Message {
    QByteArray method = "GET";
    QByteArray path = "/";       ///< As sent, percent-encoded; empty counts as "/".
    QByteArray query = {};       ///< As sent, without "?".
    http::Headers headers = {};  ///< All that are signed: Host and X-Amz-Date among them.
    QByteArray payloadHash = {}; ///< Lower-case hex of the body's sha256, or "UNSIGNED-PAYLOAD".
};

/// How services differ.
struct Rules {
    bool normalisePath = false;    ///< Resolve "." and ".." and double slashes; every service but S3.
    bool doubleEncodePath = false; ///< Encode the encoded path once more; every service but S3.
};

/// "20150830T123600Z"
[[nodiscard]] QByteArray amzDate(const QDateTime &time);

/// The text whose hash is signed.
[[nodiscard]] QByteArray canonicalRequest(const Message &message, const Rules &rules = {});
[[nodiscard]] QByteArray stringToSign(const Message &message, const Scope &scope, const Rules &rules = {});
/// Lower-case hex.
[[nodiscard]] QByteArray signature(const Message &message, const Key &key, const Scope &scope, const Rules &rules = {});
/// The value of the Authorization header.
[[nodiscard]] QByteArray authorization(const Message &message, const Key &key, const Scope &scope,
                                       const Rules &rules = {});

/// Every header a signed request to S3 needs: Host is signed and left out, the rest is to be sent as it is.
/// \param headers  others to sign and send.
/// \param payloadHash  sent as x-amz-content-sha256.
[[nodiscard]] http::Headers signedHeaders(const QByteArray &method, const QUrl &url, http::Headers headers,
                                          const QByteArray &payloadHash, const Key &key, const Scope &scope);

/// `text` percent-encoded but for unreserved characters, and slashes when `keepSlashes`.
[[nodiscard]] QByteArray encode(QByteArrayView text, bool keepSlashes);

} // namespace collie::transfers::sigv4
