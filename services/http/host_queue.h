#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace collie::http {

/// Gives each host a few connections: at most `connectionsPerHost` turns of one host are taken at once, others wait.
/// One thread.
class HostQueue final {
  public:
    /// Qt Network opens no more connections to one host than this; what exceeds it would queue unseen.
    static constexpr int connectionsPerHost = 6;

    /// Who waits for its turn.
    class Waiter {
      public:
        /// Whether it goes before those that are not.
        [[nodiscard]] virtual bool isUrgent() const = 0;
        /// A connection is the waiter's, until release().
        virtual void attempt() = 0;

      protected:
        ~Waiter() = default;
    };

    /// Calls waiter->attempt() at once, or when its turn comes.
    void acquire(const QString &host, Waiter *waiter);
    /// Gives a connection back to those that wait.
    void release(const QString &host);
    /// It waits no more.
    void forget(const QString &host, Waiter *waiter);
    void clear() { m_hosts.clear(); }

  private:
    /// Who uses the connections of one host and who waits for one.
    struct Host {
        int busy = 0;
        QList<Waiter *> waiting;
    };
    QHash<QString, Host> m_hosts;
};

} // namespace collie::http
