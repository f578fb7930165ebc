#include "services/treeherder/answer_error.h"

#include "services/base/json.h"
#include "services/base/words.h"

#include <algorithm>
#include <chrono>

namespace collie::treeherder {

namespace {

/// What the server says, for the log and the end of a sentence; empty when it is a page for browsers.
QString serversWords(const QByteArray &body) {
    constexpr qsizetype longest = 300;
    if (looksLikeHtml(body) || body.size() > mostParsedHere)
        return {};
    QString text = QString::fromUtf8(body);
    if (const auto document = parseJson(body, Words::tr("The answer"), 20); document && !document->is_string()) {
        text = stringMember(*document, "detail");
        if (text.isEmpty())
            text = stringMember(*document, "message");
    } else if (document) {
        text = QString::fromStdString(document->get<std::string>());
    }
    text.removeIf([](QChar c) { return !c.isPrint() && c != u'\n'; });
    return text.simplified().left(longest);
}

std::pair<ErrorKind, QString> meaningOf(int status, const QString &what) {
    if (status == 404 || status == 410)
        return {ErrorKind::NotFound, Words::tr("Treeherder does not know %1.").arg(what)};
    if (status == 429)
        return {ErrorKind::RateLimited, Words::tr("Treeherder is asked too often. Wait a minute and try again.")};
    if (status == 401 || status == 403)
        return {ErrorKind::AuthenticationFailed,
                Words::tr("Treeherder refused to answer. Check its address, and whether this network may use it.")};
    if (status == 400)
        return {ErrorKind::InvalidArgument, Words::tr("Treeherder did not accept the request for %1.").arg(what)};
    if (status >= 300 && status < 400)
        return {ErrorKind::BadResponse,
                Words::tr("Treeherder's address leads elsewhere. Check it in the settings, or give the right one with "
                          "--treeherder-url.")};
    if (status >= 500)
        return {ErrorKind::Server,
                Words::tr("Treeherder has a problem on its side (%1). Try again in a while.").arg(status)};
    return {ErrorKind::Server, Words::tr("Treeherder answered with the unexpected status %1.").arg(status)};
}

} // namespace

bool looksLikeHtml(QByteArrayView body) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    const auto first = std::find_if_not(body.begin(), body.end(), isSpace);
    return first != body.end() && *first == '<';
}

std::optional<Error> answerError(const http::Response &response, const QString &what) {
    if (response.status == 200)
        return std::nullopt;
    auto [kind, message] = meaningOf(response.status, what);
    const QString words = serversWords(response.body);
    if (!words.isEmpty())
        message += u' ' + Words::tr("It says: %1").arg(words);
    Error error{.kind = kind, .message = message};
    error.detail = QStringLiteral("HTTP %1").arg(response.status);
    error.httpStatus = response.status;
    error.requestId = response.requestId;
    bool isNumber = false;
    const int seconds = http::headerValue(response.headers, "Retry-After").toInt(&isNumber);
    if (isNumber && seconds > 0)
        error.retryAfter = std::chrono::seconds(std::min(seconds, 3600));
    return error;
}

} // namespace collie::treeherder
