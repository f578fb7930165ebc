#pragma once

#include "app/session/feed.h"
#include "models/watches/watch_list.h"
#include "services/storage/settings.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace collie::session {

/// What the person watches: rules kept in the settings, looked at in the feed on show. What cannot be read, as of a
/// newer Collie, is written again as it was, and so is what nobody changed. GUI thread.
class Watches final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Watches)
  public:
    /// Both outlive this.
    Watches(storage::Settings &settings, const Clock &clock, QObject *parent = nullptr);

    /// Watches the jobs of another feed; null for none.
    void setFeed(Feed *feed);
    [[nodiscard]] models::WatchList &list() { return m_list; }
    [[nodiscard]] const models::WatchList &list() const { return m_list; }
    /// A rule for a job on show, its group or its push. \param kind  any but Filter.
    [[nodiscard]] models::WatchRule ruleFor(models::WatchRule::Kind kind, models::JobRow job) const;
    /// A rule for what a filter lets through.
    [[nodiscard]] models::WatchRule ruleFor(const models::JobFilter &filter) const;
    /// The pushes on show that rules are about, in the order of the list; all of them for a watched filter.
    [[nodiscard]] QVector<qint64> watchedPushes() const;

  private:
    /// A line of the settings as it was read: another Collie may know more of it, or all.
    struct Line {
        QString text;
        std::optional<models::WatchRule> rule; ///< Nothing where it was not understood.
    };

    [[nodiscard]] QVector<models::WatchRule> readRules();
    void follow();
    void keep();
    [[nodiscard]] QString lineOf(const models::WatchRule &rule) const;

    storage::Settings &m_settings;
    QPointer<Feed> m_feed;
    models::WatchList m_list;
    QVector<Line> m_read;
    bool m_isReading = false;
};

} // namespace collie::session
