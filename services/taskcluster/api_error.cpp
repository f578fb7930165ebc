#include "services/taskcluster/api_error.h"

#include "services/base/json.h"
#include "services/base/words.h"
#include "services/taskcluster/scopes.h"

namespace collie::taskcluster {

namespace {

/// The text of the service without its diagnostics, bounded and without control characters.
QString withoutDiagnostics(const QString &text) {
    constexpr qsizetype longest = 1'500;
    QString out;
    for (const QChar character : text.left(text.indexOf(QLatin1String("\n---\n"))).trimmed()) {
        if (out.size() >= longest)
            return out + u'…';
        if (character.isPrint() || character == u'\n')
            out.append(character);
    }
    return out;
}

ErrorKind kindOf(int status, const QString &code) {
    if (code == QLatin1String("InsufficientScopes"))
        return ErrorKind::InsufficientScopes;
    switch (status) {
    case 401:
        return ErrorKind::AuthenticationFailed;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 400 ? ErrorKind::Server : ErrorKind::BadResponse;
    }
}

QString withoutText(int status, const QString &service) {
    if (status == 401)
        return Words::tr("The %1 service did not accept the credentials. Sign in again.").arg(service);
    if (status == 404)
        return Words::tr("The %1 service does not know this address. Check the root URL.").arg(service);
    if (status == 429)
        return Words::tr("The %1 service asks for fewer requests. Wait a little and try again.").arg(service);
    if (status >= 500)
        return Words::tr("The %1 service is in trouble (status %2). Try again later.")
            .arg(service, QString::number(status));
    if (status >= 400)
        return Words::tr("The %1 service refused the request (status %2).").arg(service, QString::number(status));
    return Words::tr("The %1 service answered with status %2, which is not expected. Check the root URL.")
        .arg(service, QString::number(status));
}

QString authenticationText(const QString &text) {
    if (text.contains(QLatin1String("Stale timestamp")))
        return Words::tr("The clock of this computer is too far from the server's. Set the clock and try again.");
    if (text.contains(QLatin1String("Bad mac")))
        return Words::tr("The access token is wrong. Sign in again.");
    if (text.contains(QLatin1String("certificate.expiry")))
        return Words::tr("The sign-in has expired. Sign in again.");
    if (text.contains(QLatin1String("do not satisfy authorizedScopes")))
        return Words::tr("The credentials do not hold the scopes they were to be used with. Sign in again, with more "
                         "scopes.");
    if (text.startsWith(QLatin1String("Client with clientId")))
        return Words::tr("The server does not know this client any more. Sign in again.");
    return Words::tr("The server did not accept the credentials: %1").arg(text);
}

QString scopesText(const QStringList &missing, bool anonymous) {
    const QString list = QStringLiteral("\n• ") + missing.join(QStringLiteral("\n• "));
    if (missing.isEmpty())
        return anonymous ? Words::tr("Sign in to do this.")
                         : Words::tr("You are not allowed to do this: the credentials lack scopes.");
    return (anonymous ? Words::tr("Sign in to do this. Needed scopes:")
                      : Words::tr("You are not allowed to do this. Sign in with a client that has the missing scopes, "
                                  "or ask for them:")) +
           list;
}

} // namespace

bool isRefusedForWhom(const Error &error) {
    return error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::AuthenticationFailed ||
           error.kind == ErrorKind::InsufficientScopes;
}

QStringList missingScopesOf(const QString &text) {
    const QString fence = QStringLiteral("```");
    const qsizetype begin = text.indexOf(fence);
    const qsizetype end = begin < 0 ? -1 : text.indexOf(fence, begin + fence.size());
    if (end < 0)
        return {};
    const QString inside = text.mid(begin + fence.size(), end - begin - fence.size()).trimmed();
    if (inside.startsWith(u'{') || inside.startsWith(u'"')) {
        if (const auto expression = parseJson(inside.toUtf8(), QString(), 64))
            return scopes::missing({}, *expression);
    }
    return inside.split(u'\n', Qt::SkipEmptyParts);
}

Error errorFromResponse(const http::Response &response, const QString &service, bool anonymous,
                        const QStringList &narrowedTo) {
    const auto body = parseJson(QByteArrayView(response.body).first(std::min(response.body.size(), mostParsedHere)),
                                Words::tr("The answer"));
    const QString code = body ? stringMember(*body, "code") : QString();
    const QString given = body ? stringMember(*body, "message") : QString();
    const QString text = withoutDiagnostics(given);
    Error error{.kind = kindOf(response.status, code),
                .message = text.isEmpty() ? withoutText(response.status, service) : text,
                .detail = QStringLiteral("%1 answered %2 %3").arg(service, QString::number(response.status), code),
                .httpStatus = response.status,
                .requestId = response.requestId,
                .retryAfter = response.retryAfter,
                .code = code};
    if (error.kind == ErrorKind::InsufficientScopes) {
        error.missingScopes = missingScopesOf(given);
        error.message = scopesText(error.missingScopes, anonymous);
        if (anonymous)
            error.kind = ErrorKind::NotSignedIn;
    } else if (!narrowedTo.isEmpty() && text.contains(QLatin1String("do not satisfy authorizedScopes"))) {
        error.kind = ErrorKind::InsufficientScopes;
        error.missingScopes = narrowedTo;
        error.message = scopesText(narrowedTo, false);
    } else if (error.kind == ErrorKind::AuthenticationFailed && !text.isEmpty()) {
        error.message = authenticationText(text);
    } else if (response.status >= 500) {
        error.message = withoutText(response.status, service);
    } else if (response.status == 424 && !text.isEmpty()) {
        error.message = Words::tr("The artifact was not made: %1").arg(text);
    }
    return error;
}

Result<Json> jsonAnswer(const http::Response &response, const RootUrl &rootUrl) {
    constexpr int noContent = 204;
    if (response.body.isEmpty() && response.status == noContent)
        return Json(nullptr);
    Result<Json> document = parseJson(response.body, Words::tr("The answer of %1").arg(rootUrl.toString()));
    if (document || document.error().kind == ErrorKind::TooLarge)
        return document;
    // A service that a deployment does not have is answered with its web page and status 200.
    const QString sentence =
        response.body.trimmed().startsWith('<')
            ? Words::tr("%1 does not answer as Taskcluster does. Check the root URL, or sign in to the network if "
                        "it asks for that in a browser.")
        : response.body.isEmpty() ? Words::tr("The answer of %1 is empty. Try again.")
                                  : Words::tr("The answer of %1 arrived damaged or incomplete. Try again.");
    return failure(Error{.kind = ErrorKind::BadResponse,
                         .message = sentence.arg(rootUrl.toString()),
                         .detail = QStringLiteral("no JSON; content type %1")
                                       .arg(QString::fromLatin1(http::headerValue(response.headers, "Content-Type"))),
                         .httpStatus = response.status,
                         .requestId = response.requestId});
}

} // namespace collie::taskcluster
