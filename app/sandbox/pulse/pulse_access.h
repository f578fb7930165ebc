#pragma once

#include "app/sandbox/identity/auth_guard.h"
#include "app/sandbox/pulse/event_bus.h"

#include <functional>
#include <utility>

class QWebSocket;

namespace collie::sandbox {

/// What each connection for Pulse messages needs: who its caller is, and where the messages come from.
class PulseAccess final {
  public:
    PulseAccess(EventBus &bus, const AuthGuard &guard, std::function<qint64()> nowMs)
        : m_bus(bus)
        , m_guard(guard)
        , m_nowMs(std::move(nowMs)) {}

    [[nodiscard]] EventBus &bus() const { return m_bus; }
    /// Whoever a message of authorization ("Bearer <base64 of JSON>", or empty) is from.
    /// \return the sentence of the refusal.
    [[nodiscard]] tl::expected<Caller, QString> authenticate(const QString &authorization) const;
    /// Ends a connection; codes of applications included.
    static void closeWith(QWebSocket &socket, int code);

  private:
    EventBus &m_bus;
    const AuthGuard &m_guard;
    std::function<qint64()> m_nowMs;
};

} // namespace collie::sandbox
