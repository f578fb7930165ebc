#include "services/pulse/socket_link.h"

#include "services/base/async.h"
#include "services/base/words.h"

#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <utility>

namespace collie::pulse {

namespace {

constexpr quint64 mostBytesAtOnce = 16 * 1024 * 1024;
/// Messages are handed over when the socket has nothing more to read, or after so many.
constexpr qsizetype mostPerHandover = 512;
constexpr qint64 mostBytesPerHandover = 4 * 1024 * 1024;
/// A server that does not read what it is sent (the answers to its pings) makes us keep it.
constexpr qint64 mostUnread = 4 * 1024 * 1024;
constexpr std::chrono::milliseconds lookAtUnread{200};
/// Names of subscriptions are the server's, and kept until the connection ends.
constexpr qsizetype longestName = 200;
constexpr int mostErrors = 100;

constexpr int closedProtocolError = 4400, closedAuthentication = 4401, closedScopes = 4403, closedLifetime = 4408,
              closedInternal = 1011;

} // namespace

SocketLink::SocketLink(std::shared_ptr<Inbox> inbox, const Clock &clock, const SocketTiming &timing)
    : m_inbox(std::move(inbox))
    , m_clock(clock)
    , m_timing(timing)
    , m_greetingTimer(this)
    , m_settleTimer(this)
    , m_watchTimer(this) {
    for (QTimer *timer : {&m_greetingTimer, &m_settleTimer})
        timer->setSingleShot(true);
    connect(&m_greetingTimer, &QTimer::timeout, this,
            [this] { fail(Loss::Network, Words::tr("The server accepts connections but does not answer.")); });
    connect(&m_settleTimer, &QTimer::timeout, this, &SocketLink::becameLive);
    connect(&m_watchTimer, &QTimer::timeout, this, &SocketLink::watch);
}

SocketLink::~SocketLink() {
    if (!m_socket)
        return;
    // The thread's event loop is over: nothing would be deleted later any more.
    m_socket->disconnect(this);
    m_socket->abort();
}

void SocketLink::open(const QUrl &rootUrl, SocketDialect dialect, const Secret &authorization,
                      const QVector<Binding> &bindings, const QSslConfiguration &tls, const QNetworkProxy &proxy) {
    drop();
    m_protocol.emplace(dialect);
    m_authorization = authorization;
    m_bindings = bindings;
    m_current.clear();
    m_retired.clear();
    m_lastError.reset();
    m_acknowledged = m_live = m_stale = m_skipped = false;
    m_errors = 0;
    m_heardAt = m_clock.nowMs();
    m_sinceHeard.start();

    QUrl url = rootUrl;
    url.setScheme(rootUrl.scheme() == u"https" ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(rootUrl.path() + u'/' + SocketProtocol::path(dialect));
    // An empty origin sends no Origin header: the server accepts programs, and only its own pages among browsers.
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setProxy(proxy);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    constexpr auto failed = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#else
    constexpr auto failed = &QWebSocket::errorOccurred;
#endif
    if (url.scheme() == u"wss")
        m_socket->setSslConfiguration(tls);
    m_socket->setMaxAllowedIncomingFrameSize(mostBytesAtOnce);
    m_socket->setMaxAllowedIncomingMessageSize(mostBytesAtOnce);
    connect(m_socket.get(), &QWebSocket::connected, this, &SocketLink::connected);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &SocketLink::receive);
    connect(m_socket.get(), &QWebSocket::pong, this, &SocketLink::heard);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &SocketLink::disconnected);
    connect(m_socket.get(), failed, this, [this] {
        // Before the handshake is done there is no disconnected() to wait for.
        if (!m_socket || m_socket->state() == QAbstractSocket::ConnectedState)
            return;
        disconnected();
    });
    m_greetingTimer.start(m_timing.greeting);
    QWebSocketHandshakeOptions options;
    if (dialect == SocketDialect::Graphql)
        options.setSubprotocols({QStringLiteral("graphql-ws")});
    m_socket->open(url, options);
}

void SocketLink::close() {
    flush();
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->close();
    drop();
}

void SocketLink::connected() {
    heard();
    m_greetingTimer.start(m_timing.greeting);
    m_watchTimer.start(std::clamp(m_timing.ping / 5, std::chrono::milliseconds(20), lookAtUnread));
    m_sincePing.start();
    m_socket->sendTextMessage(m_protocol->initFrame(m_authorization));
}

void SocketLink::acknowledged() {
    m_acknowledged = true;
    m_greetingTimer.stop();
    subscribe(m_bindings);
}

void SocketLink::subscribe(const QVector<Binding> &bindings) {
    m_bindings = bindings;
    if (!m_acknowledged)
        return;
    if (!SocketProtocol::canSay(m_protocol->dialect(), bindings))
        return fail(Loss::Refused, Words::tr("The server takes no such pattern."));
    m_retired += m_current;
    m_current.clear();
    const QString id = QString::number(m_nextId++);
    const QStringList frames = m_protocol->subscribeFrames(bindings, id);
    m_awaited = frames.size();
    for (const QString &frame : frames)
        m_socket->sendTextMessage(frame);
    if (m_protocol->dialect() == SocketDialect::Graphql) {
        m_current.append(id);
        m_settleTimer.start(m_timing.settle);
    } else {
        m_greetingTimer.start(m_timing.greeting);
    }
}

void SocketLink::becameLive() {
    m_settleTimer.stop();
    m_greetingTimer.stop();
    for (const QString &subscription : std::as_const(m_retired))
        m_socket->sendTextMessage(m_protocol->unsubscribeFrame(subscription));
    m_retired.clear();
    if (m_live)
        return;
    m_live = true;
    Q_EMIT live();
}

void SocketLink::receive(const QString &text) {
    heard();
    SocketFrame frame = m_protocol->read(text.toUtf8());
    switch (frame.type) {
    case SocketFrame::Type::Data:
        if (!m_live)
            becameLive();
        frame.message.receivedAt = m_heardAt;
        m_batchBytes += frame.message.payload.size();
        m_batch.append(std::move(frame.message));
        if (m_batch.size() >= mostPerHandover || m_batchBytes >= mostBytesPerHandover) {
            flush();
        } else if (!m_flushScheduled) {
            m_flushScheduled = true;
            callLater(this, [this] { flush(); });
        }
        return;
    case SocketFrame::Type::Acknowledged:
        if (!m_acknowledged)
            acknowledged();
        return;
    case SocketFrame::Type::Subscribed:
        // Nobody asked for more of them.
        if (m_awaited <= 0)
            return;
        m_current.append(frame.subscription.left(longestName));
        if (--m_awaited <= 0)
            becameLive();
        return;
    case SocketFrame::Type::Error:
        return receiveError(frame);
    case SocketFrame::Type::Completed:
        if (m_current.removeAll(frame.subscription) > 0 && m_current.isEmpty())
            failSubscription(Words::tr("The server ended the subscription."));
        return;
    case SocketFrame::Type::Unreadable:
        if (!std::exchange(m_skipped, true))
            Q_EMIT frameSkipped();
        return;
    case SocketFrame::Type::Other:
        return;
    }
}

void SocketLink::receiveError(const SocketFrame &frame) {
    m_lastError = frame;
    if (++m_errors > mostErrors)
        return fail(Loss::Network, Words::tr("The server reports one error after the other."));
    // The server closes the connection after these; its close code says less.
    if (!m_acknowledged || frame.code == u"InsufficientScopes" || frame.code == u"AuthenticationFailed")
        return;
    if (--m_awaited <= 0 && m_current.isEmpty())
        return failSubscription(frame.text);
    m_current.removeAll(frame.subscription);
    if (m_current.isEmpty() && m_protocol->dialect() == SocketDialect::Graphql)
        return failSubscription(frame.text);
    Q_EMIT subscriptionRefused(frame.text);
    if (m_awaited <= 0 && !m_current.isEmpty())
        becameLive();
}

void SocketLink::heard() {
    m_heardAt = m_clock.nowMs();
    m_sinceHeard.start();
    if (m_stale) {
        m_stale = false;
        Q_EMIT stale(false);
    }
}

void SocketLink::watch() {
    const std::chrono::milliseconds silent(m_sinceHeard.elapsed());
    if (silent >= m_timing.dead)
        return fail(Loss::Network, Words::tr("The connection fell silent."));
    if (m_socket->bytesToWrite() > mostUnread)
        return fail(Loss::Network, Words::tr("The server does not read what it is sent."));
    if (silent >= m_timing.stale && m_live && !m_stale) {
        m_stale = true;
        Q_EMIT stale(true);
    }
    if (m_sincePing.hasExpired(m_timing.ping.count())) {
        m_sincePing.start();
        m_socket->ping();
    }
}

void SocketLink::flush() {
    m_flushScheduled = false;
    m_batchBytes = 0;
    if (!m_batch.isEmpty())
        m_inbox->push(std::exchange(m_batch, {}));
}

void SocketLink::fail(Loss loss, const QString &reason) {
    flush();
    drop();
    Q_EMIT lost(loss, reason, m_heardAt);
}

/// What worked before was understood; then the server has a trouble that may pass.
void SocketLink::failSubscription(const QString &reason) {
    fail(m_live ? Loss::Network : Loss::Refused, reason);
}

void SocketLink::disconnected() {
    if (!m_socket)
        return;
    const QString errorText = m_socket->errorString();
    const int code = int(m_socket->closeCode());
    if (m_lastError && m_lastError->code == u"InsufficientScopes")
        return fail(Loss::NoScope, m_lastError->text);
    if (m_lastError && m_lastError->code == u"AuthenticationFailed")
        return fail(Loss::Unauthorised, m_lastError->text);
    if (m_lastError && !m_acknowledged && code == closedInternal)
        // The older protocol words a refused client in prose.
        return fail(Loss::Unauthorised, m_lastError->text);
    switch (code) {
    case closedAuthentication:
        return fail(Loss::Unauthorised, {});
    case closedScopes:
        return fail(Loss::NoScope, {});
    case closedLifetime:
        return fail(Loss::Expired, Words::tr("The server ends every connection after some hours."));
    case closedProtocolError:
        return failSubscription(Words::tr("The server does not understand Collie."));
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
    case QWebSocketProtocol::CloseCodeTooMuchData:
        // One frame that cannot be read costs the connection, as the protocol wants it, and no more.
        return fail(Loss::Network, Words::tr("The server sent something that cannot be read."));
    case closedInternal:
        return fail(Loss::Network, Words::tr("The server had an error of its own."));
    default:
        break;
    }
    // QWebSocket tells of a complete HTTP answer that opens no web socket in its text alone.
    if (!m_sincePing.isValid() && errorText.contains(u"processHandshake"))
        return fail(Loss::NoSuchPlace, Words::tr("The server offers no live messages there."));
    fail(Loss::Network,
         m_acknowledged ? Words::tr("The connection was lost.") : Words::tr("There is no connection to the server."));
}

void SocketLink::drop() {
    m_greetingTimer.stop();
    m_settleTimer.stop();
    m_watchTimer.stop();
    m_sincePing.invalidate();
    m_acknowledged = m_live = false;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    // The socket may be the one that is calling.
    m_socket.release()->deleteLater();
}

} // namespace collie::pulse
