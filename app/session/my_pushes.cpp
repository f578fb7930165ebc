#include "app/session/my_pushes.h"

#include <algorithm>

namespace collie::session {

using models::MyPush;
using treeherder::Push;
using treeherder::PushStatus;
using treeherder::Repository;

namespace {

constexpr size_t statesAtOnce = 4;
constexpr std::chrono::minutes settledAfter{60};

} // namespace

MyPushes::MyPushes(treeherder::TreeherderClient &treeherder, const Clock &clock, std::chrono::milliseconds interval,
                   QObject *parent)
    : QObject(parent)
    , m_treeherder(treeherder)
    , m_clock(clock)
    , m_interval(interval) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MyPushes::look);
}

void MyPushes::setAuthor(const QString &address) {
    if (address == m_author)
        return;
    m_author = address;
    m_pushes.clear();
    m_newsMs = 0;
    m_question.cancel();
    m_waiting.clear();
    m_running.clear();
    look();
}

void MyPushes::setSeen(bool seen) {
    if (std::exchange(m_isSeen, seen) == seen)
        return;
    if (!seen) {
        m_timer.stop();
        return;
    }
    const qint64 ageMs = m_clock.nowMs() - m_newsMs;
    if (m_newsMs == 0 || ageMs >= m_interval.count())
        look();
    else
        wait(m_interval - std::chrono::milliseconds(std::max<qint64>(ageMs, 0)));
    askForStates();
}

void MyPushes::refresh() {
    m_asksForAll = true;
    look();
}

void MyPushes::look() {
    m_timer.stop();
    if (!m_isSeen || m_author.isEmpty())
        return;
    if (!m_repositories.isEmpty()) {
        askForPushes();
        return;
    }
    m_question.ask(m_treeherder.repositories(), this, [this](const Result<QVector<Repository>> &all) {
        if (!all)
            return fail(all.error());
        for (const Repository &each : *all)
            m_repositories.insert(each.id, each.name);
        if (m_repositories.isEmpty())
            return fail({.kind = ErrorKind::NotFound, .message = tr("This Treeherder shows no repositories.")});
        askForPushes();
    });
}

void MyPushes::askForPushes() {
    treeherder::PushQuery query;
    query.author = m_author;
    query.allRepositories = true;
    query.count = most;
    // The path needs the name of one, whichever it is.
    const QString any = *std::min_element(m_repositories.cbegin(), m_repositories.cend());
    m_question.ask(m_treeherder.pushes(any, query), this, [this](const Result<QVector<Push>> &pushes) {
        if (!pushes)
            return fail(pushes.error());
        take(*pushes);
    });
}

void MyPushes::take(const QVector<Push> &pushes) {
    QHash<qint64, PushStatus> known;
    for (const MyPush &mine : std::as_const(m_pushes)) {
        if (mine.status)
            known.insert(mine.push.id, *mine.status);
    }
    const bool asksForAll = std::exchange(m_asksForAll, false);
    m_pushes.clear();
    m_waiting.clear();
    for (const Push &push : pushes) {
        MyPush mine{.push = push, .repository = m_repositories.value(push.repositoryId)};
        if (known.contains(push.id))
            mine.status = known.value(push.id);
        // One that was over some time ago stays so, unless somebody asks for more runs of its jobs.
        const bool isOld = m_clock.nowMs() / 1000 - push.pushTimestamp > std::chrono::seconds(settledAfter).count();
        const bool isSettled = !asksForAll && mine.status && mine.status->isDone() && isOld;
        if (!mine.repository.isEmpty() && !isSettled && m_running.count(push.id) == 0)
            m_waiting.enqueue(push.id);
        m_pushes.append(mine);
    }
    m_newsMs = m_clock.nowMs();
    wait(m_interval);
    Q_EMIT loaded();
    askForStates();
}

void MyPushes::askForStates() {
    while (m_isSeen && m_running.size() < statesAtOnce && !m_waiting.isEmpty()) {
        const qint64 id = m_waiting.dequeue();
        const auto named = [id](const MyPush &mine) { return mine.push.id == id; };
        const auto asked = std::find_if(m_pushes.cbegin(), m_pushes.cend(), named);
        if (asked == m_pushes.cend())
            continue;
        const Future<PushStatus> state = m_treeherder.pushStatus(asked->repository, id);
        m_running.emplace(id, CancelGuard(state));
        onDone(state, this, [this, id, named](const Result<PushStatus> &status) {
            // Those of another person are not waited for any more.
            if ((!status && status.error().kind == ErrorKind::Cancelled) || m_running.erase(id) == 0)
                return;
            const auto mine = std::find_if(m_pushes.begin(), m_pushes.end(), named);
            // A push without counts is still a push.
            if (status && mine != m_pushes.end() && mine->status != *status) {
                mine->status = *status;
                Q_EMIT loaded();
            }
            askForStates();
        });
    }
}

void MyPushes::fail(const Error &error) {
    wait(std::max<std::chrono::milliseconds>(m_interval, error.retryAfter));
    Q_EMIT failed(error);
}

void MyPushes::wait(std::chrono::milliseconds time) {
    if (m_isSeen)
        m_timer.start(time);
}

} // namespace collie::session
