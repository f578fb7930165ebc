#pragma once

#include "services/ownjobs/job_submitter.h"

#include <QFile>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace collie::ownjobs {

/// What is run, without a shell.
struct LocalCommand {
    QString program;
    QStringList arguments = {};
    QString folder = {}; ///< Where; empty for the program's own.
};

/// Runs a command on this computer and tells Treeherder how it goes: pending before it starts, running while it runs,
/// completed by its exit code, with all it printed as log. A step that cannot be told is said and tried again when the
/// command has ended; the command goes on meanwhile. One thread.
class OwnJobRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobRun)
  public:
    static constexpr qint64 longestLog = 64 * 1024 * 1024; ///< Bytes; what comes after is counted only.

    /// \param logPath  written anew. All references outlive the run.
    OwnJobRun(JobSubmitter &submitter, JobChannel &channel, const QString &logPath, QObject *parent = nullptr);
    /// Ends the command if it runs still.
    ~OwnJobRun() override;

    /// \param job  as JobSubmitter::prepare() gave it.
    void start(const OwnJob &job, const LocalCommand &command);
    /// Asks the command to end, and ends it after five seconds; the job is canceled then.
    void cancel();

    [[nodiscard]] const OwnJob &job() const { return m_job; }
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] QString logPath() const { return m_log.fileName(); }
    /// Of the command; -1 while it runs and when it crashed or did not start.
    [[nodiscard]] int exitCode() const { return m_exitCode; }

  Q_SIGNALS:
    /// Treeherder was told of a step.
    void changed(const collie::ownjobs::OwnJob &job);
    /// The command printed something; standard output and error in the order they came.
    void printed(const QByteArray &bytes);
    /// A step could not be told. The command goes on.
    void problem(const collie::Error &error);
    /// The command has ended and Treeherder was told, or could not be.
    void finished(bool reported);

  private:
    void tell();
    void onTold(OwnJobState step, const Result<OwnJob> &result);
    void startCommand();
    void read();
    void onEnded();
    void end(OwnJobResult result, const QString &lastLine);
    [[nodiscard]] std::optional<OwnJobState> nextStep() const;
    void finish(bool reported);

    JobSubmitter &m_submitter;
    JobChannel &m_channel;
    QFile m_log;
    QProcess m_process;
    QTimer m_kill;
    LocalCommand m_command;
    OwnJob m_job;
    CancelGuard m_telling;
    std::optional<OwnJobResult> m_result; ///< Set when the command has ended.
    int m_exitCode = -1;
    qint64 m_logDropped = 0;
    bool m_isTelling = false;
    bool m_started = false;
    bool m_cancelled = false;
    bool m_failedSinceEnd = false;
    bool m_over = false;
};

} // namespace collie::ownjobs
