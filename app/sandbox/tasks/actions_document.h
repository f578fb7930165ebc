#pragma once

#include "app/sandbox/world/world.h"

#include <QByteArray>

namespace collie::sandbox {

/// public/actions.json of a decision task: what may be done to its push (taskcluster.md §4).
class ActionsDocument final {
  public:
    static constexpr auto hookGroupId = "project-gecko";
    static constexpr auto hookHash = "5a4db0c811";

    /// "in-tree-action-3-generic/5a4db0c811"
    [[nodiscard]] static QString hookId(int level);
    [[nodiscard]] static QByteArray write(const World &world, quint32 push);
};

} // namespace collie::sandbox
