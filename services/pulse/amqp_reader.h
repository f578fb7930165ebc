#pragma once

#include "services/base/platform/wake_pipe.h"
#include "services/pulse/amqp_plan.h"
#include "services/pulse/amqp_session.h"
#include "services/pulse/inbox.h"
#include "services/pulse/source.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace collie::pulse {

/// Reads one broker on a thread of its own, in blocking calls within deadlines: connects, declares, binds, consumes,
/// acknowledges, and begins again until told to stop. Belongs to that thread and its source together, so that neither
/// waits for the other: a name server that does not answer cannot be hurried.
class AmqpReader final : public std::enable_shared_from_this<AmqpReader>, private AmqpSession::Owner {
  public:
    /// What the source hears, on the reading thread.
    struct Events {
        std::function<void(SourceState::Kind, const QString &sentence, std::chrono::milliseconds retryIn,
                           const std::optional<Error> &problem)>
            state;
        /// \param from  when the connection before was last heard, in milliseconds since the epoch.
        std::function<void(qint64 from)> gap;
    };

    AmqpReader(Broker broker, AmqpPlan plan, QVector<Binding> bindings, std::shared_ptr<Inbox> inbox,
               bool confirmOnRequest);
    ~AmqpReader();
    Q_DISABLE_COPY_MOVE(AmqpReader)

    /// Starts the thread.
    void start(Events events);
    /// Ends it soon; no event is told any more once this has returned.
    void stop();
    /// After stop(): does not even let it acknowledge what it took.
    void interrupt();
    /// Whether the thread has ended, waiting at most that long.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds timeout);
    void setBindings(const QVector<Binding> &bindings);
    void setConfirmOnRequest(bool onRequest) { m_confirmOnRequest = onRequest; }
    void confirm(quint64 sequence);

  private:
    // For the session:
    [[nodiscard]] bool isStopping() const override { return m_stopping; }
    [[nodiscard]] bool confirmsOnRequest() const override { return m_confirmOnRequest; }
    [[nodiscard]] quint64 confirmed() const override { return m_confirmed; }
    [[nodiscard]] bool takeBindings(QVector<Binding> &bindings) override;
    [[nodiscard]] bool waitForBytes(int socket, std::chrono::milliseconds timeout) const override;
    void tellState(SourceState::Kind kind, const QString &sentence) override { tellState(kind, sentence, {}, {}); }
    void tellLive(const QString &sentence) override;
    void heard() override;
    void setConsuming(bool consuming) override { m_consuming = consuming; }

    /// How a connection ended.
    struct Ending {
        bool refused = false;
        Error problem;
    };

    void tellState(SourceState::Kind kind, const QString &sentence, std::chrono::milliseconds retryIn,
                   const std::optional<Error> &problem);
    void run();
    [[nodiscard]] Ending attempt();
    [[nodiscard]] Ending endingOf(const AmqpError &error) const;

    const Broker m_broker;
    const AmqpPlan m_plan;
    const std::shared_ptr<Inbox> m_inbox;

    std::mutex m_mutex; ///< Guards what follows up to the connection.
    std::condition_variable m_changed;
    QVector<Binding> m_bindings;
    bool m_bindingsChanged = true;
    bool m_ended = true;
    AmqpConnection *m_connection = nullptr;
    std::mutex m_eventsMutex;
    Events m_events;

    std::atomic_bool m_stopping{false};
    std::atomic_bool m_consuming{false}; ///< Between calls that block; a wake-up is enough then.
    std::atomic_bool m_confirmOnRequest;
    std::atomic<quint64> m_confirmed{0};
    WakePipe m_wake;

    // Of the reading thread alone:
    Backoff m_backoff;
    bool m_wasLive = false;
    qint64 m_heardAt = 0;
};

} // namespace collie::pulse
