#pragma once

#include "services/base/async.h"
#include "services/http/http_client.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVector>

namespace collie::treeherder {

/// A commit that a landing brings.
struct LandingCommit {
    QString author;  ///< Name, or the mail address of one without.
    QString message; ///< Whole; its first line is the subject.
    QUrl url;        ///< Where it was reviewed; empty for none.

    [[nodiscard]] QString subject() const;
    friend bool operator==(const LandingCommit &, const LandingCommit &) = default;
};

/// What Lando tells of something that somebody handed in to be pushed (treeherder.md §2.13).
struct LandingJob {
    enum class State : quint8 {
        UnderWay, ///< It may land yet.
        Landed,   ///< Lando has pushed it.
        Failed,
        Cancelled,
    };
    QString id;
    State state = State::UnderWay;
    QString status;                 ///< Lando's own word in small letters: "in progress"; may be empty.
    QString revision;               ///< 40 hex digits of the push's tip; empty until that is known.
    QString error;                  ///< Why it failed, maybe of many lines.
    QDateTime created;              ///< UTC; invalid where it is not told.
    QString requester;              ///< Mail address.
    QUrl page;                      ///< For people; empty for none.
    QVector<LandingCommit> commits; ///< Oldest first; older instances tell none.
    friend bool operator==(const LandingJob &, const LandingJob &) = default;
};

/// Asks Lando about landings, without credentials. One thread.
class LandoClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LandoClient)
  public:
    /// \param http  outlives the client. \param baseUrl  the deployment's Lando; empty for Mozilla's.
    LandoClient(http::HttpClient &http, QUrl baseUrl, QObject *parent = nullptr);

    /// GET <host>/landing_jobs/<id>/ (treeherder.md §2.13).
    /// \param instance  which of Mozilla's, as Treeherder's addresses name it: "lando-prod-2025"; empty for the
    /// client's own. A Lando that is none of Mozilla's has all landings, whatever it is called.
    /// \return NotFound for an id that Lando does not know; InvalidArgument for what is no id, and for an instance that
    /// is not known; BadResponse for an answer that is none.
    [[nodiscard]] Future<LandingJob> landing(const QString &id, const QString &instance);

    static constexpr qsizetype mostCommits = 500; ///< More of one landing are left out.

  private:
    http::HttpClient &m_http;
    QUrl m_baseUrl;
};

} // namespace collie::treeherder
