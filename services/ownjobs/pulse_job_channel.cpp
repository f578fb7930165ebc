#include "services/ownjobs/pulse_job_channel.h"

#include "services/base/words.h"
#include "services/ownjobs/own_job_messages.h"

namespace collie::ownjobs {

PulseJobChannel::PulseJobChannel(const pulse::Broker &broker, const pulse::AmqpConnection::Timing &timing,
                                 QObject *parent)
    : QObject(parent)
    , m_publisher(broker, timing)
    , m_exchange(QStringLiteral("exchange/%1/jobs").arg(broker.user)) {}

Future<OwnJob> PulseJobChannel::send(const OwnJob &job) {
    if (job.state == OwnJobState::New)
        return failedFuture<OwnJob>(
            {.kind = ErrorKind::InvalidArgument, .message = Words::tr("A new job has nothing to tell.")});
    pulse::Message message;
    message.exchange = m_exchange.toUtf8();
    message.routingKey = pulseJobRoutingKey(job).toUtf8();
    message.payload = toJsonBytes(pulseJobMessage(job));
    return andThen(m_publisher.publish(m_exchange, {message}), this, [job]() -> Result<OwnJob> { return job; });
}

Json PulseJobChannel::preview(const OwnJob &job) const {
    if (job.state == OwnJobState::New)
        return Json::array();
    return Json::array({Json{{"exchange", m_exchange.toStdString()},
                             {"routingKey", pulseJobRoutingKey(job).toStdString()},
                             {"payload", pulseJobMessage(job)}}});
}

} // namespace collie::ownjobs
