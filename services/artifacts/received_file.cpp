#include "services/artifacts/received_file.h"

#include "services/artifacts/digest.h"
#include "services/artifacts/gzip_file.h"

#include <QFile>

#include <vector>

namespace collie::artifacts {

namespace {

/// Hashes and compares.
class HashCheck final {
  public:
    explicit HashCheck(const QHash<QString, QByteArray> &expected)
        : m_sha256(expected.value(QStringLiteral("sha256")))
        , m_sha512(expected.value(QStringLiteral("sha512"))) {}

    [[nodiscard]] bool isNeeded() const { return !m_sha256.isEmpty() || !m_sha512.isEmpty(); }
    void add(const char *data, size_t size) {
        if (!m_sha256.isEmpty())
            m_digest256.add(data, size);
        if (!m_sha512.isEmpty())
            m_digest512.add(data, size);
    }
    [[nodiscard]] bool matches() {
        return (m_sha256.isEmpty() || m_digest256.hex() == m_sha256) &&
               (m_sha512.isEmpty() || m_digest512.hex() == m_sha512);
    }

  private:
    QByteArray m_sha256, m_sha512;
    Digest m_digest256{Digest::Kind::Sha256}, m_digest512{Digest::Kind::Sha512};
};

Result<void> hashPlain(const QString &path, HashCheck &check, const std::atomic_bool &stop) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    constexpr qint64 pieceBytes = 1024 * 1024;
    std::vector<char> piece(static_cast<size_t>(pieceBytes));
    while (const qint64 got = file.read(piece.data(), pieceBytes)) {
        if (stop)
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (got < 0)
            return failure(ErrorKind::Storage, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
        check.add(piece.data(), size_t(got));
    }
    return {};
}

} // namespace

Result<QString> completeFile(const ReceivedFile &file, const std::atomic_bool &stop) {
    HashCheck check(file.hashes);
    if (file.needsHash && !check.isNeeded())
        return failure(
            ErrorKind::BadResponse,
            QStringLiteral("The object service gave no hash to check the file against, so it was not kept."));
    const QString complete = file.packed ? file.unpackTo : file.path;
    if (file.packed) {
        const Result<qint64> unpacked = gunzipFile(file.path, complete, file.maxUnpacked, stop,
                                                   [&check](const char *data, size_t size) { check.add(data, size); });
        if (!unpacked)
            return failure(unpacked.error());
    } else if (check.isNeeded()) {
        if (const Result<void> read = hashPlain(file.path, check, stop); !read)
            return failure(read.error());
    }
    if (!check.matches()) {
        if (file.packed)
            QFile::remove(complete);
        return failure(ErrorKind::BadResponse,
                       QStringLiteral("What arrived is not what was uploaded: its hash is another one. The file was "
                                      "not kept; try again."));
    }
    return complete;
}

} // namespace collie::artifacts
