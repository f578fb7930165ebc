#pragma once

#include "services/taskcluster/api_client.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QUrl>

namespace collie::taskcluster {

/// An object that is being uploaded; the same for every attempt at it.
struct NewObject {
    QString name;
    QString projectId;
    QString uploadId;  ///< A slugid.
    QDateTime expires; ///< UTC; when the object goes.
};

/// How the object service wants the bytes.
struct UploadMethod {
    bool inlined = false;       ///< It has them already.
    QUrl putUrl = {};           ///< Else they go here, without Authorization…
    http::Headers headers = {}; ///< …with exactly these headers.
    QDateTime expires = {};     ///< UTC; the address works until then.
};

/// Where an object can be got.
struct ObjectDownload {
    QUrl url; ///< To be fetched without Authorization and without following redirects; for a minute or so.
    QHash<QString, QByteArray> hashes; ///< By algorithm ("sha256"), lower-case hex.
};

/// The object service (`/api/object/v1`; taskcluster.md §6.3, §6.4). One thread.
class Objects final {
  public:
    /// Files below this many bytes are sent within the call.
    static constexpr qint64 inlineBelow = 8192;

    explicit Objects(ApiClient &api)
        : m_api(api) {}

    /// PUT upload/<name>. Idempotent: with the same upload it gives a fresh address.
    /// \param content  the bytes when there are fewer than inlineBelow; else ignored.
    [[nodiscard]] Future<UploadMethod> createUpload(const NewObject &upload, const QByteArray &contentType, qint64 size,
                                                    const QByteArray &content);
    /// POST finish-upload/<name>. Idempotent.
    [[nodiscard]] Future<void> finishUpload(const NewObject &upload, const QByteArray &sha256,
                                            const QByteArray &sha512);
    /// PUT start-download/<name> with getUrl only. Idempotent.
    [[nodiscard]] Future<ObjectDownload> startDownload(const QString &name);
    /// The address that redirects to the object, for people.
    [[nodiscard]] QUrl downloadUrl(const QString &name) const;

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
