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
    all.testCount += more.testCount;
    all.badLines += more.badLines;
    all.isWhole = all.isWhole && more.isWhole;
    all.groups.insert(more.groups);
}

} // namespace

FailureSearch::FailureSearch(DeploymentSession &deployment, const QString &spoolFolder, FailureQuestion question,
                             failures::FailureSources known, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_spoolFolder(spoolFolder)
    , m_question(std::move(question))
    , m_sources(std::move(known)) {
    m_sources.isTry = m_question.isTry;
}

FailureSearch::~FailureSearch() = default;

void FailureSearch::start() {
    // Held open while the questions are put.
    m_open = 1;
    if (!m_question.job.taskId.isEmpty() && !m_sources.summary)
        askRun();
    if (m_question.job.id > 0 && !m_question.repository.isEmpty() && m_deployment.deployment.hasTreeherder())
        askTreeherder();
    answered();
}

void FailureSearch::askRun() {
    ++m_open;
    const auto artifacts = m_deployment.queue.artifacts(m_question.job.taskId, m_question.job.runId);
    m_guards.emplace_back(artifacts);
    onDone(artifacts, this, [this](const Result<QVector<taskcluster::Artifact>> &listed) {
        if (listed)
            bring(failures::summaryArtifacts(*listed));
        else if (listed.error().kind == ErrorKind::NotFound)
            m_isExpired = true;
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
            answered();
        });
    }
    if (!artifacts.isEmpty())
        m_sources.artifact = artifacts.first().name;
    for (const auto &download : m_downloads)
        download->start();
}

void FailureSearch::takeSummaries() {
    failures::FailureSummary all;
    for (const auto &download : m_downloads)
        add(all, download->summary());
    m_sources.summary = std::move(all);
}

void FailureSearch::askTreeherder() {
    const QString repository = m_question.repository;
    const qint64 job = m_question.job.id;
    const auto ask = [this](const auto &future, const auto &take) {
        ++m_open;
        m_guards.emplace_back(future);
        onDone(future, this, [this, take](const auto &answer) {
            if (answer)
                take(*answer);
            else
                miss(answer.error());
            answered();
        });
    };
    ask(m_deployment.treeherder.logUrls(repository, job), [this](const auto &logs) { takeLogs(logs); });
    // The lines come at once, the bugs after seconds.
    if (m_sources.lines.isEmpty())
        ask(m_deployment.treeherder.textLogErrors(repository, job), [this](const auto &lines) {
            m_sources.lines = lines;
            join();
        });
    if (m_question.withBugs)
        ask(m_deployment.failures.bugSuggestions(repository, job),
            [this](const auto &suggestions) { m_sources.suggestions = suggestions; });
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
    m_joining.ask(runOnPool([sources = m_sources]() -> Result<JobFailures> { return failures::joinFailures(sources); }),
                  this, [this, isLast = m_open == 0](const Result<JobFailures> &joined) {
                      settle(joined.value_or(JobFailures()));
                      if (!isLast)
                          Q_EMIT grown();
                      else
                          Q_EMIT finished();
                  });
}

void FailureSearch::settle(JobFailures joined) {
    using State = JobFailures::State;
    joined.artifact = m_sources.summary ? m_sources.artifact : QString();
    joined.error = m_error;
    m_found = std::move(joined);
    if (m_open > 0) {
        m_found.state = State::Asking;
        return;
    }
    // What the artifacts tell has no lines and bugs where Treeherder did not read the log.
    const bool hasFailures = !m_found.failures.isEmpty();
    if (m_parsing == Parsing::Pending)
        m_found.state = State::NotParsed;
    else if (m_isExpired)
        m_found.state = State::TaskExpired;
    else if (m_parsing == Parsing::Failed)
        m_found.state = State::ParsingFailed;
    else if (m_parsing == Parsing::TooLarge)
        m_found.state = State::TooLarge;
    else if (m_parsing == Parsing::NoLog && !hasFailures)
        m_found.state = State::NoLog;
    else if (m_error && !hasFailures)
        m_found.state = State::Failed;
    else
        m_found.state = State::Known;
}

} // namespace collie::session
