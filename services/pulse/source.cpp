#include "services/pulse/source.h"

#include "services/base/async.h"

namespace collie::pulse {

Source::Source(const Clock &clock, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(pace)
    , m_inbox(std::make_shared<Inbox>(pace.inbox)) {
    m_state.since = clock.nowMs();
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_flushTimer, &QTimer::timeout, this, &Source::flush);
    m_inbox->setListener([this] { callLater(this, [this] { scheduleFlush(); }); });
}

Source::~Source() {
    m_inbox->setListener({});
    m_inbox->close();
}

Counters Source::counters() const {
    return m_inbox->counters();
}

void Source::setState(SourceState::Kind kind, const QString &sentence, std::chrono::milliseconds retryIn,
                      const std::optional<Error> &problem) {
    if (m_state.kind == kind && m_state.sentence == sentence && m_state.retryIn == retryIn)
        return;
    m_state = {.kind = kind, .sentence = sentence, .retryIn = retryIn, .since = m_clock.nowMs(), .problem = problem};
    Q_EMIT stateChanged(m_state);
}

void Source::scheduleFlush() {
    if (m_flushTimer.isActive())
        return;
    const qint64 waited = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : m_pace.flushEvery.count();
    if (waited >= m_pace.flushEvery.count())
        flush();
    else
        m_flushTimer.start(int(m_pace.flushEvery.count() - waited));
}

void Source::flush() {
    const QVector<Message> batch = m_inbox->take(m_pace.mostPerFlush);
    m_sinceFlush.start();
    if (!m_inbox->isEmpty())
        m_flushTimer.start(int(m_pace.flushEvery.count()));
    if (!batch.isEmpty())
        Q_EMIT messages(batch);
}

void Source::flushAll() {
    while (!m_inbox->isEmpty())
        flush();
}

} // namespace collie::pulse
