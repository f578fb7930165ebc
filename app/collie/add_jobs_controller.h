#pragma once

#include "app/session/activities.h"
#include "app/session/feed.h"
#include "models/jobs/job_plan.h"
#include "models/jobs/runnable_job_model.h"
#include "services/treeherder/runnable_jobs.h"

#include <QHash>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QStringList>
#include <QVector>

#include <unordered_map>

class QMessageBox;

namespace collie::ui {
class JobFinder;
class MainWindow;
class Theme;
} // namespace collie::ui

namespace collie::app {

/// What a person has prepared to be added, for when they come back to it.
struct PreparedJobs {
    QVector<QPair<qint64, QStringList>> ticked = {}; ///< Labels by push, both in the order they were ticked.
    QVector<qint64> shown = {};                      ///< Pushes with hollow cells.
    QHash<qint64, treeherder::RunnableCatalogue> catalogues = {};
};

/// Adding jobs to pushes: loads what could be added, shows it in the finder and as hollow cells, and has what is ticked
/// scheduled by the push's own action. GUI thread.
class AddJobsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddJobsController)
  public:
    /// More than this many are asked about before they are scheduled.
    static constexpr int askAbove = 50;

    /// All outlive the controller.
    AddJobsController(ui::MainWindow &window, ui::Theme &theme, session::Feed &feed, session::Activities &activities,
                      QObject *parent = nullptr);
    ~AddJobsController() override;

    void openFinder(qint64 pushId);
    /// Shows or hides the hollow cells of a push.
    void toggleRunnable(qint64 pushId);
    /// Schedules what is ticked for these pushes.
    void schedule(const QVector<qint64> &pushIds);

    [[nodiscard]] PreparedJobs prepared() const;
    /// Ticks and shows again what was.
    void goOn(const PreparedJobs &prepared);

    /// The push of the current cell, else the one chosen in the list, else the first.
    [[nodiscard]] std::optional<qint64> currentPush() const;
    [[nodiscard]] models::JobPlan &plan() { return m_plan; }
    /// Null until it was opened.
    [[nodiscard]] ui::JobFinder *finder() const;

  Q_SIGNALS:
    /// Something could not be loaded; a sentence.
    void failed(const QString &message);

  private:
    using Loaded = std::function<void(const Result<treeherder::RunnableCatalogue> &)>;

    void load(qint64 pushId, const Loaded &then);
    void fillFinder(qint64 pushId);
    void carryOut(const QVector<qint64> &pushIds);
    [[nodiscard]] QString nameOf(qint64 pushId) const;

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    session::Feed &m_feed;
    session::Activities &m_activities;
    models::JobPlan m_plan;
    models::RunnableJobModel m_model;
    QHash<qint64, treeherder::RunnableCatalogue> m_catalogues; ///< By push.
    std::unordered_map<qint64, CancelGuard> m_loading;
    QHash<qint64, QVector<Loaded>> m_waiting;
    QPointer<ui::JobFinder> m_finder;
    qint64 m_finderPush = 0;
};

} // namespace collie::app
