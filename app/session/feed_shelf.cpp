#include "app/session/feed_shelf.h"

#include <algorithm>
#include <utility>

namespace collie::session {
namespace {
constexpr std::chrono::milliseconds betweenTwo(2000); ///< About as long as an answer takes.
} // namespace

FeedShelf::FeedShelf(QObject *parent)
    : QObject(parent) {
    m_trim.setSingleShot(true);
    m_trim.setInterval(0);
    connect(&m_trim, &QTimer::timeout, this, &FeedShelf::trim);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(betweenTwo);
    connect(&m_refresh, &QTimer::timeout, this, &FeedShelf::refreshNext);
}

FeedShelf::~FeedShelf() = default;

std::deque<FeedShelf::Entry>::const_iterator FeedShelf::entryOf(const Target &target) const {
    return std::find_if(m_entries.cbegin(), m_entries.cend(),
                        [&](const Entry &entry) { return entry.target == target; });
}

void FeedShelf::put(const Target &target, Kept kept) {
    Feed *feed = kept.feed.get();
    if (feed == nullptr || feed->pushes().rowCount() == 0)
        return;
    if (const auto same = entryOf(target); same != m_entries.cend())
        m_entries.erase(same);
    // Others listen once more when it comes back.
    feed->disconnect();
    feed->setLive(false);
    feed->rest();
    connect(feed, &Feed::jobsApplied, this, [this] {
        Q_EMIT jobsApplied();
        m_trim.start();
    });
    m_entries.push_front({target, std::move(kept)});
    trim();
}

FeedShelf::Kept FeedShelf::take(const Target &target) {
    const auto found = entryOf(target);
    if (found == m_entries.cend())
        return {};
    Kept kept = found->kept;
    m_entries.erase(found);
    kept.feed->disconnect(this);
    return kept;
}

Feed *FeedShelf::find(const Target &target) const {
    const auto found = entryOf(target);
    return found == m_entries.cend() ? nullptr : found->kept.feed.get();
}

void FeedShelf::refresh() {
    m_refreshed = 0;
    refreshNext();
}

void FeedShelf::refreshNext() {
    if (m_refreshed >= m_entries.size())
        return;
    m_entries[m_refreshed++].kept.feed->refresh();
    m_refresh.start();
}

void FeedShelf::trim() {
    // One that is too large by itself must not take the others with it.
    std::erase_if(m_entries, [](const Entry &entry) { return entry.kept.feed->store().jobCount() > mostJobs; });
    qint64 jobs = 0;
    for (const Entry &entry : m_entries)
        jobs += entry.kept.feed->store().jobCount();
    while (!m_entries.empty() && (m_entries.size() > mostFeeds || jobs > mostJobs)) {
        jobs -= m_entries.back().kept.feed->store().jobCount();
        m_entries.pop_back();
    }
}

} // namespace collie::session
