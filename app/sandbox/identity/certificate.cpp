#include "app/sandbox/identity/certificate.h"

#include <QMessageAuthenticationCode>

namespace collie::sandbox {

namespace {

constexpr qint64 allowedSkewMs = 5 * 60 * 1000;
constexpr qint64 longestMs = qint64(31) * 24 * 3600 * 1000;
constexpr qsizetype seedLength = 44;

QByteArray hmac(const QByteArray &text, const Secret &key) {
    return QMessageAuthenticationCode::hash(text, key.reveal().toByteArray(), QCryptographicHash::Sha256);
}

tl::unexpected<QString> refuse(const char *sentence) {
    return tl::unexpected<QString>(QString::fromLatin1(sentence));
}

} // namespace

tl::expected<Certificate, QString> Certificate::read(const Json &document, const QString &clientId, qint64 nowMs) {
    if (!document.is_object())
        return refuse("ext.certificate must be an object");
    const auto member = [&document](const char *name) { return document.value(name, Json()); };
    Certificate result;
    if (member("version") != Json(1))
        return refuse("ext.certificate.version must be 1");
    if (!member("seed").is_string() || stringMember(document, "seed").size() != seedLength)
        return refuse("ext.certificate.seed must be a string of 44 characters");
    if (!member("start").is_number_integer() || !member("expiry").is_number_integer())
        return refuse("ext.certificate.start and ext.certificate.expiry must be numbers");
    if (!member("scopes").is_array())
        return refuse("ext.certificate.scopes must be an array");
    if (document.contains("issuer") && !member("issuer").is_string())
        return refuse("ext.certificate.issuer must be a string");
    result.m_seed = stringMember(document, "seed").toUtf8();
    result.m_start = integerMember(document, "start");
    result.m_expiry = integerMember(document, "expiry");
    result.m_signature = stringMember(document, "signature").toUtf8();
    result.issuer = stringMember(document, "issuer");
    if (document.contains("issuer") && result.issuer == clientId)
        return refuse("ext.certificate.issuer must differ from the clientId");
    if (document.contains("clientId"))
        return refuse("ext.certificate.clientId must not be given");
    for (const Json &scope : document.at("scopes")) {
        if (!scope.is_string())
            return refuse("ext.certificate.scopes must be an array of strings");
        result.scopes.append(QString::fromStdString(scope.get<std::string>()));
    }
    if (result.m_start > nowMs + allowedSkewMs)
        return refuse("ext.certificate.start > now");
    if (result.m_expiry < nowMs - allowedSkewMs)
        return refuse("ext.certificate.expiry < now");
    if (result.m_expiry - result.m_start > longestMs)
        return refuse("ext.certificate cannot last longer than 31 days!");
    return result;
}

bool Certificate::isSignedBy(const Client &issuing, const QString &clientId) const {
    QByteArrayList lines{"version:1"};
    if (!issuer.isEmpty())
        lines << "clientId:" + clientId.toUtf8() << "issuer:" + issuer.toUtf8();
    lines << "seed:" + m_seed << "start:" + QByteArray::number(m_start) << "expiry:" + QByteArray::number(m_expiry)
          << "scopes:";
    for (const QString &scope : scopes)
        lines << scope.toUtf8();
    return Secret(hmac(lines.join('\n'), issuing.accessToken).toBase64()) == Secret(m_signature);
}

Secret Certificate::accessToken(const Client &issuing) const {
    return Secret(
        hmac(m_seed, issuing.accessToken).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace collie::sandbox
