#pragma once

#include "services/failures/failure_maker.h"
#include "services/failures/result_line_reader.h"
#include "services/failures/summary_reader.h"

namespace collie::failures {

/// Reads a `*_errorsummary.log` (failures.md §2): each unexpected result, crash and error of the harness is a failure.
class ErrorSummaryReader final : public SummaryReader {
  public:
    void append(QByteArrayView bytes) override;
    void finish() override;
    [[nodiscard]] FailureSummary soFar() const override;

  private:
    void take(const ResultLine &line);

    ResultLineReader m_lines;
    FailureMaker m_maker;
    QVector<Failure> m_failures;
    qint64 m_failureCount = 0;
    qint64 m_groupCount = 0; ///< Results of groups.
    bool m_isWhole = false;
};

} // namespace collie::failures
