#include "app/session/failure_search.h"

#include "services/failures/summary_artifacts.h"

#include <algorithm>
#include <utility>

namespace collie::session {

using failures::JobFailures;

namespace {

/// A run in many chunks has many; the first tell enough.
constexpr qsizetype mostSummaries = 8;

/// Treeherder lists documents beside the log, which it never parses for errors.
bool isLog(const treeherder::LogUrl &log) {
    return !log.name.endsWith(QLatin1String("_json")) && !log.name.contains(QLatin1String("perfherder-data"));
}

void add(failures::FailureSummary &all, const failures::FailureSummary &more) {
    all.failures += more.failures.mid(0, failures::FailureSummary::mostFailures - all.failures.size());
    all.failureCount += more.failureCount;
    all.resultCount += more.resultCount;
    all.badLines += more.badLines;
    all.isWhole = all.isWhole && more.isWhole;
}

} // namespace

FailureSearch::FailureSearch(DeploymentSession &deployment, const QString &spoolFolder, FailureQuestion question,
                             Known known, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_spoolFolder(spoolFolder)
    , m_question(std::move(question))
    , m_sources(std::move(known.sources))
    , m_found(std::move(known.found)) {
    m_sources.isTry = m_question.isTry;
    m_found.state = JobFailures::State::Asking;
    m_found.error.reset();
}

FailureSearch::~FailureSearch() = default;

void FailureSearch::start() {
    // Held open while the questions are put.
    m_open = 1;
    if (!m_question.job.taskId.isEmpty() && !m_sources.summary)
        askRun();
    if (asksTreeherder())
        askTreeherder();
    else if (mayKnowLater())
        m_parsing = Parsing::Pending;
    --m_open;
    if (m_open == 0)
        join();
}

void FailureSearch::addBugs() {
    if (std::exchange(m_question.withBugs, true))
        return;
    startDownload();
    if (asksTreeherder())
        askBugs();
}

bool FailureSearch::asksTreeherder() const {
    return m_question.job.id > 0 && !m_question.repository.isEmpty() && m_deployment.deployment.hasTreeherder();
}

bool FailureSearch::mayKnowLater() const {
    return m_question.job.id <= 0 && !m_question.repository.isEmpty() && m_deployment.deployment.hasTreeherder();
}

void FailureSearch::askRun() {
    ++m_open;
    const auto artifacts = m_deployment.artifacts.of(m_question.job);
    m_guards.emplace_back(artifacts);
    onDone(artifacts, this, [this](const Result<QVector<taskcluster::Artifact>> &listed) {
        if (listed)
            bring(failures::summaryArtifacts(*listed));
        else if (listed.error().code == QLatin1String("ResourceNotFound"))
            m_isExpired = true; // A 404 without this code comes from something that is not the queue.
        else
            miss(listed.error());
        answered();
    });
}

void FailureSearch::bring(const QVector<failures::SummaryArtifact> &artifacts) {
    for (const failures::SummaryArtifact &artifact : artifacts.mid(0, mostSummaries)) {
        ++m_open;
        m_downloads.push_back(std::make_unique<SummaryDownload>(m_deployment, m_spoolFolder, m_question.job.taskId,
                                                                m_question.job.runId, artifact));
        SummaryDownload *download = m_downloads.back().get();
        connect(download, &SummaryDownload::grown, this, [this] {
            takeSummaries();
            join();
        });
        connect(download, &SummaryDownload::finished, this, [this, download] {
            if (download->error())
                miss(*download->error());
            takeSummaries();
            startDownload();
            answered();
        });
    }
    if (!artifacts.isEmpty())
        m_sources.artifact = artifacts.first().name;
    startDownload();
}

void FailureSearch::startDownload() {
    // What nobody looks at does not hurry: its artifacts come one after the other.
    do {
        if (m_begun < m_downloads.size())
            m_downloads[m_begun++]->start();
    } while (m_question.withBugs && m_begun < m_downloads.size());
}

void FailureSearch::takeSummaries() {
    failures::FailureSummary all;
    for (const auto &download : m_downloads)
        add(all, download->summary());
    m_sources.summary = std::move(all);
}

template <class T, class Take>
void FailureSearch::ask(const Future<T> &future, const Take &take) {
    ++m_open;
    m_guards.emplace_back(future);
    onDone(future, this, [this, take](const Result<T> &answer) {
        if (answer)
            take(*answer);
        else
            miss(answer.error());
        answered();
    });
}

void FailureSearch::askTreeherder() {
    const QString repository = m_question.repository;
    const qint64 job = m_question.job.id;
    ask(m_deployment.treeherder.logUrls(repository, job), [this](const auto &logs) { takeLogs(logs); });
    // The lines come at once, the bugs after seconds.
    if (m_sources.lines.isEmpty())
        ask(m_deployment.treeherder.textLogErrors(repository, job),
            [this](const auto &lines) { m_sources.lines = lines; });
    if (m_question.withBugs)
        askBugs();
}

void FailureSearch::askBugs() {
    if (m_sources.suggestions.isEmpty())
        ask(m_deployment.failures.bugSuggestions(m_question.repository, m_question.job.id),
            [this](const auto &suggestions) { m_sources.suggestions = suggestions; });
}

failures::FailureSources FailureSearch::answeredSources() const {
    failures::FailureSources answered = m_sources;
    const bool isWhole = std::all_of(m_downloads.begin(), m_downloads.end(),
                                     [](const auto &download) { return download->isFinished() && !download->error(); });
    if (!isWhole) {
        answered.summary.reset();
        answered.artifact.clear();
    }
    // A log that is being read may have more.
    if (m_parsing == Parsing::Pending) {
        answered.lines.clear();
        answered.suggestions.clear();
    }
    return answered;
}

void FailureSearch::takeLogs(const QVector<treeherder::LogUrl> &logs) {
    m_parsing = Parsing::NoLog;
    for (const treeherder::LogUrl &log : logs) {
        if (!isLog(log))
            continue;
        if (log.parseStatus == u"pending")
            m_parsing = Parsing::Pending;
        else if (log.parseStatus == u"failed")
            m_parsing = Parsing::Failed;
        else if (log.parseStatus == u"skipped-size")
            m_parsing = Parsing::TooLarge;
        else
            m_parsing = Parsing::Parsed;
        if (m_parsing == Parsing::Pending)
            break;
    }
}

void FailureSearch::miss(const Error &error) {
    if (!m_error && error.kind != ErrorKind::Cancelled)
        m_error = error;
}

void FailureSearch::answered() {
    --m_open;
    join();
}

void FailureSearch::join() {
    if (m_isJoining) {
        m_isStale = true;
        return;
    }
    m_isJoining = true;
    m_isStale = false;
    const auto joined =
        runOnPool([sources = m_sources]() -> Result<JobFailures> { return failures::joinFailures(sources); });
    m_joining = CancelGuard(joined);
    onDone(joined, this, [this](const Result<JobFailures> &all) {
        m_isJoining = false;
        const bool isAll = m_open == 0 && !m_isStale;
        settle(all.value_or(JobFailures()), isAll);
        if (m_isStale)
            join();
        if (isAll)
            Q_EMIT finished();
        else
            Q_EMIT grown();
    });
}

void FailureSearch::settle(JobFailures joined, bool isAll) {
    joined.artifact = m_sources.summary ? m_sources.artifact : QString();
    joined.error = m_error;
    // What an earlier search found is not taken away while it is asked for anew.
    if (!isAll && joined.failures.size() < m_found.failures.size())
        return;
    m_found = std::move(joined);
    m_found.state = isAll ? stateAtTheEnd() : JobFailures::State::Asking;
}

JobFailures::State FailureSearch::stateAtTheEnd() const {
    using State = JobFailures::State;
    // What the artifacts tell has no lines and bugs where Treeherder did not read the log.
    const bool hasFailures = !m_found.failures.isEmpty();
    if (m_parsing == Parsing::Pending)
        return State::NotParsed;
    if (m_isExpired)
        return State::TaskExpired;
    if (m_parsing == Parsing::Failed)
        return State::ParsingFailed;
    if (m_parsing == Parsing::TooLarge)
        return State::TooLarge;
    if (m_parsing == Parsing::NoLog && !hasFailures)
        return State::NoLog;
    return m_error && !hasFailures ? State::Failed : State::Known;
}

} // namespace collie::session
