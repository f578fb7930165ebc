#include "services/http/http_client.h"

#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/http/call.h"
#include "services/http/certificate_file.h"
#include "services/http/url_rules.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QUrlQuery>

#include <utility>

namespace collie::http {

namespace {

/// The proxy that the person chose.
class ProxyFactory final : public QNetworkProxyFactory {
  public:
    explicit ProxyFactory(ProxyChoice choice)
        : m_choice(std::move(choice)) {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override {
        return {m_choice.proxyFor(query.url())};
    }

  private:
    ProxyChoice m_choice;
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
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The request to %1 holds characters that cannot be sent.").arg(request.url.host()));
    return {};
}

/// By what the answer to a request is kept. A question that is put as a body is told from others by it.
QUrl keptAddress(const Request &request) {
    QUrl address = request.url.adjusted(QUrl::RemoveFragment);
    if (!request.body.isEmpty()) {
        QUrlQuery query(address);
        query.addQueryItem(
            QStringLiteral("body"),
            QString::fromLatin1(QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex()));
        address.setQuery(query);
    }
    return address;
}

} // namespace

HttpClient::HttpClient(RetryPolicy policy, QObject *parent)
    : QObject(parent)
    , m_policy(policy) {
    m_shared.policy = policy;
    m_shared.tls = strictTls();
    constexpr int unpackers = 2;
    m_shared.unpackers.setMaxThreadCount(unpackers);
    renewNetwork();
    logMilestone("network ready");
}

void HttpClient::renewNetwork() {
    // Connections that are kept open go the old way and trust whom they trusted, so that they are not used again.
    if (m_shared.network)
        m_retired.push_back(std::move(m_shared.network));
    std::erase_if(m_retired, [](const auto &old) { return old->template findChildren<QNetworkReply *>().isEmpty(); });
    m_shared.network = std::make_unique<QNetworkAccessManager>();
    m_shared.network->setAutoDeleteReplies(false);
    m_shared.network->setProxyFactory(new ProxyFactory(m_proxy));
    m_shared.network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void HttpClient::setNetwork(const NetworkOptions &options) {
    m_shared.connectFactor = options.connectFactor();
    m_shared.answerFactor = options.answerFactor();
    m_shared.policy.unreachable = scaled(m_policy.unreachable, m_shared.connectFactor);
    m_shared.policy.silent = scaled(m_policy.silent, m_shared.answerFactor);
    if (options.proxy == m_proxy && options.trust.pem == m_trusted)
        return;
    m_proxy = options.proxy;
    m_trusted = options.trust.pem;
    m_shared.tls = strictTls();
    if (!options.trust.all.isEmpty())
        m_shared.tls.setCaCertificates(options.trust.all);
    renewNetwork();
}

HttpClient::~HttpClient() {
    // Calls use m_shared; as children they would outlive it.
    qDeleteAll(findChildren<KeptCall *>(QString(), Qt::FindDirectChildrenOnly));
    m_shared.hosts.clear();
    qDeleteAll(findChildren<Call *>(QString(), Qt::FindDirectChildrenOnly));
}

Result<void> HttpClient::addCaFile(const QString &path) {
    const Result<QList<QSslCertificate>> certificates = readCertificates(path);
    if (!certificates)
        return failure(certificates.error());
    // Setting the list ends the loading on demand from the system, so the system's own are in it.
    QList<QSslCertificate> trusted = m_shared.tls.caCertificates();
    if (trusted.isEmpty())
        trusted = QSslConfiguration::systemCaCertificates();
    m_shared.tls.setCaCertificates(trusted + *certificates);
    return {};
}

Future<Response> HttpClient::send(Request request) {
    if (!request.keep)
        return sendNow(std::move(request));
    return askKept({.kind = *request.keep, .address = keptAddress(request), .immutable = request.immutable},
                   [this, request] { return sendNow(request); });
}

void HttpClient::setKeeper(AnswerKeeper *keeper) {
    // What still goes on behind an answer would keep its own with one that is gone.
    if (m_keeper != nullptr && m_keeper != keeper)
        qDeleteAll(findChildren<KeptCall *>(QString(), Qt::FindDirectChildrenOnly));
    m_keeper = keeper;
}

Future<Response> HttpClient::askKept(const Keeping &what, const KeptCall::Ask &ask) {
    if (!m_keeper || hasCredentials(what.address))
        return ask();
    auto *call = new KeptCall(*m_keeper, m_shared.servers, m_shared.unpackers, what, ask, this);
    connect(call, &KeptCall::answered, this,
            [this, what](qint64 keptMs) { Q_EMIT answered(what.kind, what.address, keptMs); });
    const Future<Response> future = call->future();
    call->begin();
    return future;
}

Future<Response> HttpClient::sendNow(Request request) {
    const Result<void> allowed = checkRequest(request);
    auto *call = new Call(m_shared, std::move(request), this);
    const Future<Response> future = call->future();
    call->begin(allowed);
    return future;
}

} // namespace collie::http
