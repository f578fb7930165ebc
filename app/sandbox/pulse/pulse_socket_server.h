#pragma once

#include "app/sandbox/pulse/pulse_access.h"

#include <QObject>
#include <QWebSocketServer>

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

    explicit PulseSocketServer(const PulseAccess &access, QObject *parent = nullptr);
    ~PulseSocketServer() override;

    void setAge(Age age) { m_age = age; }
    /// Takes a connection whose first request is for `target` off HTTP's hands. \return whether it did.
    [[nodiscard]] bool adopt(QTcpSocket *socket, const QByteArray &target);
    /// Ends every connection with this code, as a restart or an expiry does.
    void closeAll(int code);

  private:
    void greet();

    PulseAccess m_access;
    QWebSocketServer m_newer;
    QWebSocketServer m_older;
    QList<QWebSocket *> m_open;
    Age m_age = Age::Newer;
};

} // namespace collie::sandbox
