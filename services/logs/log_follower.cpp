#include "services/logs/log_follower.h"

#include "services/base/words.h"
#include "services/http/http_client.h"
#include "services/http/transient.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace collie::logs {

using taskcluster::TaskStatus;

namespace {

constexpr QLatin1String backingName("public/logs/live_backing.log");
constexpr std::chrono::milliseconds pollInterval{50};
constexpr int mostFailures = 8;
/// Of the server of a log that is complete.
constexpr std::chrono::seconds longestSilence{40};

} // namespace

LogFollower::LogFollower(taskcluster::ApiClient &api, http::FileTransport &files, const QString &spoolFolder,
                         QString taskId, int runId, QString name, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_files(files)
    , m_taskId(std::move(taskId))
    , m_runId(runId)
    , m_name(std::move(name))
    , m_spool(QDir(spoolFolder).filePath(QStringLiteral("collie-log-XXXXXX"))) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LogFollower::look);
    connect(&m_poll, &QTimer::timeout, this, &LogFollower::poll);
}

LogFollower::~LogFollower() {
    m_handle.answer.cancel();
    // A copy may be there already whose answer has yet to come; the keeper removes one that it makes after this.
    m_guard.cancel();
    QFile::remove(pathOfKept());
}

QString LogFollower::pathOfKept() const {
    return m_spool.fileName() + QStringLiteral("-kept");
}

http::FileKeeper *LogFollower::keeper() const {
    return m_name.startsWith(QLatin1String("public/")) ? m_files.keeper() : nullptr;
}

QUrl LogFollower::keptAddress() const {
    return taskcluster::Queue(m_api).artifactUrl(m_taskId, m_runId, m_name);
}

void LogFollower::askKeeper() {
    const QString path = pathOfKept();
    const auto found = keeper()->findFile(keptAddress(), path);
    m_guard = CancelGuard(found);
    onDone(found, this, [this, path](const Result<bool> &isThere) {
        if (!isThere.value_or(false))
            return look();
        m_keptPath = path;
        m_available = QFileInfo(path).size();
        Q_EMIT grown(m_available);
        setState(State::Complete);
    });
}

void LogFollower::completed() {
    // What a run that goes on has written may be written anew.
    if (!m_runs && keeper())
        keeper()->keepFile(keptAddress(), spoolPath());
    setState(State::Complete);
}

qint64 LogFollower::expected() const {
    if (m_state == State::Complete)
        return m_available;
    return m_handle.progress && !m_runs ? m_handle.progress->expected.load() : -1;
}

void LogFollower::start() {
    if (!m_spool.isOpen() && !m_spool.open())
        return fail({.kind = ErrorKind::Storage,
                     .message = Words::tr("There is no room for the log: %1.").arg(m_spool.errorString())});
    m_failures = 0;
    m_wasted = std::chrono::milliseconds(0);
    setState(State::Waiting);
    if (keeper() && m_available == 0)
        askKeeper();
    else
        look();
}

void LogFollower::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_files.setPaused(m_handle.id, paused);
}

void LogFollower::look() {
    m_attempt.start();
    const auto status = taskcluster::Queue(m_api).status(m_taskId);
    m_guard = CancelGuard(status);
    onDone(status, this, [this](const Result<TaskStatus> &answer) { onStatus(answer); });
}

void LogFollower::onStatus(const Result<TaskStatus> &status) {
    if (!status)
        return attemptFailed(status.error());
    QString state;
    for (const taskcluster::Run &run : status->runs) {
        if (run.runId == m_runId)
            state = run.state;
    }
    // A run that is not there yet may come.
    m_runs = state.isEmpty() ? !status->isResolved() : state == u"pending" || state == u"running";
    if (state.isEmpty() && !m_runs)
        return fail({.kind = ErrorKind::NotFound, .message = Words::tr("The task has no run %1.").arg(m_runId)});
    m_waitingFor = state.isEmpty()       ? Words::tr("The run is not scheduled yet: the task waits for others.")
                   : state == u"pending" ? Words::tr("The run has not begun yet: it waits for a worker.")
                                         : Words::tr("The run has begun and has written no log yet.");
    const auto located =
        taskcluster::locateArtifact(m_api, m_taskId, m_runId, m_useBacking ? QString(backingName) : m_name);
    m_guard = CancelGuard(located);
    onDone(located, this, [this](const Result<taskcluster::ArtifactLocation> &location) { onLocation(location); });
}

void LogFollower::onLocation(const Result<taskcluster::ArtifactLocation> &location) {
    if (!location) {
        Error error = location.error();
        const bool missing = error.kind == ErrorKind::NotFound;
        if (missing && m_runs) {
            if (m_toldWaiting != m_waitingFor)
                Q_EMIT waiting(m_toldWaiting = m_waitingFor);
            return lookLater();
        }
        if (missing && !m_useBacking && m_name == defaultName) {
            m_useBacking = true;
            return look();
        }
        // The queue's own words name no log.
        if (missing && error.httpStatus != 0 && m_name == defaultName)
            error.message = Words::tr("Run %1 of the task has no log.").arg(m_runId);
        return attemptFailed(error);
    }
    m_isReference = location->storageType == u"reference";
    m_handle = m_files.send({.url = location->url,
                             .sinkFile = spoolPath(),
                             .decode = true,
                             .skip = m_available,
                             .maxBytes = maxBytes,
                             .followRedirects = location->followRedirects,
                             .publicOnly = location->publicOnly,
                             .inactivity = std::chrono::seconds(m_runs ? 0 : longestSilence.count())});
    if (m_paused)
        m_files.setPaused(m_handle.id, true);
    setState(m_runs && m_isReference ? State::Live : State::Loading);
    m_poll.start(pollInterval);
    onDone(m_handle.answer, this, [this](const Result<http::FileAnswer> &answer) { onEnd(answer); });
}

void LogFollower::poll() {
    const qint64 moved = m_handle.progress ? m_handle.progress->moved.load() : 0;
    if (moved <= m_available)
        return;
    m_failures = 0;
    m_wasted = std::chrono::milliseconds(0);
    m_available = moved;
    Q_EMIT grown(m_available);
}

void LogFollower::onEnd(const Result<http::FileAnswer> &answer) {
    poll();
    m_poll.stop();
    const bool complete = answer && answer->status == 200;
    if (complete && !m_isReference)
        return completed();
    if (!m_runs && m_isReference) {
        // A reference of a run that is over: the live log's server may be about to go, or gone; the whole is in the
        // backing log.
        const bool hasBacking = m_name == defaultName && !m_useBacking;
        if (complete && !hasBacking)
            return completed();
        if (hasBacking) {
            m_useBacking = true;
            return look();
        }
    }
    // The live log ended: the task is over by now, or the connection is made anew.
    if (complete)
        return lookLater();
    attemptFailed(answer ? answerError(*answer) : answer.error());
}

Error LogFollower::answerError(const http::FileAnswer &answer) const {
    Error error{.kind = ErrorKind::Server,
                .message = Words::tr("The log cannot be read: its server answers with status %1.").arg(answer.status),
                .httpStatus = answer.status,
                .retryAfter = answer.retryAfter};
    if (answer.status == 404 || answer.status == 410) {
        error.kind = ErrorKind::NotFound;
        error.message = Words::tr("The log is gone from its store.");
    } else if (answer.status == 429) {
        error.kind = ErrorKind::RateLimited;
    }
    return error;
}

/// Tries again while that may help and a person would wait.
void LogFollower::attemptFailed(const Error &error) {
    // A signed address may have run out on the way.
    const bool renew = error.httpStatus == 403 && !std::exchange(m_renewed, true);
    // The server of a live log comes and goes with its task.
    const bool comes = m_runs && (error.kind == ErrorKind::Server || error.kind == ErrorKind::NotFound);
    if (!renew && !comes && !http::isTransient(error))
        return fail(error);
    ++m_failures;
    m_wasted += std::chrono::milliseconds(m_attempt.elapsed()) + m_pause;
    // Who has been reading along for hours is not left for a minute's trouble.
    const bool readsAlong = m_runs && m_available > 0;
    const bool patient = readsAlong || m_wasted + http::FileRequest().connect <= http::RetryPolicy().unreachable;
    if (m_failures > mostFailures || !patient)
        return fail(error);
    lookLater();
}

void LogFollower::lookLater() {
    setState(State::Waiting);
    m_again.start(m_pause);
}

void LogFollower::setState(State state) {
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void LogFollower::fail(const Error &error) {
    m_error = error;
    m_again.stop();
    setState(State::Failed);
}

} // namespace collie::logs
