#pragma once

#include "app/sandbox/files/live_log.h"
#include "app/sandbox/files/s3_service.h"
#include "app/sandbox/http/faults.h"
#include "app/sandbox/identity/sign_in_page.h"
#include "app/sandbox/lando/landings.h"
#include "app/sandbox/lando/tree_states.h"
#include "app/sandbox/pulse/pulse_flood.h"
#include "app/sandbox/taskcluster/api_service.h"
#include "app/sandbox/taskcluster/queue_service.h"
#include "app/sandbox/treeherder/treeherder_api.h"
#include "app/sandbox/world/simulation.h"

#include <map>

namespace collie::sandbox {

/// Sends each request to what answers it.
class Router final {
  public:
    struct Parts {
        TreeherderApi &treeherder;
        QueueService &queue;
        SignInPage &signIn;
        Simulation &simulation;
        Faults &faults;
        S3Service &s3;
        S3Sessions &s3Sessions;
        const LiveLog &liveLog;
        PulseFlood &flood;
        JobReports &reports;
        const BugBook &bugs;
        Landings &landings;
        TreeStates &trees;
    };
    /// \param services  Taskcluster's, by name.
    Router(Parts parts, std::map<QString, ApiService> services);

    [[nodiscard]] HttpReply route(const HttpRequest &request);
    /// The server's time, as a fault may have moved it.
    [[nodiscard]] qint64 nowMs() const;

  private:
    [[nodiscard]] HttpReply api(const HttpRequest &request, const QStringList &segments) const;
    [[nodiscard]] HttpReply bugzilla(const HttpRequest &request, const QStringList &segments) const;
    [[nodiscard]] HttpReply lando(const HttpRequest &request, const QStringList &segments) const;
    [[nodiscard]] HttpReply control(const HttpRequest &request, const QString &what);

    Parts m_parts;
    std::map<QString, ApiService> m_services;
};

} // namespace collie::sandbox
