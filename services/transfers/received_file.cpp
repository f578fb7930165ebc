#include "services/transfers/received_file.h"

#include "services/base/words.h"
#include "services/transfers/digest.h"
#include "services/transfers/gzip_file.h"
#include "services/transfers/zstd_file.h"

#include <QFile>

#include <vector>

namespace collie::transfers {

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
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    std::vector<char> piece(1024 * 1024);
    while (const qint64 got = file.read(piece.data(), qint64(piece.size()))) {
        if (stop)
            return failure(ErrorKind::Cancelled, Words::tr("Cancelled."));
        if (got < 0)
            return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        check.add(piece.data(), size_t(got));
    }
    return {};
}

/// Takes one packing after the other off, the last one first.
Result<void> unpack(const ReceivedFile &file, HashCheck &check, const std::atomic_bool &stop) {
    QString from = file.path;
    for (qsizetype left = file.encodings.size(); left > 0; --left) {
        const bool last = left == 1;
        const QString to = last ? file.unpackTo : QStringLiteral("%1.%2").arg(file.unpackTo, QString::number(left));
        const auto seen = [&check, last](const char *data, size_t size) {
            if (last)
                check.add(data, size);
        };
        const Result<qint64> done = file.encodings.at(left - 1) == "zstd"
                                        ? unzstdFile(from, to, file.maxUnpacked, stop, seen)
                                        : gunzipFile(from, to, file.maxUnpacked, stop, seen);
        if (from != file.path)
            QFile::remove(from);
        if (!done)
            return failure(done.error());
        from = to;
    }
    return {};
}

} // namespace

Result<QList<QByteArray>> encodingsOf(const QByteArray &contentEncoding) {
    QList<QByteArray> encodings;
    for (const QByteArray &part : contentEncoding.toLower().split(',')) {
        const QByteArray one = part.trimmed();
        // "aws-chunked" is a way to send to Amazon's store, which some senders leave in the header of what is stored.
        if (one.isEmpty() || one == "identity" || one == "aws-chunked")
            continue;
        if (one != "gzip" && one != "x-gzip" && one != "zstd")
            return failure(ErrorKind::BadResponse,
                           Words::tr("The file is packed as “%1”, which Collie cannot unpack, so it was not kept. "
                                     "A browser may open its address.")
                               .arg(QString::fromLatin1(one.left(40))));
        encodings.append(one);
    }
    constexpr qsizetype mostEncodings = 5;
    if (encodings.size() > mostEncodings)
        return failure(
            ErrorKind::BadResponse,
            Words::tr("The file claims to be packed %1 times over, so it was not kept.").arg(encodings.size()));
    return encodings;
}

Result<QString> completeFile(const ReceivedFile &file, const std::atomic_bool &stop) {
    HashCheck check(file.hashes);
    if (file.needsHash && !check.isNeeded())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The object service gave no hash to check the file against, so it was not kept."));
    const bool packed = !file.encodings.isEmpty();
    const QString complete = packed ? file.unpackTo : file.path;
    if (packed) {
        if (const Result<void> unpacked = unpack(file, check, stop); !unpacked)
            return failure(unpacked.error());
    } else if (check.isNeeded()) {
        if (const Result<void> read = hashPlain(file.path, check, stop); !read)
            return failure(read.error());
    }
    if (!check.matches()) {
        if (packed)
            QFile::remove(complete);
        return failure(ErrorKind::BadResponse,
                       Words::tr("What arrived is not what was uploaded: its hash is another one. The file was "
                                 "not kept; try again."));
    }
    return complete;
}

} // namespace collie::transfers
