#include "app/cli/replay_sinks.h"

#include "app/cli/output.h"

#include "services/base/words.h"
#include "services/pulse/recording.h"

#include <QProcessEnvironment>

#include <cstdio>

namespace collie::cli {

namespace {

/// What waits for a slow receiver before the replay pauses, and goes on again.
constexpr qint64 mostBytesWaiting = 4 * 1024 * 1024;
constexpr qsizetype mostMessagesWaiting = 5'000;

QByteArray linesOf(const QVector<pulse::Message> &batch) {
    QByteArray lines;
    for (const pulse::Message &message : batch)
        pulse::appendMessageLine(lines, message);
    return lines;
}

void prepare(QProcess &process, const QString &command) {
    QStringList words = QProcess::splitCommand(command);
    process.setProgram(words.isEmpty() ? QString() : words.takeFirst());
    process.setArguments(words);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COLLIE_REPLAY"), QStringLiteral("1"));
    environment.remove(QStringLiteral("PULSE_PASSWORD"));
    process.setProcessEnvironment(environment);
}

} // namespace

void StandardOutputSink::take(const QVector<pulse::Message> &batch) {
    printData(linesOf(batch));
    if (const Result<void> written = flushOutput(); !written)
        Q_EMIT failed(written.error());
}

CommandSink::CommandSink(const QString &command, QObject *parent)
    : ReplaySink(parent) {
    prepare(m_process, command);
    connect(&m_process, &QProcess::bytesWritten, this, [this] {
        if (m_busy && m_process.bytesToWrite() < mostBytesWaiting / 2) {
            m_busy = false;
            Q_EMIT busy(false);
        }
    });
    connect(&m_process, &QProcess::finished, this, &CommandSink::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    m_process.start();
}

void CommandSink::ended() {
    Result<void> result;
    if (m_process.error() == QProcess::FailedToStart)
        result = failure(ErrorKind::InvalidArgument, Words::tr("“%1” cannot be started.").arg(m_process.program()));
    else if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        result = failure(ErrorKind::Server, Words::tr("“%1” failed.").arg(m_process.program()));
    m_done.finish(result);
    if (!result)
        Q_EMIT failed(result.error());
}

void CommandSink::take(const QVector<pulse::Message> &batch) {
    m_process.write(linesOf(batch));
    if (m_process.bytesToWrite() > mostBytesWaiting && !m_busy) {
        m_busy = true;
        Q_EMIT busy(true);
    }
}

Future<void> CommandSink::finish() {
    m_process.closeWriteChannel();
    return m_done.future();
}

EachCommandSink::EachCommandSink(const QString &command, QObject *parent)
    : ReplaySink(parent)
    , m_command(command) {
    prepare(m_process, command);
    const auto ended = [this] {
        m_running = false;
        if (m_process.error() == QProcess::FailedToStart || m_process.exitStatus() != QProcess::NormalExit ||
            m_process.exitCode() != 0)
            ++m_failures;
        next();
    };
    connect(&m_process, &QProcess::finished, this, ended);
    connect(&m_process, &QProcess::errorOccurred, this, [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
}

void EachCommandSink::take(const QVector<pulse::Message> &batch) {
    m_waiting += batch;
    if (m_waiting.size() > mostMessagesWaiting && !m_busy) {
        m_busy = true;
        Q_EMIT busy(true);
    }
    next();
}

void EachCommandSink::next() {
    if (m_running)
        return;
    if (m_busy && m_waiting.size() < mostMessagesWaiting / 2) {
        m_busy = false;
        Q_EMIT busy(false);
    }
    if (m_waiting.isEmpty()) {
        if (m_finishing)
            m_done.finish(m_failures == 0 ? Result<void>()
                                          : Result<void>(failure(ErrorKind::Server,
                                                                 Words::tr("“%1” failed for %2 of the messages.")
                                                                     .arg(m_command, QString::number(m_failures)))));
        return;
    }
    const pulse::Message message = m_waiting.dequeue();
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(QStringLiteral("COLLIE_EXCHANGE"), QString::fromUtf8(message.exchange));
    environment.insert(QStringLiteral("COLLIE_ROUTING_KEY"), QString::fromUtf8(message.routingKey));
    m_process.setProcessEnvironment(environment);
    m_running = true;
    m_process.start();
    m_process.write(message.payload);
    m_process.closeWriteChannel();
}

Future<void> EachCommandSink::finish() {
    m_finishing = true;
    next();
    return m_done.future();
}

ExchangeSink::ExchangeSink(const pulse::Broker &broker, QString exchange, QObject *parent)
    : ReplaySink(parent)
    , m_publisher(broker)
    , m_exchange(std::move(exchange))
    , m_last(readyFuture<void>({})) {}

void ExchangeSink::take(const QVector<pulse::Message> &batch) {
    m_underWay += batch.size();
    m_last = m_publisher.publish(m_exchange, batch);
    if (m_underWay > mostMessagesWaiting && !m_busy) {
        m_busy = true;
        Q_EMIT busy(true);
    }
    onDone(m_last, this, [this, size = batch.size()](const Result<void> &result) {
        m_underWay -= size;
        if (!result)
            Q_EMIT failed(result.error());
        if (m_busy && m_underWay < mostMessagesWaiting / 2) {
            m_busy = false;
            Q_EMIT busy(false);
        }
    });
}

Future<void> ExchangeSink::finish() {
    // The publisher works in order, so the last one is done when all are.
    return m_last;
}

} // namespace collie::cli
