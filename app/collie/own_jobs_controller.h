#pragma once

#include "app/session/action_reporter.h"
#include "app/session/deployment_session.h"
#include "app/session/latest_question.h"
#include "models/ownjobs/own_job_model.h"
#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/own_job_run.h"
#include "services/ownjobs/own_job_store.h"
#include "services/ownjobs/task_job_channel.h"
#include "services/pulse/amqp_broker.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class RepositorySession;
}

namespace collie::app {

/// Between own jobs and the window: runs commands and mirrors them to Treeherder, keeps the list of own jobs, and says
/// honestly what became of those whose command ended with an earlier start of Collie. GUI thread.
class OwnJobsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobsController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// \param keychain  where claims of jobs outlive the program; null keeps them in memory. \param folder  where own
    /// jobs are kept. All references outlive the controller.
    OwnJobsController(ui::MainWindow &window, ui::OwnJobsPane &pane, session::DeploymentSession &deployment,
                      credentials::CredentialStore *keychain, const QString &folder, OpenBrowser openBrowser,
                      QObject *parent = nullptr);
    ~OwnJobsController() override;

    /// Whose pushes are offered. \param repository  null for none; outlives its use here.
    void setRepository(session::RepositorySession *repository);
    [[nodiscard]] models::OwnJobModel &model() { return m_model; }
    /// \param broker  the person's account at Pulse for jobs that go through it; nothing while there is none.
    void setBroker(const std::optional<pulse::Broker> &broker);
    /// Whether actions are shown as jobs "Sch" on their pushes.
    void setReportsActions(bool reports);
    /// The form while it is open; null otherwise.
    [[nodiscard]] ui::RunHereDialog *dialog() const { return m_dialog; }

  Q_SIGNALS:
    /// Treeherder was told of something: it shows soon.
    void reported();
    void reportsActionsChanged(bool reports);

  private:
    struct Running {
        std::unique_ptr<QLockFile> lock;
        std::shared_ptr<ownjobs::JobChannel> channel;
        std::unique_ptr<ownjobs::OwnJobRun> run;
        ownjobs::OwnJobRecord record;
    };

    void openDialog();
    void prepare(bool forPreview);
    void showPreview(const ownjobs::OwnJob &job, const ownjobs::JobChannel &channel);
    void start(const ownjobs::OwnJob &job, const ui::RunHereDialog::Request &request,
               const std::shared_ptr<ownjobs::JobChannel> &channel);
    /// The way named; null for Pulse without an account at its broker.
    [[nodiscard]] std::shared_ptr<ownjobs::JobChannel> channelOf(ownjobs::Channel channel);
    void watch(const QString &taskId);
    /// Puts what was kept into the list.
    void load();
    void show(const ownjobs::OwnJobRecord &record, bool isRunningHere);
    void keep(const ownjobs::OwnJobRecord &record, bool isRunningHere);
    void showLog(const QString &taskId);
    /// Tells of jobs whose command is gone.
    void recover();
    void recoverOne(const ownjobs::OwnJobRecord &record, const std::shared_ptr<ownjobs::JobChannel> &channel);
    void endLost(ownjobs::OwnJobRecord record, const Result<ownjobs::OwnJob> &told);
    [[nodiscard]] ownjobs::OwnJob suggestion() const;

    ui::MainWindow &m_window;
    ui::OwnJobsPane &m_pane;
    session::DeploymentSession &m_deployment;
    OpenBrowser m_openBrowser;
    ownjobs::OwnJobStore m_store;
    models::OwnJobModel m_model;
    http::FileTransport m_files;
    ownjobs::JobSubmitter m_submitter;
    ownjobs::TaskJobChannel m_tasks;
    session::ActionReporter m_actions;
    std::optional<pulse::Broker> m_broker;
    QPointer<session::RepositorySession> m_repository;
    QPointer<ui::RunHereDialog> m_dialog;
    CancelGuard m_preparing;
    session::LatestQuestion m_readingLog;        ///< Of the job that is selected.
    std::map<QString, Running> m_running;        ///< By task id.
    QVector<ownjobs::OwnJobRecord> m_unfinished; ///< Of earlier starts, whose command may be gone.
    /// Of jobs whose command is gone, until Treeherder was told.
    std::map<QString, std::unique_ptr<QLockFile>> m_lost;
};

} // namespace collie::app
