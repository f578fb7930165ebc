#pragma once

#include "services/taskcluster/own_task.h"
#include "services/taskcluster/run_artifacts.h"
#include "services/taskcluster/task_claims.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace collie::taskcluster {

/// A claim that is held: renewed before it runs out, until the run is resolved or the claim is lost. One thread.
class TaskClaim final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskClaim)
  public:
    /// \param person  whose HTTP client and root URL are used; the credentials are the claim's.
    /// \param definition  of the task.
    TaskClaim(ApiClient &person, const Claim &claim, const Json &definition);

    /// As it stands now.
    [[nodiscard]] const OwnTask &task() const { return m_task; }
    /// With its credentials as they are now.
    [[nodiscard]] const Claim &claim() const { return m_claim; }
    /// Adds an artifact. \param artifact  as RunArtifacts::create() wants it, without `expires`.
    /// \param expires  UTC; cut to the task's end.
    [[nodiscard]] Future<Json> createArtifact(const QString &name, Json artifact, const QDateTime &expires);
    [[nodiscard]] Future<void> finishArtifact(const QString &name, const QString &uploadId);
    [[nodiscard]] Future<void> report(TaskOutcome outcome);

  Q_SIGNALS:
    void changed();

  private:
    void take(const Claim &claim);
    void renewLater();
    void renew();
    void setState(OwnTask::State state);

    const Clock &m_clock;
    TaskClaims m_claims;
    Claim m_claim;
    ApiClient m_api; ///< Signs with the claim's credentials, whichever they are by then.
    OwnTask m_task;
    QTimer m_renew;
    CancelGuard m_renewing;
};

} // namespace collie::taskcluster
