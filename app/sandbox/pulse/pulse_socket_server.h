#pragma once

#include "app/sandbox/identity/auth_guard.h"
#include "app/sandbox/pulse/event_bus.h"

#include <QObject>
#include <QWebSocketServer>

#include <functional>

class QTcpSocket;
class QWebSocket;

namespace collie::sandbox {

/// Taskcluster's web sockets for Pulse messages: /subscription/raw and /subscription/named, and the older graphql-ws at
/// /subscription (taskcluster.md §8.4, §8.5, wire.md). One thread.
class PulseSocketServer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseSocketServer)
  public:
    /// Which protocols there are: deployments before the newer one answer its paths with their page.
    enum class Age { Newer, Older };

    PulseSocketServer(EventBus &bus, const AuthGuard &guard, std::function<qint64()> nowMs, QObject *parent = nullptr);
    ~PulseSocketServer() override;

    void setAge(Age age) { m_age = age; }
    /// Takes a connection whose first request is for `target` off HTTP's hands. \return whether it did.
    [[nodiscard]] bool adopt(QTcpSocket *socket, const QByteArray &target);
    /// Ends every connection with this code, as a restart or an expiry does.
    void closeAll(int code);
    /// Ends one connection; codes of applications included.
    static void closeWith(QWebSocket &socket, int code);

    /// Whoever a message of authorization ("Bearer <base64 of JSON>", or empty) is from.
    /// \return the sentence of the refusal.
    [[nodiscard]] tl::expected<Caller, QString> authenticate(const QString &authorization) const;
    [[nodiscard]] EventBus &bus() const { return m_bus; }

  private:
    void greet();

    EventBus &m_bus;
    const AuthGuard &m_guard;
    std::function<qint64()> m_nowMs;
    QWebSocketServer m_newer;
    QWebSocketServer m_older;
    QList<QWebSocket *> m_open;
    Age m_age = Age::Newer;
};

} // namespace collie::sandbox
