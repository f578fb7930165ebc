#include "app/collie/replay_session.h"

#include "app/session/feed.h"

namespace collie::app {

ReplaySession::ReplaySession(pulse::Recording recording, QString name, taskcluster::Queue &queue, const Clock &clock,
                             session::Feed *beside, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_pushes(m_store)
    , m_jobs(m_store)
    , m_player(std::move(recording), clock) {
    if (beside != nullptr) {
        QVector<treeherder::Push> pushes;
        for (int row = 0; row < beside->pushes().rowCount(); ++row)
            pushes.append(beside->pushes().pushAt(row));
        m_pushes.apply(pushes);
        m_jobs.setPushes(m_pushes.pushIds());
        models::JobFilter everything = m_jobs.filter();
        everything.statuses.set();
        everything.tiers.set();
        m_jobs.setFilter(everything);
    }
    m_mirror = std::make_unique<session::JobMirror>(
        queue, session::JobMirror::Place{.store = m_store,
                                         .pushes = m_pushes,
                                         .apply = [this](const treeherder::JobBatch &jobs) { m_store.apply(jobs); },
                                         .also = beside == nullptr ? nullptr : &beside->store()});
    connect(&m_player, &pulse::Source::messages, this, [this](const QVector<pulse::Message> &messages) {
        m_stream.append(messages);
        m_mirror->take(messages);
        Q_EMIT changed();
    });
    connect(&m_player, &pulse::Player::restarted, this, [this] {
        m_stream.clear();
        m_store.clear();
    });
    connect(&m_player, &pulse::Player::positionChanged, this, &ReplaySession::changed);
    connect(&m_player, &pulse::Source::stateChanged, this, &ReplaySession::changed);
}

ReplaySession::~ReplaySession() {
    m_player.disconnect(this);
}

void ReplaySession::start() {
    m_player.start({});
}

void ReplaySession::setSpeed(double speed) {
    m_player.setSpeed(speed <= 0 ? pulse::Player::fastest : speed);
    Q_EMIT changed();
}

ui::ReplayStatus ReplaySession::status() const {
    return {.name = m_name,
            .beginMs = m_player.beginning(),
            .endMs = m_player.end(),
            .positionMs = m_player.position(),
            .playing = !m_player.isPaused() && m_player.state().kind == pulse::SourceState::Kind::Live,
            .speed = m_player.speed() >= pulse::Player::fastest ? 0 : m_player.speed(),
            .played = m_stream.counts().received,
            .messages = static_cast<quint64>(m_player.recorded().size())};
}

} // namespace collie::app
