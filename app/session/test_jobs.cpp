#include "app/session/test_jobs.h"

#include "services/base/json_members.h"
#include "services/http/unpack.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <string>

namespace collie::session {

namespace {

constexpr qint64 mostListBytes = 256LL << 20;
constexpr qsizetype mostKeptBytes = 32LL << 20; ///< Packed lists of some hundred pushes.

/// The list as it is kept: packed, unless its store said so and it was unpacked on the way.
Result<QByteArray> unpacked(const QByteArray &list) {
    return list.startsWith("\x1f\x8b") ? http::unpack(list, "gzip", mostListBytes, TestJobs::tr("the artifact store"))
                                       : Result<QByteArray>(list);
}

/// Calls `take(name of a job, manifest it runs)` for all of them.
template <class Function>
Result<void> readManifests(const QByteArray &list, Function take) {
    const Result<QByteArray> text = unpacked(list);
    if (!text)
        return failure(text.error());
    const Result<Json> manifests = parseJson(*text, TestJobs::tr("The list of what the jobs run"));
    if (!manifests)
        return failure(manifests.error());
    if (!manifests->is_object())
        return failure(ErrorKind::BadResponse, TestJobs::tr("The list of what the jobs run has a form that Collie does "
                                                            "not know. A newer Collie may."));
    for (const auto &[name, each] : manifests->items()) {
        for (const QString &manifest : stringsOf(each))
            take(name, manifest);
    }
    return {};
}

Result<QSet<QString>> namesIn(const QByteArray &list, const QStringList &paths) {
    QSet<QString> names;
    const Result<void> read = readManifests(list, [&](const std::string &name, const QString &manifest) {
        const auto isIn = [&manifest](const QString &path) { return manifest.contains(path, Qt::CaseInsensitive); };
        if (std::any_of(paths.begin(), paths.end(), isIn))
            names.insert(QString::fromStdString(name));
    });
    return read ? Result<QSet<QString>>(names) : failure(read.error());
}

Result<QVector<models::FieldValue>> manifestsIn(const QByteArray &list) {
    QHash<QString, int> counts;
    const Result<void> read =
        readManifests(list, [&counts](const std::string &, const QString &manifest) { ++counts[manifest]; });
    if (!read)
        return failure(read.error());
    QVector<models::FieldValue> values;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        values.append({each.key(), each.value()});
    std::sort(values.begin(), values.end(), [](const models::FieldValue &left, const models::FieldValue &right) {
        return left.count != right.count ? left.count > right.count : left.text < right.text;
    });
    return values;
}

} // namespace

TestJobs::TestJobs(taskcluster::Queue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_lists(mostKeptBytes, [](const QByteArray &list) { return list.size(); }) {}

Future<QByteArray> TestJobs::listOf(const FindGroup &findGroup, QObject *context) {
    return andThen(findGroup(), context, [self = QPointer(this)](const QString &group) {
        if (!self)
            return failedFuture<QByteArray>({ErrorKind::Cancelled, tr("Cancelled.")});
        return self->m_lists.get(group, self, [self, group] {
            return self->m_queue.latestArtifact(group, QStringLiteral("public/manifests-by-task.json.gz"),
                                                taskcluster::Queue::mostArtifactBytes, taskcluster::Recall::Offline);
        });
    });
}

Future<QSet<QString>> TestJobs::jobsOf(const FindGroup &findGroup, const QStringList &paths, QObject *context) {
    return andThen(listOf(findGroup, context), context, [paths](const QByteArray &list) {
        return runOnPool([list, paths] { return namesIn(list, paths); });
    });
}

Future<QVector<models::FieldValue>> TestJobs::manifestsOf(const FindGroup &findGroup, QObject *context) {
    return andThen(listOf(findGroup, context), context,
                   [](const QByteArray &list) { return runOnPool([list] { return manifestsIn(list); }); });
}

} // namespace collie::session
