#pragma once

#include "app/collie/feature.h"
#include "app/session/latest_question.h"
#include "app/session/own_jobs.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class Feed;
}

namespace collie::app {

/// Between own jobs and their pane: the form that begins one, what would be sent, and the log of the one that is
/// selected. GUI thread.
class OwnJobsController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobsController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// All references outlive the controller; \param keychain,folder  as OwnJobs takes them.
    OwnJobsController(ui::MainWindow &window, ui::OwnJobsPane &pane, session::DeploymentSession &deployment,
                      credentials::CredentialStore *keychain, const QString &folder, const OpenBrowser &openBrowser,
                      QObject *parent = nullptr);
    ~OwnJobsController() override;

    /// Its pushes are offered.
    void show(RepositoryController *view) override;
    [[nodiscard]] session::OwnJobs &jobs() { return m_jobs; }
    /// Where they are kept.
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether actions are shown as jobs "Sch" on their pushes.
    void setReportsActions(bool reports);

  Q_SIGNALS:
    /// Treeherder was told of something: it shows soon.
    void reported();
    void reportsActionsChanged(bool reports);

  private:
    void openDialog();
    void prepare(bool forPreview);
    void showPreview(const Result<Json> &preview);
    void showLog(const QString &taskId);
    [[nodiscard]] ownjobs::OwnJob suggestion() const;

    ui::MainWindow &m_window;
    ui::OwnJobsPane &m_pane;
    const QString m_folder;
    session::OwnJobs m_jobs;
    QPointer<session::Feed> m_feed;
    QPointer<ui::RunHereDialog> m_dialog;
    CancelGuard m_preparing;
    session::LatestQuestion m_readingLog; ///< Of the job that is selected.
};

} // namespace collie::app
