#pragma once

#include "services/ownjobs/job_channel.h"
#include "services/pulse/amqp_publisher.h"

#include <QObject>

namespace collie::ownjobs {

/// Own jobs as messages on the person's exchange, for a Treeherder that listens to it (treeherder.md §4). A message
/// carries addresses only: logs that are files of this computer are not in it. One thread.
class PulseJobChannel final : public QObject, public JobChannel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseJobChannel)
  public:
    explicit PulseJobChannel(const pulse::Broker &broker, const pulse::AmqpConnection::Timing &timing = {},
                             QObject *parent = nullptr);

    /// \return the job once the broker has confirmed the message; as pulse::AmqpPublisher::publish().
    [[nodiscard]] Future<OwnJob> send(const OwnJob &job) override;
    [[nodiscard]] Json preview(const OwnJob &job) const override;

    /// "exchange/<user>/jobs"
    [[nodiscard]] QString exchange() const { return m_exchange; }

  private:
    pulse::AmqpPublisher m_publisher;
    QString m_exchange;
};

} // namespace collie::ownjobs
