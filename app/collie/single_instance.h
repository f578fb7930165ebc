#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <memory>

class QLocalSocket;

namespace collie::app {

/// The socket where the one window of this settings file listens; empty when there is no place that is this user's
/// alone: then nobody listens, and nobody is told anything.
[[nodiscard]] QString instanceSocket(const QString &settingsPath);

/// One window per person and settings file: the first start holds a lock and listens, later ones hand it their
/// arguments and end. The socket lies where only this user can reach it, and both ends look who is at the other one.
/// GUI thread; nothing here waits.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)
  public:
    /// \param settingsPath  tells instances apart, so that tests and second profiles do not meet.
    explicit SingleInstance(const QString &settingsPath, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the one instance if there is none. \return whether this is it now.
    [[nodiscard]] bool claim();
    /// Hands arguments to the one instance; handedOver() or refused() follows within `withinMs`.
    void handOver(const QStringList &arguments, int withinMs = 3000);

  Q_SIGNALS:
    /// Another start handed over its arguments.
    void argumentsReceived(const QStringList &arguments);
    void handedOver();
    /// The one instance does not answer.
    void refused();

  private:
    void receive(QLocalSocket *socket);
    void tryToConnect();

    QString m_path;
    QLockFile m_lock;
    QLocalServer m_server;
    QTimer m_deadline;
    QTimer m_again;
    QByteArray m_message;
    QPointer<QLocalSocket> m_socket;
};

} // namespace collie::app
