#pragma once

#include "services/pulse/amqp_connection.h"
#include "services/pulse/backoff.h"

#include <QString>

namespace collie::pulse {

/// What is read at a broker, and how.
struct AmqpPlan {
    enum class Mode {
        Own,   ///< A queue of our own, bound to what is wanted.
        Drain, ///< A queue that exists; what is read is gone from it.
        Peek,  ///< A queue that exists; nothing is acknowledged, so everything stays.
    };
    Mode mode = Mode::Own;
    QString queue = {};     ///< Of Drain and Peek.
    quint16 prefetch = 500; ///< Messages.
    /// What may be received and not yet confirmed while messages are confirmed on request.
    qint64 mostUnconfirmedBytes = qint64(64) * 1024 * 1024;
    AmqpConnection::QueueOptions ownQueue = {};
    AmqpConnection::Timing timing = {};
    Backoff::Policy backoff = {};
};

} // namespace collie::pulse
