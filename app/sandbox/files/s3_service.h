#pragma once

#include "app/sandbox/files/blob_store.h"
#include "app/sandbox/files/s3_sessions.h"
#include "app/sandbox/http/http_message.h"

#include <tl/expected.hpp>

namespace collie::sandbox {

/// A store that speaks as much of S3 as uploads and downloads need, at /s3/<bucket>/<key>: it checks signatures in
/// headers and in addresses, session tokens, what a key may, and the hash of the body.
class S3Service final {
  public:
    /// Where artifacts and objects are kept; the first can be read by everybody.
    static constexpr QLatin1String publicBucket{"artifacts-public"};
    static constexpr QLatin1String privateBucket{"artifacts-private"};

    S3Service(BlobStore &blobs, S3Sessions &sessions)
        : m_blobs(blobs)
        , m_sessions(sessions) {}

    /// \param segments  path below /s3, decoded.
    [[nodiscard]] HttpReply handle(const HttpRequest &request, const QStringList &segments, qint64 nowMs);

    /// An address that works without other credentials.
    /// \param origin  of the sandbox as the caller addressed it.
    /// \param contentType  of a PUT: signed, so that it must be sent; may be empty.
    [[nodiscard]] QString presigned(const QByteArray &method, const QString &origin, const QString &bucket,
                                    const QString &key, qint64 lifetimeS, qint64 nowMs,
                                    const QByteArray &contentType = {}) const;
    /// The address without a signature.
    [[nodiscard]] static QString plainUrl(const QString &origin, const QString &bucket, const QString &key);

  private:
    using Checked = tl::expected<void, HttpReply>;
    struct Place {
        QString bucket, key;
    };
    [[nodiscard]] Checked authorise(const HttpRequest &request, const Place &place, qint64 nowMs) const;
    [[nodiscard]] Checked checkHeader(const HttpRequest &request, const Place &place, qint64 nowMs) const;
    [[nodiscard]] Checked checkAddress(const HttpRequest &request, const Place &place, qint64 nowMs) const;
    [[nodiscard]] Checked checkSession(const S3Session &session, const QByteArray &token, const HttpRequest &request,
                                       const Place &place, qint64 nowMs) const;
    [[nodiscard]] HttpReply put(const HttpRequest &request, const Place &place);
    [[nodiscard]] HttpReply get(const HttpRequest &request, const Place &place) const;

    BlobStore &m_blobs;
    S3Sessions &m_sessions;
};

} // namespace collie::sandbox
