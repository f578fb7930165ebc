#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/treeherder/job_annotations.h"

namespace collie::sandbox {

/// The failed jobs that a bug was attached to (treeherder.md §2.14).
class BugFailures final {
  public:
    BugFailures(const World &world, const FailureStories &stories, const JobAnnotations &annotations)
        : m_world(world)
        , m_stories(stories)
        , m_annotations(annotations) {}

    /// GET /api/failuresbybug/?startday&endday&tree&bug: newest push first, not more than `most`.
    [[nodiscard]] HttpReply answer(const HttpRequest &request) const;
    static constexpr size_t most = 2000;

  private:
    [[nodiscard]] bool isTree(const QString &tree) const;
    [[nodiscard]] Json describe(quint32 job, qint64 bug) const;

    const World &m_world;
    const FailureStories &m_stories;
    const JobAnnotations &m_annotations;
};

} // namespace collie::sandbox
