#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/base/deployment.h"
#include "services/credentials/credentials.h"

#include <QObject>
#include <QThread>

namespace collie::app {

/// Runs a sandbox on a thread of its own, so that serving never holds up the window. GUI thread.
class SandboxHost final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxHost)
  public:
    /// Where the sandbox listens and who may use it.
    struct Place {
        Deployment deployment;
        credentials::Credentials developer;
        QUrl s3Endpoint;
    };

    /// Whether this program has a sandbox at all (COLLIE_SANDBOX); without one nothing offers it.
    [[nodiscard]] static bool isBuiltIn();

    explicit SandboxHost(QObject *parent = nullptr);
    ~SandboxHost() override;

    /// Invents the data and listens. Called once. \param frozen  whether nothing changes in it on its own.
    /// \param clock  null for the system's; outlives this.
    [[nodiscard]] Future<Place> start(bool frozen, const Clock *clock = nullptr);

  private:
    QThread m_thread;
    QObject *m_worker; ///< Lives on m_thread and owns the sandbox.
};

} // namespace collie::app
