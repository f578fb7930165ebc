#pragma once

#include "app/sandbox/world/job_catalogue.h"
#include "app/sandbox/world/world.h"

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

/// The artifacts of every run, written when somebody reads them.
class Artifacts final {
  public:
    Artifacts(const World &world, const JobCatalogue &catalogue)
        : m_world(world)
        , m_catalogue(catalogue) {}

    [[nodiscard]] static QString liveLogName();
    /// By name; none before the run has started.
    [[nodiscard]] std::vector<Artifact> list(quint32 job) const;
    [[nodiscard]] std::optional<Artifact> find(quint32 job, const QString &name) const;
    /// The bytes of an artifact that list() names.
    [[nodiscard]] QByteArray content(quint32 job, const QString &name) const;

    /// What a run has written: of one that is over all of it, else a beginning of that.
    [[nodiscard]] QByteArray log(quint32 job) const;

  private:
    [[nodiscard]] QByteArray graph(quint32 push) const;
    [[nodiscard]] QByteArray labels(quint32 job) const;
    [[nodiscard]] QByteArray errorSummary(quint32 job) const;

    const World &m_world;
    const JobCatalogue &m_catalogue;
    mutable QByteArray m_graph; ///< The newest full-task-graph.json asked for, and whose it is.
    mutable quint32 m_graphPush = 0;
};

} // namespace collie::sandbox
