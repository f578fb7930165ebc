#pragma once

#include "app/sandbox/pulse/event_bus.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <array>

namespace collie::sandbox {

/// Publishes many made-up messages at a steady rate, for measuring: POST /sandbox/flood. One thread.
class PulseFlood final : public QObject {
    Q_DISABLE_COPY_MOVE(PulseFlood)
  public:
    struct Options {
        int perSecond = 20'000;
        int messages = 20'000;
        int bytes = 1'500; ///< Of a body.
    };
    explicit PulseFlood(EventBus &bus, QObject *parent = nullptr)
        : QObject(parent)
        , m_bus(bus) {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &PulseFlood::tick);
    }

    /// Begins anew.
    void start(const Options &options) {
        m_options = options;
        m_sent = 0;
        m_since.start();
        m_timer.start(4);
    }

  private:
    void tick() {
        const qint64 due = std::min<qint64>(m_options.messages, m_since.elapsed() * m_options.perSecond / 1'000);
        while (m_sent < due)
            m_bus.publish(make(m_sent++));
        if (m_sent >= m_options.messages)
            m_timer.stop();
    }
    [[nodiscard]] Event make(int number) const {
        static constexpr std::array events{"task-pending", "task-running", "task-completed", "task-failed"};
        // Ids of tasks are 22 letters and digits.
        const QByteArray taskId = "Fd" + QByteArray::number(number).rightJustified(20, '0');
        QByteArray payload = "{\"status\":{\"taskId\":\"" + taskId +
                             "\",\"state\":\"running\"},\"runId\":0,\"sentAt\":" +
                             QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ",\"filling\":\"";
        payload.append(std::max<qsizetype>(0, m_options.bytes - payload.size() - 2), 'x').append("\"}");
        return {.exchange = QByteArray("exchange/taskcluster-queue/v1/") + events[size_t(number) % events.size()],
                .routingKey = "primary." + taskId +
                              ".0.sandbox.worker-1.gecko-t.t-linux-docker.gecko-level-3.FloodFloodFloodFlood00._",
                .cc = {"route.tc-treeherder.v2.autoland.0123456789abcdef0123456789abcdef01234567.1"},
                .payload = payload};
    }

    EventBus &m_bus;
    Options m_options;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_sent = 0;
};

} // namespace collie::sandbox
