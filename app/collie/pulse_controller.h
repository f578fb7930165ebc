#pragma once

#include "app/collie/broker_controller.h"
#include "app/collie/feature.h"
#include "app/collie/replay_session.h"
#include "app/session/latest_question.h"
#include "app/session/live_jobs.h"
#include "models/pulse/stream_model.h"
#include "services/pulse/recorder.h"
#include "services/pulse/source.h"
#include "services/pulse/stream_archive.h"
#include "services/storage/settings.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace collie::ui {
class MainWindow;
class PulsePane;
} // namespace collie::ui

namespace collie::session {
class DeploymentSession;
}

namespace collie::app {

class RepositoryController;

/// Pulse at one deployment: a source of its own for the states of the jobs on show, and one for what the person listens
/// to in the pane. GUI thread.
class PulseController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseController)
  public:
    using SourceMaker = std::function<std::unique_ptr<pulse::Source>()>;

    /// All references outlive the controller. \param makeSource  called for each connection that is begun without an
    /// account at a broker.
    PulseController(ui::MainWindow &window, session::DeploymentSession &deployment, storage::Settings &settings,
                    const BrokerController &account, const Clock &clock, SourceMaker makeSource,
                    QObject *parent = nullptr);
    ~PulseController() override;

    void show(RepositoryController *view) override;
    /// Whether to listen for the states of the jobs on show; false leaves them at polling.
    void setLive(bool live) { m_isLive = live; }
    [[nodiscard]] models::StreamModel &stream() { return m_stream; }
    /// Removes the messages that are kept on the disk.
    void forgetKept() { m_stream.forgetArchived(); }
    /// Whether the states of the jobs on show come live.
    [[nodiscard]] bool isLive() const { return m_live.isLive(); }
    /// Connects anew to what is listened to: the way there has become another.
    void beginAnew();
    /// Null unless a recording is on show.
    [[nodiscard]] ReplaySession *replay() { return m_replay.get(); }
    /// \param watched  tells the pushes, of those on show, that somebody waits for.
    void setWatchedPushes(std::function<QVector<qint64>()> watched) { m_live.setWatchedPushes(std::move(watched)); }
    /// \param tasks  tells the ids of tasks the person created, newest first.
    void setCreatedTasks(std::function<QStringList()> tasks);

  Q_SIGNALS:
    /// A task is wanted whose job is not on show.
    void taskWanted(const QString &taskId);
    void openRequested(const QUrl &url);

  private:
    void signIn();
    void connectPane();
    void connectRecording();
    void connectReplay();
    void record(const QString &path);
    void openReplay(const QString &path);
    void showReplay(pulse::Recording recording, const QString &path);
    void endReplay();
    void dropPaneSource();
    [[nodiscard]] std::unique_ptr<pulse::Source> newSource() const;
    void followSettings();
    void keepOnDisk();
    void listen(const QVector<pulse::Binding> &bindings);
    void showPaneState();
    void showFlow();
    void accountChanged();
    void offerSets();
    void offerStart();
    [[nodiscard]] std::optional<treeherder::Push> shownPush() const;
    [[nodiscard]] QVector<pulse::Binding> myPushBindings() const;
    [[nodiscard]] QVector<pulse::Binding> myBindings() const;
    void fetchCatalogue();
    void jumpToJob(const QString &taskId, int runId);

    ui::MainWindow &m_window;
    ui::PulsePane &m_pane;
    session::DeploymentSession &m_deployment;
    storage::Settings &m_settings;
    const Clock &m_clock;
    const BrokerController &m_account;
    SourceMaker m_makeSource;
    RepositoryController *m_repository = nullptr;
    std::unique_ptr<pulse::StreamArchive> m_archive; ///< Of the stream; null where nothing is kept.
    models::StreamModel m_stream;
    std::unique_ptr<pulse::Source> m_paneSource;
    pulse::Recorder m_recorder;
    quint64 m_recordingLost = 0; ///< Messages, for lack of room on the disk.
    std::unique_ptr<ReplaySession> m_replay;
    session::LatestQuestion m_loading; ///< Of a recording.
    session::LiveJobs m_live;
    bool m_isLive = true;
    QTimer m_second; ///< While the pane listens.
    quint64 m_receivedBefore = 0;
    std::function<QStringList()> m_createdTasks;
    QString m_knownClient;
    bool m_wasSignedIn = false;
    bool m_catalogueKnown = false;
    CancelGuard m_catalogue;
    session::LatestQuestion m_groups; ///< For the task group among the sets that are offered.
};

} // namespace collie::app
