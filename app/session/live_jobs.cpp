#include "app/session/live_jobs.h"

#include <utility>

namespace collie::session {
namespace {

using SourceKind = pulse::SourceState::Kind;

constexpr std::chrono::milliseconds bindDelay(200);
constexpr qint64 freshnessMs = 250; ///< More often nobody can read it.

} // namespace

LiveJobs::LiveJobs(MakeSource makeSource, QObject *parent)
    : QObject(parent)
    , m_makeSource(std::move(makeSource)) {
    m_bindLater.setSingleShot(true);
    m_bindLater.setInterval(bindDelay);
    connect(&m_bindLater, &QTimer::timeout, this, &LiveJobs::bind);
}

LiveJobs::~LiveJobs() = default;

void LiveJobs::setFeed(Feed *feed) {
    if (m_feed)
        m_feed->disconnect(this);
    m_source.reset();
    m_newsMs = 0;
    m_feed = feed;
    if (feed == nullptr)
        return;
    connect(feed, &Feed::pushCountChanged, this, [this] { m_bindLater.start(); });
    beginAnew();
}

void LiveJobs::beginAnew() {
    if (!m_feed)
        return;
    m_source = m_makeSource();
    pulse::Source *source = m_source.get();
    connect(source, &pulse::Source::messages, this, &LiveJobs::take);
    connect(source, &pulse::Source::stateChanged, this, &LiveJobs::tellFreshness);
    connect(source, &pulse::Source::gap, this, [this] {
        if (m_feed)
            m_feed->closeGap(m_watchedPushes ? m_watchedPushes() : QVector<qint64>());
    });
    bind();
}

bool LiveJobs::isLive() const {
    return m_source && m_source->state().kind == SourceKind::Live;
}

void LiveJobs::take(const QVector<pulse::Message> &messages) {
    if (messages.isEmpty() || !m_feed)
        return;
    m_newsMs = messages.constLast().receivedAt;
    m_feed->take(messages);
    if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(freshnessMs))
        tellFreshness();
}

void LiveJobs::bind() {
    if (!m_source || !m_feed)
        return;
    const QVector<pulse::Binding> bindings = m_feed->bindings();
    if (bindings.isEmpty() || bindings == m_source->bindings())
        return;
    if (m_source->bindings().isEmpty())
        m_source->start(bindings);
    else
        m_source->setBindings(bindings);
    // What happened between the load and now was told to nobody.
    m_feed->refresh();
    tellFreshness();
}

void LiveJobs::tellFreshness() {
    if (!m_source || !m_feed)
        return;
    m_sinceTold.start();
    const pulse::SourceState &state = m_source->state();
    const bool live = state.kind == SourceKind::Live;
    m_feed->setLive(live);
    Q_EMIT freshnessChanged({.live = live, .newsMs = m_newsMs, .why = live ? QString() : state.sentence});
}

} // namespace collie::session
