#include "app/session/run_artifacts.h"

#include <algorithm>
#include <utility>

namespace collie::session {

namespace {

constexpr int mostKeptArtifacts = 20'000;

} // namespace

RunArtifacts::RunArtifacts(taskcluster::Queue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_kept(mostKeptArtifacts) {}

RunArtifacts::~RunArtifacts() = default;

Future<RunArtifacts::List> RunArtifacts::of(const treeherder::Job &job) {
    const Key key(job.taskId, job.runId);
    if (const List *kept = m_kept.object(key))
        return readyFuture<List>(*kept);
    // A run makes more of them until it is over: what was asked before that does not answer this.
    const bool isOver = job.state == treeherder::JobState::Completed;
    if (const auto asked = m_questions.find(key); asked == m_questions.end() || (isOver && !asked->second.isOver))
        ask(key, isOver);
    auto &waiting = m_questions[key].waiting;
    std::erase_if(waiting, [](const auto &promise) { return promise.isCancelled(); });
    const Promise<List> promise;
    promise.onCancelled(this, [this, key] { dropIfUnwanted(key); });
    waiting.push_back(promise);
    return promise.future();
}

void RunArtifacts::ask(const Key &key, bool isOver) {
    const Future<List> listed = m_queue.artifacts(key.first, key.second, taskcluster::Recall::Offline);
    Question &question = m_questions[key];
    question.number = ++m_newest;
    question.isOver = isOver;
    question.guard = CancelGuard(listed);
    onDone(listed, this, [this, key, number = question.number](const Result<List> &list) {
        if (const auto asked = m_questions.find(key); asked != m_questions.end() && asked->second.number == number)
            answered(key, list);
    });
}

void RunArtifacts::answered(const Key &key, const Result<List> &list) {
    const auto ended = m_questions.extract(key);
    if (list && ended.mapped().isOver)
        m_kept.insert(key, new List(*list), static_cast<int>(std::max<qsizetype>(1, list->size())));
    for (const auto &promise : ended.mapped().waiting)
        promise.finish(list);
}

void RunArtifacts::dropIfUnwanted(const Key &key) {
    const auto asked = m_questions.find(key);
    if (asked == m_questions.end())
        return;
    const auto &waiting = asked->second.waiting;
    if (std::all_of(waiting.begin(), waiting.end(), [](const auto &promise) { return promise.isCancelled(); }))
        m_questions.erase(asked);
}

} // namespace collie::session
