#pragma once

#include "services/taskcluster/api_client.h"

namespace collie::taskcluster {

/// What is in a namespace of the index.
struct IndexContent {
    struct Task {
        QString name; ///< Last part of its path.
        QString taskId;
    };
    QStringList namespaces; ///< Last parts of their paths.
    QVector<Task> tasks;
};

/// The index service (`/api/index/v1`). One thread.
class Index final {
  public:
    explicit Index(ApiClient &api)
        : m_api(api) {}

    /// GET task/<indexPath>. \return the taskId. Idempotent.
    [[nodiscard]] Future<QString> findTask(const QString &indexPath);
    /// GET namespaces/<path> and tasks/<path>, all pages of both. \param path  "gecko.v2"; empty for the top.
    /// Idempotent.
    [[nodiscard]] Future<IndexContent> content(const QString &path);
    /// The address of GET task/<indexPath>/artifacts/<name>, which redirects to the artifact.
    [[nodiscard]] QUrl artifactUrl(const QString &indexPath, const QString &name) const;
    /// The bytes behind artifactUrl(): findTask, then the queue's artifact content. Idempotent.
    [[nodiscard]] Future<QByteArray> findArtifactFromTask(const QString &indexPath, const QString &name);

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
