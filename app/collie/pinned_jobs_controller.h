#pragma once

#include "app/collie/feature.h"
#include "app/collie/open_deployment.h"
#include "app/session/feed.h"
#include "models/jobs/pinned_job_model.h"
#include "ui/jobs/pinned_jobs_pane.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

struct FeatureContext;

/// Between the pinned jobs of a deployment and the window: pins what is selected, keeps the list for the next start
/// and up to date, and carries out what is asked for in its pane. GUI thread.
class PinnedJobsController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinnedJobsController)
  public:
    /// All outlive the controller. \param folder  keeps the list between two starts.
    PinnedJobsController(ui::MainWindow &window, ui::PinnedJobsPane &pane, OpenDeployment &open, const QString &folder,
                         QObject *parent = nullptr);
    /// Returns once the list is on the disk.
    ~PinnedJobsController() override;
    [[nodiscard]] static std::unique_ptr<Feature> make(const FeatureContext &context);

    void show(RepositoryController *view) override;
    /// Pins jobs of the view on show.
    void pin(const QVector<models::JobRow> &jobs);
    /// The same; those that are all pinned already are unpinned.
    void togglePin(const QVector<models::JobRow> &jobs);
    /// The pushes that have pinned jobs.
    [[nodiscard]] QSet<qint64> pushes() const;
    /// Unpins every job.
    void clear() { unpin(m_model.all()); }
    /// The same; many are asked about first.
    void askToClear();

  Q_SIGNALS:
    /// The person wants to see a job that is not loaded.
    void targetWanted(const collie::session::OpenTarget &target);

  private:
    using PinnedJobs = QVector<models::PinnedJob>;
    /// Plans an action for jobs of one repository.
    using PlanOf =
        std::function<Future<actions::ActionPlan>(const QString &repository, const QVector<actions::JobTarget> &)>;

    void load();
    void save();
    /// Takes the states of those that are loaded from the store.
    void look();
    void carryOut(ui::PinnedJobsPane::Verb verb, const PinnedJobs &jobs);
    void unpin(const PinnedJobs &jobs);
    /// \param goes  whether another push or repository may be opened for that.
    void showJob(const models::PinnedJob &pinned, bool goes);
    /// One that is loaded.
    void showInGrid(models::JobRow job);
    void cancel(const PinnedJobs &jobs);
    void run(const QString &form, const QString &action, const PinnedJobs &jobs, const PlanOf &planOf);
    void copy(const QString &text, qsizetype count);
    [[nodiscard]] QUrl linkOf(const models::PinnedJob &pinned) const;
    [[nodiscard]] std::optional<models::JobRow> rowOf(const models::PinnedJob &pinned) const;
    [[nodiscard]] models::PinnedJob pinnedOf(models::JobRow row) const;
    [[nodiscard]] PinnedJobs pinnedOf(const QVector<models::JobRow> &jobs) const;
    /// Whether the action for the selected jobs is to unpin them.
    [[nodiscard]] bool areAllPinned(const QVector<models::JobRow> &jobs) const;
    void nameAction();

    ui::MainWindow &m_window;
    ui::PinnedJobsPane &m_pane;
    OpenDeployment &m_open;
    const QString m_path;
    models::PinnedJobModel m_model;
    RepositoryController *m_view = nullptr;
    QPointer<session::Feed> m_feed;
    bool m_isLoaded = false; ///< What was kept is in the model; before that nothing is written over it.
    bool m_isSaved = true;
    QTimer m_news;      ///< Jobs change many times a second; they are looked at together.
    QTimer m_keep;      ///< New states need not be on the disk at once.
    QThreadPool m_disk; ///< Of one thread: what is written last stays.
};

} // namespace collie::app
