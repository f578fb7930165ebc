#include "services/failures/error_summary_reader.h"

namespace collie::failures {

void ErrorSummaryReader::append(QByteArrayView bytes) {
    m_lines.append(bytes, [this](const ResultLine &line) { take(line); });
}

void ErrorSummaryReader::finish() {
    m_lines.finish([this](const ResultLine &line) { take(line); });
    m_isWhole = true;
}

void ErrorSummaryReader::take(const ResultLine &line) {
    using Action = ResultLine::Action;
    m_groupCount += line.action == Action::GroupResult ? 1 : 0;
    const bool isToldHere =
        line.action == Action::TestResult || line.action == Action::Crash || line.action == Action::Log;
    if (!isToldHere || !line.isFailure())
        return;
    ++m_failureCount;
    if (m_failures.size() < FailureSummary::mostFailures)
        m_failures.append(m_maker.make(line));
}

FailureSummary ErrorSummaryReader::soFar() const {
    FailureSummary summary;
    summary.failures = m_failures;
    summary.failureCount = m_failureCount;
    summary.resultCount = m_groupCount;
    summary.badLines = m_lines.badLines();
    summary.isWhole = m_isWhole;
    return summary;
}

} // namespace collie::failures
