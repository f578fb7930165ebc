#include "app/session/push_health_loader.h"

#include "services/failures/health_sighting.h"

namespace collie::session {

using failures::JobFailures;
using failures::RunKey;
using treeherder::Job;
using treeherder::PushHealth;

namespace {

// Task ids are slugids: these are none.
RunKey healthRequest() {
    return {QStringLiteral("health"), -1};
}

RunKey parentRequest() {
    return {QStringLiteral("parent"), -1};
}

} // namespace

PushHealthLoader::PushHealthLoader(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources)) {}

PushHealthLoader::~PushHealthLoader() = default;

void PushHealthLoader::start() {
    if (m_sources.health) {
        const Future<PushHealth> health = m_sources.health();
        m_running.emplace(healthRequest(), CancelGuard(health));
        onDone(health, this, [this](const Result<PushHealth> &answer) {
            m_running.erase(healthRequest());
            m_hasHealth = answer.has_value();
            // Without it the jobs tell what can be told.
            if (answer)
                m_evidence.health = *answer;
            look();
        });
    }
    if (m_sources.parentJobs) {
        const Future<QVector<Job>> parentJobs = m_sources.parentJobs();
        m_running.emplace(parentRequest(), CancelGuard(parentJobs));
        onDone(parentJobs, this, [this](const Result<QVector<Job>> &answer) {
            m_running.erase(parentRequest());
            if (answer)
                m_evidence.parentJobs = *answer;
            else
                m_parentError = answer.error();
            look();
        });
    }
    look();
}

void PushHealthLoader::jobsChanged() {
    if (std::exchange(m_willLook, true))
        return;
    callLater(this, [this] {
        m_willLook = false;
        look();
    });
}

void PushHealthLoader::askAgain() {
    for (auto known = m_evidence.failures.begin(); known != m_evidence.failures.end();) {
        const bool isWorthIt = known->state == JobFailures::State::NotParsed ||
                               known->state == JobFailures::State::Failed || known->error.has_value();
        if (isWorthIt)
            m_wanted.remove(known.key());
        known = isWorthIt ? m_evidence.failures.erase(known) : std::next(known);
    }
    look();
}

/// Takes the jobs as they are now, asks for what is missing, and judges.
void PushHealthLoader::look() {
    m_evidence.jobs = m_sources.jobs();
    // What waits is found again, unless it was classified or passed meanwhile.
    for (const Job &job : std::as_const(m_waiting))
        m_wanted.remove(failures::runKey(job));
    m_waiting.clear();
    QSet<QString> suites;
    for (const qsizetype index : failures::jobsToRead(m_evidence.jobs)) {
        want(m_evidence.jobs[index]);
        suites.insert(failures::rowAndSuite(m_evidence.jobs[index]));
    }
    // Of the parent only what can be compared.
    for (const Job &job : std::as_const(m_evidence.parentJobs)) {
        if (job.status() == treeherder::JobStatus::TestFailed && failures::isLookedAt(job) && !job.taskId.isEmpty() &&
            suites.contains(failures::rowAndSuite(job)))
            want(job);
    }
    pump();
    tellProgress();
    judge();
}

void PushHealthLoader::want(const Job &job) {
    const RunKey key = failures::runKey(job);
    if (m_wanted.contains(key))
        return;
    m_wanted.insert(key);
    m_waiting.enqueue(job);
}

void PushHealthLoader::pump() {
    while (!m_waiting.isEmpty() && m_running.size() < concurrency)
        ask(m_waiting.dequeue());
}

void PushHealthLoader::ask(const Job &job) {
    const RunKey key = failures::runKey(job);
    const Future<JobFailures> found = m_sources.failures(job);
    m_running.emplace(key, CancelGuard(found));
    onDone(found, this, [this, key](Result<JobFailures> answer) { answered(key, std::move(answer)); });
}

void PushHealthLoader::answered(const RunKey &key, Result<JobFailures> answer) {
    m_running.erase(key);
    JobFailures found;
    if (answer) {
        found = std::move(*answer);
    } else {
        found.state = JobFailures::State::Failed;
        found.error = answer.error();
    }
    m_evidence.failures.insert(key, found);
    pump();
    tellProgress();
    judge();
}

void PushHealthLoader::tellProgress() {
    Q_EMIT progress(static_cast<int>(m_evidence.failures.size()), static_cast<int>(m_wanted.size()));
}

/// One judgement at a time: the next is of everything that has come meanwhile.
void PushHealthLoader::judge() {
    if (m_isJudging) {
        m_isStale = true;
        return;
    }
    m_isJudging = true;
    m_isStale = false;
    const Future<failures::PushReport> judged =
        runOnPool([evidence = m_evidence]() -> Result<failures::PushReport> { return failures::judgePush(evidence); });
    m_judging = CancelGuard(judged);
    onDone(judged, this, [this](Result<failures::PushReport> report) {
        m_isJudging = false;
        if (report) {
            m_report = std::move(*report);
            Q_EMIT reportChanged();
        }
        if (m_isStale)
            judge();
    });
}

} // namespace collie::session
