#include "app/session/parent_jobs.h"

#include <algorithm>
#include <memory>

namespace collie::session {

using treeherder::Job;
using treeherder::Push;

Future<QVector<Job>> jobsOfParent(treeherder::TreeherderClient &client, const QString &repository, const Push &push,
                                  QObject *context) {
    constexpr int mostOfOneSecond = 10;
    treeherder::PushQuery query;
    query.pushTimestampLte = push.pushTimestamp;
    query.count = mostOfOneSecond;
    return andThen(
        client.pushes(repository, query), context, [&client, id = push.id, context](const QVector<Push> &pushes) {
            const auto parent =
                std::find_if(pushes.begin(), pushes.end(), [id](const Push &one) { return one.id < id; });
            if (parent == pushes.end())
                return readyFuture<QVector<Job>>(QVector<Job>());
            const auto jobs = std::make_shared<QVector<Job>>();
            const Future<qint64> asked = client.jobsOfPush(parent->id, [jobs](const treeherder::JobBatch &batch) {
                for (const treeherder::JobBatch::Row &one : batch.rows)
                    jobs->append(treeherder::jobOf(batch, one));
            });
            return andThen(asked, context, [jobs](qint64) -> Result<QVector<Job>> { return *jobs; });
        });
}

} // namespace collie::session
