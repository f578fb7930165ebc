#pragma once

#include "app/session/latest_question.h"
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
    /// \param deployment  outlives this. \param known  what a search without bugs found already.
    FailureSearch(DeploymentSession &deployment, const QString &spoolFolder, FailureQuestion question,
                  failures::FailureSources known, QObject *parent = nullptr);
    ~FailureSearch() override;

    void start();
    /// What is known by now; its state is Asking until finished().
    [[nodiscard]] const failures::JobFailures &found() const { return m_found; }
    [[nodiscard]] const failures::FailureSources &sources() const { return m_sources; }
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
    void bring(const QVector<failures::SummaryArtifact> &artifacts);
    void takeSummaries();
    void takeLogs(const QVector<treeherder::LogUrl> &logs);
    /// One of the questions was answered.
    void answered();
    void miss(const Error &error);
    void join();
    void settle(failures::JobFailures joined);

    DeploymentSession &m_deployment;
    QString m_spoolFolder;
    FailureQuestion m_question;
    failures::FailureSources m_sources;
    failures::JobFailures m_found;
    std::vector<std::unique_ptr<SummaryDownload>> m_downloads;
    std::vector<CancelGuard> m_guards;
    LatestQuestion m_joining; ///< On a pool thread: the newest answers count.
    int m_open = 0;           ///< Questions without an answer.
    Parsing m_parsing = Parsing::Unknown;
    bool m_isExpired = false;
    std::optional<Error> m_error; ///< The first.
};

} // namespace collie::session
