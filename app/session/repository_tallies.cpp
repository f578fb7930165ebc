#include "app/session/repository_tallies.h"

#include <array>
#include <utility>

namespace collie::session {
namespace {

/// Results that are failures, as Treeherder names them.
constexpr std::array failedResults{"testfailed", "busted", "exception"};
constexpr int mostTier = 2; ///< Of the jobs that are counted.
constexpr int seldomRounds = 5;

} // namespace

RepositoryTallies::RepositoryTallies(treeherder::TreeherderClient &treeherder, std::chrono::milliseconds interval,
                                     QObject *parent)
    : QObject(parent)
    , m_treeherder(treeherder)
    , m_interval(interval) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &RepositoryTallies::beginRound);
}

RepositoryTallies::~RepositoryTallies() = default;

void RepositoryTallies::setRepositories(const QStringList &often, const treeherder::PushQuery &newest,
                                        const QStringList &seldom) {
    const QStringList before = m_newest == newest ? m_often + m_seldom : QStringList();
    const QStringList repositories = often + seldom;
    m_newest = newest;
    m_often = often;
    m_seldom = seldom;
    const auto isGone = [&](const QString &each) { return !before.contains(each) || !repositories.contains(each); };
    m_waiting.removeIf(isGone);
    std::erase_if(m_running, [&](const auto &running) { return isGone(running.first); });
    if (!m_isActive)
        return;
    for (const QString &repository : repositories) {
        if (!before.contains(repository))
            m_waiting.append(repository);
    }
    pump();
}

void RepositoryTallies::setActive(bool active) {
    if (std::exchange(m_isActive, active) == active)
        return;
    m_next.stop();
    m_waiting.clear();
    if (!active) {
        // What was not answered is asked with the next round, and that comes at once.
        if (!m_running.empty()) {
            m_sinceRound.invalidate();
            m_round = 0;
        }
        m_running.clear();
        return;
    }
    const qint64 left = m_sinceRound.isValid() ? m_interval.count() - m_sinceRound.elapsed() : 0;
    if (left > 0)
        m_next.start(static_cast<int>(left));
    else
        beginRound();
}

void RepositoryTallies::beginRound() {
    m_sinceRound.start();
    // The interval is whole again after a shorter wait.
    m_next.start(m_interval);
    m_waiting = m_round == 0 ? m_often + m_seldom : m_often;
    m_round = (m_round + 1) % seldomRounds;
    Q_EMIT roundBegins();
    pump();
}

void RepositoryTallies::pump() {
    while (m_isActive && m_running.size() < atOnce && !m_waiting.isEmpty()) {
        const QString repository = m_waiting.takeFirst();
        if (!m_running.contains(repository))
            ask(repository);
    }
}

RepositoryTallies::Question *RepositoryTallies::questionOf(const QString &repository, int number) {
    const auto running = m_running.find(repository);
    return running == m_running.end() || running->second.number != number ? nullptr : &running->second;
}

void RepositoryTallies::ask(const QString &repository) {
    const Future<QVector<treeherder::Push>> pushes = m_treeherder.pushes(repository, m_newest);
    Question &question = m_running[repository];
    question.number = ++m_lastNumber;
    question.guard = CancelGuard(pushes);
    onDone(pushes, this, [this, repository, number = question.number](const Result<QVector<treeherder::Push>> &answer) {
        Question *asked = questionOf(repository, number);
        if (asked == nullptr)
            return;
        if (!answer)
            return finish(repository, std::nullopt);
        for (const treeherder::Push &push : *answer)
            asked->pushes.append(push.id);
        askFailures(repository, 0);
    });
}

void RepositoryTallies::askFailures(const QString &repository, size_t result) {
    Question &question = m_running.at(repository);
    if (result == failedResults.size() || question.pushes.isEmpty())
        return finish(repository, static_cast<int>(question.failures.size()));
    const int number = question.number;
    const auto take = [this, repository, number](const treeherder::JobBatch &jobs) {
        Question *asked = questionOf(repository, number);
        if (asked == nullptr)
            return;
        for (const treeherder::JobBatch::Row &job : jobs.rows) {
            if (job.tier <= mostTier && treeherder::isFailure(treeherder::jobStatus(job.state, job.result)) &&
                treeherder::isUnclassified(job.failureClassificationId))
                asked->failures.insert(job.id);
        }
    };
    const Future<qint64> jobs =
        m_treeherder.jobsWithResult(question.pushes, QString::fromLatin1(failedResults.at(result)), take);
    question.guard = CancelGuard(jobs);
    onDone(jobs, this, [this, repository, number, result](const Result<qint64> &answer) {
        if (questionOf(repository, number) == nullptr)
            return;
        if (answer)
            askFailures(repository, result + 1);
        else
            finish(repository, std::nullopt);
    });
}

void RepositoryTallies::finish(const QString &repository, std::optional<int> failures) {
    m_running.erase(repository);
    Q_EMIT counted(repository, failures);
    pump();
}

} // namespace collie::session
