#pragma once

#include "app/sandbox/files/test_artifacts.h"
#include "app/sandbox/world/job_catalogue.h"
#include "app/sandbox/world/world.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace collie::sandbox {

/// The artifacts of every run, written when somebody reads them.
class Artifacts final {
  public:
    Artifacts(const World &world, const JobCatalogue &catalogue, const FailureStories &stories)
        : m_world(world)
        , m_catalogue(catalogue)
        , m_stories(stories)
        , m_tests(world, stories) {}

    [[nodiscard]] static QString liveLogName();
    /// By name; none before the run has started.
    [[nodiscard]] std::vector<Artifact> list(quint32 job) const;
    [[nodiscard]] std::optional<Artifact> find(quint32 job, const QString &name) const;
    /// The bytes of an artifact that list() names.
    [[nodiscard]] QByteArray content(quint32 job, const QString &name) const;

    /// How long an artifact that list() names is; nothing where that is not known before it is asked for.
    [[nodiscard]] std::optional<qint64> size(quint32 job, const QString &name) const;

    /// What a run has written: of one that is over all of it, else a beginning of that.
    [[nodiscard]] QByteArray log(quint32 job) const;

  private:
    [[nodiscard]] QByteArray graph(quint32 push) const;
    [[nodiscard]] QByteArray labels(quint32 job) const;
    /// public/manifests-by-task.json, gzipped.
    [[nodiscard]] QByteArray manifests(quint32 push) const;

    const World &m_world;
    const JobCatalogue &m_catalogue;
    const FailureStories &m_stories;
    TestArtifacts m_tests;
    mutable QByteArray m_graph; ///< The newest full-task-graph.json asked for, and whose it is.
    mutable quint32 m_graphPush = 0;
};

} // namespace collie::sandbox
