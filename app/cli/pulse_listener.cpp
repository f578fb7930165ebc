#include "app/cli/pulse_listener.h"

#include "app/cli/output.h"
#include "models/text/text_format.h"
#include "services/base/words.h"
#include "services/pulse/amqp_source.h"
#include "services/pulse/broker_account.h"
#include "services/pulse/socket_source.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <limits>
#include <utility>

namespace collie::cli {

namespace {

/// Nothing is painted, so nothing waits for a frame.
constexpr pulse::Source::Pace headlessPace{.flushEvery = std::chrono::milliseconds(0), .mostPerFlush = 10'000};

} // namespace

Result<pulse::Broker> brokerOf(const Invocation &invocation) {
    QString address = invocation.text(options::broker);
    if (address.isEmpty())
        address = QProcessEnvironment::systemEnvironment().value(QStringLiteral("PULSE_URL"),
                                                                 QStringLiteral("amqps://pulse.mozilla.org:5671/"));
    Result<pulse::Broker> broker = pulse::Broker::parse(QUrl(address, QUrl::StrictMode));
    if (!broker)
        return failure(usageError(broker.error().message));
    if (broker->user.isEmpty())
        broker->user = QProcessEnvironment::systemEnvironment().value(QStringLiteral("PULSE_USER"));
    if (broker->user.isEmpty())
        return failure(
            usageError(Words::tr("Say which user: --broker amqps://USER@%1/, or PULSE_USER.").arg(broker->host)));
    broker->caFile = invocation.text(options::caFile);
    return broker;
}

Future<pulse::Broker> brokerWithPassword(Session &session) {
    Result<pulse::Broker> broker = brokerOf(session.invocation());
    if (!broker)
        return failedFuture<pulse::Broker>(broker.error());
    if (const QByteArray password = qgetenv("PULSE_PASSWORD"); !password.isEmpty()) {
        broker->password = Secret(password);
        return readyFuture<pulse::Broker>(std::move(broker));
    }
    const auto kept = pulse::BrokerAccount(session.store(), *broker).read();
    return andHandle(kept, &session, [](Result<pulse::Broker> read) {
        if (!read && read.error().kind == ErrorKind::NotSignedIn)
            read.error().message = models::joinSentences(
                read.error().message, Words::tr("Keep one with: collie-cli pulse password, or set PULSE_PASSWORD."));
        return read;
    });
}

Result<QVector<pulse::Binding>> bindingsOf(const Invocation &invocation) {
    QVector<pulse::Binding> bindings;
    for (const QString &text : invocation.list(options::bind)) {
        const pulse::Binding binding = pulse::Binding::parse(text);
        if (binding.exchange.isEmpty() || binding.pattern.isEmpty())
            return failure(usageError(Words::tr("--bind takes EXCHANGE or EXCHANGE:PATTERN.")));
        bindings.append(binding);
    }
    if (bindings.isEmpty())
        return failure(usageError(Words::tr("Say what to listen to: --bind EXCHANGE[:PATTERN].")));
    return bindings;
}

Future<pulse::Source *> sourceOf(Session &session, const pulse::AmqpPlan &plan) {
    const Invocation &invocation = session.invocation();
    if (plan.mode == pulse::AmqpPlan::Mode::Own && invocation.text(options::source) != u"amqp") {
        return andThen(session.ready(Access::IfAny), &session, [&session]() -> Result<pulse::Source *> {
            return new pulse::SocketSource(session.api(), session.clock(), {.pace = headlessPace}, &session);
        });
    }
    pulse::AmqpPlan own = plan;
    if (invocation.isSet(options::queueLength))
        own.ownQueue.maxLength = static_cast<int>(invocation.number(options::queueLength));
    return andThen(brokerWithPassword(session), &session,
                   [&session, own](const pulse::Broker &broker) -> Result<pulse::Source *> {
                       return new pulse::AmqpSource(broker, own, session.clock(), headlessPace, &session);
                   });
}

PulseListener::PulseListener(Session &session, pulse::Source &source)
    : PulseListener(session, source, Options()) {}

PulseListener::PulseListener(Session &session, pulse::Source &source, const Options &chosen)
    : QObject(&session)
    , m_session(session)
    , m_source(source)
    , m_options(chosen) {
    for (QTimer *timer : {&m_deadline, &m_idle, &m_contact})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &PulseListener::stop);
    connect(&m_idle, &QTimer::timeout, this, [this] { end({}); });
    connect(&m_signals, &StopSignals::stopRequested, this, &PulseListener::stop);
    connect(&m_contact, &QTimer::timeout, this, [this] {
        end(failure(ErrorKind::Timeout,
                    Words::tr("There was no answer of %1 within %2 seconds. Check the address "
                              "and the network connection.")
                        .arg(m_source.title(),
                             QString::number(std::chrono::ceil<std::chrono::seconds>(firstContact).count()))));
    });
    connect(&source, &pulse::Source::stateChanged, this, &PulseListener::stateChanged);
    connect(&source, &pulse::Source::messages, this, &PulseListener::receive);
    connect(&source, &pulse::Source::gap, this, [](qint64 from, qint64 to) {
        printTrouble(
            Words::tr("Messages of %n second(s) may be missing.", nullptr,
                      static_cast<int>(std::min<qint64>((to - from + 999) / 1000, std::numeric_limits<int>::max()))));
    });
}

Future<void> PulseListener::run(const QVector<pulse::Binding> &bindings,
                                std::function<bool(const QVector<pulse::Message> &)> take) {
    const Invocation &invocation = m_session.invocation();
    m_left = invocation.number(options::messageCount);
    if (invocation.isSet(options::listeningTime))
        m_deadline.start(invocation.time(options::listeningTime));
    m_take = std::move(take);
    if (m_options.needsConnection)
        m_contact.start(firstContact);
    m_source.start(bindings);
    return m_promise.future();
}

void PulseListener::endWhenIdle(std::chrono::milliseconds idle) {
    m_idle.setInterval(idle);
    const auto arm = [this] {
        if (m_source.state().kind == pulse::SourceState::Kind::Live)
            m_idle.start();
        else
            m_idle.stop();
    };
    connect(&m_source, &pulse::Source::stateChanged, this, arm);
    connect(&m_source, &pulse::Source::messages, this, arm);
}

void PulseListener::stateChanged(const pulse::SourceState &state) {
    if (m_ended)
        return;
    using Kind = pulse::SourceState::Kind;
    switch (state.kind) {
    case Kind::Reconnecting:
    case Kind::Refused:
        return trouble(state);
    case Kind::Stopped:
        return end({});
    case Kind::Live:
        m_wasLive = true;
        m_contact.stop();
        m_toldTrouble.clear();
        break;
    case Kind::Idle:
    case Kind::Connecting:
    case Kind::Stale:
        break;
    }
    printRemark(state.sentence);
}

void PulseListener::trouble(const pulse::SourceState &state) {
    const Error problem = state.problem.value_or(Error{.kind = ErrorKind::Network, .message = state.sentence});
    const bool refused = state.kind == pulse::SourceState::Kind::Refused;
    if (m_options.needsConnection && (refused || !m_wasLive))
        return end(failure(problem));
    // Every attempt fails anew; one line is enough.
    if (std::exchange(m_toldTrouble, problem.message) == problem.message)
        return;
    printTrouble(
        models::joinSentences(problem.message, refused ? QString() : Words::tr("Connecting again until it works.")));
}

void PulseListener::stop() {
    using Kind = pulse::SourceState::Kind;
    const Kind kind = m_source.state().kind;
    if (!m_options.mayBeStopped)
        return end(failure(ErrorKind::Cancelled, Words::tr("Interrupted before the end was seen.")));
    if (!m_wasLive)
        return end(failure(ErrorKind::Network,
                           Words::tr("There was no connection to %1 in that time.").arg(m_source.title())));
    if (kind == Kind::Reconnecting)
        return end(failure(ErrorKind::Network,
                           Words::tr("The connection to %1 is lost, so that messages may be missing at the end.")
                               .arg(m_source.title())));
    end({});
}

void PulseListener::receive(const QVector<pulse::Message> &batch) {
    if (m_ended)
        return;
    const bool last = m_left >= 0 && batch.size() >= m_left;
    const QVector<pulse::Message> wanted = last ? batch.first(m_left) : batch;
    if (m_left >= 0)
        m_left -= wanted.size();
    if (!m_take(wanted) || last)
        end({});
}

void PulseListener::end(const Result<void> &result) {
    if (std::exchange(m_ended, true))
        return;
    m_contact.stop();
    if (m_options.stopsSource)
        m_source.stop();
    m_promise.finish(result);
}

} // namespace collie::cli
