#pragma once

#include "services/transfers/sigv4.h"

#include <QHash>
#include <QString>

#include <optional>

namespace collie::sandbox {

/// What a temporary key opens.
struct S3Session {
    transfers::sigv4::Key key;
    QString bucket, prefix; ///< Both empty: everything, for the sandbox's own signatures.
    bool mayWrite = false;
    qint64 expiresMs = 0;
};

/// The temporary keys that awsS3Credentials gave out, and the one the sandbox signs addresses with.
class S3Sessions final {
  public:
    S3Sessions();

    /// Buckets that awsS3Credentials gives out, and where they are.
    [[nodiscard]] static QByteArray regionOf(const QString &bucket);
    [[nodiscard]] static bool isOpenTo(const QString &bucket);

    const S3Session &open(const QString &bucket, const QString &prefix, bool mayWrite, qint64 nowMs);
    [[nodiscard]] std::optional<S3Session> find(const QByteArray &accessKeyId) const;
    /// Signs the addresses of artifacts and objects.
    [[nodiscard]] const S3Session &server() const { return m_server; }
    /// Makes every key that was given out expire at once.
    void expireAll();

  private:
    QHash<QByteArray, S3Session> m_sessions;
    S3Session m_server;
};

} // namespace collie::sandbox
