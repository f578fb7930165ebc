#include "services/taskcluster/worker_manager.h"

#include "services/base/words.h"
#include "services/taskcluster/anonymous_first.h"

#include <algorithm>

namespace collie::taskcluster {

namespace {

Result<WorkerPool> readPool(const Json &document, const QString &workerPoolId) {
    const auto number = [&document](const char *name) { return integerMember(document, name, -1); };
    WorkerPool pool{.workerPoolId = workerPoolId,
                    .providerId = stringMember(document, "providerId"),
                    .requested = number("requestedCount"),
                    .running = number("runningCount"),
                    .stopping = number("stoppingCount"),
                    .requestedCapacity = number("requestedCapacity"),
                    .runningCapacity = number("runningCapacity"),
                    .stoppingCapacity = number("stoppingCapacity")};
    const qint64 least = std::min({pool.requested, pool.running, pool.stopping, pool.requestedCapacity,
                                   pool.runningCapacity, pool.stoppingCapacity});
    if (pool.providerId.isEmpty() || least < 0)
        return failure(ErrorKind::BadResponse,
                       Words::tr("The worker manager did not say how many workers there are. Try again."));
    return pool;
}

} // namespace

Future<WorkerPool> WorkerManager::workerPool(const QString &workerPoolId) {
    const ApiCall call{.service = QStringLiteral("worker-manager"),
                       .path = QStringLiteral("worker-pool/") + RootUrl::encodeSegment(workerPoolId),
                       .idempotent = true};
    const Future<Json> answer = anonymousFirst(m_api, [&api = m_api, call](bool asNobody) {
        ApiCall asked = call;
        asked.anonymous = asNobody;
        return api.call(asked);
    });
    return andThen(answer, &m_api, [workerPoolId](const Json &document) { return readPool(document, workerPoolId); });
}

} // namespace collie::taskcluster
