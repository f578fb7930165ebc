#pragma once

#include "services/failures/failure_summary.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace collie::failures {

/// Reads an artifact about a run's tests as it comes. Memory is bounded whatever comes. One thread at a time.
class SummaryReader {
  public:
    SummaryReader() = default;
    Q_DISABLE_COPY_MOVE(SummaryReader)
    virtual ~SummaryReader() = default;

    /// Any bytes; lines may be cut anywhere.
    virtual void append(QByteArrayView bytes) = 0;
    /// The end has come: what began and never ended crashed.
    virtual void finish() = 0;
    /// What is known by now.
    [[nodiscard]] virtual FailureSummary soFar() const = 0;
};

/// How an artifact about tests is written, best first.
enum class SummaryFormat : std::uint8_t { TestSummary, ErrorSummary };

/// An artifact of a run that tells of its tests.
struct SummaryArtifact {
    QString name = {};
    SummaryFormat format = SummaryFormat::TestSummary;
    qint64 bytes = -1; ///< -1 unknown.
};

} // namespace collie::failures
