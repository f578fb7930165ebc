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
    return kept ? std::optional(kept->known.found) : std::nullopt;
}

Future<JobFailures> FailureFinder::find(const FailureQuestion &question) {
    const Key key = keyOf(question.job);
    const Kept *kept = m_kept.object(key);
    if (kept && isFinal(kept->known.found) && (kept->withBugs || !question.withBugs))
        return readyFuture<JobFailures>(kept->known.found);
    if (!m_searches.contains(key))
        begin(key, question);
    Search &search = m_searches[key];
    // Whoever waits for a search without bugs gets those as well.
    if (question.withBugs)
        search.search->addBugs();
    std::erase_if(search.waiting, [](const auto &promise) { return promise.isCancelled(); });
    const Promise<JobFailures> promise;
    promise.onCancelled(this, [this, key] { dropIfUnwanted(key); });
    search.waiting.push_back(promise);
    return promise.future();
}

void FailureFinder::forget(const treeherder::Job &job) {
    m_kept.remove(keyOf(job));
}

void FailureFinder::begin(const Key &key, const FailureQuestion &question) {
    const Kept *kept = m_kept.object(key);
    Search &search = m_searches[key];
    search.search = std::make_unique<FailureSearch>(m_deployment, m_spools.path(), question,
                                                    kept ? kept->known : FailureSearch::Known());
    const FailureSearch *begun = search.search.get();
    connect(begun, &FailureSearch::grown, this, [this, key] { Q_EMIT grown(key.first, key.second); });
    connect(begun, &FailureSearch::finished, this, [this, key] { finish(key); });
    search.search->start();
}

void FailureFinder::keep(const Key &key, const FailureSearch &search) {
    const JobFailures &found = search.found();
    // What is all there is need not be joined again.
    const bool isAll = isFinal(found) && search.withBugs();
    m_kept.insert(key,
                  new Kept{{found, isAll ? failures::FailureSources() : search.answeredSources()}, search.withBugs()},
                  static_cast<int>(std::max<qsizetype>(1, found.failures.size())));
}

void FailureFinder::finish(const Key &key) {
    auto ended = m_searches.extract(key);
    keep(key, *ended.mapped().search);
    const JobFailures found = ended.mapped().search->found();
    // It is told from its own signal.
    ended.mapped().search.release()->deleteLater();
    for (const auto &promise : ended.mapped().waiting)
        promise.finish(found);
    Q_EMIT grown(key.first, key.second);
}

/// Nobody waits any more: what was answered already is kept for whoever comes back.
void FailureFinder::dropIfUnwanted(const Key &key) {
    const auto search = m_searches.find(key);
    if (search == m_searches.end())
        return;
    const auto &waiting = search->second.waiting;
    if (!std::all_of(waiting.begin(), waiting.end(), [](const auto &promise) { return promise.isCancelled(); }))
        return;
    const Kept *kept = m_kept.object(key);
    if (!search->second.search->found().failures.isEmpty() && !(kept && isFinal(kept->known.found)))
        keep(key, *search->second.search);
    m_searches.erase(search);
}

} // namespace collie::session
