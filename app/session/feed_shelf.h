#pragma once

#include "app/session/feed.h"

#include <QObject>

#include <any>
#include <deque>
#include <memory>

namespace collie::session {

/// Feeds that were on show a moment ago, kept for a return: they rest, and who takes one back has it catch up. The
/// oldest goes first where they become too many or too large. GUI thread.
class FeedShelf final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FeedShelf)
  public:
    /// Beside the one on show.
    static constexpr size_t mostFeeds = 4;
    static constexpr int mostJobs = 300'000; ///< Of all of them together.

    /// What a feed shows; only the same is the same view.
    struct Target {
        QString repository = {};          ///< Treeherder's name; empty for a task group.
        QString taskGroupId = {};         ///< Empty for pushes of a repository.
        treeherder::PushQuery query = {}; ///< As the feed tells it.
        friend bool operator==(const Target &, const Target &) = default;
    };
    /// A feed, and what it was looked at like: opaque here.
    struct Kept {
        std::shared_ptr<Feed> feed = {};
        std::any place = {};
    };

    explicit FeedShelf(QObject *parent = nullptr);
    ~FeedShelf() override;

    /// Keeps a feed that is no longer on show. Whoever listened to it does no more. One without pushes is not kept.
    void put(const Target &target, Kept kept);
    /// Gives a feed back, still at rest; null when it is not there.
    [[nodiscard]] Kept take(const Target &target);
    /// What there is of a repository's newest pushes; null for nothing.
    [[nodiscard]] Feed *find(const Target &target) const;
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    /// Asks once for what is new in all of them, in one after the other.
    void refresh();

  Q_SIGNALS:
    /// Jobs of a kept feed came or changed.
    void jobsApplied();

  private:
    struct Entry {
        Target target;
        Kept kept;
    };
    [[nodiscard]] std::deque<Entry>::const_iterator entryOf(const Target &target) const;
    void trim();
    void refreshNext();

    std::deque<Entry> m_entries; ///< The newest first.
    QTimer m_refresh;
    size_t m_refreshed = 0; ///< How many of a refresh() had their turn.
    QTimer m_trim;          ///< Jobs come from a feed, which must not go meanwhile.
};

} // namespace collie::session
