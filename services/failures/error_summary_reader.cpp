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
    if (line.action == Action::GroupResult)
        return takeGroup(line);
    const bool isToldHere =
        line.action == Action::TestResult || line.action == Action::Crash || line.action == Action::Log;
    if (!isToldHere || !line.isFailure())
        return;
    ++m_failureCount;
    if (m_failures.size() < FailureSummary::mostFailures)
        m_failures.append(m_maker.make(line));
}

void ErrorSummaryReader::takeGroup(const ResultLine &line) {
    if (line.group.empty() || line.status.empty())
        return;
    const bool isGood = line.status == "OK" || line.status == "PASS" || line.status == "SKIP";
    const QByteArray name = QByteArray::fromRawData(line.group.data(), static_cast<qsizetype>(line.group.size()));
    const auto known = m_groups.find(name);
    if (known != m_groups.end())
        *known = *known && isGood; // A group that several suites ran.
    else if (name.size() <= FailureMaker::mostNameBytes && m_groups.size() < mostGroups)
        m_groups.insert(QByteArray(name.constData(), name.size()), isGood);
}

FailureSummary ErrorSummaryReader::soFar() const {
    FailureSummary summary;
    summary.failures = m_failures;
    summary.failureCount = m_failureCount;
    summary.badLines = m_lines.badLines();
    summary.isWhole = m_isWhole;
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group)
        summary.groups.insert(QString::fromUtf8(group.key()), group.value());
    return summary;
}

} // namespace collie::failures
