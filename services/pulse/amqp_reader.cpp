#include "services/pulse/amqp_reader.h"

#include "services/base/logging.h"
#include "services/base/words.h"

#include <QDateTime>

#include <thread>

namespace collie::pulse {

namespace {

constexpr int accessRefused = 403, notAllowed = 530;

qint64 steadyMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

AmqpReader::AmqpReader(Broker broker, AmqpPlan plan, QVector<Binding> bindings, std::shared_ptr<Inbox> inbox,
                       bool confirmOnRequest)
    : m_broker(std::move(broker))
    , m_plan(std::move(plan))
    , m_inbox(std::move(inbox))
    , m_bindings(std::move(bindings))
    , m_confirmOnRequest(confirmOnRequest)
    , m_backoff(m_plan.backoff) {}

AmqpReader::~AmqpReader() = default;

void AmqpReader::start(Events events) {
    m_events = std::move(events);
    m_ended = false;
    // The thread keeps the reader alive; whoever wants its end waits with waitForEnd().
    std::thread([self = shared_from_this()] { self->run(); }).detach();
}

void AmqpReader::stop() {
    m_stopping = true;
    {
        const std::lock_guard lock(m_eventsMutex);
        m_events = {};
    }
    m_wake.wake();
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
    if (m_connection && !m_consuming)
        m_connection->interrupt();
}

void AmqpReader::interrupt() {
    const std::lock_guard lock(m_mutex);
    if (m_connection)
        m_connection->interrupt();
}

bool AmqpReader::waitForEnd(std::chrono::milliseconds timeout) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [this] { return m_ended; });
}

void AmqpReader::setBindings(const QVector<Binding> &bindings) {
    const std::lock_guard lock(m_mutex);
    m_bindings = bindings;
    m_bindingsChanged = true;
    m_wake.wake();
}

bool AmqpReader::takeBindings(QVector<Binding> &bindings) {
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_bindingsChanged, false))
        return false;
    bindings = m_bindings;
    return true;
}

void AmqpReader::confirm(quint64 sequence) {
    quint64 known = m_confirmed;
    while (known < sequence && !m_confirmed.compare_exchange_weak(known, sequence)) {
    }
    m_wake.wake();
}

bool AmqpReader::waitForBytes(int socket, std::chrono::milliseconds timeout) const {
    return m_wake.waitForBytes(socket, timeout);
}

void AmqpReader::tellState(SourceState::Kind kind, const QString &sentence, std::chrono::milliseconds retryIn,
                           const std::optional<Error> &problem) {
    const std::lock_guard lock(m_eventsMutex);
    if (m_events.state)
        m_events.state(kind, sentence, retryIn, problem);
}

void AmqpReader::tellLive(const QString &sentence) {
    m_backoff.proved(steadyMs());
    if (std::exchange(m_wasLive, true) && m_heardAt > 0) {
        const std::lock_guard lock(m_eventsMutex);
        if (m_events.gap)
            m_events.gap(m_heardAt);
    }
    heard();
    tellState(SourceState::Kind::Live, sentence);
}

void AmqpReader::heard() {
    m_heardAt = QDateTime::currentMSecsSinceEpoch();
}

void AmqpReader::run() {
    while (!m_stopping) {
        const Ending ending = attempt();
        if (m_stopping)
            break;
        if (ending.refused) {
            tellState(SourceState::Kind::Refused, ending.problem.message, {}, ending.problem);
            break;
        }
        m_backoff.lost(steadyMs());
        const std::chrono::milliseconds wait = m_backoff.next();
        qCInfo(logPulse, "%s: %s next attempt in %lld ms", qUtf8Printable(m_broker.host),
               qUtf8Printable(ending.problem.message), static_cast<long long>(wait.count()));
        tellState(SourceState::Kind::Reconnecting,
                  Words::tr("%1 Trying again in %2 s.")
                      .arg(ending.problem.message, QString::number((wait.count() + 999) / 1000)),
                  wait, ending.problem);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, wait, [this] { return m_stopping.load(); });
        m_bindingsChanged = true;
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

AmqpReader::Ending AmqpReader::attempt() {
    AmqpConnection connection(m_plan.timing);
    {
        const std::lock_guard lock(m_mutex);
        m_connection = &connection;
    }
    AmqpSession session(*this, m_broker, m_plan, *m_inbox, connection);
    AmqpResult<void> done = m_stopping ? AmqpResult<void>() : connection.open(m_broker);
    if (done && !m_stopping)
        done = session.run();
    m_consuming = false;
    {
        const std::lock_guard lock(m_mutex);
        m_connection = nullptr;
    }
    // Whoever waits for the end need not wait for the broker's goodbye.
    if (done)
        connection.close();
    if (done)
        return {.refused = false,
                .problem = {.kind = ErrorKind::Network, .message = Words::tr("The connection ended.")}};
    if (const std::optional<ErrorKind> kind = session.refusal())
        return {.refused = true, .problem = {.kind = *kind, .message = done.error().text}};
    return endingOf(done.error());
}

AmqpReader::Ending AmqpReader::endingOf(const AmqpError &error) const {
    const auto refused = [](ErrorKind kind, const QString &sentence) {
        return Ending{.refused = true, .problem = {.kind = kind, .message = sentence}};
    };
    if (error.code == accessRefused && !error.channelOnly)
        return refused(ErrorKind::AuthenticationFailed,
                       Words::tr("%1 does not accept this user name and password.").arg(m_broker.host));
    if (error.code == notAllowed)
        return refused(ErrorKind::Server,
                       Words::tr("%1 does not let this user into “%2”.").arg(m_broker.host, m_broker.virtualHost));
    if (error.code == AmqpError::untrusted)
        return refused(ErrorKind::Tls, error.text);
    return {.refused = false, .problem = {.kind = ErrorKind::Network, .message = error.text}};
}

} // namespace collie::pulse
