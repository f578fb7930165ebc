#pragma once

#include "services/base/async.h"
#include "services/base/json.h"
#include "services/http/http_client.h"

#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace collie::treeherder {

/// What Treeherder is asked, and how its failure is worded.
struct TreeherderQuestion {
    QString path; ///< Below /api/, or below /api/project/<repo>/: "push/".
    QUrlQuery query = {};
    QString what;                       ///< What is asked for, as in "Treeherder does not know <what>.".
    bool isRepeated = true;             ///< Whether a failed attempt is made again.
    std::optional<CacheKind> keep = {}; ///< http::Request::keep.
};

/// How the clients of Treeherder's REST API ask it (treeherder.md §2): addresses, wording of failures, large answers
/// read on a pool thread. Belongs to the client that owns it, and is used on its thread.
class TreeherderApi final {
  public:
    /// \param baseUrl  "https://treeherder.mozilla.org"; empty where there is none: every question fails then with
    /// InvalidArgument and a way to name one.
    /// \param owner  outlives this; what is under way is cancelled with it.
    TreeherderApi(http::HttpClient &http, QUrl baseUrl, QObject *owner);

    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    /// The address of a path below /api/. \param path  "jobs/".
    [[nodiscard]] QUrl url(const QString &path, const QUrlQuery &query) const;

    /// Asks. \param parse  reads the body; called on any thread.
    template <class T>
    [[nodiscard]] Future<T> get(const TreeherderQuestion &question, Result<T> (*parse)(const QByteArray &)) const {
        return andThen(send(question), m_owner, [parse](const http::Response &response) -> Future<T> {
            if (response.body.size() <= mostParsedHere)
                return readyFuture<T>(parse(response.body));
            return runOnPool([body = response.body, parse] { return parse(body); });
        });
    }

    /// Asks about a repository. \param question  its path is below /api/project/<repo>/.
    /// \return InvalidArgument for what cannot be the name of a repository; it is not sent.
    template <class T>
    [[nodiscard]] Future<T> getOf(const QString &repository, TreeherderQuestion question,
                                  Result<T> (*parse)(const QByteArray &)) const {
        if (!isRepositoryName(repository))
            return failedFuture<T>(noSuchRepository(repository));
        question.path = QStringLiteral("project/%1/%2").arg(repository, question.path);
        return get<T>(question, parse);
    }

    /// What every question ends with where there is nobody to ask.
    [[nodiscard]] static Error noTreeherder();

  private:
    [[nodiscard]] static bool isRepositoryName(const QString &name);
    [[nodiscard]] static Error noSuchRepository(const QString &name);
    [[nodiscard]] Future<http::Response> send(const TreeherderQuestion &question) const;

    http::HttpClient &m_http;
    QUrl m_baseUrl;
    QObject *m_owner;
};

/// The value of a parameter for QUrlQuery, which takes "+" for a plus sign as it is; servers read it as a space.
[[nodiscard]] QString encodedValue(const QString &value);

} // namespace collie::treeherder
