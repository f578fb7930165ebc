#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/treeherder/failure_stories.h"

namespace collie::sandbox {

/// What Treeherder says about the health of a push (treeherder.md §2.11).
class PushHealthDocument final {
  public:
    PushHealthDocument(const World &world, const FailureStories &stories)
        : m_world(world)
        , m_stories(stories) {}

    /// GET push/health/?revision=
    [[nodiscard]] HttpReply health(const HttpRequest &request, quint32 repository) const;
    /// GET push/health_summary/?revision=a,b or ?author=
    [[nodiscard]] HttpReply summary(const HttpRequest &request, quint32 repository) const;
    /// GET push/group_results/?revision=: by task, whether the tests of each manifest were as expected.
    [[nodiscard]] HttpReply groupResults(const HttpRequest &request, quint32 repository) const;

  private:
    struct Part {
        Json failed = Json::array();
        int failures = 0, inProgress = 0;
        bool hasRun = false;
        [[nodiscard]] const char *result() const {
            return failures > 0 ? "fail" : inProgress > 0 ? "unknown" : hasRun ? "pass" : "none";
        }
    };
    struct Tests {
        Part part;
        Json needInvestigation = Json::array(), knownIssues = Json::array(), jobs = Json::object();
    };
    [[nodiscard]] std::optional<quint32> pushOf(const QString &revision, quint32 repository) const;
    [[nodiscard]] std::optional<quint32> parentOf(quint32 push) const;
    [[nodiscard]] Part part(quint32 push, QStringView kind) const;
    [[nodiscard]] Tests tests(quint32 push) const;
    [[nodiscard]] Json testDetail(quint32 push, quint32 job, const StoryTest &test) const;
    [[nodiscard]] bool failedIn(quint32 push, const QString &path) const;
    [[nodiscard]] Json jobOf(quint32 job) const;
    [[nodiscard]] Json status(quint32 push) const;
    [[nodiscard]] Json history(quint32 push) const;

    const World &m_world;
    const FailureStories &m_stories;
};

} // namespace collie::sandbox
