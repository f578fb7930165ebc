#pragma once

#include "app/collie/feature.h"
#include "app/session/deployment_session.h"
#include "app/session/latest_question.h"
#include "services/scheduling/group_cancel.h"
#include "services/taskcluster/purge_cache.h"
#include "services/taskcluster/queue.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;

namespace collie::ui {
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// What a person does to a task that exists, beside actions: another run, scheduling, priority, cancelling it or its
/// group, purging its caches. One for each deployment. GUI thread.
class SelectedTaskController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectedTaskController)
  public:
    /// The task of the grid's current job.
    struct Selected {
        QString taskId; ///< Empty without one.
        QString name;   ///< As the grid calls the job.
    };

    /// Both outlive the controller. \param selectedTask  what is asked or done is about the task this gives when the
    /// menu entry is chosen, whatever is selected by the time of the answer.
    /// \param shownGroup  the task group that is being looked at.
    SelectedTaskController(ui::MainWindow &window, session::DeploymentSession &deployment,
                           std::function<Selected()> selectedTask, std::function<Future<QString>()> shownGroup,
                           QObject *parent = nullptr);

  Q_SIGNALS:
    /// A task was changed: its group is worth a look.
    void changed();
    /// A sentence; what went well, or what did not.
    void said(const QString &sentence);
    void failed(const QString &sentence);

  private:
    using Call = std::function<Future<taskcluster::TaskStatus>(const QString &taskId)>;
    void withSignIn(const QString &what, const std::function<void()> &then);
    void onTask(const QString &taskId, const QString &what, const QString &done, const Call &call);
    void askPriority();
    void openPriorityDialog(const Selected &task, const QString &current);
    void changePriority(const QString &taskId, const QString &current, const QString &wanted);
    void askToCancelTask();
    void askToCancelGroup();
    void cancelGroup(const QString &taskGroupId);
    void askToPurgeCaches();
    void purgeCaches(const QString &workerPoolId, const QStringList &caches);

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    taskcluster::PurgeCache m_purge;
    scheduling::GroupCancel m_groupCancel;
    std::function<Selected()> m_selectedTask;
    std::function<Future<QString>()> m_shownGroup;
    session::LatestQuestion m_lookUp; ///< What a question to the person needs to know first.
};

} // namespace collie::app
