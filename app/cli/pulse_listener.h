#pragma once

#include "app/cli/session.h"
#include "services/base/platform/stop_signals.h"
#include "services/pulse/amqp_reader.h"
#include "services/pulse/source.h"

#include <QTimer>

#include <functional>

namespace collie::cli {

/// Options of whatever listens.
namespace options {

inline constexpr ListOption bind("bind", "EXCHANGE[:PATTERN]",
                                 QT_TRANSLATE_NOOP("collie::Words", "What to listen to; may be repeated"),
                                 Completes::Exchange);
inline constexpr ChoiceOption source("source", "KIND", "socket amqp",
                                     QT_TRANSLATE_NOOP("collie::Words",
                                                       "socket (Taskcluster's, the default) or amqp (the broker)"));
inline constexpr TextOption broker(
    "broker", "URL",
    QT_TRANSLATE_NOOP("collie::Words", "Such as amqps://user@pulse.mozilla.org:5671/ (else PULSE_URL); the password is "
                                       "PULSE_PASSWORD or the keychain's"));
inline constexpr NumberOption queueLength("queue-length", "N", {},
                                          QT_TRANSLATE_NOOP("collie::Words",
                                                            "Most messages that wait at the broker (default 7500)"));
inline constexpr NumberOption messageCount("count", "N", {.most = std::numeric_limits<qint64>::max(), .whenAbsent = -1},
                                           QT_TRANSLATE_NOOP("collie::Words", "End after so many messages"));
inline constexpr TimeOption listeningTime("for", 0, QT_TRANSLATE_NOOP("collie::Words", "How long, e.g. 30s, 5m, 1h"));

} // namespace options

/// The broker that --broker or PULSE_URL names, pulse.mozilla.org unless they do; without the password.
[[nodiscard]] Result<pulse::Broker> brokerOf(const Invocation &invocation);
/// The same with its password, from PULSE_PASSWORD or the keychain. \return NotSignedIn when there is none.
[[nodiscard]] Future<pulse::Broker> brokerWithPassword(Session &session);
/// What --bind asks for. \return InvalidArgument without any.
[[nodiscard]] Result<QVector<pulse::Binding>> bindingsOf(const Invocation &invocation);
/// A source as --source asks for, for a program that paints nothing; a child of `session`.
[[nodiscard]] Future<pulse::Source *> sourceOf(Session &session, const pulse::AmqpPlan &plan = {});

/// One listening verb at work: ends at --count messages, after --for, at SIGINT or SIGTERM, or when the source is
/// refused. Tells of the source's states on standard error, a line for each trouble.
class PulseListener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseListener)
  public:
    struct Options {
        /// Whether the verb is nothing without a connection: it ends when the first attempt fails. Else it goes on.
        bool needsConnection = true;
        /// Whether to be stopped is a good end, or means that what was waited for was not seen.
        bool mayBeStopped = true;
        /// Whether the source ends with the verb; else whoever made it stops it, once it has confirmed what it took.
        bool stopsSource = true;
    };
    PulseListener(Session &session, pulse::Source &source);
    PulseListener(Session &session, pulse::Source &source, const Options &chosen);

    /// Begins. \param take  gets every batch, cut to what --count leaves; false ends the verb.
    /// \return how it ended.
    [[nodiscard]] Future<void> run(const QVector<pulse::Binding> &bindings,
                                   std::function<bool(const QVector<pulse::Message> &)> take);
    /// Ends when nothing has come for that long while connected.
    void endWhenIdle(std::chrono::milliseconds idle);
    void end(const Result<void> &result);
    /// The most that a first connection may take, so that a person is not left waiting: a silent server's 40 seconds.
    static constexpr std::chrono::milliseconds firstContact{40'000};

  private:
    void stateChanged(const pulse::SourceState &state);
    void trouble(const pulse::SourceState &state);
    /// Its time is over, or somebody wants it to end.
    void stop();
    void receive(const QVector<pulse::Message> &batch);

    Session &m_session;
    pulse::Source &m_source;
    StopSignals m_signals;
    Options m_options;
    QTimer m_deadline, m_idle, m_contact;
    std::function<bool(const QVector<pulse::Message> &)> m_take;
    qint64 m_left = -1; ///< Messages; below 0 without bound.
    Promise<void> m_promise;
    bool m_ended = false;
    bool m_wasLive = false;
    QString m_toldTrouble; ///< The trouble that was told of last and is not over.
};

} // namespace collie::cli
