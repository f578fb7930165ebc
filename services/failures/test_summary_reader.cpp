#include "services/failures/test_summary_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

namespace collie::failures {

namespace {

QByteArray runKey(std::string_view test) {
    return QByteArray(test.data(), std::min(static_cast<qsizetype>(test.size()), FailureMaker::mostNameBytes));
}

QByteArray failedKey(const QString &group, const QByteArray &test) {
    return group.toUtf8() + '\n' + test;
}

constexpr qsizetype mostOfGenericEnd = 200; ///< Bytes: what is longer says something.

/// Whether a message says only that a test has ended.
bool isGenericEnd(const QString &message) {
    static const QRegularExpression generic(QStringLiteral("^(finished( in \\d+ms)?|xpcshell return code: -?\\d+)$"));
    return generic.match(message).hasMatch();
}

/// xpcshell groups its phases and what it prints after a test in the same way as manifests.
bool isPhase(std::string_view group) {
    return group == "parallel" || group == "sequential" || group == "retry" || group.starts_with("replaying ");
}

/// "Test timed out." is written with its full stop and without.
QStringView withoutStop(QStringView text) {
    while (!text.isEmpty() && (text.back() == u'.' || text.back().isSpace()))
        text.chop(1);
    return text;
}

} // namespace

void TestSummaryReader::append(QByteArrayView bytes) {
    m_lines.append(bytes, [this](const ResultLine &line) { take(line); });
}

void TestSummaryReader::take(const ResultLine &line) {
    using Action = ResultLine::Action;
    switch (line.action) {
    case Action::GroupStart:
        beginGroup(line.name);
        break;
    case Action::GroupEnd:
        if (!isPhase(line.name))
            m_group.clear();
        break;
    case Action::TestStart:
        takeStart(line);
        break;
    case Action::TestStatus:
        takeStatus(line);
        break;
    case Action::TestEnd:
        takeEnd(line);
        break;
    case Action::Crash:
        takeCrash(line);
        break;
    case Action::Log:
        takeLog(line);
        break;
    case Action::Other:
    case Action::GroupResult:
    case Action::TestResult:
        break;
    }
}

void TestSummaryReader::beginGroup(std::string_view name) {
    if (name.empty() || isPhase(name))
        return;
    m_group = groupName(name);
    if (m_groups.size() < mostGroups)
        m_groups.insert(m_group);
}

QString TestSummaryReader::groupName(std::string_view name) {
    const QByteArrayView bytes(name.data(), static_cast<qsizetype>(name.size()));
    if (bytes != m_lastGroupBytes) {
        m_lastGroup = FailureMaker::name(name);
        m_lastGroupBytes = bytes.toByteArray();
    }
    return m_lastGroup;
}

QString TestSummaryReader::groupOf(const ResultLine &line) {
    return line.group.empty() ? m_group : groupName(line.group);
}

TestSummaryReader::Run *TestSummaryReader::running(std::string_view test) {
    const auto runs = m_running.find(runKey(test));
    return runs == m_running.end() ? nullptr : &runs->front();
}

template <class Make>
void TestSummaryReader::add(Run &run, const Make &make) {
    ++run.count;
    ++m_failureCount;
    if (m_kept >= FailureSummary::mostFailures)
        return;
    ++m_kept;
    Failure failure = make();
    if (failure.group.isEmpty())
        failure.group = run.group;
    run.failures.append(std::move(failure));
}

void TestSummaryReader::takeStart(const ResultLine &line) {
    if (m_runningCount >= mostRunning)
        return;
    ++m_runningCount;
    Run run;
    run.test = runKey(line.test);
    run.group = groupOf(line);
    run.startMs = line.timeMs.value_or(-1);
    run.order = m_nextOrder++;
    m_running[run.test].append(std::move(run));
}

void TestSummaryReader::takeStatus(const ResultLine &line) {
    if (!line.isFailure())
        return;
    if (Run *run = running(line.test))
        add(*run, [&] { return m_maker.make(line); });
    else
        takeLate(line);
}

/// Whether what a test's end tells was told while it ran: its subtests say more than "finished in 12ms".
bool TestSummaryReader::isSaid(const Run &run, const ResultLine &end) {
    if (run.count > run.failures.size())
        return true; // What it was is not kept.
    const QString message = FailureMaker::bounded(end.message, FailureMaker::mostMessageBytes);
    const QString status = FailureMaker::name(end.status);
    const bool isGeneric = isGenericEnd(message);
    return std::any_of(run.failures.begin(), run.failures.end(), [&](const Failure &told) {
        if (isGeneric)
            return true;
        const QStringView text = withoutStop(message);
        if (text.isEmpty())
            return told.status == status;
        return withoutStop(told.message) == text || withoutStop(told.subtest) == text;
    });
}

void TestSummaryReader::takeEnd(const ResultLine &line) {
    ++m_testCount;
    Run run = endedRun(line);
    if (line.isFailure() && !isSaid(run, line)) {
        run.isOnlyEnd = run.count == 0 && isGenericEnd(FailureMaker::bounded(line.message, mostOfGenericEnd));
        add(run, [&] { return m_maker.make(line); });
    }
    qint64 durationMs = -1;
    if (line.timeMs && run.startMs >= 0 && *line.timeMs >= run.startMs) {
        durationMs = *line.timeMs - run.startMs;
        for (Failure &failure : run.failures)
            failure.durationMs = durationMs;
    }
    if (!run.group.isEmpty() && m_groups.size() < mostGroups)
        m_groups.insert(run.group);
    m_ends.append({.test = run.test, .group = run.group, .durationMs = durationMs});
    if (m_ends.size() >= mostEnded)
        sortEnds();
    settle(std::move(run));
}

/// The run that a test's end is of. Where its start is not known, what its subtests told is of it all the same.
TestSummaryReader::Run TestSummaryReader::endedRun(const ResultLine &end) {
    Run run;
    const auto runs = m_running.find(runKey(end.test));
    if (runs != m_running.end()) {
        run = runs->takeFirst();
        if (runs->isEmpty())
            m_running.erase(runs);
        --m_runningCount;
        if (!end.group.empty())
            run.group = groupName(end.group);
    } else {
        run.test = runKey(end.test);
        run.group = groupOf(end);
        const auto told = m_failed.isEmpty() ? m_failed.end() : m_failed.find(failedKey(run.group, run.test));
        if (told != m_failed.end() && !told->hasEnded) {
            run = std::move(*told);
            m_failed.erase(told);
        }
    }
    run.hasEnded = true;
    return run;
}

void TestSummaryReader::sortEnds() {
    for (Ended &end : m_ends) {
        const auto known = m_ended.find(end.test);
        if (known != m_ended.end())
            *known = std::move(end);
        else if (m_ended.size() < mostEnded)
            m_ended.insert(end.test, end);
    }
    m_ends.clear();
}

/// \return null where the test has not ended; valid until the next one ends.
const TestSummaryReader::Ended *TestSummaryReader::lastEnd(const QByteArray &test) {
    sortEnds();
    const auto known = m_ended.constFind(test);
    return known == m_ended.cend() ? nullptr : &*known;
}

void TestSummaryReader::settle(Run &&run) {
    if (run.count == 0 && m_failed.isEmpty())
        return;
    const QByteArray key = failedKey(run.group, run.test);
    const auto before = m_failed.find(key);
    if (before != m_failed.end()) {
        m_failureCount -= before->count;
        m_kept -= before->failures.size();
        m_failed.erase(before);
    }
    if (run.count == 0)
        return;
    if (m_failed.size() >= mostFailedTests) {
        m_kept -= run.failures.size();
        return;
    }
    run.order = m_nextOrder++;
    m_failed.emplace(key, std::move(run));
}

/// xpcshell prints what a test said after its end, and leaks are found when the browser exits: the group that is open
/// by then is not the test's.
void TestSummaryReader::takeLate(const ResultLine &line) {
    Run run;
    run.test = runKey(line.test);
    const Ended *end = lastEnd(run.test);
    run.hasEnded = end != nullptr;
    run.group = line.group.empty() && end != nullptr ? end->group : groupOf(line);
    const auto make = [&] {
        Failure failure = m_maker.make(line);
        failure.durationMs = end != nullptr ? end->durationMs : -1;
        return failure;
    };
    const auto failed = m_failed.find(failedKey(run.group, run.test));
    if (failed != m_failed.end()) {
        forgetEnd(*failed);
        return add(*failed, make);
    }
    add(run, make);
    settle(std::move(run));
}

void TestSummaryReader::forgetEnd(Run &run) {
    if (!std::exchange(run.isOnlyEnd, false))
        return;
    m_failureCount -= run.count;
    m_kept -= run.failures.size();
    run.count = 0;
    run.failures.clear();
}

void TestSummaryReader::takeAlone(const ResultLine &line, const QString &group) {
    Run run;
    run.test = '\n' + QByteArray::number(m_nextOrder);
    run.group = group;
    add(run, [&] { return m_maker.make(line); });
    settle(std::move(run));
}

void TestSummaryReader::takeCrash(const ResultLine &line) {
    if (line.test.empty())
        return takeAlone(line, groupOf(line));
    Run *run = running(line.test);
    if (run == nullptr)
        return takeLate(line);
    add(*run, [&] { return m_maker.make(line); });
    run->hasCrashed = true;
}

/// An error of the harness is of the group that its line names at its end, else of the one under way.
void TestSummaryReader::takeLog(const ResultLine &line) {
    if (!line.isFailure())
        return;
    QString group = groupOf(line);
    const size_t bar = line.message.rfind(" | ");
    if (bar != std::string_view::npos) {
        const QString named = FailureMaker::name(line.message.substr(bar + 3));
        if (m_groups.contains(named))
            group = named;
    }
    takeAlone(line, group);
}

void TestSummaryReader::finish() {
    m_lines.finish([this](const ResultLine &line) { take(line); });
    QVector<Run> unfinished;
    for (const QVector<Run> &runs : std::as_const(m_running))
        unfinished += runs;
    m_running.clear();
    m_runningCount = 0;
    std::sort(unfinished.begin(), unfinished.end(), [](const Run &a, const Run &b) { return a.order < b.order; });
    for (Run &run : unfinished) {
        if (!run.hasCrashed) {
            add(run, [&] {
                Failure failure;
                failure.kind = Failure::Kind::Crash;
                failure.test = QString::fromUtf8(run.test);
                failure.status = QStringLiteral("CRASH");
                failure.message = QStringLiteral("Test started but never finished");
                return failure;
            });
        }
        settle(std::move(run));
    }
    m_isWhole = true;
}

FailureSummary TestSummaryReader::soFar() const {
    FailureSummary summary;
    summary.failureCount = m_failureCount;
    summary.resultCount = m_testCount;
    summary.badLines = m_lines.badLines();
    summary.isWhole = m_isWhole;
    std::vector<const Run *> failed;
    for (const Run &run : m_failed)
        failed.push_back(&run);
    for (const QVector<Run> &runs : m_running) {
        for (const Run &run : runs) {
            if (run.count > 0)
                failed.push_back(&run);
        }
    }
    std::sort(failed.begin(), failed.end(), [](const Run *a, const Run *b) { return a->order < b->order; });
    for (const Run *run : failed)
        summary.failures += run->failures;
    return summary;
}

} // namespace collie::failures
