#include "services/http/attempt.h"

#include "services/base/async.h"
#include "services/base/numbers.h"
#include "services/base/words.h"
#include "services/http/one_shot_body.h"
#include "services/http/retry.h"
#include "services/http/transport_error.h"
#include "services/http/unpack.h"

#include <algorithm>
#include <utility>

namespace collie::http {

namespace {

QNetworkRequest networkRequest(const Request &request, const Headers &extra, const QSslConfiguration &tls) {
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // Asked for by hand, Qt leaves the unpacking to us; see unpack().
    out.setRawHeader("Accept-Encoding", "gzip");
    out.setTransferTimeout(0);
    if (request.url.scheme() == QLatin1String("https"))
        out.setSslConfiguration(tls);
    out.setRawHeader("User-Agent", "Collie/" COLLIE_VERSION);
    if (!request.contentType.isEmpty())
        out.setRawHeader("Content-Type", request.contentType);
    for (const Header &header : request.headers)
        out.setRawHeader(header.first, header.second);
    for (const Header &header : extra)
        out.setRawHeader(header.first, header.second);
    return out;
}

/// Whether `error` only says that the answer has a status of 400 or more. With a lower status the same errors mean that
/// the content did not arrive.
bool isOnlyStatus(QNetworkReply::NetworkError error, int status) {
    if (error == QNetworkReply::NoError)
        return true;
    return status >= 400 &&
           (error == QNetworkReply::AuthenticationRequiredError ||
            error == QNetworkReply::ProtocolInvalidOperationError || // 400
            (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError &&
             error != QNetworkReply::ContentReSendError) ||
            (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError));
}

/// The shorter of two bounds, where 0 is none.
std::chrono::milliseconds shorter(std::chrono::milliseconds one, std::chrono::milliseconds other) {
    if (one.count() == 0 || other.count() == 0)
        return std::max(one, other);
    return std::min(one, other);
}

} // namespace

Attempt::Attempt(const Request &request, Headers headers, const Patience &patience, Done done, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_headers(std::move(headers))
    , m_patience(patience)
    , m_done(std::move(done)) {
    for (QTimer *timer : {&m_connectTimer, &m_answerTimer, &m_inactivityTimer, &m_totalTimer})
        timer->setSingleShot(true);
    const Deadlines &limits = m_request.deadlines;
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        failForTime(Words::tr("%1 could not be reached within %2 seconds. Check the network connection and try again."),
                    m_patience.spent + m_connectTimer.intervalAsDuration());
    });
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        failForTime(Words::tr("%1 said nothing for %2 seconds. Check the network connection and try again."),
                    m_patience.spent + m_answerTimer.intervalAsDuration());
    });
    connect(&m_inactivityTimer, &QTimer::timeout, this, [this] {
        failForTime(Words::tr("%1 said nothing for %2 seconds. Check the network connection and try again."),
                    m_patience.spent + m_inactivityTimer.intervalAsDuration());
    });
    connect(&m_totalTimer, &QTimer::timeout, this, [this, &limits] {
        failForTime(
            Words::tr("%1 did not finish its answer within %2 seconds. Check the network connection and try again."),
            limits.total);
    });
}

Attempt::~Attempt() {
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    // Not deleted at once: this can run inside one of its signals.
    m_reply->deleteLater();
}

void Attempt::start(QNetworkAccessManager &network, const QSslConfiguration &tls, QThreadPool &unpackers) {
    m_unpackers = &unpackers;
    m_sinceHeard.start();
    const QNetworkRequest request = networkRequest(m_request, m_headers, tls);
    const bool isGet = m_request.method == "GET";
    if (isGet && m_request.body.isEmpty()) {
        m_reply = network.get(request);
    } else if (m_request.method == "HEAD") {
        m_reply = network.head(request);
    } else {
        auto *body = new OneShotBody(m_request.body);
        m_reply = network.sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    connectSignals();
    const auto run = [](QTimer &timer, std::chrono::milliseconds limit) {
        if (limit.count() > 0)
            timer.start(limit);
    };
    run(m_connectTimer, shorter(m_request.deadlines.connect, m_patience.unreachable));
    run(m_answerTimer, m_patience.silent);
    run(m_inactivityTimer, shorter(m_request.deadlines.inactivity, m_patience.silent));
    run(m_totalTimer, m_request.deadlines.total);
}

void Attempt::connectSignals() {
    // The connection stands when the request went out (a kept-alive connection tells nothing before), when TLS is done,
    // or when bytes move.
    connect(m_reply, &QNetworkReply::requestSent, this, &Attempt::onConnected);
    connect(m_reply, &QNetworkReply::encrypted, this, &Attempt::onConnected);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (sent <= 0)
            return;
        onConnected();
        // A body on its way is not silence.
        if (m_answerTimer.isActive())
            m_answerTimer.start();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::onMetaData);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::onReadyRead);
    // Queued: a reply that fails at once reports before start() is through.
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::onFinished, Qt::QueuedConnection);
}

void Attempt::onConnected() {
    m_reached = true;
    m_connectTimer.stop();
    onActivity();
}

void Attempt::onActivity() {
    if (m_inactivityTimer.isActive())
        m_inactivityTimer.start();
}

void Attempt::onMetaData() {
    onConnected();
    m_answerTimer.stop();
    m_sinceHeard.start();
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_request.method != "HEAD" && announced > m_request.maxBytes)
        fail({.kind = ErrorKind::TooLarge,
              .message = Words::tr("%1 announced an answer of %2; at most %3 are accepted.")
                             .arg(m_request.url.host(), dataSize(announced), dataSize(m_request.maxBytes))});
}

void Attempt::onReadyRead() {
    const QByteArray piece = m_failure || !m_reply->isOpen() ? QByteArray() : m_reply->readAll();
    if (piece.isEmpty())
        return;
    onConnected();
    m_sinceHeard.start();
    if (m_response.body.size() + piece.size() > m_request.maxBytes) {
        fail({.kind = ErrorKind::TooLarge,
              .message = Words::tr("The answer of %1 is larger than the %2 that are accepted.")
                             .arg(m_request.url.host(), dataSize(m_request.maxBytes))});
        return;
    }
    m_response.body.append(piece);
    if (m_request.progress) {
        const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
        m_request.progress(m_response.body.size(), announced.isValid() ? announced.toLongLong() : -1);
    }
}

void Attempt::fail(Error error) {
    if (m_failure)
        return;
    m_failure = std::move(error);
    m_response.body.clear();
    m_reply->abort();
}

void Attempt::failForTime(const QString &sentence, std::chrono::milliseconds after) {
    const double seconds = static_cast<double>(after.count()) / 1000.0;
    fail({.kind = ErrorKind::Timeout,
          .message = sentence.arg(m_request.url.host(), QLocale().toString(seconds, 'g', 3))});
}

bool Attempt::isShort() const {
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool bodiless = m_request.method == "HEAD" || m_response.status == 204 || m_response.status == 304;
    return announced.isValid() && !bodiless && m_response.body.size() < announced.toLongLong();
}

Error Attempt::transportError() const {
    const QString host = m_request.url.host();
    const QString detail = QStringLiteral("Qt network error %1: %2")
                               .arg(static_cast<int>(m_reply->error()))
                               // Qt puts the whole URL into some texts, query and all.
                               .arg(m_reply->errorString().replace(m_request.url.toString(), host));
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return errorOf(TransportFault::Untrusted, host, detail);
    case QNetworkReply::HostNotFoundError:
        return errorOf(TransportFault::NoSuchHost, host, detail);
    case QNetworkReply::ConnectionRefusedError:
        return errorOf(TransportFault::Refused, host, detail);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {.kind = ErrorKind::Network,
                .message = Words::tr("The proxy on the way to %1 asks for a password. Set one in the system's proxy "
                                     "settings.")
                               .arg(host),
                .detail = detail};
    default:
        return errorOf(TransportFault::Broken, host, detail);
    }
}

void Attempt::onFinished() {
    if (!m_failure)
        onReadyRead();
    for (QTimer *timer : {&m_connectTimer, &m_answerTimer, &m_inactivityTimer, &m_totalTimer})
        timer->stop();
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_response.headers = m_reply->rawHeaderPairs();
    m_response.date = httpDate(headerValue(m_response.headers, "Date"));
    if (!m_failure && (m_response.status == 0 || !isOnlyStatus(m_reply->error(), m_response.status) || isShort()))
        m_failure = transportError();
    if (!m_failure && !m_response.body.isEmpty() && isPacked(headerValue(m_response.headers, "Content-Encoding")))
        unpackBody();
    else
        finish();
}

void Attempt::unpackBody() {
    const auto unpacked = runOnPool(
        [body = std::exchange(m_response.body, {}), encoding = headerValue(m_response.headers, "Content-Encoding"),
         most = m_request.maxBytes, host = m_request.url.host()] { return unpack(body, encoding, most, host); },
        m_unpackers);
    onDone(unpacked, this, [this](Result<QByteArray> body) {
        // A refusal counts, whatever became of its words.
        if (body)
            m_response.body = *std::move(body);
        else if (m_response.status < 400)
            m_failure = body.error();
        // These were about the bytes on the way.
        m_response.headers.removeIf([](const Header &header) {
            return header.first.compare("Content-Encoding", Qt::CaseInsensitive) == 0 ||
                   header.first.compare("Content-Length", Qt::CaseInsensitive) == 0;
        });
        finish();
    });
}

void Attempt::finish() {
    const Done done = std::exchange(m_done, nullptr);
    if (m_failure)
        done(failure(*std::move(m_failure)));
    else
        done(std::move(m_response));
}

} // namespace collie::http
