#pragma once

#include "services/base/clock.h"
#include "services/base/secret.h"
#include "services/pulse/inbox.h"
#include "services/pulse/socket_protocol.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <memory>
#include <optional>

namespace collie::pulse {

/// How long a web socket may be silent.
struct SocketTiming {
    std::chrono::milliseconds greeting{15'000}; ///< Until the handshake, and again until the acknowledgement.
    std::chrono::milliseconds ping{15'000};     ///< Between two pings; the proxy in between drops what idles for 60 s.
    std::chrono::milliseconds stale{25'000};    ///< Silence that is told of.
    std::chrono::milliseconds dead{45'000};     ///< Silence that ends the connection.
    std::chrono::milliseconds settle{3'000};    ///< graphql-ws only: until its unacknowledged bindings are in place.
};

/// One web socket at a time: opens it in one dialect, authenticates, subscribes, reads, watches it. Lives on the
/// reading thread; its slots are called through the event loop.
class SocketLink final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketLink)
  public:
    /// Why there is no connection any more.
    enum class Loss {
        Network,      ///< No connection, or it broke, or fell silent.
        NoSuchPlace,  ///< The server answered HTTP in place of a web socket.
        Unauthorised, ///< The credentials are not accepted.
        NoScope,      ///< They lack web:read-pulse.
        Expired,      ///< The server ends every connection after some hours.
        Refused,      ///< The server does not understand us, or rejects the subscription.
    };
    Q_ENUM(Loss)

    SocketLink(std::shared_ptr<Inbox> inbox, const Clock &clock, const SocketTiming &timing);
    ~SocketLink() override;

    /// Ends what there is and connects anew.
    /// \param rootUrl  of the deployment; http becomes ws, https wss.
    /// \param authorization  "Bearer …", or empty.
    /// \param tls  whom to trust. \param proxy  through which to go.
    void open(const QUrl &rootUrl, SocketDialect dialect, const Secret &authorization, const QVector<Binding> &bindings,
              const QSslConfiguration &tls, const QNetworkProxy &proxy = {});
    /// Subscribes to these in place of those before, without a gap for what stays.
    void subscribe(const QVector<Binding> &bindings);
    void close();

  Q_SIGNALS:
    /// Subscribed; messages follow.
    void live();
    /// Silent for long, or not any more.
    void stale(bool isStale);
    /// A frame could not be read and was left out. At most once a connection.
    void frameSkipped();
    /// Some bindings were not accepted; the others go on.
    void subscriptionRefused(const QString &reason);
    /// Over. \param heardAt  when something was last heard, in milliseconds since the epoch.
    void lost(collie::pulse::SocketLink::Loss loss, const QString &reason, qint64 heardAt);

  private:
    void receive(const QString &text);
    void receiveError(const SocketFrame &frame);
    void connected();
    void acknowledged();
    void becameLive();
    void heard();
    void watch();
    void flush();
    void fail(Loss loss, const QString &reason);
    void failSubscription(const QString &reason);
    void disconnected();
    void drop();

    std::shared_ptr<Inbox> m_inbox;
    const Clock &m_clock;
    SocketTiming m_timing;
    std::unique_ptr<QWebSocket> m_socket;
    std::optional<SocketProtocol> m_protocol;
    Secret m_authorization;
    QVector<Binding> m_bindings;
    QStringList m_current; ///< Subscriptions that deliver.
    QStringList m_retired; ///< To be ended once their successors deliver.
    qsizetype m_awaited = 0;
    int m_nextId = 1;
    bool m_acknowledged = false, m_live = false, m_stale = false, m_flushScheduled = false;
    bool m_skipped = false; ///< A frame of this connection was left out.
    int m_errors = 0;       ///< Frames of this connection that said that something is wrong.
    QVector<Message> m_batch;
    qint64 m_batchBytes = 0;
    QTimer m_greetingTimer, m_settleTimer, m_watchTimer;
    QElapsedTimer m_sinceHeard, m_sincePing;
    qint64 m_heardAt = 0;
    std::optional<SocketFrame> m_lastError;
};

} // namespace collie::pulse
