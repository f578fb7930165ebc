#pragma once

#include "app/session/job_mirror.h"
#include "models/jobs/job_grid_model.h"
#include "models/pulse/stream_model.h"
#include "services/pulse/player.h"
#include "ui/pulse/replay_bar.h"

#include <QObject>

namespace collie::session {
class Feed;
}

namespace collie::app {

/// A recording on show: its messages and the jobs as they tell them, in models of their own, which no action reaches.
/// GUI thread.
class ReplaySession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplaySession)
  public:
    /// \param name    of the recording. \param queue,clock  outlive the session.
    /// \param beside  whose pushes the jobs are of; outlives the session; null for none.
    ReplaySession(pulse::Recording recording, QString name, taskcluster::Queue &queue, const Clock &clock,
                  session::Feed *beside, QObject *parent = nullptr);
    ~ReplaySession() override;

    /// Plays from the beginning.
    void start();
    /// \param speed  0 for as fast as it goes.
    void setSpeed(double speed);
    [[nodiscard]] pulse::Player &player() { return m_player; }
    [[nodiscard]] models::StreamModel &stream() { return m_stream; }
    [[nodiscard]] models::JobStore &store() { return m_store; }
    [[nodiscard]] models::JobGridModel &jobs() { return m_jobs; }
    [[nodiscard]] models::PushListModel &pushes() { return m_pushes; }
    [[nodiscard]] ui::ReplayStatus status() const;

  Q_SIGNALS:
    /// status() is another.
    void changed();

  private:
    QString m_name;
    models::StreamModel m_stream;
    models::JobStore m_store;
    models::PushListModel m_pushes;
    models::JobGridModel m_jobs;
    pulse::Player m_player;
    std::unique_ptr<session::JobMirror> m_mirror;
};

} // namespace collie::app
