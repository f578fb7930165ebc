#pragma once

#include "app/collie/feature.h"
#include "app/session/activities.h"
#include "app/session/latest_question.h"
#include "services/scheduling/priority_loader.h"
#include "ui/priorities/priorities_pane.h"

#include <QObject>
#include <QPointer>

namespace collie::ui {
class MainWindow;
}

namespace collie::session {
class Feed;
}

namespace collie::app {

struct FeatureContext;

/// Between the priorities of job types and the window: computes and exports them, dims jobs of low value in the grid,
/// and has what is missing of high value or was skipped of low value added to a push. GUI thread.
class PrioritiesController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrioritiesController)
  public:
    /// All outlive the controller.
    PrioritiesController(ui::MainWindow &window, ui::PrioritiesPane &pane, session::DeploymentSession &deployment,
                         session::Activities &activities, const Clock &clock, QObject *parent = nullptr);
    ~PrioritiesController() override;
    [[nodiscard]] static std::unique_ptr<Feature> make(const FeatureContext &context);

    /// Jobs are added to its pushes.
    void show(RepositoryController *view) override;

  private:
    void compute();
    void show(const scheduling::PriorityReport &report);
    void save(ui::PrioritiesPane::Format format, const QString &path);
    void dim(bool on);
    void countSchedulable();
    void ask(scheduling::JobValue value);
    void add(qint64 pushId, const QStringList &labels, const QString &title);
    /// Labels of that value which the push has no job of.
    [[nodiscard]] QStringList absentFrom(qint64 pushId, scheduling::JobValue value) const;
    /// The one that jobs are added to; nothing while there is none.
    [[nodiscard]] std::optional<treeherder::Push> currentPush() const;

    ui::MainWindow &m_window;
    ui::PrioritiesPane &m_pane;
    session::DeploymentSession &m_deployment;
    session::Activities &m_activities;
    scheduling::PriorityLoader m_loader;
    session::LatestQuestion m_loading;
    std::optional<scheduling::PriorityReport> m_report;
    QPointer<session::Feed> m_feed;
    QTimer m_counting; ///< Many jobs come at once; they are counted together.
};

} // namespace collie::app
