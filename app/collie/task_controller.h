#pragma once

#include "app/collie/feature.h"
#include "app/session/deployment_session.h"
#include "app/session/latest_question.h"
#include "services/base/clock.h"
#include "services/scheduling/graph_run.h"
#include "services/scheduling/task_sender.h"
#include "services/storage/task_library.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace collie::ui {
class IndexBrowser;
class LabelsDialog;
class MainWindow;
class TaskEditor;
class Theme;
} // namespace collie::ui

namespace collie::app {

/// How a person makes and finds tasks beside actions: writing and copying them, a decision task's graph from labels,
/// and the index. One for each deployment. GUI thread.
class TaskController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskController)
  public:
    /// All outlive the controller. \param library  what was written before. \param selectedTask  the selected job's
    /// task; empty without one. \param shownGroup  the task group that is being looked at.
    TaskController(ui::MainWindow &window, ui::Theme &theme, session::DeploymentSession &deployment,
                   storage::TaskLibrary &library, const Clock &clock, std::function<QString()> selectedTask,
                   std::function<Future<QString>()> shownGroup, QObject *parent = nullptr);
    ~TaskController() override;

    /// Opens the editor with what was not sent last time, else with the first template.
    void create();
    enum class Copy { Retrigger, Edit, Interactive };
    /// Opens the editor with a copy of a task.
    void copy(const QString &taskId, Copy kind);
    void browseIndex();
    /// Opens the dialog that makes tasks of a decision task's graph from their labels.
    void scheduleFromLabels();

  Q_SIGNALS:
    /// The person wants to see a task.
    void taskRequested(const QString &taskId);
    /// A task was made: its group is worth a look.
    void changed();
    /// A sentence.
    void failed(const QString &sentence);

  private:
    void connectMenu();
    ui::TaskEditor &openEditor();
    void beginTemplate(const QString &id);
    void beginCopy(const Json &definition, Copy kind);
    void showHistory();
    void assess();
    void showAssessment(const Json &typed, const Result<scheduling::SendableTask> &prepared);
    void send();
    void sendPrepared();
    void withSignIn(const QString &what, const std::function<void()> &then);
    void loadIndex(const QString &path);
    void loadIndexedTasks(const QString &path, const QStringList &namespaces);
    void planLabels(const QString &decisionTaskId, const QStringList &labels);
    void runPlan();
    void showPlan(int done, const scheduling::GraphRun::Outcome *outcome);
    void keepDraft();

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    session::DeploymentSession &m_deployment;
    storage::TaskLibrary &m_library;
    const Clock &m_clock;
    scheduling::TaskSender m_sender;
    scheduling::GraphRun m_graph;
    scheduling::TaskGraphPlan m_plan; ///< Of the labels dialog; without tasks when there is none.
    QPointer<ui::TaskEditor> m_editor;
    QPointer<ui::IndexBrowser> m_browser;
    QPointer<ui::LabelsDialog> m_labels;
    Json m_original = nullptr;                         ///< Of the copy in the editor; null for none.
    std::optional<scheduling::SendableTask> m_sending; ///< As first sent; sent again unchanged when no answer came.
    session::LatestQuestion m_assessing;
    session::LatestQuestion m_copying;                     ///< For the definition to copy into the editor.
    session::LatestQuestion m_findingDecision;             ///< For the labels dialog.
    session::LatestQuestion m_planning;                    ///< Likewise.
    std::map<QString, session::LatestQuestion> m_browsing; ///< What the index browser lists below each path.
    session::LatestQuestion m_findingTask;                 ///< What it opens.
    QTimer m_draftTimer;
    QString m_draft;
    std::function<QString()> m_selectedTask;
    std::function<Future<QString>()> m_shownGroup;
};

} // namespace collie::app
