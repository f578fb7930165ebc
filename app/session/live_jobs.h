#pragma once

#include "app/session/feed.h"
#include "services/pulse/source.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace collie::session {

/// Listens to Pulse for the states of the jobs of a feed: binds what its pushes need, gives it the messages, and has it
/// ask for what happened while nobody told. GUI thread.
class LiveJobs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveJobs)
  public:
    using MakeSource = std::function<std::unique_ptr<pulse::Source>()>;
    /// How fresh the states are.
    struct Freshness {
        bool live = false;
        qint64 newsMs = 0; ///< Of the last message, milliseconds since the epoch; 0 for none.
        QString why = {};  ///< It is not live; a sentence.
    };

    /// \param makeSource  called for each connection that is begun.
    explicit LiveJobs(MakeSource makeSource, QObject *parent = nullptr);
    ~LiveJobs() override;

    /// Follows another feed; null for none. One that ends is let go of by itself.
    void setFeed(Feed *feed);
    /// Begins a new connection: another person may hear what this one may not.
    void beginAnew();
    [[nodiscard]] bool isLive() const;
    /// \param watched  tells the pushes on show that somebody waits for, most important first.
    void setWatchedPushes(std::function<QVector<qint64>()> watched) { m_watchedPushes = std::move(watched); }

  Q_SIGNALS:
    /// At most four times a second while messages come.
    void freshnessChanged(const collie::session::LiveJobs::Freshness &freshness);

  private:
    void take(const QVector<pulse::Message> &messages);
    void bind();
    void tellFreshness();

    MakeSource m_makeSource;
    QPointer<Feed> m_feed;
    std::unique_ptr<pulse::Source> m_source;
    std::function<QVector<qint64>()> m_watchedPushes;
    QTimer m_bindLater; ///< Pushes come in several steps.
    qint64 m_newsMs = 0;
    QElapsedTimer m_sinceTold;
};

} // namespace collie::session
