#include "app/cli/push_watch.h"

#include "app/cli/failure_output.h"
#include "app/cli/group_state.h"
#include "app/cli/output.h"
#include "app/cli/push_watch_options.h"
#include "models/text/text_format.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/pulse/socket_source.h"

#include <algorithm>
#include <utility>

namespace collie::cli {

using failures::JobFailures;
using taskcluster::GroupTask;
using treeherder::Job;
using treeherder::JobState;

namespace {

constexpr int mostAskedWhileWatching = 6;

bool isUnderWay(const Job &job) {
    return job.state == JobState::Pending || job.state == JobState::Running;
}

bool isOfTreeherder(const GroupTask &task) {
    const QStringList routes = stringsMember(task.task, "routes");
    return std::any_of(routes.begin(), routes.end(),
                       [](const QString &route) { return route.startsWith(QLatin1String("tc-treeherder.")); });
}

} // namespace

PushWatch::PushWatch(Session &session, const session::NamedPush &push)
    : QObject(&session)
    , m_session(session)
    , m_push(push)
    , m_finder(session.deployment())
    , m_feed(session.deployment(), session.clock(), push.repository.name, lookEvery)
    , m_live([&session]() -> std::unique_ptr<pulse::Source> {
        return std::make_unique<pulse::SocketSource>(session.api(), session.clock(), pulse::SocketSource::Options());
    }) {
    using session::Feed;
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(askAgainAfter);
    connect(&m_askAgain, &QTimer::timeout, this, [this] {
        // They may have been classified meanwhile.
        for (const Job &job : std::exchange(m_unread, {}))
            m_waiting.enqueue(newest(job));
        tellMore();
    });
    connect(&m_feed, &Feed::jobsLoaded, this, [this] {
        m_isLoaded = true;
        look();
    });
    connect(&m_feed, &Feed::jobsApplied, this, &PushWatch::look);
    connect(&m_feed, &Feed::succeeded, this, &PushWatch::look);
    connect(&m_feed, &Feed::failed, this, &PushWatch::onFailed);
    connect(&m_live, &session::LiveJobs::freshnessChanged, this, [this](const session::LiveJobs::Freshness &freshness) {
        if (!freshness.why.isEmpty() && std::exchange(m_toldTrouble, freshness.why) != freshness.why)
            printRemark(freshness.why);
    });
    connect(&m_signals, &StopSignals::stopRequested, this, [this] {
        m_done.finish(failure(ErrorKind::Cancelled, Words::tr("Interrupted before the end was seen.")));
    });
}

PushWatch::~PushWatch() = default;

Future<failures::JobTally> PushWatch::follow() {
    treeherder::PushQuery query;
    query.ids = {m_push.push.id};
    m_live.setFeed(&m_feed);
    m_live.setWatchedPushes([id = m_push.push.id] { return QVector<qint64>{id}; });
    m_feed.start(query);
    return m_done.future();
}

QVector<Job> PushWatch::jobs() const {
    const models::JobStore &store = m_feed.store();
    QVector<Job> all;
    for (models::JobRow row = 0; row < store.size(); ++row) {
        if (store.pushIdAt(row) == m_push.push.id && !store.isRunnableAt(row))
            all.append(store.job(row));
    }
    return all;
}

/// The job as it is by now.
Job PushWatch::newest(const Job &job) const {
    const auto row = m_feed.store().findById(job.id);
    return row ? m_feed.store().job(*row) : job;
}

void PushWatch::look() {
    if (m_isOver)
        return;
    const QVector<Job> all = jobs();
    for (const Job &job : all) {
        // Of a job that Pulse told of first Treeherder has nothing to tell before it has a number there.
        if (job.id > 0)
            want(job);
    }
    tellMore();
    if (!m_isLoaded || std::any_of(all.begin(), all.end(), isUnderWay))
        return;
    if (all.isEmpty())
        waitForJobs();
    else
        confirmEnd();
}

void PushWatch::want(const Job &job) {
    if (!m_session.invocation().isSet(options::stream) || !treeherder::isFailure(job.status()) ||
        m_seen.contains(failures::runKey(job)))
        return;
    m_seen.insert(failures::runKey(job), 0);
    m_waiting.enqueue(job);
}

/// A push without jobs is not a green one.
void PushWatch::waitForJobs() {
    const QDateTime last =
        utcFromSeconds(m_push.push.pushTimestamp).addSecs(std::chrono::seconds(jobsComeWithin).count());
    if (utcFromMs(m_session.clock().nowMs()) > last)
        return m_done.finish(failure(ErrorKind::NotFound, Words::tr("The push has no jobs.")));
    if (!std::exchange(m_saidThatItWaits, true))
        printRemark(Words::tr("The push has no jobs yet. Waiting for them."));
}

void PushWatch::tellMore() {
    while (m_asked < mostAskedWhileWatching && !m_waiting.isEmpty()) {
        const Job job = m_waiting.dequeue();
        ++m_asked;
        ++m_seen[failures::runKey(job)];
        const auto found = m_finder.find(
            {.job = job, .repository = m_push.repository.name, .isTry = m_push.repository.isTry, .withBugs = false});
        onDone(found, this, [this, job](const Result<JobFailures> &known) {
            --m_asked;
            answered(job, known);
            tellMore();
            endIfTold();
        });
    }
}

/// Treeherder reads a log some time after the job has ended. Of a job that has no number there at the end of the watch
/// it will not tell more.
void PushWatch::answered(const Job &job, const Result<JobFailures> &found) {
    const bool isUnread = found && found->state == JobFailures::State::NotParsed && found->failures.isEmpty();
    if (!isUnread || job.id <= 0 || m_seen.value(failures::runKey(job)) >= mostQuestions)
        return tell(job, found);
    m_unread.append(job);
    if (!m_askAgain.isActive())
        m_askAgain.start();
}

void PushWatch::tell(const Job &job, const Result<JobFailures> &found) {
    FailedJob failed{.job = job, .page = {}, .found = {}};
    failed.take(found);
    if (m_session.invocation().json())
        printLine(QString::fromUtf8(toJsonBytes(jobFailuresToJson(failed))));
    else
        printLine(failedJobToText(failed));
    if (const Result<void> written = flushOutput(); !written)
        m_done.finish(failure(written.error()));
}

/// Treeherder hears of tasks later than the queue has them: the queue says whether there are more.
void PushWatch::confirmEnd() {
    if (std::exchange(m_isConfirming, true))
        return;
    const auto tasks = andThen(m_feed.groupOf(m_push.push.id), this,
                               [this](const QString &group) { return m_session.queue().listTaskGroup(group); });
    onDone(tasks, this, [this](const Result<QVector<GroupTask>> &listed) {
        m_isConfirming = false;
        groupKnown(listed);
    });
}

void PushWatch::groupKnown(const Result<QVector<GroupTask>> &tasks) {
    // A later look asks again.
    if (!tasks && http::isWorthAnotherTry(tasks.error()))
        return;
    if (tasks && !openTasks(*tasks).isEmpty())
        return;
    const auto isMissing = [this](const GroupTask &task) { return !isKnown(task); };
    if (tasks && m_looksLeft > 0 && std::any_of(tasks->begin(), tasks->end(), isMissing)) {
        if (m_looksLeft-- == mostExtraLooks)
            m_feed.closeGap({m_push.push.id});
        return;
    }
    m_isOver = true;
    // Those that Treeherder did not learn of are told as they are.
    for (const Job &job : jobs())
        want(job);
    tellMore();
    endIfTold();
}

/// Whether Treeherder has told what became of a failed task.
bool PushWatch::isKnown(const GroupTask &task) const {
    if (task.status.state == u"completed" || task.status.runs.isEmpty() || !isOfTreeherder(task))
        return true;
    const auto row = m_feed.store().findByTask(task.status.taskId, task.status.runs.last().runId);
    if (!row)
        return false;
    const Job job = m_feed.store().job(*row);
    return job.state == JobState::Completed && job.id > 0;
}

void PushWatch::endIfTold() {
    if (m_isOver && m_asked == 0 && m_waiting.isEmpty() && m_unread.isEmpty())
        m_done.finish(failures::tallyJobs(jobs()));
}

void PushWatch::onFailed(const Error &error, qint64 nextTryAtMs) {
    if (!m_isLoaded && (nextTryAtMs == 0 || !http::isWorthAnotherTry(error)))
        return m_done.finish(failure(error));
    if (std::exchange(m_toldTrouble, error.message) != error.message)
        printTrouble(models::joinSentences(error.message, Words::tr("Looking again until Treeherder answers.")));
}

} // namespace collie::cli
