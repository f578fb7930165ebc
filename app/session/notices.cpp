#include "app/session/notices.h"
#include "models/text/text_format.h"

#include <algorithm>
#include <utility>

namespace collie::session {

using models::WatchNotice;

namespace {

constexpr qsizetype mostWaiting = 100;
/// A computer that sleeps, or a clock that is set, makes one long wait wrong.
constexpr qint64 longestWaitMs = 60'000;

} // namespace

Notices::Notices(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notices::look);
}

void Notices::setQuietHours(const std::optional<models::QuietHours> &hours) {
    m_hours = hours;
    look();
}

bool Notices::isQuiet() const {
    return m_hours && m_hours->holds(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
}

void Notices::tell(const WatchNotice &notice) {
    // What has waited comes first.
    look();
    if (!isQuiet()) {
        Q_EMIT due(notice);
        return;
    }
    if (m_waiting.size() < mostWaiting)
        m_waiting.append(notice);
    else
        ++m_more;
    wait();
}

void Notices::wait() {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    m_timer.start(static_cast<int>(std::clamp<qint64>(now.msecsTo(m_hours->endAfter(now)), 1, longestWaitMs)));
}

void Notices::look() {
    m_timer.stop();
    if (m_waiting.isEmpty())
        return;
    if (isQuiet()) {
        wait();
        return;
    }
    const QVector<WatchNotice> waited = std::exchange(m_waiting, {});
    const qsizetype count = waited.size() + std::exchange(m_more, 0);
    if (count == 1) {
        Q_EMIT due(waited.constFirst());
        return;
    }
    WatchNotice all{.title = tr("Collie: %Ln notice(s) from the quiet hours", nullptr, models::pluralOf(count)),
                    .text = {},
                    .ruleId = waited.constFirst().ruleId,
                    .bad = std::any_of(waited.begin(), waited.end(), [](const WatchNotice &each) { return each.bad; })};
    QStringList lines;
    for (const WatchNotice &each : waited)
        lines += each.text.split(u'\n');
    const qsizetype left = lines.size() - models::WatchList::mostLines;
    lines = lines.mid(0, models::WatchList::mostLines);
    if (left > 0 || count > waited.size())
        lines.append(tr("and more"));
    all.text = lines.join(u'\n');
    Q_EMIT due(all);
}

} // namespace collie::session
