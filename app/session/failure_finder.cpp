#include "app/session/failure_finder.h"

#include <algorithm>
#include <utility>

namespace collie::session {

using failures::JobFailures;

namespace {

constexpr int mostKeptFailures = 5'000;

/// Whether asking again would tell nothing else.
bool isFinal(const JobFailures &found) {
    return found.state != JobFailures::State::Asking && found.state != JobFailures::State::NotParsed &&
           found.state != JobFailures::State::Failed && !found.error;
}

} // namespace

FailureFinder::FailureFinder(DeploymentSession &deployment, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_kept(mostKeptFailures) {}

FailureFinder::~FailureFinder() = default;

FailureFinder::Key FailureFinder::keyOf(const treeherder::Job &job) {
    // Jobs that are not of Taskcluster have a number of Treeherder's only.
    return job.taskId.isEmpty() ? Key(QString::number(job.id), -1) : Key(job.taskId, job.runId);
}

std::optional<JobFailures> FailureFinder::known(const treeherder::Job &job) const {
    const Key key = keyOf(job);
    if (const auto search = m_searches.find(key); search != m_searches.end())
        return search->second.search->found();
    const Kept *kept = m_kept.object(key);
    return kept ? std::optional(kept->found) : std::nullopt;
}

Future<JobFailures> FailureFinder::find(const FailureQuestion &question) {
    const Key key = keyOf(question.job);
    const Kept *kept = m_kept.object(key);
    if (kept && isFinal(kept->found) && (kept->withBugs || !question.withBugs))
        return readyFuture<JobFailures>(kept->found);
    const auto under = m_searches.find(key);
    if (under == m_searches.end() || (question.withBugs && !under->second.search->withBugs()))
        begin(key, question);
    Promise<JobFailures> promise;
    promise.onCancelled(this, [this, key] { dropIfUnwanted(key); });
    m_searches[key].waiting.push_back(promise);
    return promise.future();
}

void FailureFinder::forget(const treeherder::Job &job) {
    m_kept.remove(keyOf(job));
}

void FailureFinder::begin(const Key &key, const FailureQuestion &question) {
    failures::FailureSources known;
    if (const Kept *kept = m_kept.object(key); kept && isFinal(kept->found))
        known = kept->sources;
    Search &search = m_searches[key];
    // Whoever waits for a search without bugs gets those as well.
    search.search = std::make_unique<FailureSearch>(m_deployment, m_spools.path(), question, std::move(known));
    const FailureSearch *begun = search.search.get();
    connect(begun, &FailureSearch::grown, this, [this, key] { Q_EMIT grown(key.first, key.second); });
    connect(begun, &FailureSearch::finished, this, [this, key] { finish(key); });
    search.search->start();
}

void FailureFinder::finish(const Key &key) {
    auto ended = m_searches.extract(key);
    const FailureSearch &search = *ended.mapped().search;
    const JobFailures found = search.found();
    // What is all there is need not be joined again.
    failures::FailureSources sources = search.withBugs() ? failures::FailureSources() : search.sources();
    m_kept.insert(key, new Kept{found, std::move(sources), search.withBugs()},
                  static_cast<int>(std::max<qsizetype>(1, found.failures.size())));
    // It is told from its own signal.
    ended.mapped().search.release()->deleteLater();
    for (const auto &promise : ended.mapped().waiting)
        promise.finish(found);
    Q_EMIT grown(key.first, key.second);
}

void FailureFinder::dropIfUnwanted(const Key &key) {
    const auto search = m_searches.find(key);
    if (search == m_searches.end())
        return;
    const auto &waiting = search->second.waiting;
    if (std::all_of(waiting.begin(), waiting.end(), [](const auto &promise) { return promise.isCancelled(); }))
        m_searches.erase(search);
}

} // namespace collie::session
