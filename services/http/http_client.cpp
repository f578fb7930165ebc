#include "services/http/http_client.h"

#include "services/http/call.h"
#include "services/http/certificate_file.h"
#include "services/http/url_rules.h"

#include <QNetworkProxy>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

namespace collie::http {

namespace {

/// The person's proxy settings, which never apply to this machine.
class ProxyFactory final : public QNetworkProxyFactory {
  public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return proxyForQuery(query);
    }
};

QSslConfiguration strictTls() {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

bool isToken(const QByteArray &text) {
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (code <= ' ' || code >= 0x7f || byte == ':')
            return false;
    }
    return !text.isEmpty();
}

/// Header values reach the wire as they are, so that a line break in one would begin another header.
bool isOneLine(const QByteArray &text) {
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

Result<void> checkRequest(const Request &request) {
    if (const Result<void> url = checkUrl(request.url); !url)
        return url;
    bool clean = isToken(request.method) && isOneLine(request.contentType);
    for (const Header &header : request.headers)
        clean = clean && isToken(header.first) && isOneLine(header.second);
    if (!clean)
        return failure(
            ErrorKind::InvalidArgument,
            QStringLiteral("The request to %1 holds characters that cannot be sent.").arg(request.url.host()));
    return {};
}

} // namespace

HttpClient::HttpClient(RetryPolicy policy, QObject *parent)
    : QObject(parent)
    , m_policy(policy)
    , m_tls(strictTls()) {
    constexpr int unpackers = 2;
    m_unpackers.setMaxThreadCount(unpackers);
    m_network.setAutoDeleteReplies(false);
    m_network.setProxyFactory(new ProxyFactory);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpClient::~HttpClient() {
    // Calls hold replies of m_network and use m_hosts; as children they would outlive both.
    m_hosts.clear();
    qDeleteAll(findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<void> HttpClient::addCaFile(const QString &path) {
    const Result<QList<QSslCertificate>> certificates = readCertificates(path);
    if (!certificates)
        return failure(certificates.error());
    // Setting the list ends the loading on demand from the system, so the system's own are in it.
    QList<QSslCertificate> trusted = m_tls.caCertificates();
    if (trusted.isEmpty())
        trusted = QSslConfiguration::systemCaCertificates();
    m_tls.setCaCertificates(trusted + *certificates);
    return {};
}

Future<Response> HttpClient::send(Request request) {
    const Result<void> allowed = checkRequest(request);
    auto *call = new Call(*this, std::move(request));
    const Future<Response> future = call->future();
    call->begin(allowed);
    return future;
}

void HttpClient::acquire(const QString &host, Call *call) {
    Host &entry = m_hosts[host];
    if (entry.busy < connectionsPerHost) {
        ++entry.busy;
        call->attempt();
        return;
    }
    auto place = entry.waiting.end();
    if (call->isUrgent())
        place = std::find_if(entry.waiting.begin(), entry.waiting.end(),
                             [](const Call *other) { return !other->isUrgent(); });
    entry.waiting.insert(place, call);
}

void HttpClient::release(const QString &host) {
    const auto entry = m_hosts.find(host);
    if (entry == m_hosts.end())
        return;
    --entry->busy;
    if (!entry->waiting.isEmpty()) {
        ++entry->busy;
        Call *next = entry->waiting.takeFirst();
        next->attempt();
    } else if (entry->busy == 0) {
        m_hosts.erase(entry);
    }
}

void HttpClient::forget(const QString &host, Call *call) {
    const auto entry = m_hosts.find(host);
    if (entry != m_hosts.end())
        entry->waiting.removeAll(call);
}

} // namespace collie::http
