#pragma once

#include "app/session/deployment_session.h"
#include "services/ownjobs/job_submitter.h"

#include <QObject>
#include <QPointer>

namespace collie::session {

/// Shows each action that Collie performs for a person as a job "Sch" on its push: running while its action task runs,
/// completed as that ends, with what was sent as log. Off unless the person wants it. GUI thread.
class ActionReporter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionReporter)
  public:
    /// \param folder  where logs are written until they are uploaded. All references outlive the reporter.
    ActionReporter(DeploymentSession &deployment, ownjobs::JobSubmitter &submitter, ownjobs::JobChannel &channel,
                   const QString &folder, QObject *parent = nullptr);

    void setEnabled(bool enabled) { m_enabled = enabled; }

  Q_SIGNALS:
    /// Treeherder was told of a step.
    void reported(const collie::ownjobs::OwnJob &job);
    /// An action could not be shown; it was performed all the same.
    void failed(const collie::Error &error);

  private:
    struct Report;
    using ReportPointer = std::shared_ptr<Report>;

    void report(const actions::ActionRequest &request, const QString &title, const QString &actionTaskId);
    void begin(const ReportPointer &report, const Json &decisionTask);
    void step(const ReportPointer &report, ownjobs::OwnJobState to);
    void follow(const ReportPointer &report);
    void end(const ReportPointer &report, bool good, const QString &lastLine);

    DeploymentSession &m_deployment;
    ownjobs::JobSubmitter &m_submitter;
    ownjobs::JobChannel &m_channel;
    QString m_folder;
    bool m_enabled = false;
};

} // namespace collie::session
