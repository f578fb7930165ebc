#pragma once

#include "app/sandbox/pulse/pulse_access.h"
#include "services/base/json.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QWebSocket;

namespace collie::sandbox {

/// One connection of the plain JSON protocol (taskcluster.md §8.5). Goes with its socket.
class PlainSubscription final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainSubscription)
  public:
    /// \param named  whether it takes names of events in place of bindings.
    PlainSubscription(const PulseAccess &access, QWebSocket *socket, bool named);
    ~PlainSubscription() override;

  private:
    void receive(const QString &text);
    void authenticate(const Json &frame);
    void subscribe(const Json &frame);
    void unsubscribe(const Json &frame);
    void deliver(const QString &subscription, const Event &event);
    void send(const Json &frame);
    void sendError(const char *code, const QString &message);
    [[nodiscard]] Result<QVector<pulse::Binding>> rawBindings(const Json &frame) const;
    [[nodiscard]] Result<QVector<pulse::Binding>> namedBindings(const Json &frame) const;

    const PulseAccess &m_access;
    QWebSocket *m_socket;
    bool m_named;
    bool m_authenticated = false;
    QTimer m_initTimer;
    QTimer m_pingTimer;
    QHash<QString, int> m_subscriptions; ///< The bus's number by subscriptionId.
};

} // namespace collie::sandbox
