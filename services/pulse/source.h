#pragma once

#include "services/base/clock.h"
#include "services/base/error.h"
#include "services/pulse/binding.h"
#include "services/pulse/inbox.h"
#include "services/pulse/message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace collie::pulse {

/// Where a source stands, with one sentence for the person.
struct SourceState {
    enum class Kind {
        Idle,         ///< Not started.
        Connecting,   ///< The first attempt since start() is under way.
        Live,         ///< Subscribed; whatever the broker says is heard.
        Stale,        ///< Subscribed, but the peer has been silent longer than it should be.
        Reconnecting, ///< Waiting `retryIn`, or trying again.
        Refused,      ///< The peer will not have us; start() tries again after the person did something.
        Stopped,      ///< stop() was called, or a replay came to its end.
    };
    Kind kind = Kind::Idle;
    QString sentence;                     ///< "Live through the web socket of …"
    std::chrono::milliseconds retryIn{0}; ///< With Reconnecting: how long after `since` the next attempt comes.
    qint64 since = 0;                     ///< Milliseconds since the epoch.
    std::optional<Error> problem = {};    ///< With Reconnecting and Refused: what is wrong, without what happens next.
};

/// A stream of messages: a web socket, a broker, a recording played back. Lives on the thread it was made on and tells
/// of messages there, at most once per frame; what reads the wire runs elsewhere. Never stops by itself but by
/// refusal: lost connections are made again.
class Source : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Source)
  public:
    /// How messages are handed over.
    struct Pace {
        std::chrono::milliseconds flushEvery{16}; ///< 0 for at once, where nothing is painted.
        qsizetype mostPerFlush = 2'000;
        Inbox::Bounds inbox = {};
    };
    /// When a broker may forget a message.
    enum class Confirmation {
        OnReceipt, ///< Once it has been read from the wire.
        OnRequest, ///< Once confirm() named it, or a later one; until then it is delivered again after a crash.
    };

    Source(const Clock &clock, const Pace &pace, QObject *parent = nullptr);
    ~Source() override;

    /// Begins listening, or begins anew. Bindings must not be empty.
    virtual void start(const QVector<Binding> &bindings) = 0;
    /// Ends listening; messages received by then are still told.
    virtual void stop() = 0;
    /// Changes what is listened to, without a gap for what stays.
    virtual void setBindings(const QVector<Binding> &bindings) = 0;
    /// For the person: "pulse.mozilla.org as jane".
    [[nodiscard]] virtual QString title() const = 0;

    /// Takes effect for messages received from now on. Does nothing where a source has no acknowledgements.
    virtual void setConfirmation(Confirmation confirmation) { static_cast<void>(confirmation); }
    /// Lets the broker forget every message up to this sequence. \thread any
    virtual void confirm(quint64 sequence) { static_cast<void>(sequence); }

    [[nodiscard]] const SourceState &state() const { return m_state; }
    [[nodiscard]] const QVector<Binding> &bindings() const { return m_bindings; }
    [[nodiscard]] Counters counters() const;

  Q_SIGNALS:
    void messages(const QVector<collie::pulse::Message> &batch);
    void stateChanged(const collie::pulse::SourceState &state);
    /// Messages of that time may be missing: the connection was lost and is back. Milliseconds since the epoch. Comes
    /// before the first message after the gap.
    void gap(qint64 from, qint64 to);

  protected:
    /// Tells of the change, if it is one.
    void setState(SourceState::Kind kind, const QString &sentence, std::chrono::milliseconds retryIn = {},
                  const std::optional<Error> &problem = {});
    void keepBindings(const QVector<Binding> &bindings) { m_bindings = bindings; }
    /// Tells at once of everything in the inbox, so that what is told next comes after it.
    void flushAll();
    /// Shared with the reading thread, which may outlive this object.
    [[nodiscard]] const std::shared_ptr<Inbox> &inbox() const { return m_inbox; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const Pace &pace() const { return m_pace; }

  private:
    void scheduleFlush();
    void flush();

    const Clock &m_clock;
    Pace m_pace;
    std::shared_ptr<Inbox> m_inbox;
    SourceState m_state;
    QVector<Binding> m_bindings;
    QTimer m_flushTimer;
    QElapsedTimer m_sinceFlush;
};

} // namespace collie::pulse

Q_DECLARE_METATYPE(collie::pulse::SourceState)
