#include "services/taskcluster/index.h"

#include "services/taskcluster/queue.h"

namespace collie::taskcluster {

Future<QString> Index::findTask(const QString &indexPath) {
    const ApiCall call{.service = QStringLiteral("index"),
                       .path = QStringLiteral("task/") + RootUrl::encodeSegment(indexPath),
                       .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Result<Json> &answer) -> Result<QString> {
        if (!answer)
            return failure(answer.error());
        QString taskId = stringMember(*answer, "taskId");
        if (taskId.isEmpty())
            return failure(ErrorKind::BadResponse, QStringLiteral("The index named no task."));
        return taskId;
    });
}

QUrl Index::artifactUrl(const QString &indexPath, const QString &name) const {
    return m_api.rootUrl().api(
        QStringLiteral("index"),
        QStringLiteral("task/%1/artifacts/%2").arg(RootUrl::encodeSegment(indexPath), RootUrl::encodePath(name)));
}

Future<QByteArray> Index::findArtifactFromTask(const QString &indexPath, const QString &name) {
    return andThen(findTask(indexPath), &m_api, [api = &m_api, name](const Result<QString> &taskId) {
        if (!taskId)
            return failedFuture<QByteArray>(taskId.error());
        return Queue(*api).latestArtifact(*taskId, name);
    });
}

} // namespace collie::taskcluster
