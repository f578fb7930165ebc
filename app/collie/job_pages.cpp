#include "app/collie/job_pages.h"

#include "app/session/deployment_session.h"
#include "app/session/view_address.h"
#include "services/treeherder/address_text.h"

namespace collie::app {

QUrl treeherderPage(const session::DeploymentSession &deployment, const QString &repository, const QString &revision,
                    const treeherder::Job &job) {
    if (repository.isEmpty())
        return {};
    return treeherder::viewUrl(session::jobAddress(deployment.deployment, repository, revision, job));
}

QUrl taskPage(const session::DeploymentSession &deployment, const treeherder::Job &job) {
    return job.taskId.isEmpty() ? QUrl() : deployment.api.rootUrl().runUrl(job.taskId, job.runId);
}

} // namespace collie::app
