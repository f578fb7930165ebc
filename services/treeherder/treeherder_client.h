#pragma once

#include "services/base/async.h"
#include "services/http/http_client.h"
#include "services/treeherder/answer_types.h"
#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"
#include "services/treeherder/repository.h"
#include "services/treeherder/treeherder_api.h"

#include <QHash>
#include <QObject>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <utility>

namespace collie::treeherder {

/// Which pushes to list (treeherder.md §2.2); unset members are not sent.
struct PushQuery {
    static constexpr int defaultCount = 10;
    /// Of a range: who names both its ends wants all between them, and so many come whole, at one question. A longer
    /// one is cut, said to be so, and the rest is offered.
    static constexpr int rangeCount = 200;
    static constexpr int mostCount = 1000; ///< The server gives no more.
    static constexpr int mostFound = 200;  ///< By a search.
    /// Digits of a whole revision; fewer are the beginning of one, and then only the newest commit of a push is found.
    static constexpr qsizetype wholeRevision = 40;

    int count = defaultCount; ///< 1 to mostCount.
    QString revision;         ///< Tip of the push; 12 or more hex digits may stand for 40.
    QString commitRevision;   ///< Any commit of the push.
    QString fromChange, toChange;
    QString startDate, endDate;                               ///< YYYY-MM-DD.
    std::optional<qint64> pushTimestampLte, pushTimestampGte; ///< Seconds since the epoch.
    QVector<qint64> ids;
    QString author; ///< Exact, without case; a leading '-' excludes.
    /// Words in commits, authors and revisions; only the newest 200 are searched for. Sent alone with `count`: the
    /// server fails on anything beside it.
    QString search;
    bool hidesReviewBot = false;  ///< Pushes that a bot made for a review.
    bool allRepositories = false; ///< Of every repository; the one in the path is ignored.

    /// Whether it asks for anything else than the newest pushes; those of the review bot may be left out.
    [[nodiscard]] bool isLimited() const;
    /// Whether it has an older end, so that all up to there is wanted.
    [[nodiscard]] bool isRange() const { return !fromChange.isEmpty() || !startDate.isEmpty(); }
    /// How many pushes to ask for at first: `count`, and rangeCount of a range where nobody chose another.
    [[nodiscard]] int wantedCount() const { return isRange() && count == defaultCount ? rangeCount : count; }
    friend bool operator==(const PushQuery &, const PushQuery &) = default;
};

/// Treeherder's REST API, read only, no credentials (treeherder.md §2). All calls are idempotent. Answers above 64 KiB
/// are parsed on a pool thread. One thread.
class TreeherderClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeherderClient)
  public:
    /// \param baseUrl  "https://treeherder.mozilla.org"; empty where there is none: every call fails then with
    /// InvalidArgument and a way to name one.
    TreeherderClient(http::HttpClient &http, QUrl baseUrl, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &baseUrl() const { return m_api.baseUrl(); }

    /// GET /api/repository/: the active ones.
    [[nodiscard]] Future<QVector<Repository>> repositories();
    /// GET /api/project/<repo>/push/. Newest first. NotFound for a repository that does not exist, for a revision or
    /// commit revision that no push of it has, and for an end of a range that is not known: the message names it.
    [[nodiscard]] Future<QVector<Push>> pushes(const QString &repository, const PushQuery &query);
    /// GET /api/project/<repo>/push/?id__in=: pushes that something on show names, 250 at most. Where the network is
    /// away, as they were kept.
    [[nodiscard]] Future<QVector<Push>> namedPushes(const QString &repository, const QVector<qint64> &ids);
    /// GET /api/project/<repo>/push/<id>/status/: see PushStatus.
    [[nodiscard]] Future<PushStatus> pushStatus(const QString &repository, qint64 pushId);
    /// GET /api/jobs/?push_id=…: every page, at most `maxConcurrentPages` at once after the first told the count.
    /// \param onBatch  called with each page as it is parsed, in any order, on this thread; may be empty.
    /// \return the number of jobs received. A `count` above what is sane is refused with TooLarge.
    [[nodiscard]] Future<qint64> jobsOfPush(qint64 pushId, std::function<void(const JobBatch &)> onBatch);
    /// GET /api/jobs/?push_id__in=…&last_modified__gt=…: what changed in these pushes.
    [[nodiscard]] Future<qint64> jobsModifiedSince(const QVector<qint64> &pushIds, qint64 lastModifiedUs,
                                                   std::function<void(const JobBatch &)> onBatch);
    /// GET /api/jobs/?task_id=&retry_id=: NotFound when Treeherder does not know it.
    [[nodiscard]] Future<Job> jobOfTask(const QString &taskId, int runId);
    /// GET /api/project/<repo>/jobs/<id>/
    [[nodiscard]] Future<JobDetails> jobDetails(const QString &repository, qint64 jobId);
    /// GET /api/project/<repo>/job-log-url/?job_id=
    [[nodiscard]] Future<QVector<LogUrl>> logUrls(const QString &repository, qint64 jobId);
    /// GET /api/project/<repo>/jobs/<id>/text_log_errors/: empty until the log was parsed.
    [[nodiscard]] Future<QVector<TextLogError>> textLogErrors(const QString &repository, qint64 jobId);
    /// GET /api/jobs/?push_id__in=…: every job of these pushes, a few pages at once.
    [[nodiscard]] Future<qint64> jobsOfPushes(const QVector<qint64> &pushIds,
                                              std::function<void(const JobBatch &)> onBatch);
    /// GET /api/jobs/?push_id__in=…&failure_classification_id=…: the jobs of these pushes that people classified so.
    [[nodiscard]] Future<qint64> jobsClassified(const QVector<qint64> &pushIds, int failureClassificationId,
                                                std::function<void(const JobBatch &)> onBatch);
    /// GET /api/jobs/?push_id__in=…&machine_name=…: the jobs of these pushes that ran on a machine, or run there now.
    /// \param machineName  whole: the server compares nothing else.
    [[nodiscard]] Future<qint64> jobsOnMachine(const QVector<qint64> &pushIds, const QString &machineName,
                                               std::function<void(const JobBatch &)> onBatch);
    /// GET /api/jobs/?push_id__in=…&result=…: the jobs of these pushes that ended so, of tiers 1 and 2.
    /// \param result  as Treeherder names it: "testfailed".
    [[nodiscard]] Future<qint64> jobsWithResult(const QVector<qint64> &pushIds, const QString &result,
                                                std::function<void(const JobBatch &)> onBatch);
    /// GET /api/project/<repo>/note/push_notes/?revision=: of every job of the push.
    [[nodiscard]] Future<QVector<PushNote>> pushNotes(const QString &repository, const QString &revision);
    /// GET /api/project/<repo>/push/decisiontask/?push_ids=: by push id; NotFound when there is none.
    [[nodiscard]] Future<QHash<qint64, DecisionTask>> decisionTasks(const QString &repository,
                                                                    const QVector<qint64> &pushIds);

  private:
    struct RangeEnd {
        QString revision;
        bool isBegin = false; ///< Where the range is to begin, else where it is to end.
    };
    /// Asks without a word about what the answer means.
    [[nodiscard]] Future<QVector<Push>> askForPushes(const QString &repository, const PushQuery &query);
    /// Which of the ends it is that the server failed on. \param error  what it failed with, if it knows all of them.
    [[nodiscard]] Future<QVector<Push>> unknownEnd(const QString &repository, QVector<RangeEnd> ends,
                                                   const Error &error);
    [[nodiscard]] Future<qint64> fetchJobs(const QVector<QUrlQuery> &queries,
                                           std::function<void(const JobBatch &)> onBatch);

    http::HttpClient &m_http;
    TreeherderApi m_api;
};

} // namespace collie::treeherder
