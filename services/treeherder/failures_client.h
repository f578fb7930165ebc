#pragma once

#include "services/treeherder/failure_types.h"
#include "services/treeherder/treeherder_api.h"

namespace collie::treeherder {

/// Asks Treeherder what is known of failures: read only, no credentials. Beside what each call says, a repository that
/// does not exist is NotFound. One thread.
class FailuresClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailuresClient)
  public:
    /// \param baseUrl  "https://treeherder.mozilla.org"; empty where there is none: every call fails then with
    /// InvalidArgument and a way to name one.
    FailuresClient(http::HttpClient &http, QUrl baseUrl, QObject *parent = nullptr);

    /// Error lines of a job, each with the bugs that may be about it; empty when Treeherder found no line, or did not
    /// read the log yet. It may take seconds, and counts at the server: only for a job that somebody looks at, and
    /// asked once. An answer of 500 is Server with a sentence that Treeherder could not tell; the lines alone may still
    /// be had (TreeherderClient::textLogErrors()) (treeherder.md §2.7).
    [[nodiscard]] Future<QVector<BugSuggestion>> bugSuggestions(const QString &repository, qint64 jobId);
    /// What people noted about a job, newest first: the first decides its class. A job that Treeherder does not know
    /// is Server, with a sentence that Treeherder could not tell (treeherder.md §2.6).
    [[nodiscard]] Future<QVector<JobNote>> notes(const QString &repository, qint64 jobId);
    /// The bugs that were attached to these jobs; a hundred jobs a request (treeherder.md §2.6).
    [[nodiscard]] Future<QVector<JobBug>> bugsOfJobs(const QString &repository, const QVector<qint64> &jobIds);
    /// The same job on other pushes, newest push first (treeherder.md §2.9).
    /// \param offset  how many of the newest are left out.
    /// \param count   wanted, 1 to `mostSimilarJobs`.
    [[nodiscard]] Future<SimilarJobs> similarJobs(const QString &repository, qint64 jobId, int offset, int count,
                                                  bool failuresOnly);
    static constexpr int mostSimilarJobs = 49;
    /// What a job measured; empty when it measured nothing (treeherder.md §2.10).
    [[nodiscard]] Future<QVector<PerformanceDatum>> performanceData(const QString &repository, qint64 jobId);
    /// Names of the frameworks by the id that measurements tell (treeherder.md §2.10).
    [[nodiscard]] Future<QHash<int, QString>> performanceFrameworks();
    /// The failed tests of a push, sorted by the server. It may take seconds, and is asked once; an answer of 500 is
    /// Server with a sentence that Treeherder could not tell (treeherder.md §2.11).
    /// \param revision  40 hex digits of the push's tip.
    [[nodiscard]] Future<PushHealth> pushHealth(const QString &repository, const QString &revision);
    /// The failed jobs that a bug was attached to, newest push first (treeherder.md §2.14).
    /// \param bugId     of Bugzilla.
    /// \param tree      name of a repository, "trunk" or "all".
    /// \param from,to   days of the pushes in UTC, both included.
    /// \return InvalidArgument for a tree that Treeherder does not know.
    [[nodiscard]] Future<QVector<BugOccurrence>> occurrencesOfBug(qint64 bugId, const QString &tree, QDate from,
                                                                  QDate to);

  private:
    TreeherderApi m_api;
};

} // namespace collie::treeherder
