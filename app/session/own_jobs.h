#pragma once

#include "app/session/action_reporter.h"
#include "app/session/deployment_session.h"
#include "app/session/running_job.h"
#include "models/ownjobs/own_job_model.h"
#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/task_job_channel.h"
#include "services/pulse/amqp_broker.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace collie::session {

/// The person's own jobs at one deployment: runs their commands and mirrors them to Treeherder, keeps the list of them,
/// and says honestly what became of those whose command ended with an earlier start of Collie. GUI thread.
class OwnJobs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobs)
  public:
    using ChannelPtr = std::shared_ptr<ownjobs::JobChannel>;
    /// What is run, and where.
    struct Command {
        QStringList words; ///< Program and arguments; at least the program.
        QString folder;    ///< Empty for the one Collie was started in.
    };

    /// \param deployment  outlives this. \param keychain  where claims of jobs outlive the program; null keeps them in
    /// memory. \param folder  where own jobs are kept.
    OwnJobs(DeploymentSession &deployment, credentials::CredentialStore *keychain, const QString &folder,
            QObject *parent = nullptr);
    ~OwnJobs() override;

    [[nodiscard]] models::OwnJobModel &model() { return m_model; }
    /// A job as this computer and this person would run it; its push is left open.
    [[nodiscard]] ownjobs::OwnJob suggestion() const;
    /// \param broker  the person's account at Pulse for jobs that go through it; nothing while there is none.
    void setBroker(const std::optional<pulse::Broker> &broker);
    [[nodiscard]] bool hasBroker() const { return m_broker.has_value(); }
    /// Whether actions are shown as jobs "Sch" on their pushes.
    void setReportsActions(bool reports) { m_actions.setEnabled(reports); }

    /// Where a job goes; null for Pulse without an account at its broker.
    [[nodiscard]] ChannelPtr channelOf(ownjobs::Channel which);
    /// Checks a job and completes it for its channel. \param signsIn  asks the person to, where the channel needs it;
    /// else the job is for looking at only. \return as JobSubmitter::prepare() and Account::ensureSignedIn().
    [[nodiscard]] Future<ownjobs::OwnJob> prepare(const ownjobs::OwnJob &job, const ChannelPtr &channel, bool signsIn);
    /// Everything that would be sent for a prepared job.
    [[nodiscard]] Result<Json> preview(const ownjobs::OwnJob &job, const ChannelPtr &channel) const;
    /// Runs the command of a prepared job and tells Treeherder of it.
    void start(const ownjobs::OwnJob &job, ownjobs::Channel which, const ChannelPtr &channel, const Command &command);
    /// Ends the command of a job that runs here.
    void cancel(const QString &taskId);
    /// Forgets the completed jobs, of every deployment, with the logs that are kept of them.
    [[nodiscard]] Future<void> forgetCompleted();
    /// The end of the log that is kept of a job, at most half a megabyte; NotFound for a job without one.
    [[nodiscard]] Future<QByteArray> logOf(const QString &taskId) const;

  Q_SIGNALS:
    /// Treeherder was told of something: it shows soon.
    void reported();
    /// A command printed something.
    void printed(const QString &taskId, const QByteArray &bytes);
    /// Something did not work; a sentence.
    void failed(const QString &message);

  private:
    void connectChannel();
    /// Puts what was kept into the list.
    void load();
    void show(const ownjobs::OwnJobRecord &record, bool isRunningHere);
    /// Of a job that does not run here.
    void keep(const ownjobs::OwnJobRecord &record);
    /// Tells of jobs whose command is gone.
    void recover();
    void recoverOne(const ownjobs::OwnJobRecord &record, const ChannelPtr &channel);
    void endLost(ownjobs::OwnJobRecord record, const Result<ownjobs::OwnJob> &told);

    DeploymentSession &m_deployment;
    ownjobs::OwnJobStore m_store;
    models::OwnJobModel m_model;
    ownjobs::JobSubmitter m_submitter;
    std::shared_ptr<ownjobs::TaskJobChannel> m_tasks;
    ActionReporter m_actions;
    std::optional<pulse::Broker> m_broker;
    std::map<QString, std::unique_ptr<RunningJob>> m_running; ///< By task id.
    QVector<ownjobs::OwnJobRecord> m_unfinished;              ///< Of earlier starts, whose command may be gone.
    /// Of jobs whose command is gone, until Treeherder was told.
    std::map<QString, std::unique_ptr<QLockFile>> m_lost;
};

} // namespace collie::session
