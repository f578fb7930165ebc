#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/treeherder/job_reports.h"
#include "app/sandbox/treeherder/push_health_document.h"
#include "app/sandbox/world/simulation.h"
#include "app/sandbox/world/world.h"

namespace collie::sandbox {

/// Treeherder's REST API, reading only (treeherder.md §2).
class TreeherderApi final {
  public:
    TreeherderApi(const World &world, const Simulation &simulation, const FailureStories &stories,
                  const JobReports &reports)
        : m_world(world)
        , m_simulation(simulation)
        , m_reports(reports)
        , m_health(world, stories) {}

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
    [[nodiscard]] HttpReply options() const;

    const World &m_world;
    const Simulation &m_simulation;
    const JobReports &m_reports;
    PushHealthDocument m_health;
};

} // namespace collie::sandbox
