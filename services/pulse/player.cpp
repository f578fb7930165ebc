#include "services/pulse/player.h"

#include "services/base/async.h"

#include <algorithm>

namespace collie::pulse {

namespace {

/// Imported messages have no time; they are taken for one a second.
constexpr qint64 timelessStepMs = 1'000;

} // namespace

Player::Player(Recording recording, const Clock &clock, const Pace &pace, QObject *parent)
    : Source(clock, pace, parent)
    , m_recording(std::move(recording)) {
    qint64 last = 0;
    for (Message &message : m_recording.messages) {
        // Time never runs backwards, whatever the clock did then.
        if (message.receivedAt <= 0)
            message.receivedAt = last + timelessStepMs;
        last = message.receivedAt = std::max(last, message.receivedAt);
    }
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
}

QString Player::title() const {
    return m_recording.header.source.isEmpty() ? tr("a recording")
                                               : tr("a recording of %1").arg(m_recording.header.source);
}

void Player::start(const QVector<Binding> &bindings) {
    keepBindings(bindings);
    m_next = m_seekEnd = 0;
    m_playing = true;
    m_paused = false;
    setAnchor(beginning());
    setState(SourceState::Kind::Live, tr("Playing %1.").arg(title()));
    m_timer.start(std::max(std::chrono::milliseconds(1), pace().flushEvery));
    callLater(this, [this] { tick(); });
}

void Player::stop() {
    m_playing = false;
    m_timer.stop();
    setState(SourceState::Kind::Stopped, tr("The replay has ended."));
}

void Player::setSpeed(double speed) {
    setAnchor(position());
    m_speed = std::clamp(speed, slowest, fastest);
}

void Player::pause() {
    setAnchor(position());
    m_paused = true;
    setState(SourceState::Kind::Live, tr("Paused in %1.").arg(title()));
}

void Player::resume() {
    setAnchor(position());
    m_paused = false;
    setState(SourceState::Kind::Live, tr("Playing %1.").arg(title()));
}

void Player::step() {
    if (!m_paused)
        pause();
    while (m_next < m_recording.messages.size() && !wanted(m_recording.messages[m_next]))
        ++m_next;
    if (m_next >= m_recording.messages.size())
        return;
    setAnchor(m_recording.messages[m_next].receivedAt);
    tell(m_next + 1);
}

void Player::seek(qint64 target) {
    const qint64 to = std::clamp(target, beginning(), end());
    const auto after = std::upper_bound(m_recording.messages.begin(), m_recording.messages.end(), to,
                                        [](qint64 at, const Message &message) { return at < message.receivedAt; });
    m_seekEnd = after - m_recording.messages.begin();
    setAnchor(to);
    if (m_seekEnd < m_next) {
        m_next = 0;
        Q_EMIT restarted();
    }
    if (m_playing)
        tick();
}

qint64 Player::beginning() const {
    return m_recording.messages.isEmpty() ? 0 : m_recording.messages.constFirst().receivedAt;
}

qint64 Player::end() const {
    return m_recording.messages.isEmpty() ? 0 : m_recording.messages.constLast().receivedAt;
}

qint64 Player::position() const {
    if (m_paused || !m_playing || !m_sinceAnchor.isValid())
        return m_anchor;
    if (m_speed >= fastest)
        return end();
    const double passed = double(m_sinceAnchor.elapsed()) * m_speed;
    return passed >= double(end() - m_anchor) ? end() : m_anchor + qint64(passed);
}

void Player::setAnchor(qint64 at) {
    m_anchor = at;
    m_sinceAnchor.start();
}

bool Player::wanted(const Message &message) const {
    if (bindings().isEmpty())
        return true;
    return std::any_of(bindings().begin(), bindings().end(), [&message](const Binding &binding) {
        if (binding.exchange.toUtf8() != message.exchange)
            return false;
        const QByteArray pattern = binding.pattern.toUtf8();
        return topicMatches(pattern, message.routingKey) ||
               std::any_of(message.cc.begin(), message.cc.end(),
                           [&pattern](const QByteArray &route) { return topicMatches(pattern, route); });
    });
}

void Player::tell(qsizetype upTo) {
    QVector<Message> batch;
    while (m_next < upTo && batch.size() < pace().mostPerFlush) {
        const Message &message = m_recording.messages[m_next++];
        if (wanted(message))
            batch.append(message);
    }
    if (!batch.isEmpty())
        Q_EMIT messages(batch);
    Q_EMIT positionChanged(m_paused ? m_anchor : position());
}

void Player::tick() {
    if (!m_playing)
        return;
    if (m_next < m_seekEnd)
        return tell(m_seekEnd);
    if (m_paused)
        return;
    const qint64 now = position();
    const auto due = std::upper_bound(m_recording.messages.begin() + m_next, m_recording.messages.end(), now,
                                      [](qint64 at, const Message &message) { return at < message.receivedAt; });
    tell(due - m_recording.messages.begin());
    if (m_next >= m_recording.messages.size()) {
        flushAll();
        stop();
    }
}

} // namespace collie::pulse
