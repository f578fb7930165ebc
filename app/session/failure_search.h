#pragma once

#include "app/session/summary_download.h"
#include "services/failures/job_failures.h"

#include <QObject>

#include <memory>
#include <vector>

namespace collie::session {

/// Of which job is asked why it failed.
struct FailureQuestion {
    treeherder::Job job;
    QString repository = {}; ///< Treeherder's name; empty where there is no Treeherder.
    bool isTry = false;
    /// Whether Treeherder is asked which bugs the lines may be about. That costs it seconds and counts the lines as
    /// seen (failures.md §3), so it is asked for a job that a person looks at and never for many.
    bool withBugs = true;
};

/// Asks the artifacts of a run and Treeherder why a job failed, all at once, and joins what has come. One thread.
class FailureSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureSearch)
  public:
    /// What an earlier search for the same job leaves to the next.
    struct Known {
        failures::JobFailures found;
        failures::FailureSources sources; ///< Which were answered completely: they are not asked for again.
    };

    /// \param deployment  outlives this. \param spoolFolder  where artifacts are kept while they are read.
    FailureSearch(DeploymentSession &deployment, const QString &spoolFolder, FailureQuestion question, Known known,
                  QObject *parent = nullptr);
    ~FailureSearch() override;

    /// Once.
    void start();
    /// The bugs are wanted as well; until finished().
    void addBugs();
    /// What is known by now; its state is Asking until finished().
    [[nodiscard]] const failures::JobFailures &found() const { return m_found; }
    /// What the next search for this job needs not ask for.
    [[nodiscard]] failures::FailureSources answeredSources() const;
    [[nodiscard]] bool withBugs() const { return m_question.withBugs; }

  Q_SIGNALS:
    /// found() tells more.
    void grown();
    /// found() tells all there is.
    void finished();

  private:
    /// What Treeherder made of the log.
    enum class Parsing : std::uint8_t { Unknown, Parsed, Pending, Failed, TooLarge, NoLog };

    void askRun();
    void askTreeherder();
    void askBugs();
    template <class T, class Take>
    void ask(const Future<T> &future, const Take &take);
    [[nodiscard]] bool asksTreeherder() const;
    /// Whether Treeherder does not know the job yet.
    [[nodiscard]] bool mayKnowLater() const;
    void bring(const QVector<failures::SummaryArtifact> &artifacts);
    void startDownload();
    void takeSummaries();
    void takeLogs(const QVector<treeherder::LogUrl> &logs);
    /// One of the questions was answered.
    void answered();
    void miss(const Error &error);
    /// One joining at a time: the next is of everything that has come meanwhile.
    void join();
    void settle(failures::JobFailures joined, bool isAll);
    [[nodiscard]] failures::JobFailures::State stateAtTheEnd() const;

    DeploymentSession &m_deployment;
    QString m_spoolFolder;
    FailureQuestion m_question;
    failures::FailureSources m_sources;
    failures::JobFailures m_found;
    std::vector<std::unique_ptr<SummaryDownload>> m_downloads;
    size_t m_begun = 0; ///< So many of them were started.
    std::vector<CancelGuard> m_guards;
    CancelGuard m_joining;
    bool m_isJoining = false; ///< On a pool thread.
    bool m_isStale = false;   ///< More has come than what is being joined.
    int m_open = 0;           ///< Questions without an answer.
    Parsing m_parsing = Parsing::Unknown;
    bool m_isExpired = false;
    std::optional<Error> m_error; ///< The first.
};

} // namespace collie::session
