#pragma once

#include "services/base/json.h"

#include <optional>

namespace collie::treeherder {

/// The route that makes Treeherder show a task, and says at which push:
/// `tc-treeherder.v2.<repository, or owner/repository>.<revision>[.<number>]`.
struct TreeherderRoute {
    QString repository; ///< Without its owner.
    QString revision;
    qint64 pushNumber = 0; ///< In the repository's push log, or the number of a pull request; 0 when it is not said.

    /// \return nothing for a route of another kind.
    [[nodiscard]] static std::optional<TreeherderRoute> read(const QString &route);
    /// The first of a task's routes that is one. \param definition  of the task, whatever it holds.
    [[nodiscard]] static std::optional<TreeherderRoute> of(const Json &definition);
    [[nodiscard]] QString write() const;

    friend bool operator==(const TreeherderRoute &, const TreeherderRoute &) = default;
};

} // namespace collie::treeherder
