#include "app/sandbox/identity/sign_in_page.h"

#include "services/taskcluster/scopes.h"

#include <QRegularExpression>

namespace collie::sandbox {

namespace {

constexpr qint64 dayMs = qint64(24) * 3600 * 1000;

HttpReply page(const QString &body, int status = 200) {
    return HttpReply::html(
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Collie sandbox: sign "
                       "in</title><style>body{font:16px system-ui;max-width:40em;margin:4em auto;padding:0 1em}"
                       "button{font:inherit;padding:.6em 1.2em}code{font-size:.9em}</style></head><body>%1</body>"
                       "</html>\n")
            .arg(body)
            .toUtf8(),
        status);
}

/// "1d", "3 days", "2 hours" as milliseconds; a day when it is something else.
qint64 durationMs(const QString &text) {
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,4})\\s*(m|h|d|w|mo|y)"));
    const QRegularExpressionMatch match = form.match(text.toLower());
    if (!match.hasMatch())
        return dayMs;
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit == u"m")
        return count * 60'000;
    if (unit == u"h")
        return count * 3'600'000;
    if (unit == u"w")
        return count * 7 * dayMs;
    if (unit == u"y")
        return count * 365 * dayMs;
    return count * dayMs;
}

} // namespace

HttpReply SignInPage::handle(const HttpRequest &request, qint64 nowMs) {
    static const QRegularExpression allowed(QStringLiteral("^https?://localhost(:[0-9]+)?(/|$)"));
    const QString callback = request.parameter(u"callback_url").value_or(QString());
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x20]"));
    if (!allowed.match(callback).hasMatch() || callback.contains(control))
        return page(QStringLiteral("<h1>Sign in</h1><p>The address to return to is not on this machine, so no client "
                                   "was made.</p>"),
                    400);
    if (request.method == "POST")
        return create(request, callback, nowMs);
    QString scopes;
    for (const QString &scope : grantedScopes(request))
        scopes += QStringLiteral("<li><code>%1</code></li>").arg(scope.toHtmlEscaped());
    const QString name = request.parameter(u"name").value_or(QString()).toHtmlEscaped();
    return page(QStringLiteral("<h1>Collie sandbox</h1><p>You are signed in as <code>%1</code>. This makes the client "
                               "<code>%1/%2</code> with these scopes:</p><ul>%3</ul><form method=\"post\" "
                               "action=\"%4\"><button type=\"submit\">Create client and sign in to Collie</button>"
                               "</form>")
                    .arg(QString::fromLatin1(ClientRegistry::developerId), name, scopes,
                         QString::fromLatin1(request.target).toHtmlEscaped()));
}

HttpReply SignInPage::create(const HttpRequest &request, const QString &callback, qint64 nowMs) {
    static const QRegularExpression allowedName(QStringLiteral("^[A-Za-z0-9!@/:.+|_-]{1,128}$"));
    const QString name = request.parameter(u"name").value_or(QString());
    if (!allowedName.match(name).hasMatch())
        return page(QStringLiteral("<h1>Sign in</h1><p>The name of the client is missing or has characters that a "
                                   "client's name cannot have.</p>"),
                    400);
    Client client;
    client.clientId = QStringLiteral("%1/%2").arg(QString::fromLatin1(ClientRegistry::developerId), name);
    if (m_clients.find(client.clientId))
        return page(QStringLiteral("<h1>Sign in</h1><p>There is a client of that name already.</p>"), 409);
    client.description = request.parameter(u"description").value_or(QStringLiteral("Made by signing in"));
    client.accessToken = ClientRegistry::newAccessToken();
    client.scopes = grantedScopes(request);
    client.createdMs = nowMs;
    client.expiresMs = nowMs + durationMs(request.parameter(u"expires").value_or(QString()));
    client.deleteOnExpiration = true;
    const Client &stored = m_clients.add(client);
    HttpReply reply = HttpReply::text("See Other", 303);
    // Taskcluster's page does not percent-encode these either.
    reply.addHeader("Location", callback.toUtf8() + "?clientId=" + stored.clientId.toUtf8() +
                                    "&accessToken=" + stored.accessToken.reveal().toByteArray());
    return reply;
}

QStringList SignInPage::grantedScopes(const HttpRequest &request) const {
    QStringList asked;
    for (const auto &[key, value] : request.query) {
        if (key == u"scope")
            asked.append(value);
    }
    const Client *developer = m_clients.find(QString::fromLatin1(ClientRegistry::developerId));
    return taskcluster::scopes::intersection(asked, m_clients.expand(developer->scopes));
}

} // namespace collie::sandbox
