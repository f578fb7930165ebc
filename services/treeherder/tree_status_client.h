#pragma once

#include "services/base/async.h"
#include "services/http/http_client.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace collie::treeherder {

/// Whether people may land on a tree, and why not (treeherder.md §2.15).
struct TreeState {
    enum class Access : quint8 { Open, ApprovalRequired, Closed };
    QString tree; ///< "firefox-autoland"
    Access access = Access::Open;
    QString reason;  ///< Plain text; may be empty.
    QString message; ///< Of the day; the same.
    friend bool operator==(const TreeState &, const TreeState &) = default;
};

/// Asks which trees are open, without credentials. One thread.
class TreeStatusClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeStatusClient)
  public:
    /// \param http  outlives the client. \param baseUrl  "https://lando.moz.tools"; empty where there is none.
    TreeStatusClient(http::HttpClient &http, QUrl baseUrl, QObject *parent = nullptr);

    /// Whether there is anybody to ask.
    [[nodiscard]] bool isKnown() const { return !m_baseUrl.isEmpty(); }
    /// The name that the tree of a repository has there: "firefox-autoland" for autoland (treeherder.md §2.15).
    [[nodiscard]] static QString treeOf(const QString &repository);
    /// The page of a tree's history; empty where nobody is to be asked.
    [[nodiscard]] QUrl pageOf(const QString &tree) const;
    /// GET /api/treestatus/trees/<tree>.
    /// \return nothing for a tree that is not listed; BadResponse for an answer that is none, also for a state that is
    /// not known here: it must not pass for open. InvalidArgument without a server.
    [[nodiscard]] Future<std::optional<TreeState>> state(const QString &tree);

  private:
    [[nodiscard]] QUrl below(const QString &path) const;

    http::HttpClient &m_http;
    QUrl m_baseUrl;
};

} // namespace collie::treeherder
