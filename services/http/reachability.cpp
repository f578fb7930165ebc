#include "services/http/reachability.h"

#include "services/http/url_rules.h"

#include <QTcpSocket>
#include <QTimer>

namespace collie::http {

namespace {

/// For so long nobody tries again on behalf of somebody who has something to look at.
constexpr std::chrono::milliseconds memory{5'000};

int portOf(const QUrl &url) {
    constexpr int https = 443, http = 80;
    return url.port(url.scheme() == QLatin1String("https") ? https : http);
}

} // namespace

void Reachability::noteAway(const QString &server) {
    m_away[server].start();
    Q_EMIT wentAway(server);
}

void Reachability::noteReached(const QString &server) {
    if (m_away.remove(server))
        Q_EMIT returned(server);
}

void Reachability::doubt(const QUrl &url, const QNetworkProxy &proxy) {
    const QString server = serverOf(url);
    // One look at a server is enough for all who wait for it.
    if (findChild<QTcpSocket *>(server, Qt::FindDirectChildrenOnly))
        return;
    auto *socket = new QTcpSocket(this);
    socket->setObjectName(server);
    socket->setProxy(proxy);
    const auto end = [this, socket, server](bool isThere) {
        // Another look may begin before this one is gone.
        socket->setObjectName({});
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
        if (!isThere)
            noteAway(server);
    };
    connect(socket, &QTcpSocket::connected, this, [end] { end(true); });
    connect(socket, &QTcpSocket::errorOccurred, this, [end] { end(false); });
    auto *timer = new QTimer(socket);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [end] { end(false); });
    timer->start(patience);
    socket->connectToHost(url.host(), static_cast<quint16>(portOf(url)));
}

bool Reachability::isAway(const QString &server) const {
    const auto known = m_away.constFind(server);
    return known != m_away.constEnd() && !known->hasExpired(memory.count());
}

} // namespace collie::http
