#include "app/sandbox/pulse/pulse_access.h"

#include "services/taskcluster/hawk.h"

#include <QWebSocket>

namespace collie::sandbox {

namespace {

constexpr auto scopesAddress = "http://127.0.0.1/api/auth/v1/scopes/current";

} // namespace

tl::expected<Caller, QString> PulseAccess::authenticate(const QString &authorization) const {
    HttpRequest request = HttpRequest::parse("GET", "/api/auth/v1/scopes/current", {{"Host", "127.0.0.1"}}, {});
    if (authorization.isEmpty())
        return m_guard.authenticate(request, m_nowMs());
    const QByteArray encoded = authorization.toUtf8().mid(int(qstrlen("Bearer ")));
    const Result<Json> document = parseJson(QByteArray::fromBase64(encoded), QStringLiteral("It"));
    if (!authorization.startsWith(u"Bearer ") || !document || !document->is_object())
        return tl::unexpected(QStringLiteral("Unexpected end of JSON input"));
    // As the real one, it asks the auth service in the client's name.
    const credentials::Credentials given{.clientId = stringMember(*document, "clientId"),
                                         .accessToken = Secret(stringMember(*document, "accessToken").toUtf8()),
                                         .certificate = Secret(stringMember(*document, "certificate").toUtf8())};
    const Result<QByteArray> header =
        taskcluster::hawk::authorizationHeader(given, "GET", QUrl(QString::fromLatin1(scopesAddress)), m_nowMs());
    if (!header)
        return tl::unexpected(QStringLiteral("AuthenticationFailed"));
    request.headers.append(qMakePair(QByteArray("Authorization"), *header));
    return m_guard.authenticate(request, m_nowMs());
}

void PulseAccess::closeWith(QWebSocket &socket, int code) {
    socket.close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

} // namespace collie::sandbox
