#include "services/artifacts/log_follower.h"

#include <QDir>

#include <utility>

namespace collie::artifacts {

using taskcluster::TaskStatus;

namespace {

constexpr QLatin1String backingName("public/logs/live_backing.log");
constexpr std::chrono::milliseconds pollInterval{50};
constexpr int mostFailures = 8;

} // namespace

LogFollower::LogFollower(taskcluster::ApiClient &api, BulkClient &bulk, const QString &spoolFolder, QString taskId,
                         int runId, QString name, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_bulk(bulk)
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
}

qint64 LogFollower::expected() const {
    if (m_state == State::Complete)
        return m_available;
    return m_handle.progress && !m_runs ? m_handle.progress->expected.load() : -1;
}

void LogFollower::start() {
    if (!m_spool.isOpen() && !m_spool.open())
        return fail({.kind = ErrorKind::Storage,
                     .message = QStringLiteral("There is no room for the log: %1.").arg(m_spool.errorString())});
    m_failures = 0;
    setState(State::Waiting);
    look();
}

void LogFollower::setPaused(bool paused) {
    m_paused = paused;
    if (m_handle.id != 0)
        m_bulk.setPaused(m_handle.id, paused);
}

void LogFollower::look() {
    const auto status = taskcluster::Queue(m_api).status(m_taskId);
    m_guard = CancelGuard(status);
    onDone(status, this, [this](const Result<TaskStatus> &answer) { onStatus(answer); });
}

void LogFollower::onStatus(const Result<TaskStatus> &status) {
    if (!status)
        return fail(status.error());
    // A run that is not there yet may come.
    m_runs = !status->isResolved();
    for (const taskcluster::Run &run : status->runs) {
        if (run.runId == m_runId)
            m_runs = run.state == u"pending" || run.state == u"running";
    }
    const auto located = locateArtifact(m_api, m_taskId, m_runId, m_useBacking ? QString(backingName) : m_name);
    m_guard = CancelGuard(located);
    onDone(located, this, [this](const Result<ArtifactLocation> &location) { onLocation(location); });
}

void LogFollower::onLocation(const Result<ArtifactLocation> &location) {
    if (!location) {
        const bool missing = location.error().kind == ErrorKind::NotFound;
        if (missing && m_runs)
            return lookLater();
        if (missing && !m_useBacking && m_name == defaultName) {
            m_useBacking = true;
            return look();
        }
        return fail(location.error());
    }
    m_isReference = location->storageType == u"reference";
    m_handle = m_bulk.send({.url = location->url,
                            .sinkFile = spoolPath(),
                            .decode = true,
                            .skip = m_available,
                            .maxBytes = maxBytes,
                            .followRedirects = location->followRedirects,
                            .inactivity = std::chrono::seconds(m_runs ? 0 : 60)});
    if (m_paused)
        m_bulk.setPaused(m_handle.id, true);
    setState(m_runs && m_isReference ? State::Live : State::Loading);
    m_poll.start(pollInterval);
    onDone(m_handle.answer, this, [this](const Result<BulkAnswer> &answer) { onEnd(answer); });
}

void LogFollower::poll() {
    const qint64 moved = m_handle.progress ? m_handle.progress->moved.load() : 0;
    if (moved <= m_available)
        return;
    m_failures = 0;
    m_available = moved;
    Q_EMIT grown(m_available);
}

void LogFollower::onEnd(const Result<BulkAnswer> &answer) {
    poll();
    m_poll.stop();
    const bool complete = answer && answer->status == 200;
    if (!answer && answer.error().kind == ErrorKind::TooLarge)
        return fail(answer.error());
    if (complete && !m_isReference)
        return setState(State::Complete);
    if (complete && !m_runs) {
        // A reference of a run that is over: the live log's server may be about to go; the whole is in the backing log.
        if (m_name != defaultName || m_useBacking)
            return setState(State::Complete);
        m_useBacking = true;
        return look();
    }
    if (++m_failures > mostFailures)
        return fail(
            answer ? Error{.kind = ErrorKind::Server,
                           .message =
                               QStringLiteral("The log cannot be read at the moment (status %1).").arg(answer->status),
                           .httpStatus = answer->status}
                   : answer.error());
    // The live log ended or broke: the task is over by now, or the connection is made anew.
    if (!m_runs && m_isReference)
        m_useBacking = m_name == defaultName;
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

} // namespace collie::artifacts
