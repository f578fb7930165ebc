#include "services/taskcluster/hawk.h"

#include "services/base/json.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/credentials/certificate.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace collie::taskcluster::hawk {

using credentials::Credentials;

namespace {

QByteArray nonce() {
    quint64 bits = QRandomGenerator::system()->generate64();
    return QByteArray(reinterpret_cast<const char *>(&bits), sizeof bits)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

int portOf(const QUrl &url) {
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

/// The host as servers take it from the Host header: an IPv6 address keeps its brackets there.
QByteArray hostOf(const QUrl &url) {
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    return host.contains(':') ? '[' + host + ']' : host;
}

/// Why these credentials cannot sign, if so.
Result<void> checkCredentials(const Credentials &credentials) {
    if (credentials.isEmpty())
        return failure(ErrorKind::NotSignedIn, Words::tr("Sign in first."));
    // The attribute syntax of Hawk has no escape for these.
    const auto breaksHeader = [](QChar character) {
        return character < u' ' || character > u'~' || character == u'"' || character == u'\\';
    };
    if (std::any_of(credentials.clientId.begin(), credentials.clientId.end(), breaksHeader))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The client ID contains characters that no client of Taskcluster has."));
    if (!credentials.certificate.isEmpty()) {
        const auto certificate = credentials::parseCertificate(credentials.certificate);
        if (!certificate)
            return failure(certificate.error());
    }
    return {};
}

QByteArray escapedExt(QByteArray ext) {
    ext.replace('\\', "\\\\");
    ext.replace('\n', "\\n");
    return ext;
}

} // namespace

QByteArray resource(const QUrl &url) {
    QByteArray out = url.path(QUrl::FullyEncoded).toLatin1();
    if (!out.startsWith('/'))
        out.prepend('/');
    if (url.hasQuery())
        out += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return out;
}

QByteArray mac(QByteArrayView key, const MacInput &input) {
    const QByteArray text = "hawk.1." + input.type + '\n' + QByteArray::number(input.timestamp) + '\n' + input.nonce +
                            '\n' + input.method.toUpper() + '\n' + input.resource + '\n' + input.host.toLower() + '\n' +
                            QByteArray::number(input.port) + '\n' + input.hash + '\n' + escapedExt(input.ext) + '\n';
    QMessageAuthenticationCode code(QCryptographicHash::Sha256);
    code.setKey(QByteArray::fromRawData(key.data(), key.size()));
    code.addData(text);
    return code.result().toBase64();
}

QByteArray payloadHash(QByteArrayView body, QByteArrayView contentType) {
    const QByteArray type = contentType.toByteArray().split(';').constFirst();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("hawk.1.payload\n");
    hash.addData(type.trimmed().toLower());
    hash.addData("\n");
    hash.addData(body);
    hash.addData("\n");
    return hash.result().toBase64();
}

QByteArray ext(const Credentials &credentials) {
    Json document = Json::object();
    if (!credentials.certificate.isEmpty()) {
        const auto certificate = credentials::parseCertificate(credentials.certificate);
        if (certificate)
            document["certificate"] = certificate->document;
    }
    if (!credentials.authorizedScopes.isEmpty()) {
        document["authorizedScopes"] = stringsToJson(credentials.authorizedScopes);
    }
    return document.empty() ? QByteArray() : toJsonBytes(document).toBase64();
}

Result<QByteArray> authorizationHeader(const Credentials &credentials, const QByteArray &method, const QUrl &url,
                                       qint64 nowMs) {
    if (const Result<void> usable = checkCredentials(credentials); !usable)
        return failure(usable.error());
    const MacInput input{.type = "header",
                         .timestamp = nowMs / 1000,
                         .nonce = nonce(),
                         .method = method,
                         .resource = resource(url),
                         .host = hostOf(url),
                         .port = portOf(url),
                         .hash = {},
                         .ext = ext(credentials)};
    QByteArray header = "Hawk id=\"" + credentials.clientId.toLatin1() + "\", ts=\"" +
                        QByteArray::number(input.timestamp) + "\", nonce=\"" + input.nonce + '"';
    if (!input.ext.isEmpty())
        header += ", ext=\"" + input.ext + '"';
    header += ", mac=\"" + mac(credentials.accessToken.reveal(), input) + '"';
    if (header.size() > maxLength)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The request would need %1 characters to prove who you are, and the server accepts "
                                 "%2, because these credentials list many scopes. Sign in with fewer scopes.")
                           .arg(header.size())
                           .arg(maxLength));
    return header;
}

Result<QUrl> signedUrl(const Credentials &credentials, const QUrl &url, qint64 expiryMs) {
    if (const Result<void> usable = checkCredentials(credentials); !usable)
        return failure(usable.error());
    QUrl plain = url;
    plain.setFragment({});
    const MacInput input{.type = "bewit",
                         .timestamp = expiryMs / 1000,
                         .nonce = {},
                         .method = "GET",
                         .resource = resource(plain),
                         .host = hostOf(plain),
                         .port = portOf(plain),
                         .hash = {},
                         .ext = ext(credentials)};
    const QByteArray parts = credentials.clientId.toLatin1() + '\\' + QByteArray::number(input.timestamp) + '\\' +
                             mac(credentials.accessToken.reveal(), input) + '\\' + input.ext;
    const QByteArray bewit = "bewit=" + parts.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString query = plain.query(QUrl::FullyEncoded);
    plain.setQuery(query.isEmpty() && !plain.hasQuery() ? QString::fromLatin1(bewit)
                                                        : query + u'&' + QString::fromLatin1(bewit));
    if (const qsizetype length = resource(plain).size(); length > maxLength)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The signed link would be %1 characters long, and the server accepts %2. Sign in "
                                 "with fewer scopes.")
                           .arg(length)
                           .arg(maxLength));
    return plain;
}

} // namespace collie::taskcluster::hawk
