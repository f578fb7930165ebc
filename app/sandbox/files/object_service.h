#pragma once

#include "app/sandbox/files/blob_store.h"
#include "app/sandbox/files/s3_service.h"
#include "app/sandbox/taskcluster/api_method.h"

#include <QHash>

namespace collie::sandbox {

/// The methods of /api/object/v1 (taskcluster.md §6.3, §6.4).
class ObjectService final {
  public:
    static constexpr QLatin1String bucket{"objects"};

    ObjectService(BlobStore &blobs, const S3Service &s3)
        : m_blobs(blobs)
        , m_s3(s3) {}

    /// \return methods that refer to this object.
    [[nodiscard]] std::vector<ApiMethod> methods();
    /// Whether an upload of this object has been finished.
    [[nodiscard]] bool isFinished(const QString &name, const QString &uploadId) const;
    /// A plain address of an object.
    [[nodiscard]] QString simpleUrl(const QString &origin, const QString &name, qint64 nowMs) const;

  private:
    struct Object {
        QString projectId, uploadId, expires;
        QByteArray contentType;
        Json hashes = Json::object();
        bool finished = false;
    };
    [[nodiscard]] HttpReply createUpload(ApiCall &call);
    [[nodiscard]] HttpReply finishUpload(ApiCall &call);
    [[nodiscard]] HttpReply startDownload(ApiCall &call) const;
    [[nodiscard]] HttpReply download(ApiCall &call) const;
    [[nodiscard]] const Object *finished(const QString &name) const;

    BlobStore &m_blobs;
    const S3Service &m_s3;
    QHash<QString, Object> m_objects;
};

} // namespace collie::sandbox
