#include "services/treeherder/treeherder_api.h"

#include "services/base/words.h"
#include "services/treeherder/answer_error.h"

#include <QRegularExpression>

namespace collie::treeherder {

TreeherderApi::TreeherderApi(http::HttpClient &http, QUrl baseUrl, QObject *owner)
    : m_http(http)
    , m_baseUrl(std::move(baseUrl))
    , m_owner(owner) {}

QUrl TreeherderApi::url(const QString &path, const QUrlQuery &query) const {
    QUrl url = m_baseUrl.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString base = url.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    url.setPath(base + QStringLiteral("/api/") + path);
    url.setQuery(query);
    return url;
}

Error TreeherderApi::noTreeherder() {
    return {.kind = ErrorKind::InvalidArgument,
            .message = Words::tr("No Treeherder is known for this deployment. Name one with --treeherder-url, or "
                                 "in the window under Another Deployment.")};
}

/// Names are one step of a path; anything else could ask for another address.
bool TreeherderApi::isRepositoryName(const QString &name) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.+-]*\\z"));
    return form.match(name).hasMatch();
}

Error TreeherderApi::noSuchRepository(const QString &name) {
    return {.kind = ErrorKind::InvalidArgument,
            .message = Words::tr("\"%1\" is not the name of a repository. Choose one from the list.").arg(name)};
}

Future<http::Response> TreeherderApi::send(const TreeherderQuestion &question) const {
    if (m_baseUrl.isEmpty())
        return failedFuture<http::Response>(noTreeherder());
    http::Request request;
    request.url = url(question.path, question.query);
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = question.isRepeated;
    request.keep = question.keep;
    return andThen(m_http.send(request), m_owner,
                   [what = question.what](const http::Response &response) -> Result<http::Response> {
                       if (const auto error = answerError(response, what))
                           return failure(*error);
                       return response;
                   });
}

QString encodedValue(const QString &value) {
    return QString::fromLatin1(QUrl::toPercentEncoding(value, ",:"));
}

} // namespace collie::treeherder
