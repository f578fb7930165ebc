#pragma once

#include "services/pulse/amqp_reader.h"
#include "services/pulse/source.h"

#include <memory>

namespace collie::pulse {

/// Pulse through the broker itself: pulse.mozilla.org, or any RabbitMQ.
class AmqpSource final : public Source {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AmqpSource)
  public:
    /// \param broker  with user and password.
    AmqpSource(Broker broker, AmqpPlan plan, const Clock &clock, const Pace &pace = {}, QObject *parent = nullptr);
    ~AmqpSource() override;

    /// \param bindings  not looked at when the plan names a queue.
    void start(const QVector<Binding> &bindings) override;
    void stop() override;
    void setBindings(const QVector<Binding> &bindings) override;
    [[nodiscard]] QString title() const override { return m_broker.title(); }
    void setConfirmation(Confirmation confirmation) override;
    void confirm(quint64 sequence) override;

  private:
    /// \return the reader that is ending, if there ever was one.
    std::shared_ptr<AmqpReader> endReader();

    Broker m_broker;
    AmqpPlan m_plan;
    std::mutex m_readerMutex; ///< Guards the pointer: confirm() comes from any thread.
    std::shared_ptr<AmqpReader> m_reader;
    std::shared_ptr<AmqpReader> m_last; ///< Told to stop; may still be at it.
    Confirmation m_confirmation = Confirmation::OnReceipt;
};

} // namespace collie::pulse
