#pragma once

#include "services/base/async.h"
#include "services/pulse/amqp_publisher.h"
#include "services/pulse/message.h"

#include <QObject>
#include <QProcess>
#include <QQueue>

namespace collie::cli {

/// Where a replay goes.
class ReplaySink : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplaySink)
  public:
    using QObject::QObject;
    virtual void take(const QVector<pulse::Message> &batch) = 0;
    /// Completes once everything taken has arrived.
    [[nodiscard]] virtual Future<void> finish() = 0;

  Q_SIGNALS:
    /// Takes nothing more for now, or again.
    void busy(bool isBusy);
    void failed(const collie::Error &error);
};

/// One JSON object a line.
class StandardOutputSink final : public ReplaySink {
    Q_OBJECT
  public:
    using ReplaySink::ReplaySink;
    void take(const QVector<pulse::Message> &batch) override;
    [[nodiscard]] Future<void> finish() override { return readyFuture<void>({}); }
};

/// The same into the standard input of a command, which knows by COLLIE_REPLAY=1 that this is of the past.
class CommandSink final : public ReplaySink {
    Q_OBJECT
  public:
    /// \param command  program and arguments; no shell is involved.
    CommandSink(const QString &command, QObject *parent);
    void take(const QVector<pulse::Message> &batch) override;
    [[nodiscard]] Future<void> finish() override;

  private:
    void ended();
    QProcess m_process;
    Promise<void> m_done;
    bool m_busy = false;
};

/// A command once per message: its body is the standard input, COLLIE_EXCHANGE and COLLIE_ROUTING_KEY the environment.
class EachCommandSink final : public ReplaySink {
    Q_OBJECT
  public:
    EachCommandSink(const QString &command, QObject *parent);
    void take(const QVector<pulse::Message> &batch) override;
    [[nodiscard]] Future<void> finish() override;

  private:
    void next();
    QString m_command;
    QQueue<pulse::Message> m_waiting;
    QProcess m_process;
    Promise<void> m_done;
    int m_failures = 0;
    bool m_running = false, m_finishing = false, m_busy = false;
};

/// An exchange of the user's own at a broker.
class ExchangeSink final : public ReplaySink {
    Q_OBJECT
  public:
    ExchangeSink(const pulse::Broker &broker, QString exchange, QObject *parent);
    void take(const QVector<pulse::Message> &batch) override;
    [[nodiscard]] Future<void> finish() override;

  private:
    pulse::AmqpPublisher m_publisher;
    QString m_exchange;
    Future<void> m_last;
    qsizetype m_underWay = 0;
    bool m_busy = false;
};

} // namespace collie::cli
