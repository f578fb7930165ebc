#pragma once

#include "services/treeherder/failure_types.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>

// Addresses of the pages that help with a job or a push (failures.md §3). Each is empty where the page does not serve.
namespace collie::failures {

/// The files of a crash among the artifacts of a run; names of artifacts, empty where one is missing.
struct CrashDump {
    QString uuid = {};
    QString dmp = {};   ///< The minidump.
    QString extra = {}; ///< What the program noted.
    QString json = {};  ///< The stacks, as the crash viewer reads them.
};

/// The crashes that artifacts tell of, in the order of the names.
[[nodiscard]] QVector<CrashDump> crashDumps(const QStringList &artifacts);

/// Whether an artifact is a profile that Firefox Profiler opens: profile_*.json, .json.gz or .zip.
[[nodiscard]] bool isProfile(const QString &artifact);
/// The profile of what the run used of its machine; an empty name when there is none.
[[nodiscard]] QString resourceProfile(const QStringList &artifacts);

/// Firefox Profiler with a profile. \param profile  its address. \param title  shown there; may be empty.
[[nodiscard]] QUrl profilerUrl(const QUrl &profile, const QString &title = {});
/// Firefox Profiler with an artifact of a job, titled by the job where the artifact does not name it.
[[nodiscard]] QUrl profilerUrl(const QString &artifact, const QUrl &url, const treeherder::Job &job);
/// Firefox Profiler with the course of a task. \param rootUrl  Taskcluster's.
[[nodiscard]] QUrl taskProfileUrl(const QUrl &rootUrl, const QString &taskId);
/// Firefox Profiler with the tasks of a group. \param groupId  the decision task of a push.
[[nodiscard]] QUrl groupProfileUrl(const QUrl &rootUrl, const QString &groupId);

/// The stacks of a crash. \param json  address of CrashDump::json.
[[nodiscard]] QUrl crashViewerUrl(const QUrl &json);

/// Whether a job compares images: reftests, wrench and test-verify.
[[nodiscard]] bool isReftest(const treeherder::Job &job);
/// The images that a reftest found to differ. \param log  address of the raw log.
[[nodiscard]] QUrl reftestAnalyserUrl(const treeherder::Job &job, const QUrl &log);

/// A recording of the failed test: of try, autoland and enterprise-firefox-pr, 64-bit Linux, failed tests.
/// \param buildPlatform  "linux64"; the job's own platform when it is not known.
[[nodiscard]] QUrl pernoscoUrl(const QString &repository, const treeherder::Job &job,
                               const QString &buildPlatform = {});

/// The failed tests of a push. \param failed  jobs of the push that failed; serves where some are mochitests or
/// xpcshell tests.
[[nodiscard]] QUrl failedTestsUrl(const QString &revision, const QVector<treeherder::Job> &failed);
/// A performance comparison with the push.
[[nodiscard]] QUrl perfCompareUrl(const QString &repository, const QString &revision);
/// The graph of a measurement over pushes, with the job's own value marked. \param treeherder  its address.
[[nodiscard]] QUrl performanceGraphUrl(const QUrl &treeherder, const QString &repository,
                                       const treeherder::PerformanceDatum &datum);
/// Marks the bugs of a push as landed.
[[nodiscard]] QUrl bugherderUrl(const QString &repository, const QString &revision);

} // namespace collie::failures
