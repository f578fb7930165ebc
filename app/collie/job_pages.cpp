#include "app/collie/job_pages.h"

#include "app/session/deployment_session.h"
#include "services/treeherder/address_text.h"

namespace collie::app {

QUrl treeherderPage(const session::DeploymentSession &deployment, const QString &repository, const QString &revision,
                    const treeherder::Job &job) {
    if (repository.isEmpty())
        return {};
    treeherder::Address address;
    address.site = deployment.treeherder.baseUrl();
    address.repository = repository;
    address.query.revision = revision;
    address.taskId = job.taskId;
    address.runId = job.runId;
    return treeherder::treeherderUrl(address);
}

QUrl taskPage(const session::DeploymentSession &deployment, const treeherder::Job &job) {
    return job.taskId.isEmpty() ? QUrl() : deployment.api.rootUrl().runUrl(job.taskId, job.runId);
}

} // namespace collie::app
