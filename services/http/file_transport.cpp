#include "services/http/file_transport.h"

#include "services/base/words.h"
#include "services/http/certificate_file.h"
#include "services/http/curl_loop.h"
#include "services/http/url_rules.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <utility>

namespace collie::http {

namespace {

FileRoute routeTo(const QUrl &url, const ProxyChoice &choice, const QByteArray &trustedPem) {
    FileRoute route{.trustedPem = trustedPem, .proxy = {}, .proxyUser = {}, .proxyPassword = {}};
    const QNetworkProxy proxy = choice.proxyFor(url);
    const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
    if (!socks && proxy.type() != QNetworkProxy::HttpProxy)
        return route;
    QUrl address;
    address.setScheme(socks ? QStringLiteral("socks5h") : QStringLiteral("http"));
    address.setHost(proxy.hostName());
    address.setPort(proxy.port());
    route.proxy = address.toEncoded();
    route.proxyUser = proxy.user().toUtf8();
    route.proxyPassword = proxy.password().toUtf8();
    return route;
}

/// Header values reach the wire as they are, so that a line break in one would begin another header.
bool isClean(const Headers &headers) {
    for (const Header &header : headers) {
        for (const QByteArray &part : {header.first, header.second}) {
            if (part.contains('\r') || part.contains('\n') || part.contains('\0'))
                return false;
        }
    }
    return true;
}

} // namespace

FileTransport::FileTransport() = default;

FileTransport::~FileTransport() = default;

Result<void> FileTransport::addCaFile(const QString &path) {
    const Result<QList<QSslCertificate>> certificates = readCertificates(path);
    if (!certificates)
        return failure(certificates.error());
    // Naming any ends libcurl's own choice, so the system's are among them.
    if (m_trustedPem.isEmpty()) {
        for (const QSslCertificate &certificate : QSslConfiguration::systemCaCertificates())
            m_trustedPem += certificate.toPem();
    }
    for (const QSslCertificate &certificate : *certificates)
        m_trustedPem += certificate.toPem();
    return {};
}

void FileTransport::setNetwork(const NetworkOptions &options) {
    m_proxy = options.proxy;
    m_trustedPem = options.trust.pem;
    m_connectFactor = options.connectFactor();
    m_answerFactor = options.answerFactor();
}

CurlLoop *FileTransport::begun() {
    if (!m_loop) {
        m_loop = std::make_unique<CurlLoop>();
        m_loop->setRateLimit(m_rateLimit);
    }
    return m_loop.get();
}

FileExchange FileTransport::send(FileRequest request) {
    const auto progress = std::make_shared<FileProgress>();
    const quint64 id = m_nextId++;
    if (const Result<void> allowed = checkUrl(request.url); !allowed)
        return {.answer = failedFuture<FileAnswer>(allowed.error()), .progress = progress, .id = id};
    if (!isClean(request.headers) || (request.method != "GET" && request.method != "PUT"))
        return {.answer = failedFuture<FileAnswer>(
                    {.kind = ErrorKind::InvalidArgument,
                     .message =
                         Words::tr("The request to %1 holds characters that cannot be sent.").arg(request.url.host())}),
                .progress = progress,
                .id = id};
    const FileRoute route = routeTo(request.url, m_proxy, m_trustedPem);
    request.connect = scaled(request.connect, m_connectFactor);
    request.inactivity = scaled(request.inactivity, m_answerFactor);
    CurlLoop *loop = begun();
    const Promise<FileAnswer> promise;
    promise.onCancelled(loop->context(), [loop, id] { loop->cancel(id); });
    const Future<FileAnswer> future = promise.future();
    loop->add(std::make_unique<CurlTransfer>(id, std::move(request), route, progress, promise));
    return {.answer = future, .progress = progress, .id = id};
}

void FileTransport::setPaused(quint64 id, bool paused) {
    begun()->setPaused(id, paused);
}

void FileTransport::setRateLimit(qint64 bytesPerSecond) {
    m_rateLimit = bytesPerSecond;
    if (m_loop)
        m_loop->setRateLimit(bytesPerSecond);
}

} // namespace collie::http
