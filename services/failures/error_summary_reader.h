#pragma once

#include "services/failures/failure_maker.h"
#include "services/failures/result_line_reader.h"
#include "services/failures/summary_reader.h"

#include <QHash>

namespace collie::failures {

/// Reads a `*_errorsummary.log` (failures.md §2): each unexpected result, crash and error of the harness is a failure.
class ErrorSummaryReader final : public SummaryReader {
  public:
    void append(QByteArrayView bytes) override;
    void finish() override;
    [[nodiscard]] FailureSummary soFar() const override;

  private:
    static constexpr qsizetype mostGroups = 20'000;

    void take(const ResultLine &line);
    void takeGroup(const ResultLine &line);

    ResultLineReader m_lines;
    FailureMaker m_maker;
    QVector<Failure> m_failures;
    qint64 m_failureCount = 0;
    QHash<QByteArray, bool> m_groups; ///< UTF-8, as a group may come very often.
    bool m_isWhole = false;
};

} // namespace collie::failures
