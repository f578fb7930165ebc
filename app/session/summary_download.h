#pragma once

#include "app/session/deployment_session.h"
#include "services/failures/summary_reader.h"
#include "services/logs/log_follower.h"

#include <QObject>

#include <memory>
#include <optional>

namespace collie::session {

/// Brings an artifact about the tests of a run, and reads on a pool thread what has come of it: the first results are
/// there before the last byte is. One thread.
class SummaryDownload final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SummaryDownload)
  public:
    /// \param deployment  outlives this. \param spoolFolder  where the artifact is kept meanwhile.
    SummaryDownload(DeploymentSession &deployment, const QString &spoolFolder, const QString &taskId, int runId,
                    const failures::SummaryArtifact &artifact, QObject *parent = nullptr);
    ~SummaryDownload() override;

    void start() { m_follower.start(); }
    /// What is known by now.
    [[nodiscard]] const failures::FailureSummary &summary() const { return m_summary; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    /// Why the rest did not come; what came before it counts.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

  Q_SIGNALS:
    /// summary() tells more.
    void grown();
    /// summary() tells all there will be.
    void finished();

  private:
    struct Reading;
    void readOn();

    logs::LogFollower m_follower;
    std::shared_ptr<Reading> m_reading; ///< Shared with the pool thread that reads; one at a time.
    bool m_isReading = false;
    bool m_isFinished = false;
    failures::FailureSummary m_summary;
    std::optional<Error> m_error;
};

} // namespace collie::session
