#pragma once

#include "app/collie/open_deployment.h"
#include "app/session/feed.h"
#include "app/session/latest_question.h"
#include "services/failures/line_links.h"

#include <QObject>
#include <QTimer>

namespace collie::ui {
class FailuresView;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// Why the job on show failed: what is known is shown at once, the rest as it comes, and what is wanted of one failure
/// is done. GUI thread.
class FailuresController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailuresController)
  public:
    /// All references outlive the controller.
    FailuresController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed, QObject *parent = nullptr);
    ~FailuresController() override;

    /// Another job is on show. Nothing is asked yet.
    void show(const treeherder::Job &job);
    /// No single job is on show.
    void showNothing();
    /// Asks for what is not known of the job on show, where it failed.
    void ask();
    /// What is known of it is old: the next ask() asks for all of it.
    void forget();
    /// Finds the jobs of a push that run the test of a failure, and tells testWanted(), or why it cannot.
    /// \param ran  jobs that ran it for certain, by name.
    void findJobsOf(const failures::Failure &failure, qint64 pushId, const QStringList &ran);
    /// The artifacts of the job's run, for links in lines.
    void setArtifacts(const QStringList &names) { m_artifacts = names; }
    /// The definition of the job's task, for the manifests that it runs.
    void setTask(const Json &definition);

  Q_SIGNALS:
    /// What is known of the job on show.
    void found(const collie::failures::JobFailures &failures);
    /// A line of the log of a job is wanted. \param line  from 0; -1 for the log as such.
    void logWanted(const collie::treeherder::Job &job, qint64 line);
    /// Treeherder's page of a job is wanted.
    void treeherderWanted(const collie::treeherder::Job &job);
    /// The jobs that run a test are wanted, and no others.
    void testWanted(const collie::models::FieldTerm &test);

  private:
    void connectView();
    void take(const failures::JobFailures &known);
    void copy(const failures::Failure &failure, bool asMarkdown);
    void copyCommand(const failures::Failure &failure);
    [[nodiscard]] QVector<failures::LineLink> linksOf(const QString &line) const;
    /// Treeherder's page of a line of the job's log, counted from 0.
    [[nodiscard]] QUrl logLineUrl(qint64 line) const;

    ui::MainWindow &m_window;
    ui::FailuresView *m_view;
    OpenDeployment &m_open;
    session::Feed &m_feed;
    treeherder::Job m_job;   ///< Without a task and an id while none is on show.
    QStringList m_artifacts; ///< Of its run.
    QStringList m_manifests; ///< That its task runs.
    session::LatestQuestion m_question;
    session::LatestQuestion m_jobsOfTest;
    QTimer m_again; ///< Treeherder takes some seconds to read a log.
};

} // namespace collie::app
