#pragma once

#include "services/taskcluster/api_client.h"

#include <QDateTime>
#include <QVector>

namespace collie::taskcluster {

/// A namespace of the index that holds tasks or further namespaces.
struct IndexNamespace {
    QString path; ///< "gecko.v2.autoland"
    QString name; ///< Its last part.
};

/// A task in the index.
struct IndexedTask {
    QString path, taskId;
    double rank = 0;
    QDateTime expires; ///< UTC.
};

/// The index service (`/api/index/v1`). One thread.
class Index final {
  public:
    explicit Index(ApiClient &api)
        : m_api(api) {}

    /// GET task/<indexPath>. \return the taskId. Idempotent.
    [[nodiscard]] Future<QString> findTask(const QString &indexPath);
    /// POST tasks/indexes, as many paths a request as the index takes, all pages. Idempotent.
    /// \return the tasks of those paths that hold one, in any order.
    [[nodiscard]] Future<QVector<IndexedTask>> findTasks(const QStringList &indexPaths);
    /// GET namespaces/<path>, all pages: the namespaces right below one. \param path  empty for the top. Idempotent.
    [[nodiscard]] Future<QVector<IndexNamespace>> listNamespaces(const QString &path);
    /// GET tasks/<path>, all pages: the tasks right below a namespace. Idempotent.
    [[nodiscard]] Future<QVector<IndexedTask>> listTasks(const QString &path);
    /// The address of GET task/<indexPath>/artifacts/<name>, which redirects to the artifact.
    [[nodiscard]] QUrl artifactUrl(const QString &indexPath, const QString &name) const;

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
