#pragma once

#include "app/collie/feature.h"
#include "app/collie/mine_controller.h"
#include "app/session/push_health_loader.h"
#include "models/jobs/job_store.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace collie::ui {
class MainWindow;
class PushHealthPane;
} // namespace collie::ui

namespace collie::session {
class Feed;
}

namespace collie::app {

struct FeatureContext;
struct OpenDeployment;

/// Between what is known of a push's failures and the pane that shows it: judges the push in view while the pane is
/// seen, and carries out what is asked for there. GUI thread.
class PushHealthController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushHealthController)
  public:
    /// All outlive the controller.
    PushHealthController(ui::MainWindow &window, ui::PushHealthPane &pane, OpenDeployment &open,
                         QObject *parent = nullptr);
    ~PushHealthController() override;
    [[nodiscard]] static std::unique_ptr<Feature> make(const FeatureContext &context);

    /// Its pushes are judged.
    void show(RepositoryController *view) override;

  Q_SIGNALS:
    /// An "Is it mine?" has ended. \param bad  something needs a look.
    void ended(const QString &sentence, bool bad);

  private:
    void connectPane();
    /// Looks which push is in view, and at its jobs.
    void follow();
    [[nodiscard]] bool isSeen() const;
    void present(const treeherder::Push &push);
    /// Of the push on show, once its jobs are there.
    void begin();
    void askAgain();
    void showNothing();
    [[nodiscard]] session::PushHealthLoader::Sources sourcesOf(const treeherder::Push &push);
    [[nodiscard]] Future<QVector<treeherder::Job>> parentJobsOf(const treeherder::Push &push);
    [[nodiscard]] Future<failures::JobFailures> failuresOf(const treeherder::Job &job);
    void showReport();
    void showSource();
    [[nodiscard]] QVector<models::JobRow> rowsOf(const QVector<treeherder::Job> &jobs) const;
    void copy();
    /// Shows only the jobs that run a test in the grid. \param labels  of jobs that ran it for certain.
    void filter(const QString &test, const QStringList &labels);
    void select(const QString &taskId, int runId);

    ui::MainWindow &m_window;
    ui::PushHealthPane &m_pane;
    OpenDeployment &m_open;
    RepositoryController *m_view = nullptr;
    QPointer<session::Feed> m_feed;
    treeherder::Push m_push;   ///< On show; id 0 for none.
    qint64 m_healthKeptMs = 0; ///< Since when what Treeherder sorted is kept; 0 where it is what it says now.
    std::unique_ptr<session::PushHealthLoader> m_loader;
    MineController m_mine;
    QTimer m_settle; ///< Walking over jobs with a key held down asks the servers nothing.
    QTimer m_news;   ///< Jobs change many times a second; they are looked at together.
    QTimer m_again;  ///< Until Treeherder may have read a log.
};

} // namespace collie::app
