#include "services/taskcluster/run_artifacts.h"

namespace collie::taskcluster {

QString RunArtifacts::path(const QString &name) const {
    return QStringLiteral("task/%1/runs/%2/artifacts/%3")
        .arg(RootUrl::encodeSegment(m_taskId), QString::number(m_runId), RootUrl::encodeSegment(name));
}

Future<Json> RunArtifacts::create(const QString &name, const Json &artifact) {
    return m_api.call({.method = "POST",
                       .service = QStringLiteral("queue"),
                       .path = path(name),
                       .payload = artifact,
                       .idempotent = true});
}

Future<void> RunArtifacts::finish(const QString &name, const QString &uploadId) {
    const ApiCall call{.method = "PUT",
                       .service = QStringLiteral("queue"),
                       .path = path(name),
                       .payload = Json{{"uploadId", uploadId.toStdString()}},
                       .idempotent = true};
    return andThen(m_api.call(call), &m_api, [](const Json &) -> Result<void> { return {}; });
}

} // namespace collie::taskcluster
