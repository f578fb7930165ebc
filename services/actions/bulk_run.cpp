#include "services/actions/bulk_run.h"

#include "services/actions/action_lookup.h"
#include "services/base/async.h"
#include "services/base/backoff.h"
#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/http/transient.h"

#include <algorithm>

namespace collie::actions {

namespace {

/// The server is alive and took nothing.
bool asksForQuiet(const Error &error) {
    return error.kind == ErrorKind::RateLimited || (error.httpStatus == 503 && error.retryAfter.count() > 0);
}

/// Whether sending again, once it is known that nothing arrived, is what the person would do too.
} // namespace

BulkRun::BulkRun(ActionRunner &runner, const Clock &clock, const QVector<ActionStep> &steps, Timing timing,
                 QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_queue(runner.api())
    , m_clock(clock)
    , m_timing(timing) {
    m_items.reserve(steps.size());
    for (const ActionStep &step : steps)
        m_items.append(Item{.step = step});
    m_quiet.setSingleShot(true);
    m_look.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        m_quietUntilMs = 0;
        Q_EMIT stateChanged();
        pump();
    });
    connect(&m_look, &QTimer::timeout, this, &BulkRun::look);
}

void BulkRun::start() {
    setState(State::Running);
    pump();
    finishIfDone();
}

void BulkRun::pause() {
    if (m_state == State::Running)
        setState(State::Paused);
}

void BulkRun::resume() {
    if (m_state != State::Paused)
        return;
    setState(State::Running);
    pump();
    finishIfDone();
}

void BulkRun::cancelRest() {
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == ItemState::Waiting)
            change(i, ItemState::Cancelled);
        else if (m_items.at(i).state == ItemState::Unknown)
            change(i, ItemState::Failed);
    }
    if (m_state == State::Paused || m_state == State::WaitingForSignIn)
        setState(State::Running);
    finishIfDone();
}

void BulkRun::retryFailed() {
    for (int i = 0; i < m_items.size(); ++i) {
        Item &item = m_items[i];
        if (item.state != ItemState::Failed && item.state != ItemState::Cancelled)
            continue;
        item.sent = 0;
        // A failure in the dark: what is known of its request stays, and is looked for first.
        const bool dark = m_flights.contains(i);
        if (dark) {
            m_flights[i].looks = 0;
            m_flights[i].blindLooks = 0;
        }
        change(i, dark ? ItemState::Unknown : ItemState::Waiting);
    }
    m_next = 0;
    setState(State::Running);
    lookLater();
    pump();
    finishIfDone();
}

void BulkRun::signedIn(const Result<void> &result) {
    if (m_state != State::WaitingForSignIn)
        return;
    setState(State::Running);
    if (result) {
        pump();
        return;
    }
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).state == ItemState::Waiting)
            fail(i, result.error());
    }
    finishIfDone();
}

BulkRun::Counts BulkRun::counts() const {
    Counts counts;
    for (const Item &item : m_items) {
        switch (item.state) {
        case ItemState::Waiting:
            ++counts.waiting;
            break;
        case ItemState::Sending:
            ++counts.sending;
            break;
        case ItemState::Unknown:
            ++counts.unknown;
            break;
        case ItemState::Accepted:
            ++counts.accepted;
            break;
        case ItemState::Failed:
            ++counts.failed;
            break;
        case ItemState::Cancelled:
            ++counts.cancelled;
            break;
        }
    }
    return counts;
}

qint64 BulkRun::backOffUntilMs() const {
    return m_quietUntilMs;
}

QHash<QString, QStringList> BulkRun::actionTasks() const {
    QHash<QString, QStringList> tasks;
    for (const Item &item : m_items) {
        if (item.state == ItemState::Accepted && !item.actionTaskId.isEmpty())
            tasks[item.step.request.taskGroupId].append(item.actionTaskId);
    }
    return tasks;
}

QVector<BulkRun::Item> BulkRun::copies() const {
    QVector<Item> made;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(made),
                 [](const Item &item) { return item.state == ItemState::Accepted && !item.madeTaskId.isEmpty(); });
    return made;
}

void BulkRun::pump() {
    while (m_state == State::Running && m_quietUntilMs == 0 && m_underWay < m_timing.concurrency &&
           m_next < m_items.size()) {
        const int index = m_next++;
        if (m_items.at(index).state == ItemState::Waiting)
            prepare(index);
    }
}

void BulkRun::prepare(int index) {
    ++m_underWay;
    change(index, ItemState::Sending);
    onDone(m_runner.prepare(m_items.at(index).step.request), this,
           [this, index](const Result<PreparedAction> &prepared) {
               if (prepared) {
                   // A task made by an action of that kind keeps its id, so that sending it again is the same task.
                   if (!m_flights.contains(index))
                       m_flights.insert(index, {.prepared = *prepared});
                   return submit(index);
               }
               --m_underWay;
               if (!needsSignIn(index, prepared.error()))
                   fail(index, prepared.error());
               pump();
               finishIfDone();
           });
}

void BulkRun::submit(int index) {
    Flight &flight = m_flights[index];
    flight.sentMs = m_runner.api().serverNowMs();
    flight.looks = 0;
    flight.blindLooks = 0;
    ++m_items[index].sent;
    onDone(m_runner.submit(flight.prepared), this, [this, index](const Result<QString> &answer) {
        --m_underWay;
        settle(index, answer);
        pump();
        finishIfDone();
    });
}

void BulkRun::settle(int index, const Result<QString> &answer) {
    if (answer) {
        Item &item = m_items[index];
        switch (m_flights.take(index).prepared.action.kind) {
        case Action::Kind::Hook:
        case Action::Kind::Task:
            item.actionTaskId = *answer;
            break;
        case Action::Kind::Copy:
            item.madeTaskId = *answer;
            break;
        case Action::Kind::Cancel:
            break;
        }
        item.error = {};
        change(index, ItemState::Accepted);
        return;
    }
    if (asksForQuiet(answer.error()))
        return backOff(index, answer.error());
    if (http::isFateUnknown(answer.error()))
        return loseTrack(index, answer.error());
    m_flights.remove(index);
    if (!needsSignIn(index, answer.error()))
        fail(index, answer.error());
}

void BulkRun::fail(int index, const Error &error) {
    qCInfo(logActions).noquote() << "item failed:" << error.message << error.detail;
    m_items[index].error = error;
    change(index, ItemState::Failed);
}

bool BulkRun::needsSignIn(int index, const Error &error) {
    const bool anew = error.kind == ErrorKind::AuthenticationFailed;
    if (!anew && error.kind != ErrorKind::NotSignedIn)
        return false;
    change(index, ItemState::Waiting);
    m_next = std::min(m_next, index);
    if (m_state != State::WaitingForSignIn) {
        setState(State::WaitingForSignIn);
        Q_EMIT signInNeeded(anew);
    }
    return true;
}

void BulkRun::backOff(int index, const Error &error) {
    m_flights.remove(index);
    change(index, ItemState::Waiting);
    m_next = std::min(m_next, index);
    const std::chrono::milliseconds wait = error.retryAfter.count() > 0 ? error.retryAfter : m_timing.backOff;
    m_quietUntilMs = std::max(m_quietUntilMs, m_clock.nowMs() + wait.count());
    if (!m_quiet.isActive() || m_quiet.remainingTimeAsDuration() < wait)
        m_quiet.start(wait);
    Q_EMIT stateChanged();
}

void BulkRun::loseTrack(int index, const Error &error) {
    m_items[index].error = error;
    change(index, ItemState::Unknown);
    lookLater();
}

void BulkRun::lookLater() {
    int looks = -1;
    for (auto it = m_flights.cbegin(); it != m_flights.cend(); ++it) {
        if (m_items.at(it.key()).state == ItemState::Unknown)
            looks = looks < 0 ? it->looks : std::min(looks, it->looks);
    }
    if (looks >= 0 && !m_look.isActive() && !m_looking)
        m_look.start(doubled(m_timing.lookAfter, looks, 32 * m_timing.lookAfter));
}

/// One listing per group, for all its requests without an answer.
void BulkRun::look() {
    QHash<QString, QSet<int>> groups;
    QVector<int> known; ///< Of a task whose id is known.
    for (auto it = m_flights.cbegin(); it != m_flights.cend(); ++it) {
        if (m_items.at(it.key()).state != ItemState::Unknown)
            continue;
        if (it->prepared.action.kind == Action::Kind::Hook)
            groups[it->prepared.request.taskGroupId].insert(it.key());
        else
            known.append(it.key());
    }
    for (const int index : std::as_const(known))
        lookAtOwnTask(index);
    if (groups.isEmpty())
        return;
    m_looking = true;
    auto left = std::make_shared<qsizetype>(groups.size());
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        onDone(m_queue.listTaskGroup(it.key()), this,
               [this, group = it.key(), asked = *it, left](const Result<QVector<taskcluster::GroupTask>> &tasks) {
                   if (tasks)
                       lookAt(group, *tasks, asked);
                   else
                       cannotLook(asked, tasks.error());
                   if (--*left > 0)
                       return;
                   m_looking = false;
                   lookLater();
                   pump();
                   finishIfDone();
               });
    }
}

void BulkRun::lookAt(const QString &taskGroupId, const QVector<taskcluster::GroupTask> &group, const QSet<int> &asked) {
    QSet<QString> taken = m_runner.made();
    for (const Item &item : std::as_const(m_items))
        taken.insert(item.actionTaskId);
    const QList<int> flying = m_flights.keys();
    for (const int index : flying) {
        Flight &flight = m_flights[index];
        if (m_items.at(index).state != ItemState::Unknown || flight.prepared.request.taskGroupId != taskGroupId ||
            flight.prepared.action.kind != Action::Kind::Hook)
            continue;
        flight.blindLooks = 0;
        const QString taskId = findActionTask(group, flight.prepared, flight.sentMs, taken);
        if (!taskId.isEmpty()) {
            taken.insert(taskId);
            settle(index, taskId);
        } else if (asked.contains(index) && ++flight.looks >= m_timing.looks) {
            // What was lost while the listing was under way may be missing from it although it arrived.
            notReceived(index);
        }
    }
}

/// The id of the task that is to be there, or to be over, is known, so whether it is so is known as well.
void BulkRun::lookAtOwnTask(int index) {
    const PreparedAction &prepared = m_flights[index].prepared;
    const bool isCancel = prepared.action.kind == Action::Kind::Cancel;
    const QString taskId = isCancel ? prepared.request.taskId : prepared.ownTaskId;
    onDone(m_queue.status(taskId), this,
           [this, index, isCancel, taskId](const Result<taskcluster::TaskStatus> &status) {
               if (m_items.at(index).state != ItemState::Unknown)
                   return;
               const bool isMissing =
                   isCancel ? status && !status->isResolved() : !status && status.error().kind == ErrorKind::NotFound;
               if (isMissing) {
                   if (++m_flights[index].looks >= m_timing.looks)
                       notReceived(index);
               } else if (status) {
                   settle(index, taskId);
               } else {
                   cannotLook({index}, status.error());
               }
               lookLater();
               pump();
               finishIfDone();
           });
}

/// A look that failed tells nothing, and where another cannot fare better the fate stays unknown: said so, and kept, so
/// that retryFailed() looks again before it sends.
void BulkRun::cannotLook(const QSet<int> &asked, const Error &error) {
    for (const int index : asked) {
        if (m_items.at(index).state != ItemState::Unknown)
            continue;
        const int blind = ++m_flights[index].blindLooks;
        if (http::isWorthAnotherTry(error) && (m_timing.blindLooks == 0 || blind < m_timing.blindLooks))
            continue;
        Error unknown = error;
        unknown.message = Words::tr("No answer came, and whether it was done could not be looked up: %1 Look at "
                                    "task group %2 before you ask for it again.")
                              .arg(error.message, m_flights.value(index).prepared.request.taskGroupId);
        fail(index, unknown);
    }
}

void BulkRun::notReceived(int index) {
    Item &item = m_items[index];
    const Error why = item.error;
    const bool again = http::isUnanswered(why) && item.sent < m_timing.sends;
    qCInfo(logActions) << "a request was not received;" << (again ? "it is sent again" : "it has failed");
    if (!again) {
        m_flights.remove(index);
        return fail(index, why);
    }
    if (m_flights.value(index).prepared.action.kind == Action::Kind::Hook)
        m_flights.remove(index);
    change(index, ItemState::Waiting);
    m_next = std::min(m_next, index);
}

void BulkRun::change(int index, ItemState state) {
    m_items[index].state = state;
    if (m_firstChanged < 0)
        callLater(this, [this] { tellChanges(); });
    m_firstChanged = m_firstChanged < 0 ? index : std::min(m_firstChanged, index);
    m_lastChanged = std::max(m_lastChanged, index);
}

void BulkRun::tellChanges() {
    if (m_firstChanged < 0)
        return;
    const int first = std::exchange(m_firstChanged, -1);
    const int last = std::exchange(m_lastChanged, -1);
    Q_EMIT itemsChanged(first, last);
}

void BulkRun::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void BulkRun::finishIfDone() {
    if ((m_state != State::Running && m_state != State::Paused) || m_underWay > 0)
        return;
    const Counts now = counts();
    if (now.over() < m_items.size())
        return;
    m_quiet.stop();
    m_quietUntilMs = 0;
    tellChanges();
    setState(State::Over);
    Q_EMIT finished();
}

} // namespace collie::actions
