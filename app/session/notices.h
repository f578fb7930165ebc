#pragma once

#include "models/watches/quiet_hours.h"
#include "models/watches/watch_list.h"
#include "services/base/clock.h"

#include <QObject>
#include <QTimer>
#include <QVector>

#include <optional>

namespace collie::session {

/// What is told on the desktop. In quiet hours it waits, and is told in one notice when they are over. GUI thread.
class Notices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notices)
  public:
    /// \param clock  outlives this.
    explicit Notices(const Clock &clock, QObject *parent = nullptr);

    /// \param hours  unset for none: what waits is told then.
    void setQuietHours(const std::optional<models::QuietHours> &hours);
    /// Tells a notice, now or after the quiet hours.
    void tell(const models::WatchNotice &notice);
    /// Tells what waits if the quiet hours are over by the clock; also called by a timer.
    void look();

  Q_SIGNALS:
    /// Now is the time. Several that waited are one, with the rule of the first.
    void due(const collie::models::WatchNotice &notice);

  private:
    [[nodiscard]] bool isQuiet() const;
    void wait();

    const Clock &m_clock;
    std::optional<models::QuietHours> m_hours;
    QVector<models::WatchNotice> m_waiting;
    qsizetype m_more = 0; ///< That waited as well, but are too many to keep.
    QTimer m_timer;
};

} // namespace collie::session
