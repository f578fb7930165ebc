#pragma once

#include "services/base/result.h"
#include "services/treeherder/address.h"

#include <optional>

namespace collie::treeherder {

/// Reads an address of a host of repositories: a commit, a range of commits, or the repository itself, of hg
/// ("/integration/autoland/rev/…", "/pushloghtml?changeset=…") or git ("/commit/…", "/compare/a...b",
/// "/pull/1/commits/…").
/// \return nothing when it is none of those; InvalidArgument for a page of such a host that names no commit.
[[nodiscard]] std::optional<Result<Address>> commitTarget(const QUrl &url);

/// The page of what an address of Kind::Commit names; empty for a bare revision.
[[nodiscard]] QUrl commitPage(const Address &address);

} // namespace collie::treeherder
