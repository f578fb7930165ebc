#include "services/transfers/sigv4.h"

#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <map>

namespace collie::transfers::sigv4 {

namespace {

constexpr QByteArrayView algorithm("AWS4-HMAC-SHA256");

QByteArray hmac(const QByteArray &key, QByteArrayView text) {
    return QMessageAuthenticationCode::hash(text.toByteArray(), key, QCryptographicHash::Sha256);
}

/// RFC 3986 §6 as the suite shows it: "." and ".." resolved, no empty segments.
QByteArray normalised(const QByteArray &path) {
    QList<QByteArray> kept;
    for (const QByteArray &segment : path.split('/')) {
        if (segment.isEmpty() || segment == ".")
            continue;
        if (segment != "..")
            kept.append(segment);
        else if (!kept.isEmpty())
            kept.removeLast();
    }
    const bool folder = path.endsWith('/') && !kept.isEmpty();
    return '/' + kept.join('/') + (folder ? "/" : "");
}

QByteArray canonicalPath(const Message &message, const Rules &rules) {
    QByteArray path = message.path.isEmpty() ? QByteArray("/") : message.path;
    if (rules.normalisePath)
        path = normalised(path);
    return rules.doubleEncodePath ? encode(path, true) : path;
}

/// Parts sorted by name, then by value, each encoded the one canonical way.
QByteArray canonicalQuery(const QByteArray &query) {
    QList<QPair<QByteArray, QByteArray>> parts;
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        parts.append({encode(QByteArray::fromPercentEncoding(name), false),
                      encode(QByteArray::fromPercentEncoding(value), false)});
    }
    std::sort(parts.begin(), parts.end());
    QList<QByteArray> out;
    for (const auto &[name, value] : parts)
        out.append(name + '=' + value);
    return out.join('&');
}

/// Names in lower case and order, values of one name joined by commas.
std::map<QByteArray, QByteArray> canonicalHeaders(const http::Headers &headers) {
    std::map<QByteArray, QByteArray> out;
    for (const http::Header &header : headers) {
        const QByteArray name = header.first.toLower();
        const QByteArray value = header.second.simplified();
        const auto [place, isNew] = out.emplace(name, value);
        if (!isNew)
            place->second += ',' + value;
    }
    return out;
}

QByteArray namesOf(const std::map<QByteArray, QByteArray> &headers) {
    QList<QByteArray> names;
    for (const auto &[name, value] : headers)
        names.append(name);
    return names.join(';');
}

QByteArray scopeText(const Scope &scope) {
    return amzDate(scope.time).left(8) + '/' + scope.region + '/' + scope.service + "/aws4_request";
}

} // namespace

QByteArray encode(QByteArrayView text, bool keepSlashes) {
    return text.toByteArray().toPercentEncoding(keepSlashes ? QByteArray("/") : QByteArray());
}

QByteArray amzDate(const QDateTime &time) {
    // QDateTime would read a format each time, of which a signature needs several.
    const QDateTime utc = time.toUTC();
    const auto digits = [](int number, int count) { return QByteArray::number(number).rightJustified(count, '0'); };
    return digits(utc.date().year(), 4) + digits(utc.date().month(), 2) + digits(utc.date().day(), 2) + 'T' +
           digits(utc.time().hour(), 2) + digits(utc.time().minute(), 2) + digits(utc.time().second(), 2) + 'Z';
}

QByteArray canonicalRequest(const Message &message, const Rules &rules) {
    const std::map<QByteArray, QByteArray> canonical = canonicalHeaders(message.headers);
    QByteArray headers;
    for (const auto &[name, value] : canonical)
        headers += name + ':' + value + '\n';
    return message.method + '\n' + canonicalPath(message, rules) + '\n' + canonicalQuery(message.query) + '\n' +
           headers + '\n' + namesOf(canonical) + '\n' + message.payloadHash;
}

QByteArray stringToSign(const Message &message, const Scope &scope, const Rules &rules) {
    const QByteArray hash =
        QCryptographicHash::hash(canonicalRequest(message, rules), QCryptographicHash::Sha256).toHex();
    return algorithm.toByteArray() + '\n' + amzDate(scope.time) + '\n' + scopeText(scope) + '\n' + hash;
}

QByteArray signature(const Message &message, const Key &key, const Scope &scope, const Rules &rules) {
    QByteArray first = "AWS4" + key.secretAccessKey.reveal().toByteArray();
    QByteArray signing = hmac(first, amzDate(scope.time).left(8));
    first.fill('\0');
    signing = hmac(signing, scope.region);
    signing = hmac(signing, scope.service);
    signing = hmac(signing, "aws4_request");
    return hmac(signing, stringToSign(message, scope, rules)).toHex();
}

QByteArray authorization(const Message &message, const Key &key, const Scope &scope, const Rules &rules) {
    return algorithm.toByteArray() + " Credential=" + key.accessKeyId + '/' + scopeText(scope) +
           ", SignedHeaders=" + namesOf(canonicalHeaders(message.headers)) +
           ", Signature=" + signature(message, key, scope, rules);
}

http::Headers signedHeaders(const QByteArray &method, const QUrl &url, http::Headers headers,
                            const QByteArray &payloadHash, const Key &key, const Scope &scope) {
    headers.append({"X-Amz-Date", amzDate(scope.time)});
    headers.append({"X-Amz-Content-Sha256", payloadHash});
    if (!key.sessionToken.isEmpty())
        headers.append({"X-Amz-Security-Token", key.sessionToken.reveal().toByteArray()});
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1() +
                            (url.port() < 0 ? QByteArray() : ':' + QByteArray::number(url.port()));
    const Message message{.method = method,
                          .path = url.path(QUrl::FullyEncoded).toLatin1(),
                          .query = url.query(QUrl::FullyEncoded).toLatin1(),
                          .headers = headers + http::Headers{{"Host", host}},
                          .payloadHash = payloadHash};
    headers.append({"Authorization", authorization(message, key, scope)});
    return headers;
}

} // namespace collie::transfers::sigv4
