#pragma once

#include "app/collie/action_reporter.h"
#include "app/collie/deployment_session.h"
#include "app/collie/latest_question.h"
#include "models/ownjobs/own_job_model.h"
#include "services/artifacts/task_job_channel.h"
#include "services/pulse/amqp_broker.h"
#include "services/storage/own_job_store.h"
#include "services/treeherder/job_submitter.h"
#include "services/treeherder/own_job_run.h"
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

namespace collie::app {

class RepositorySession;

/// Between own jobs and the window: runs commands and mirrors them to Treeherder, keeps the list of own jobs, and says
/// honestly what became of those whose command ended with an earlier start of Collie. GUI thread.
class OwnJobsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobsController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// \param keychain  where claims of jobs outlive the program; null keeps them in memory. \param folder  where own
    /// jobs are kept. All references outlive the controller.
    OwnJobsController(ui::MainWindow &window, ui::OwnJobsPane &pane, DeploymentSession &deployment,
                      credentials::CredentialStore *keychain, const QString &folder, OpenBrowser openBrowser,
                      QObject *parent = nullptr);
    ~OwnJobsController() override;

    /// Whose pushes are offered. \param repository  null for none; outlives its use here.
    void setRepository(RepositorySession *repository);
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
        std::shared_ptr<treeherder::JobChannel> channel;
        std::unique_ptr<treeherder::OwnJobRun> run;
        storage::OwnJobRecord record;
    };

    void openDialog();
    void prepare(bool forPreview);
    void showPreview(const treeherder::OwnJob &job, const treeherder::JobChannel &channel);
    void start(const treeherder::OwnJob &job, const ui::RunHereDialog::Request &request,
               const std::shared_ptr<treeherder::JobChannel> &channel);
    /// The way named; null for Pulse without an account at its broker.
    [[nodiscard]] std::shared_ptr<treeherder::JobChannel> channelOf(const QString &way);
    void watch(const QString &taskId);
    /// Puts what was kept into the list.
    void load();
    void show(const storage::OwnJobRecord &record, bool isRunningHere);
    void keep(const storage::OwnJobRecord &record, bool isRunningHere);
    void showLog(const QString &taskId);
    /// Tells of jobs whose command is gone.
    void recover();
    void recoverOne(const storage::OwnJobRecord &record, const std::shared_ptr<treeherder::JobChannel> &channel);
    void endLost(storage::OwnJobRecord record, const Result<treeherder::OwnJob> &told);
    [[nodiscard]] treeherder::OwnJob suggestion() const;

    ui::MainWindow &m_window;
    ui::OwnJobsPane &m_pane;
    DeploymentSession &m_deployment;
    OpenBrowser m_openBrowser;
    storage::OwnJobStore m_store;
    models::OwnJobModel m_model;
    artifacts::BulkClient m_bulk;
    treeherder::JobSubmitter m_submitter;
    artifacts::TaskJobChannel m_tasks;
    ActionReporter m_actions;
    std::optional<pulse::Broker> m_broker;
    QPointer<RepositorySession> m_repository;
    QPointer<ui::RunHereDialog> m_dialog;
    CancelGuard m_preparing;
    LatestQuestion m_readingLog;                 ///< Of the job that is selected.
    std::map<QString, Running> m_running;        ///< By task id.
    QVector<storage::OwnJobRecord> m_unfinished; ///< Of earlier starts, whose command may be gone.
    /// Of jobs whose command is gone, until Treeherder was told.
    std::map<QString, std::unique_ptr<QLockFile>> m_lost;
};

} // namespace collie::app
