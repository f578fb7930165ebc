#pragma once

#include "services/treeherder/address.h"

namespace collie::treeherder {

/// Reads an address of Taskcluster: its pages, its API, its stores of artifacts and its old tools.
/// \return nothing when it is none of those.
[[nodiscard]] std::optional<Address> taskclusterTarget(const QUrl &url);

/// The page of what an address of Taskcluster names, or the artifact itself where it has no page; empty where a needed
/// name is missing.
[[nodiscard]] QUrl taskclusterPage(const Address &address);

} // namespace collie::treeherder
