#include "app/sandbox/identity/auth_guard.h"

#include "app/sandbox/identity/certificate.h"
#include "services/taskcluster/hawk.h"
#include "services/taskcluster/scopes.h"

#include <QRegularExpression>

namespace collie::sandbox {

namespace hawk = taskcluster::hawk;
namespace scopes = taskcluster::scopes;

namespace {

constexpr qint64 timestampSkewMs = 15 * 60 * 1000;

using Denial = tl::unexpected<QString>;

Denial refuse(const QString &sentence) {
    return Denial(sentence);
}

QString joinScopes(const QStringList &list) {
    return list.join(u'\n');
}

/// The attributes of a Hawk header; the sentence of the refusal when it is malformed.
tl::expected<QHash<QByteArray, QByteArray>, QString> attributesOf(const QByteArray &header) {
    if (header.size() > hawk::maxLength)
        return refuse(QStringLiteral("Bad Request: Header length too long"));
    static const QRegularExpression attribute(QStringLiteral("(\\w+)=\"([^\"\\\\]*)\"\\s*(?:,\\s*|$)"));
    QHash<QByteArray, QByteArray> attributes;
    const QString text = QString::fromLatin1(header.mid(5));
    qsizetype position = 0;
    while (position < text.size()) {
        const QRegularExpressionMatch match = attribute.match(text, position, QRegularExpression::NormalMatch,
                                                              QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return refuse(QStringLiteral("Bad Request: Bad header format"));
        const QByteArray name = match.captured(1).toLatin1();
        static const QByteArrayList known{"id", "ts", "nonce", "hash", "ext", "mac", "app", "dlg"};
        if (!known.contains(name))
            return refuse(QStringLiteral("Bad Request: Unknown attribute: %1").arg(match.captured(1)));
        if (attributes.contains(name))
            return refuse(QStringLiteral("Bad Request: Duplicate attribute: %1").arg(match.captured(1)));
        attributes.insert(name, match.captured(2).toLatin1());
        position = match.capturedEnd();
    }
    for (const char *required : {"id", "ts", "nonce", "mac"}) {
        if (attributes.value(required).isEmpty())
            return refuse(QStringLiteral("Bad Request: Missing attributes"));
    }
    return attributes;
}

} // namespace

/// A request's signature, whether it came as header or bewit.
struct AuthGuard::Signed {
    QString clientId;
    hawk::MacInput input;
    QByteArray mac;
};

AuthGuard::AuthGuard(FindClient find, Expand expand, bool anonymousRole)
    : m_find(std::move(find))
    , m_expand(std::move(expand))
    , m_anonymousRole(anonymousRole) {}

tl::expected<Caller, QString> AuthGuard::authenticate(const HttpRequest &request, qint64 nowMs) const {
    const bool hasHeader = !request.header("authorization").isEmpty();
    const bool hasBewit = request.parameter(u"bewit").has_value();
    if (hasHeader && hasBewit)
        return refuse(QStringLiteral("Cannot use two authentication schemes at once"));
    if (hasHeader)
        return checkHeader(request, nowMs);
    if (hasBewit)
        return checkBewit(request, nowMs);
    if (!m_anonymousRole)
        return Caller{};
    return Caller{.clientId = {}, .scopes = m_expand({QStringLiteral("assume:anonymous")})};
}

tl::expected<Caller, QString> AuthGuard::checkHeader(const HttpRequest &request, qint64 nowMs) const {
    const QByteArray header = request.header("authorization");
    if (header.left(5).toLower() != "hawk ")
        return refuse(QStringLiteral("Unauthorized: Unauthorized"));
    const auto attributes = attributesOf(header);
    if (!attributes)
        return refuse(attributes.error());
    const auto of = [&attributes](const char *name) { return attributes->value(name); };
    const auto result = checkSigned({.clientId = QString::fromUtf8(of("id")),
                                     .input = {.timestamp = of("ts").toLongLong(),
                                               .nonce = of("nonce"),
                                               .method = request.method,
                                               .resource = request.target,
                                               .host = request.host,
                                               .port = request.port,
                                               .hash = of("hash"),
                                               .ext = of("ext")},
                                     .mac = of("mac")},
                                    nowMs);
    if (!result)
        return result;
    if (qAbs(of("ts").toLongLong() * 1000 - nowMs) > timestampSkewMs)
        return refuse(QStringLiteral("Unauthorized: Stale timestamp"));
    if (!of("hash").isEmpty()) {
        const QByteArray computed = hawk::payloadHash(request.body, request.header("content-type"));
        if (computed != of("hash"))
            return refuse(QStringLiteral("Invalid payload hash: {{hash}}\nComputed payload hash: %1\nThis happens when "
                                         "your request carries a signed hash of the payload and the hash doesn't match "
                                         "the hash we've computed on the server-side.")
                              .arg(QString::fromLatin1(computed)));
    }
    return result;
}

tl::expected<Caller, QString> AuthGuard::checkBewit(const HttpRequest &request, qint64 nowMs) const {
    if (request.target.size() > hawk::maxLength)
        return refuse(QStringLiteral("Bad Request: Resource path exceeds maximum length"));
    if (request.method != "GET" && request.method != "HEAD")
        return refuse(QStringLiteral("Unauthorized: Invalid method"));
    static const QRegularExpression form(QStringLiteral("^(/.*)([?&])bewit=([^&$]*)(?:&(.+))?$"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(request.target));
    if (!match.hasMatch() || match.captured(3).isEmpty())
        return refuse(QStringLiteral("Unauthorized: Empty bewit"));
    const QByteArray decoded = QByteArray::fromBase64(match.captured(3).toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArrayList parts = decoded.split('\\');
    if (parts.size() != 4)
        return refuse(QStringLiteral("Bad Request: Invalid bewit structure"));
    if (parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty())
        return refuse(QStringLiteral("Bad Request: Missing bewit attributes"));
    if (parts[1].toLongLong() * 1000 <= nowMs)
        return refuse(QStringLiteral("Unauthorized: Access expired"));
    QByteArray resource = match.captured(1).toLatin1();
    if (!match.captured(4).isEmpty())
        resource += match.captured(2).toLatin1() + match.captured(4).toLatin1();
    return checkSigned({.clientId = QString::fromUtf8(parts[0]),
                        .input = {.type = "bewit",
                                  .timestamp = parts[1].toLongLong(),
                                  .nonce = {},
                                  .method = "GET",
                                  .resource = resource,
                                  .host = request.host,
                                  .port = request.port,
                                  .hash = {},
                                  .ext = parts[3]},
                        .mac = parts[2]},
                       nowMs);
}

tl::expected<Caller, QString> AuthGuard::checkSigned(const Signed &request, qint64 nowMs) const {
    Json ext = Json::object();
    if (!request.input.ext.isEmpty()) {
        const Result<Json> parsed =
            parseJson(QByteArray::fromBase64(request.input.ext), QStringLiteral("ext of the request"));
        if (!parsed || !parsed->is_object())
            return refuse(QStringLiteral("Failed to parse ext"));
        ext = *parsed;
    }
    // The issuer of temporary credentials signs for the client the request names.
    QString issuerId = request.clientId;
    if (const auto certificate = ext.find("certificate"); certificate != ext.end() && certificate->is_object()) {
        if (const QString named = stringMember(*certificate, "issuer"); !named.isEmpty())
            issuerId = named;
    }
    const Client *issuer = m_find(issuerId);
    if (!issuer)
        return refuse(QStringLiteral("Client with clientId '%1' not found").arg(issuerId));
    if (issuer->expiresMs <= nowMs)
        return refuse(QStringLiteral("Client with clientId '%1' has expired").arg(issuerId));
    Secret key = issuer->accessToken;
    if (ext.contains("certificate")) {
        const auto certificate = Certificate::read(ext.at("certificate"), request.clientId, nowMs);
        if (!certificate)
            return refuse(certificate.error());
        if (!certificate->isSignedBy(*issuer, request.clientId))
            return refuse(QStringLiteral("ext.certificate.signature is not valid, or wrong clientId provided"));
        key = certificate->accessToken(*issuer);
    }
    if (Secret(hawk::mac(key.reveal(), request.input)) != Secret(request.mac))
        return refuse(QStringLiteral("Unauthorized: Bad mac"));
    const auto granted = narrow(ext, request.clientId, *issuer, nowMs);
    if (!granted)
        return refuse(granted.error());
    return Caller{.clientId = request.clientId, .scopes = *granted};
}

tl::expected<QStringList, QString> AuthGuard::narrow(const Json &ext, const QString &clientId, const Client &issuer,
                                                     qint64 nowMs) const {
    QStringList held = m_expand(issuer.scopes);
    if (ext.contains("certificate")) {
        const auto certificate = Certificate::read(ext.at("certificate"), clientId, nowMs);
        if (!certificate)
            return refuse(certificate.error());
        if (!certificate->issuer.isEmpty() &&
            !scopes::satisfies(held, {QStringLiteral("auth:create-client:") + clientId}))
            return refuse(QStringLiteral("ext.certificate issuer `%1` doesn't satisfy the scope "
                                         "`auth:create-client:%2`, which names the temporary credentials.")
                              .arg(certificate->issuer, clientId));
        if (!scopes::satisfies(held, certificate->scopes))
            return refuse(
                QStringLiteral("ext.certificate issuer `%1` doesn't satisfy ext.certificate.scopes; "
                               "certificate has scopes:\n\n```\n%2\n```\n\nissuer has scopes:\n\n```\n%3\n```")
                    .arg(issuer.clientId, joinScopes(certificate->scopes), joinScopes(held)));
        held = m_expand(certificate->scopes);
    }
    if (m_anonymousRole)
        held = m_expand(held + QStringList{QStringLiteral("assume:anonymous")});
    if (const auto authorized = ext.find("authorizedScopes"); authorized != ext.end()) {
        QStringList asked;
        if (!authorized->is_array())
            return refuse(QStringLiteral("ext.authorizedScopes must be an array"));
        for (const Json &scope : *authorized) {
            if (!scope.is_string())
                return refuse(QStringLiteral("ext.authorizedScopes must be an array of valid scopes"));
            asked.append(QString::fromStdString(scope.get<std::string>()));
        }
        if (!scopes::satisfies(held, asked))
            return refuse(QStringLiteral("Supplied credentials do not satisfy authorizedScopes; credentials have "
                                         "scopes:\n\n```\n%1\n```\n\nauthorizedScopes are:\n\n```\n%2\n```")
                              .arg(joinScopes(held), joinScopes(asked)));
        // The real service adds the anonymous role to narrowed credentials as well.
        held = m_expand(m_anonymousRole ? asked + QStringList{QStringLiteral("assume:anonymous")} : asked);
    }
    return held;
}

} // namespace collie::sandbox
