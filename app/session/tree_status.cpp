#include "app/session/tree_status.h"

#include <utility>

namespace collie::session {

using Answer = std::optional<treeherder::TreeState>;

TreeStatus::TreeStatus(treeherder::TreeStatusClient &client, const Clock &clock, std::chrono::milliseconds interval,
                       QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_interval(interval) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &TreeStatus::refresh);
}

void TreeStatus::watch(const QString &tree) {
    if (tree == m_state.tree)
        return;
    m_asking.cancel();
    m_timer.stop();
    m_askedMs = 0;
    m_state = {.tree = m_client.isKnown() ? tree : QString()};
    Q_EMIT changed();
    if (!m_isHidden)
        refresh();
}

void TreeStatus::setHidden(bool hidden) {
    if (std::exchange(m_isHidden, hidden) == hidden)
        return;
    if (hidden) {
        m_timer.stop();
        return;
    }
    // The machine may have slept, so that a timer alone does not tell how old the answer is.
    const qint64 age = m_clock.nowMs() - m_askedMs;
    if (age >= m_interval.count())
        refresh();
    else if (!m_state.tree.isEmpty())
        m_timer.start(m_interval - std::chrono::milliseconds(age));
}

void TreeStatus::refresh() {
    m_timer.stop();
    if (m_state.tree.isEmpty())
        return;
    m_askedMs = m_clock.nowMs();
    m_asking.ask(m_client.state(m_state.tree), this, [this](const Result<Answer> &answer) { take(answer); });
}

void TreeStatus::take(const Result<Answer> &answer) {
    m_state.failure.reset();
    if (answer) {
        m_state.isListed = answer->has_value();
        m_state.last = *answer;
        m_state.lastMs = m_clock.nowMs();
    } else {
        m_state.failure = answer.error();
    }
    if (!m_isHidden)
        m_timer.start(m_interval);
    Q_EMIT changed();
}

} // namespace collie::session
