#pragma once

#include "services/base/async.h"
#include "services/http/http_client.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <QVector>

#include <optional>

namespace collie::treeherder {

/// What Bugzilla tells everybody of a bug (treeherder.md §2.12).
struct BugTitle {
    QString summary;
    QString status;     ///< "NEW"
    QString resolution; ///< "FIXED"; empty while it is open.

    [[nodiscard]] bool isOpen() const { return resolution.isEmpty(); }
    friend bool operator==(const BugTitle &, const BugTitle &) = default;
};

/// Asks Bugzilla for the titles of bugs, without credentials, and keeps what it said as long as it lives; also that a
/// bug is not public, so that it is not asked for again. One thread.
class BugzillaClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BugzillaClient)
  public:
    /// \param baseUrl  "https://bugzilla.mozilla.org"; empty where there is none: every question that needs it fails
    /// then with InvalidArgument.
    BugzillaClient(http::HttpClient &http, QUrl baseUrl, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    /// The page of a bug; empty where there is no Bugzilla.
    [[nodiscard]] QUrl bugUrl(qint64 id) const;

    /// GET /rest/bug: titles by id, a hundred a request; nothing is sent for bugs that are known or being asked for.
    /// Cancelling ends no request that others may wait for (treeherder.md §2.12).
    /// \return those that are public. One request that fails fails all of it; what else came is kept.
    [[nodiscard]] Future<QHash<qint64, BugTitle>> bugs(const QVector<qint64> &ids);

    static constexpr qsizetype mostKept = 20'000; ///< When there are more, all are forgotten.

  private:
    /// Somebody who waits for bugs that are being asked for.
    struct Waiting {
        QSet<qint64> open;
        QHash<qint64, BugTitle> found;
        Promise<QHash<qint64, BugTitle>> promise;
    };

    void ask(const QVector<qint64> &ids);
    void settle(const QVector<qint64> &ids, const Result<QHash<qint64, BugTitle>> &answer);

    http::HttpClient &m_http;
    QUrl m_baseUrl;
    QHash<qint64, std::optional<BugTitle>> m_known; ///< Without a title: not public, or no bug.
    QSet<qint64> m_asked;
    QVector<Waiting> m_waiting;
};

} // namespace collie::treeherder
