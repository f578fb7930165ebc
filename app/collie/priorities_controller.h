#pragma once

#include "app/collie/deployment_session.h"
#include "models/actions/activity_model.h"
#include "services/scheduling/priority_loader.h"
#include "ui/priorities/priorities_pane.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

class RepositorySession;

/// Between the priorities of job types and the window: computes and exports them, dims jobs of low value in the grid,
/// and adds to a push what is missing of high value or was skipped of low value. GUI thread.
class PrioritiesController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrioritiesController)
  public:
    /// All outlive the controller.
    PrioritiesController(ui::MainWindow &window, ui::PrioritiesPane &pane, DeploymentSession &deployment,
                         models::ActivityModel &activities, const Clock &clock, QObject *parent = nullptr);
    ~PrioritiesController() override;

    /// Whose pushes jobs are added to. \param repository  null for none; outlives its use here.
    void setRepository(RepositorySession *repository);
    /// The question of the last addition while it is open; null otherwise.
    [[nodiscard]] QMessageBox *openQuestion() const { return m_question; }

  Q_SIGNALS:
    /// Jobs were added: they appear soon.
    void accepted();

  private:
    void compute();
    void show(const scheduling::PriorityReport &report);
    void save(ui::PrioritiesPane::Format format, const QString &path);
    void dim(bool on);
    void countSchedulable();
    void ask(scheduling::JobValue value);
    void add(qint64 pushId, const QStringList &labels, const QString &title);
    void send(const QString &taskGroupId, const QStringList &labels, quint64 activity, const QString &title);
    void fail(quint64 activity, const QString &title, const Error &error);
    /// Labels of that value which the push has no job of.
    [[nodiscard]] QStringList absentFrom(qint64 pushId, scheduling::JobValue value) const;
    [[nodiscard]] qint64 chosenPush() const;
    [[nodiscard]] QString pushName(qint64 pushId) const;

    ui::MainWindow &m_window;
    ui::PrioritiesPane &m_pane;
    DeploymentSession &m_deployment;
    models::ActivityModel &m_activities;
    const Clock &m_clock;
    scheduling::PriorityLoader m_loader;
    CancelGuard m_loading;
    std::optional<scheduling::PriorityReport> m_report;
    QPointer<RepositorySession> m_repository;
    QPointer<QMessageBox> m_question;
    QTimer m_counting; ///< Many jobs come at once; they are counted together.
};

} // namespace collie::app
