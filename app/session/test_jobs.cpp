#include "app/session/test_jobs.h"

#include "services/base/json_members.h"
#include "services/http/unpack.h"

namespace collie::session {

namespace {

constexpr qint64 mostListBytes = 256LL << 20;

/// The list as it is kept: packed, unless its store said so and it was unpacked on the way.
Result<QByteArray> unpacked(const QByteArray &list) {
    return list.startsWith("\x1f\x8b") ? http::unpack(list, "gzip", mostListBytes, QStringLiteral("the artifact store"))
                                       : Result<QByteArray>(list);
}

Result<QSet<QString>> namesIn(const QByteArray &list, const QString &path) {
    const Result<QByteArray> text = unpacked(list);
    if (!text)
        return failure(text.error());
    const Result<Json> manifests = parseJson(*text, QStringLiteral("The list of what the jobs run"));
    if (!manifests)
        return failure(manifests.error());
    if (!manifests->is_object())
        return failure(ErrorKind::BadResponse, QStringLiteral("The list of what the jobs run has a form that Collie "
                                                              "does not know. A newer Collie may."));
    QSet<QString> names;
    for (const auto &[name, each] : manifests->items()) {
        for (const QString &manifest : stringsOf(each)) {
            if (manifest.contains(path, Qt::CaseInsensitive))
                names.insert(QString::fromStdString(name));
        }
    }
    return names;
}

} // namespace

Future<QSet<QString>> jobsOfTest(DeploymentSession &deployment, const std::function<Future<QString>()> &findGroup,
                                 const QString &path, QObject *context) {
    return andThen(findGroup(), context, [queue = &deployment.queue, path, context](const QString &group) {
        return andThen(
            queue->latestArtifact(group, QStringLiteral("public/manifests-by-task.json.gz")), context,
            [path](const QByteArray &list) { return runOnPool([list, path] { return namesIn(list, path); }); });
    });
}

} // namespace collie::session
