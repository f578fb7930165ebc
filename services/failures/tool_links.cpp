#include "services/failures/tool_links.h"

#include "services/failures/web_link.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace collie::failures {
namespace {

QString lastPart(const QString &artifact) {
    return artifact.mid(artifact.lastIndexOf(u'/') + 1);
}

QString encodedText(const QString &text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QUrl encodedUrl(const QString &address) {
    return QUrl(address, QUrl::StrictMode);
}

QUrl serverProfileUrl(const QUrl &rootUrl, const QString &kind, const QString &id) {
    if (id.isEmpty() || !isWebLink(rootUrl))
        return {};
    const QString root = rootUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    return profilerUrl(encodedUrl(root + QLatin1String("/api/web-server/v1/") + kind + u'/' + encodedText(id) +
                                  QLatin1String("/profile")));
}

const QStringList &resourceProfiles() {
    static const QStringList names{QStringLiteral("profile_resource-usage.json"),
                                   QStringLiteral("profile_build_resources.json")};
    return names;
}

} // namespace

QVector<CrashDump> crashDumps(const QStringList &artifacts) {
    static const QRegularExpression file(
        QStringLiteral("^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(dmp|extra|json)$"),
        QRegularExpression::CaseInsensitiveOption);
    QVector<CrashDump> dumps;
    QHash<QString, qsizetype> byId;
    for (const QString &artifact : artifacts) {
        const auto match = file.match(lastPart(artifact));
        if (!match.hasMatch())
            continue;
        const QString id = match.captured(1).toLower();
        if (!byId.contains(id)) {
            byId.insert(id, dumps.size());
            dumps.append({match.captured(1), {}, {}, {}});
        }
        CrashDump &dump = dumps[byId.value(id)];
        const QString kind = match.captured(2).toLower();
        (kind == u"dmp" ? dump.dmp : kind == u"extra" ? dump.extra : dump.json) = artifact;
    }
    return dumps;
}

bool isProfile(const QString &artifact) {
    const QString name = lastPart(artifact);
    return name.startsWith(QLatin1String("profile_")) &&
           (name.endsWith(QLatin1String(".json")) || name.endsWith(QLatin1String(".json.gz")) ||
            name.endsWith(QLatin1String(".zip")));
}

QString resourceProfile(const QStringList &artifacts) {
    for (const QString &name : resourceProfiles()) {
        for (const QString &artifact : artifacts) {
            if (lastPart(artifact) == name)
                return artifact;
        }
    }
    return {};
}

QUrl profilerUrl(const QUrl &profile, const QString &title) {
    if (!isWebLink(profile))
        return {};
    const QString name = title.isEmpty() ? QString() : QStringLiteral("?profileName=") + encodedText(title);
    return encodedUrl(QStringLiteral("https://profiler.firefox.com/from-url/") + encodedLink(profile) + name);
}

QUrl profilerUrl(const QString &artifact, const QUrl &url, const treeherder::Job &job) {
    const bool isNamedAlike = resourceProfiles().contains(lastPart(artifact));
    return profilerUrl(url, isNamedAlike
                                ? QStringLiteral("%1 (%2.%3)").arg(job.typeName, job.taskId, QString::number(job.runId))
                                : QString());
}

QUrl taskProfileUrl(const QUrl &rootUrl, const QString &taskId) {
    return serverProfileUrl(rootUrl, QStringLiteral("task"), taskId);
}

QUrl groupProfileUrl(const QUrl &rootUrl, const QString &groupId) {
    return serverProfileUrl(rootUrl, QStringLiteral("task-group"), groupId);
}

QUrl crashViewerUrl(const QUrl &json) {
    return isWebLink(json)
               ? encodedUrl(QStringLiteral("https://tests.firefox.dev/crash-viewer.html?url=") + encodedLink(json))
               : QUrl();
}

bool isReftest(const treeherder::Job &job) {
    return job.groupName.contains(QLatin1String("reftest"), Qt::CaseInsensitive) ||
           job.typeName.contains(QLatin1String("reftest"), Qt::CaseInsensitive) ||
           job.symbol.contains(QLatin1String("wrench")) || job.typeName.contains(QLatin1String("test-verify"));
}

QUrl reftestAnalyserUrl(const treeherder::Job &job, const QUrl &log) {
    if (!isReftest(job) || !isWebLink(log))
        return {};
    return encodedUrl(QStringLiteral("https://hg.mozilla.org/mozilla-central/raw-file/default/layout/tools/reftest/"
                                     "reftest-analyzer.xhtml#logurl=%1&only_show_unexpected=1")
                          .arg(encodedLink(log)));
}

QUrl pernoscoUrl(const QString &repository, const treeherder::Job &job, const QString &buildPlatform) {
    static const QStringList served{QStringLiteral("try"), QStringLiteral("autoland"),
                                    QStringLiteral("enterprise-firefox-pr")};
    static const QRegularExpression linux64(QStringLiteral("linux(?=.*64\\b)"));
    const QString platform = buildPlatform.isEmpty() ? job.platform : buildPlatform;
    if (!served.contains(repository) || job.status() != treeherder::JobStatus::TestFailed || job.taskId.isEmpty() ||
        !linux64.match(platform).hasMatch())
        return {};
    return encodedUrl(
        QStringLiteral("https://pernos.co/self-service-api/mozilla/%1/self-service.html").arg(encodedText(job.taskId)));
}

QUrl failedTestsUrl(const QString &revision, const QVector<treeherder::Job> &failed) {
    const bool serves = std::any_of(failed.begin(), failed.end(), [](const treeherder::Job &job) {
        return isFailure(job.status()) &&
               (job.typeName.contains(QLatin1String("mochitest")) || job.typeName.contains(QLatin1String("xpcshell")));
    });
    return serves && !revision.isEmpty()
               ? encodedUrl(QStringLiteral("https://tests.firefox.dev/try.html?rev=") + encodedText(revision))
               : QUrl();
}

QUrl perfCompareUrl(const QString &repository, const QString &revision) {
    return encodedUrl(QStringLiteral("https://perf.compare?newRepo=%1&newRev=%2")
                          .arg(encodedText(repository), encodedText(revision)));
}

QUrl performanceGraphUrl(const QUrl &treeherder, const QString &repository, const treeherder::PerformanceDatum &datum) {
    if (!isWebLink(treeherder) || datum.signatureId <= 0)
        return {};
    QString path = treeherder.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrl url = treeherder;
    url.setPath(path + QStringLiteral("/perfherder/graphs"));
    url.setQuery(QStringLiteral("series=%1,%2,1,%3&selected=%2,%4")
                     .arg(encodedText(repository), QString::number(datum.signatureId),
                          QString::number(datum.frameworkId), QString::number(datum.id)));
    return url;
}

QUrl bugherderUrl(const QString &repository, const QString &revision) {
    return encodedUrl(QStringLiteral("https://bugherder.mozilla.org/?cset=%1&tree=%2")
                          .arg(encodedText(revision), encodedText(repository)));
}

} // namespace collie::failures
