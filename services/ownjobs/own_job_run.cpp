#include "services/ownjobs/own_job_run.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace collie::ownjobs {

namespace {
constexpr std::chrono::seconds patienceAfterTerminate{5};
} // namespace

OwnJobRun::OwnJobRun(JobSubmitter &submitter, JobChannel &channel, const QString &logPath, QObject *parent)
    : QObject(parent)
    , m_submitter(submitter)
    , m_channel(channel)
    , m_log(logPath) {
    m_kill.setSingleShot(true);
    m_kill.setInterval(patienceAfterTerminate);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_kill, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyRead, this, &OwnJobRun::read);
    connect(&m_process, &QProcess::started, this, [this] {
        m_started = true;
        tell();
    });
    connect(&m_process, &QProcess::finished, this, &OwnJobRun::onEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(OwnJobResult::Exception,
                QStringLiteral("%1 could not be started: %2").arg(m_command.program, m_process.errorString()));
    });
}

OwnJobRun::~OwnJobRun() {
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void OwnJobRun::start(const OwnJob &job, const LocalCommand &command) {
    m_job = job;
    m_command = command;
    // What a command prints may be nobody else's business.
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Truncate, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        Q_EMIT problem({.kind = ErrorKind::Storage,
                        .message = tr("The log %1 cannot be written: %2").arg(m_log.fileName(), m_log.errorString())});
    }
    tell();
    startCommand();
}

void OwnJobRun::startCommand() {
    m_process.setProgram(m_command.program);
    m_process.setArguments(m_command.arguments);
    if (!m_command.folder.isEmpty())
        m_process.setWorkingDirectory(m_command.folder);
    m_process.start();
}

void OwnJobRun::cancel() {
    if (m_result || m_over)
        return;
    m_cancelled = true;
    m_process.terminate();
    m_kill.start();
}

void OwnJobRun::read() {
    const QByteArray bytes = m_process.readAll();
    if (bytes.isEmpty())
        return;
    const qint64 room = std::max<qint64>(0, longestLog - m_log.size());
    if (m_log.isOpen() && room > 0) {
        m_log.write(bytes.constData(), std::min<qint64>(room, bytes.size()));
        m_log.flush();
    }
    m_logDropped += std::max<qint64>(0, bytes.size() - room);
    Q_EMIT printed(bytes);
}

void OwnJobRun::onEnded() {
    read();
    if (m_cancelled)
        return end(OwnJobResult::Canceled, QStringLiteral("Cancelled by hand."));
    if (m_process.exitStatus() == QProcess::CrashExit)
        return end(OwnJobResult::Exception, QStringLiteral("The command crashed or was killed."));
    m_exitCode = m_process.exitCode();
    const auto failed = m_job.kind == OwnJobKind::Test ? OwnJobResult::TestFailed : OwnJobResult::Busted;
    end(m_exitCode == 0 ? OwnJobResult::Success : failed, QStringLiteral("Exit code %1.").arg(m_exitCode));
}

/// \param lastLine  of the log, which everybody can read at Treeherder: in English, whatever is spoken here.
void OwnJobRun::end(OwnJobResult result, const QString &lastLine) {
    if (m_result)
        return;
    m_kill.stop();
    m_result = result;
    QByteArray line;
    if (m_logDropped > 0)
        line = QStringLiteral("[%1 bytes more were printed and are left out here]").arg(m_logDropped).toUtf8() + '\n';
    line += "[collie] " + lastLine.toUtf8() + '\n';
    if (m_log.isOpen()) {
        m_log.write(line);
        m_log.close();
    }
    Q_EMIT printed(line);
    tell();
}

std::optional<OwnJobState> OwnJobRun::nextStep() const {
    switch (m_job.state) {
    case OwnJobState::New:
        return OwnJobState::Pending;
    case OwnJobState::Pending:
        // A command that did not start is told of as one that ran for no time: there is no other way to completed.
        return m_started || m_result ? std::optional(OwnJobState::Running) : std::nullopt;
    case OwnJobState::Running:
        return m_result ? std::optional(OwnJobState::Completed) : std::nullopt;
    case OwnJobState::Completed:
        return std::nullopt;
    }
    return std::nullopt;
}

void OwnJobRun::tell() {
    const std::optional<OwnJobState> step = nextStep();
    if (m_isTelling || m_over || !step)
        return;
    m_isTelling = true;
    const bool last = *step == OwnJobState::Completed;
    QVector<OwnJobLink> logs;
    if (last)
        logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(m_log.fileName())});
    const Future<OwnJob> told = m_submitter.step(m_job, *step, m_channel, last ? m_result : std::nullopt, logs);
    m_telling = CancelGuard(told);
    onDone(told, this, [this, step = *step](const Result<OwnJob> &result) { onTold(step, result); });
}

void OwnJobRun::onTold(OwnJobState step, const Result<OwnJob> &result) {
    m_isTelling = false;
    if (result) {
        m_job = *result;
        Q_EMIT changed(m_job);
        if (m_job.state == OwnJobState::Completed)
            finish(true);
        else
            tell();
        return;
    }
    Q_EMIT problem(result.error());
    if (!m_result)
        return; // Tried again when the command has started or ended.
    // Once more where the end came while this was under way.
    if (step != OwnJobState::Completed && !std::exchange(m_failedSinceEnd, true))
        tell();
    else
        finish(false);
}

void OwnJobRun::finish(bool reported) {
    if (std::exchange(m_over, true))
        return;
    Q_EMIT finished(reported);
}

} // namespace collie::ownjobs
