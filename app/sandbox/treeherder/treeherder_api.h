#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/simulation.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// Treeherder's REST API, reading only (treeherder.md §2).
class TreeherderApi final {
  public:
    TreeherderApi(const World &world, const Simulation &simulation)
        : m_world(world)
        , m_simulation(simulation) {}

    /// Whether /api/<first> is Treeherder's and not a Taskcluster service.
    [[nodiscard]] static bool owns(const QString &first);
    /// \param segments  path below /api, decoded.
    [[nodiscard]] HttpReply handle(const HttpRequest &request, QStringList segments) const;

  private:
    [[nodiscard]] HttpReply repositories(const HttpRequest &request) const;
    [[nodiscard]] HttpReply jobs(const HttpRequest &request) const;
    [[nodiscard]] HttpReply project(const HttpRequest &request, quint32 repository, const QStringList &rest) const;
    [[nodiscard]] HttpReply pushes(const HttpRequest &request, quint32 repository, const QStringList &rest) const;
    [[nodiscard]] HttpReply pushStatus(quint32 push) const;
    [[nodiscard]] HttpReply decisionTasks(const HttpRequest &request) const;
    [[nodiscard]] HttpReply projectJobs(const HttpRequest &request, quint32 repository, const QStringList &rest) const;
    [[nodiscard]] HttpReply jobList(const HttpRequest &request, quint32 repository) const;
    [[nodiscard]] HttpReply notes(const HttpRequest &request, quint32 repository, const QStringList &rest) const;
    [[nodiscard]] HttpReply logUrls(const HttpRequest &request) const;
    [[nodiscard]] HttpReply textLogErrors(quint32 job) const;
    [[nodiscard]] HttpReply options() const;

    const World &m_world;
    const Simulation &m_simulation;
};

} // namespace collie::sandbox
