#pragma once

#include "services/pulse/amqp_publisher.h"
#include "services/treeherder/job_channel.h"

#include <QObject>

namespace collie::pulse {

/// Own jobs as messages on the person's exchange, for a Treeherder that listens to it (treeherder.md §4). A message
/// carries addresses only: logs that are files of this computer are not in it. One thread.
class PulseJobChannel final : public QObject, public treeherder::JobChannel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseJobChannel)
  public:
    explicit PulseJobChannel(const Broker &broker, const AmqpConnection::Timing &timing = {},
                             QObject *parent = nullptr);

    /// \return the job once the broker has confirmed the message; as AmqpPublisher::publish().
    [[nodiscard]] Future<treeherder::OwnJob> send(const treeherder::OwnJob &job) override;
    [[nodiscard]] Json preview(const treeherder::OwnJob &job) const override;

    /// "exchange/<user>/jobs"
    [[nodiscard]] QString exchange() const { return m_exchange; }

  private:
    AmqpPublisher m_publisher;
    QString m_exchange;
};

} // namespace collie::pulse
