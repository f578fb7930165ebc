#include "app/session/summary_download.h"

#include "services/failures/summary_artifacts.h"

#include <QFile>

#include <algorithm>
#include <atomic>

namespace collie::session {

/// What a pool thread reads with, and how far it is.
struct SummaryDownload::Reading {
    std::unique_ptr<failures::SummaryReader> reader;
    QFile file;
    qint64 at = 0;      ///< Bytes read.
    bool ended = false; ///< The reader was told of the end.
    std::atomic_bool unwanted{false};
};

namespace {

constexpr qint64 pieceBytes = 1 << 20;

} // namespace

SummaryDownload::SummaryDownload(DeploymentSession &deployment, const QString &spoolFolder, const QString &taskId,
                                 int runId, const failures::SummaryArtifact &artifact, QObject *parent)
    : QObject(parent)
    , m_follower(deployment.api, deployment.files, spoolFolder, taskId, runId, artifact.name)
    , m_reading(std::make_shared<Reading>()) {
    m_reading->reader = failures::readerOf(artifact.format);
    connect(&m_follower, &logs::LogFollower::grown, this, &SummaryDownload::readOn);
    connect(&m_follower, &logs::LogFollower::stateChanged, this, &SummaryDownload::readOn);
}

SummaryDownload::~SummaryDownload() {
    m_reading->unwanted = true;
}

void SummaryDownload::readOn() {
    using State = logs::LogFollower::State;
    const bool comesNoMore = m_follower.state() == State::Complete || m_follower.state() == State::Failed;
    if (m_isReading || m_isFinished || (m_follower.available() == m_reading->at && !comesNoMore))
        return;
    if (m_reading->ended) {
        m_isFinished = true;
        if (m_follower.state() == State::Failed)
            m_error = m_follower.error();
        Q_EMIT finished();
        return;
    }
    m_isReading = true;
    if (!m_reading->file.isOpen())
        m_reading->file.setFileName(m_follower.spoolPath());
    // What broke off has not ended: tests that were under way then did not crash.
    const auto read = [reading = m_reading, end = m_follower.available(), isLast = comesNoMore,
                       isWhole = m_follower.state() == State::Complete]() -> Result<failures::FailureSummary> {
        if (!reading->file.isOpen() && !reading->file.open(QIODevice::ReadOnly))
            return failure(
                ErrorKind::Storage,
                tr("The test results could not be kept on this computer: %1.").arg(reading->file.errorString()));
        while (reading->at < end && !reading->unwanted) {
            const QByteArray piece = reading->file.read(std::min(pieceBytes, end - reading->at));
            if (piece.isEmpty())
                return failure(ErrorKind::Storage, tr("The test results could not be read back on this computer: %1.")
                                                       .arg(reading->file.errorString()));
            reading->reader->append(piece);
            reading->at += piece.size();
        }
        if (isWhole)
            reading->reader->finish();
        reading->ended = isLast;
        return reading->reader->soFar();
    };
    onDone(runOnPool(read), this, [this](const Result<failures::FailureSummary> &summary) {
        m_isReading = false;
        if (!summary) {
            m_error = summary.error();
            m_isFinished = true;
            Q_EMIT finished();
            return;
        }
        m_summary = *summary;
        if (!m_reading->ended)
            Q_EMIT grown();
        readOn();
    });
}

} // namespace collie::session
