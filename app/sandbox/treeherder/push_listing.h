#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/world.h"

#include <tl/expected.hpp>

namespace collie::sandbox {

/// The parameters of GET /api/project/<repo>/push/ (treeherder.md §2.2).
class PushListing final {
  public:
    /// \return the matching pushes, newest first, at most `count`; or the reply that refuses the query.
    [[nodiscard]] static tl::expected<std::vector<quint32>, HttpReply>
    run(const World &world, const HttpRequest &request, quint32 repository);

    /// One push as Treeherder answers it.
    [[nodiscard]] static Json describe(const World &world, quint32 push);
};

} // namespace collie::sandbox
