#pragma once

#include "app/sandbox/files/artifacts.h"
#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/simulation.h"

namespace collie::sandbox {

/// GET /livelog/<taskId>/<runId>: what a worker's log server sends while the run runs. The lines so far at once, then
/// more as they come, until the run is over; each connection begins at the first line.
class LiveLog final {
  public:
    LiveLog(const World &world, const Artifacts &artifacts, double speed)
        : m_world(world)
        , m_artifacts(artifacts)
        , m_speed(speed) {}

    /// \param segments  path below /livelog, decoded.
    [[nodiscard]] HttpReply follow(const QStringList &segments) const;
    /// Where the log of a running run is.
    [[nodiscard]] static QString url(const QString &origin, const QString &taskId, int runId);

  private:
    const World &m_world;
    const Artifacts &m_artifacts;
    double m_speed;
};

} // namespace collie::sandbox
