#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// The same job on other pushes of its repository (treeherder.md §2.9).
class SimilarJobs final {
  public:
    /// GET /api/project/<repo>/jobs/<id>/similar_jobs/?count&offset&nosuccess, with the filters of the list of jobs.
    /// Newest push first.
    [[nodiscard]] static HttpReply answer(const World &world, const HttpRequest &request, quint32 job, qint64 nowMs);
};

} // namespace collie::sandbox
