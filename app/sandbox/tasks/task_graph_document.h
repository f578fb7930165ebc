#pragma once

#include "app/sandbox/world/job_catalogue.h"

#include <QByteArray>

namespace collie::sandbox {

/// public/full-task-graph.json of a decision task: every task it could have made, by label, with references to other
/// tasks and times still to be filled in.
class TaskGraphDocument final {
  public:
    /// So many tasks it has.
    static constexpr quint32 taskCount = 5'000;

    [[nodiscard]] static QByteArray write(const World &world, const JobCatalogue &catalogue, quint32 push);
};

} // namespace collie::sandbox
