#include "services/treeherder/tree_status_client.h"

#include "services/base/deployment.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/answer_error.h"
#include "services/treeherder/answer_reading.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace collie::treeherder {
namespace {

/// A text of people about a tree is a sentence or two.
constexpr qsizetype longestReason = 2000;

Result<std::optional<TreeState>> parseTree(const QByteArray &body, const QString &tree) {
    const QString what = Words::tr("The state of the tree %1").arg(tree);
    if (looksLikeHtml(body))
        return failure(Error{.kind = ErrorKind::BadResponse,
                             .message = Words::tr("A web page came where the state of the tree %1 should be. Check the "
                                                  "address of the tree status in the settings.")
                                            .arg(tree),
                             .code = wrongAddressCode});
    const Result<Json> answer = parseAnswer(body, what);
    if (!answer)
        return failure(answer.error());
    const Json *result = findMember(*answer, "result");
    if (result == nullptr || !result->is_object())
        return unexpectedForm(what);
    TreeState state;
    state.tree = tree;
    const QString status = stringMember(*result, "status").simplified().toLower();
    if (status == u"open")
        state.access = TreeState::Access::Open;
    else if (status == u"approval required")
        state.access = TreeState::Access::ApprovalRequired;
    else if (status == u"closed")
        state.access = TreeState::Access::Closed;
    else
        return unexpectedForm(what);
    state.reason = headOfText(boundedText(*result, "reason").trimmed(), longestReason);
    state.message = headOfText(boundedText(*result, "message_of_the_day").trimmed(), longestReason);
    return state;
}

} // namespace

TreeStatusClient::TreeStatusClient(http::HttpClient &http, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_baseUrl(std::move(baseUrl)) {}

QString TreeStatusClient::treeOf(const QString &repository) {
    constexpr std::array<std::pair<const char *, const char *>, 4> names{{{"autoland", "firefox-autoland"},
                                                                          {"mozilla-central", "firefox-main"},
                                                                          {"mozilla-beta", "firefox-beta"},
                                                                          {"mozilla-release", "firefox-release"}}};
    for (const auto &[known, tree] : names) {
        if (repository == QLatin1String(known))
            return QString::fromLatin1(tree);
    }
    static const QRegularExpression extended(QStringLiteral("-(esr[0-9]+)\\z"));
    const QRegularExpressionMatch match = extended.match(repository);
    return match.hasMatch() ? QStringLiteral("firefox-") + match.captured(1) : repository;
}

QUrl TreeStatusClient::below(const QString &path) const {
    QUrl url = m_baseUrl;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    return url;
}

QUrl TreeStatusClient::pageOf(const QString &tree) const {
    return isKnown() ? below(QStringLiteral("/treestatus/%1/logs").arg(tree)) : QUrl();
}

Future<std::optional<TreeState>> TreeStatusClient::state(const QString &tree) {
    using Answer = std::optional<TreeState>;
    if (!isKnown())
        return failedFuture<Answer>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("No address is known for this deployment that tells which trees are open.")});
    http::Request request;
    request.url = below(QStringLiteral("/api/treestatus/trees/") + tree);
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = true;
    request.maxBytes = mostParsedHere;
    return andThen(m_http.send(request), this, [tree](const http::Response &response) -> Result<Answer> {
        if (response.status == 404)
            return Answer();
        if (response.status == 200)
            return parseTree(response.body, tree);
        Error error{.kind = response.status == 429 ? ErrorKind::RateLimited : ErrorKind::Server,
                    .message = Words::tr("Whether the tree %1 is open could not be found out (%2). It is tried "
                                         "again by itself.")
                                   .arg(tree, QString::number(response.status))};
        error.detail = QStringLiteral("HTTP %1").arg(response.status);
        error.httpStatus = response.status;
        error.requestId = response.requestId;
        error.retryAfter = response.retryAfter;
        return failure(std::move(error));
    });
}

} // namespace collie::treeherder
