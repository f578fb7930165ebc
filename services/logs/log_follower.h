#pragma once

#include "services/http/file_transport.h"
#include "services/taskcluster/artifact_location.h"
#include "services/taskcluster/queue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryFile>
#include <QTimer>

namespace collie::logs {

/// Brings the log of a run into a spool file: the live log while the task runs, then the backing log from where the
/// live one ended. Bytes are only ever appended, so that a place in the spool stays a place. A public log that is
/// complete is given to the transport's keeper, and comes from there when it is wanted again. One thread.
class LogFollower final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFollower)
  public:
    enum class State {
        Waiting, ///< The task has not begun to write, or the connection is made anew.
        Loading, ///< A log that is complete, on its way.
        Live,    ///< The task runs; what it writes arrives.
        Complete,
        Failed, ///< See error(); start() tries again and goes on from where it was.
    };
    /// The name under which tasks offer their log, whether they run or not.
    static constexpr QLatin1String defaultName{"public/logs/live.log"};
    /// A log beyond this is not followed further.
    static constexpr qint64 maxBytes = 16LL << 30;

    /// \param spoolFolder  where the spool file is made; the file goes with this object.
    LogFollower(taskcluster::ApiClient &api, http::FileTransport &files, const QString &spoolFolder, QString taskId,
                int runId, QString name = defaultName, QObject *parent = nullptr);
    ~LogFollower() override;

    /// How long to wait before looking again for a log that is not there, or is no longer sent.
    void setPatience(std::chrono::milliseconds pause) { m_pause = pause; }

    void start();
    /// Holds the intake back, or lets it go on.
    void setPaused(bool paused);

    /// The file to map. It exists from the start and grows; it is another one where a log that was kept has come.
    [[nodiscard]] QString spoolPath() const { return m_keptPath.isEmpty() ? m_spool.fileName() : m_keptPath; }
    /// Bytes of it that may be read.
    [[nodiscard]] qint64 available() const { return m_available; }
    /// Whether the run went on when it was last looked at, so that what is there may not be all.
    [[nodiscard]] bool isRunning() const { return m_runs; }
    /// Bytes it will have; -1 while that is not known.
    [[nodiscard]] qint64 expected() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }

  Q_SIGNALS:
    /// The spool has more bytes. At most twenty times a second.
    void grown(qint64 available);
    void stateChanged(collie::logs::LogFollower::State state);
    /// Nothing comes yet. \param sentence  what is waited for; another one than before.
    void waiting(const QString &sentence);

  private:
    /// Null where this log is not to be kept.
    [[nodiscard]] http::FileKeeper *keeper() const;
    [[nodiscard]] QUrl keptAddress() const;
    [[nodiscard]] QString pathOfKept() const;
    void askKeeper();
    void completed();
    void look();
    void onStatus(const Result<taskcluster::TaskStatus> &status);
    void onLocation(const Result<taskcluster::ArtifactLocation> &location);
    void onEnd(const Result<http::FileAnswer> &answer);
    void attemptFailed(const Error &error);
    [[nodiscard]] Error answerError(const http::FileAnswer &answer) const;
    void lookLater();
    void poll();
    void setState(State state);
    void fail(const Error &error);

    taskcluster::ApiClient &m_api;
    http::FileTransport &m_files;
    QString m_taskId;
    int m_runId;
    QString m_name;
    std::chrono::milliseconds m_pause{2'000};
    QTemporaryFile m_spool;
    QString m_keptPath; ///< Of the log that was kept; empty where it was not.
    qint64 m_available = 0;
    State m_state = State::Waiting;
    Error m_error;
    bool m_runs = false;        ///< The run was not resolved when it was last looked at.
    bool m_isReference = false; ///< What is fetched lies on another server: a live log while the run runs.
    bool m_useBacking = false;  ///< The live log's name led nowhere although the run is over.
    bool m_paused = false;
    bool m_renewed = false; ///< A refused address has been asked for anew.
    QString m_waitingFor;   ///< While there is no log.
    QString m_toldWaiting;
    int m_failures = 0;                    ///< In a row, without a byte between them.
    std::chrono::milliseconds m_wasted{0}; ///< By them, pauses included.
    QElapsedTimer m_attempt;
    http::FileExchange m_handle;
    CancelGuard m_guard;
    QTimer m_poll, m_again;
};

} // namespace collie::logs
