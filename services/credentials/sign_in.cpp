#include "services/credentials/sign_in.h"

#include "services/base/logging.h"
#include "services/base/slugid.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrlQuery>

#include <optional>

namespace collie::credentials {

namespace {

constexpr qint64 maxRequestBytes = 16 * 1024;
constexpr int maxConnections = 16;
constexpr int portAttempts = 10;
constexpr auto idleConnection = std::chrono::seconds(10);

QByteArray page(const QByteArray &status, const QString &heading, const QString &sentence) {
    const QByteArray title = heading.toHtmlEscaped().toUtf8(), text = sentence.toHtmlEscaped().toUtf8();
    const QByteArray body =
        "<!DOCTYPE html><html lang=\"" + QLocale().bcp47Name().toLatin1() + "\"><head><meta charset=\"utf-8\"><title>" +
        title +
        "</title><style>body{font:16px system-ui,sans-serif;margin:15vh auto;max-width:32em;padding:0 1em}"
        "@media(prefers-color-scheme:dark){body{background:#1b1d20;color:#e6e6e6}}</style></head><body><h1>" +
        title + "</h1><p>" + text + "</p></body></html>";
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n" + body;
}

/// Client id and token of a callback's query. The page concatenates them unencoded, so `+` means itself; a browser
/// encodes what a query cannot hold. Nothing when either is not of the form the auth service gives out.
std::optional<Credentials> parseCallback(const QByteArray &query) {
    static const QRegularExpression form(QStringLiteral("\\AclientId=([^&]+)&accessToken=([^&]+)\\z"));
    static const QRegularExpression clientIdForm(QStringLiteral("\\A[A-Za-z0-9!@/:.+|_-]{1,255}\\z"));
    static const QRegularExpression tokenForm(QStringLiteral("\\A[A-Za-z0-9_-]{22,66}\\z"));
    const auto match = form.match(QString::fromLatin1(query));
    if (!match.hasMatch())
        return std::nullopt;
    const QString clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(match.captured(1).toLatin1()));
    const QString token = match.captured(2);
    if (!clientIdForm.match(clientId).hasMatch() || !tokenForm.match(token).hasMatch())
        return std::nullopt;
    return Credentials{.clientId = clientId, .accessToken = Secret(token.toLatin1()), .createdByCollie = true};
}

} // namespace

SignIn::SignIn(const Clock &clock, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_clock(clock) {
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop(failure(
            ErrorKind::Timeout,
            Words::tr("Nobody signed in within %1 minutes. Try again.")
                .arg(std::chrono::duration_cast<std::chrono::minutes>(m_deadline.intervalAsDuration()).count())));
    });
    for (QTcpServer *server : {&m_server, &m_ipv6Server})
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
}

SignIn::~SignIn() {
    m_promise.finish(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
}

Future<Credentials> SignIn::start(const Request &request) {
    stop(failure(ErrorKind::Cancelled, Words::tr("A newer sign-in took its place.")));
    m_promise = Promise<Credentials>();
    m_request = request;
    m_connections = 0;
    if (const Result<void> listening = listen(); !listening) {
        stop(failure(listening.error()));
        return m_promise.future();
    }
    m_callbackPath = '/' + newSlugid(false).toLatin1();
    m_expires = utcFromMs(m_clock.nowMs())
                    .addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(request.lifetime).count());
    QUrlQuery query;
    for (const QString &scope : request.scopes)
        query.addQueryItem(QStringLiteral("scope"), QString::fromLatin1(QUrl::toPercentEncoding(scope)));
    query.addQueryItem(QStringLiteral("name"),
                       QString::fromLatin1(QUrl::toPercentEncoding(request.clientName + u'-' + newSlugid().left(6))));
    query.addQueryItem(QStringLiteral("expires"), QStringLiteral("%1h").arg(request.lifetime.count()));
    query.addQueryItem(QStringLiteral("callback_url"),
                       QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("http://localhost:%1%2")
                                                                       .arg(m_server.serverPort())
                                                                       .arg(QString::fromLatin1(m_callbackPath)))));
    query.addQueryItem(QStringLiteral("description"),
                       QString::fromLatin1(QUrl::toPercentEncoding(request.description)));
    QUrl url(request.rootUrl + QStringLiteral("/auth/clients/create"));
    url.setQuery(query);
    m_promise.onCancelled(this, [this, mine = m_promise] {
        mine.finish(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
        if (m_promise.isCancelled())
            stop(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
    });
    m_deadline.start();
    const Future<Credentials> future = m_promise.future();
    Q_EMIT urlReady(url);
    return future;
}

Result<void> SignIn::listen() {
    const auto refused = [](const QTcpServer &server) {
        return failure(ErrorKind::Network, Words::tr("No local port could be opened for the sign-in."),
                       server.errorString());
    };
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        if (!m_server.listen(QHostAddress::LocalHost))
            return refused(m_server);
        if (m_ipv6Server.listen(QHostAddress::LocalHostIPv6, m_server.serverPort()))
            return {};
        // Only what somebody else holds is a reason for another port; without IPv6 there is nothing to hold.
        if (m_ipv6Server.serverError() != QAbstractSocket::AddressInUseError)
            return {};
        m_server.close();
    }
    return refused(m_ipv6Server);
}

void SignIn::stop(Result<Credentials> result) {
    m_deadline.stop();
    m_server.close();
    m_ipv6Server.close();
    m_promise.finish(std::move(result));
}

void SignIn::accept(QTcpServer &server) {
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (++m_connections > maxConnections) {
            socket->abort();
            socket->deleteLater();
            --m_connections;
            continue;
        }
        connect(socket, &QTcpSocket::disconnected, this, [this] { --m_connections; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(idleConnection, socket, [socket] { socket->abort(); });
    }
}

void SignIn::read(QTcpSocket *socket) {
    const QByteArray request = socket->peek(maxRequestBytes);
    if (request.contains("\r\n\r\n")) {
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
        answer(socket, request.left(request.indexOf("\r\n")));
    } else if (request.size() >= maxRequestBytes) {
        socket->abort();
    }
}

void SignIn::answer(QTcpSocket *socket, const QByteArray &requestLine) {
    const QList<QByteArray> words = requestLine.split(' ');
    const QByteArray target = words.value(1);
    const bool isCallback = words.value(0) == "GET" && target.startsWith(m_callbackPath + '?');
    std::optional<Credentials> credentials;
    if (isCallback)
        credentials = parseCallback(target.mid(m_callbackPath.size() + 1));
    if (!credentials) {
        socket->write(isCallback ? page("400 Bad Request", Words::tr("This did not work"),
                                        Words::tr("The deployment's answer was not understood."))
                                 : page("404 Not Found", Words::tr("Nothing here"),
                                        Words::tr("Collie waits for a sign-in at another address.")));
        socket->disconnectFromHost();
        return;
    }
    credentials->expires = m_expires;
    socket->write(page("200 OK", Words::tr("You are signed in"),
                       Words::tr("Collie has what it needs. You can close this page.")));
    qCInfo(logCredentials, "signed in as %s", qUtf8Printable(credentials->clientId));
    // The page must have left before the listener, its parent, goes.
    connect(socket, &QTcpSocket::disconnected, this, [this, result = *credentials] { stop(result); });
    for (QTcpServer *server : {&m_server, &m_ipv6Server}) {
        // One that listens only; on a computer without IPv6 there is nothing to pause.
        if (server->isListening())
            server->pauseAccepting();
    }
    socket->disconnectFromHost();
}

} // namespace collie::credentials
