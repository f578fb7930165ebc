#pragma once

#include "app/sandbox/treeherder/failure_stories.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace collie::sandbox {

/// A file a run left behind.
struct Artifact {
    QString name;
    QByteArray contentType;
};

/// What test jobs leave below public/test_info: what their tests did, profiles, crash dumps.
class TestArtifacts final {
  public:
    TestArtifacts(const World &world, const FailureStories &stories)
        : m_world(world)
        , m_stories(stories) {}

    /// Of a job that is over; none for one that runs no tests but the profile of its machine.
    [[nodiscard]] std::vector<Artifact> list(quint32 job) const;
    /// The bytes of one that list() names; nothing for another name.
    [[nodiscard]] std::optional<QByteArray> content(quint32 job, const QString &name) const;

  private:
    [[nodiscard]] QByteArray errorSummary(quint32 job, const FailureStory &story) const;
    [[nodiscard]] QByteArray summary(quint32 job, const FailureStory &story) const;
    [[nodiscard]] QByteArray profile(quint32 job) const;
    [[nodiscard]] static QByteArray crash(const StoryTest &test);
    [[nodiscard]] QByteArray crashExtra(quint32 job, const StoryTest &test) const;

    const World &m_world;
    const FailureStories &m_stories;
};

} // namespace collie::sandbox
