#pragma once

#include <QByteArray>
#include <QHash>
#include <QPair>
#include <QString>

#include <optional>

namespace collie::sandbox {

/// A stored file with what its store tells about it.
struct Blob {
    QByteArray bytes, contentType, contentEncoding;
};

/// Everything that was uploaded, by bucket and key, in memory.
class BlobStore final {
  public:
    void put(const QString &bucket, const QString &key, Blob blob) { m_blobs[{bucket, key}] = std::move(blob); }
    void remove(const QString &bucket, const QString &key) { m_blobs.remove({bucket, key}); }
    [[nodiscard]] std::optional<Blob> find(const QString &bucket, const QString &key) const {
        const auto found = m_blobs.find({bucket, key});
        return found == m_blobs.end() ? std::nullopt : std::optional(*found);
    }

  private:
    QHash<QPair<QString, QString>, Blob> m_blobs;
};

} // namespace collie::sandbox
