#include "services/pulse/amqp_source.h"

#include "services/base/async.h"

namespace collie::pulse {

namespace {
/// A reader ends within milliseconds, its last acknowledgements included; only one that waits for a name server does
/// not, and goes on by itself.
constexpr std::chrono::milliseconds patience{500};
} // namespace

AmqpSource::AmqpSource(Broker broker, AmqpPlan plan, const Clock &clock, const Pace &pace, QObject *parent)
    : Source(clock, pace, parent)
    , m_broker(std::move(broker))
    , m_plan(std::move(plan)) {}

AmqpSource::~AmqpSource() {
    inbox()->close();
    if (const std::shared_ptr<AmqpReader> reader = endReader(); reader && !reader->waitForEnd(patience)) {
        reader->interrupt();
        static_cast<void>(reader->waitForEnd(patience));
    }
}

void AmqpSource::start(const QVector<Binding> &bindings) {
    endReader();
    keepBindings(bindings);
    setState(SourceState::Kind::Connecting, tr("Connecting to %1…").arg(title()));
    auto reader =
        std::make_shared<AmqpReader>(m_broker, m_plan, bindings, inbox(), m_confirmation == Confirmation::OnRequest);
    // The reader drops these before stop() returns, so `this` is alive whenever they are called.
    AmqpReader::Events events;
    events.state = [this, from = reader.get()](SourceState::Kind kind, const QString &sentence,
                                               std::chrono::milliseconds retryIn, const std::optional<Error> &problem) {
        callLater(this, [this, from, kind, sentence, retryIn, problem] {
            if (m_reader.get() == from)
                setState(kind, sentence, retryIn, problem);
        });
    };
    events.gap = [this](qint64 from) { callLater(this, [this, from] { Q_EMIT gap(from, clock().nowMs()); }); };
    {
        const std::lock_guard lock(m_readerMutex);
        m_reader = reader;
    }
    reader->start(std::move(events));
}

void AmqpSource::stop() {
    endReader();
    setState(SourceState::Kind::Stopped, tr("Not listening."));
}

void AmqpSource::setBindings(const QVector<Binding> &bindings) {
    keepBindings(bindings);
    if (m_reader)
        m_reader->setBindings(bindings);
}

void AmqpSource::setConfirmation(Confirmation confirmation) {
    m_confirmation = confirmation;
    if (m_reader)
        m_reader->setConfirmOnRequest(confirmation == Confirmation::OnRequest);
}

void AmqpSource::confirm(quint64 sequence) {
    const std::lock_guard lock(m_readerMutex);
    if (m_reader)
        m_reader->confirm(sequence);
}

std::shared_ptr<AmqpReader> AmqpSource::endReader() {
    std::shared_ptr<AmqpReader> reader;
    {
        const std::lock_guard lock(m_readerMutex);
        reader = std::exchange(m_reader, nullptr);
    }
    if (reader)
        reader->stop();
    m_last = reader ? reader : m_last;
    return m_last;
}

} // namespace collie::pulse
