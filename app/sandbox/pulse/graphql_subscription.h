#pragma once

#include "app/sandbox/pulse/pulse_access.h"
#include "services/base/json.h"

#include <QHash>
#include <QObject>

#include <optional>

class QWebSocket;

namespace collie::sandbox {

/// One connection of the older graphql-ws protocol (wire.md), with its oddities: no keep-alive, no acknowledgement of a
/// subscription, an empty cc always, silence for a start without connection_init. Goes with its socket.
class GraphqlSubscription final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphqlSubscription)
  public:
    GraphqlSubscription(const PulseAccess &access, QWebSocket *socket);
    ~GraphqlSubscription() override;

  private:
    void receive(const QString &text);
    void authenticate(const Json &frame);
    void start(const Json &frame);
    void stop(const QString &id);
    void deliver(const QByteArray &id, const Event &event);
    void send(const Json &frame);
    void refuse(const QString &message);

    const PulseAccess &m_access;
    QWebSocket *m_socket;
    bool m_authenticated = false;
    QHash<QString, int> m_subscriptions; ///< The bus's number by the client's id.
};

} // namespace collie::sandbox
