#pragma once

#include "app/session/activities.h"
#include "app/session/deployment_session.h"
#include "app/session/feed.h"
#include "app/session/latest_question.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>

namespace collie::ui {
class ActionDialog;
class ActionMenu;
class JobMenu;
class MainWindow;
class PushMenu;
class Theme;
} // namespace collie::ui

namespace collie::app {

/// Turns "retrigger these", "run that action on this push" into activities: fills menus with what
/// exists, asks for input, and shows what would be sent before anything is but a plain retrigger or cancel. GUI thread.
class JobActionController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobActionController)
  public:
    /// All outlive the controller.
    JobActionController(ui::MainWindow &window, ui::Theme &theme, session::DeploymentSession &deployment,
                        session::Feed &feed, session::Activities &activities, QObject *parent = nullptr);

    void retrigger(const QVector<models::JobRow> &jobs, int times = 1);
    void cancel(const QVector<models::JobRow> &jobs);
    void fillJobMenu(ui::JobMenu *menu);
    void fillPushMenu(ui::PushMenu *menu);
    /// Shows what an action would do, and does it when the person wants it.
    void runForJobs(const QVector<models::JobRow> &jobs, const QString &name);
    void runForPush(qint64 pushId, const QString &name);
    /// Likewise, for all jobs of a push that have failed and not passed since.
    void retriggerFailed(qint64 pushId);

  Q_SIGNALS:
    /// Something cannot be done; a sentence.
    void failed(const QString &message);

  private:
    /// What a dialog is about and how its input becomes requests.
    struct Question {
        QString title = {}, description = {}, about = {};
        QString name = {};
        Json schema = nullptr;
        QString activity = {}; ///< Title of what is carried out.
        std::function<Future<actions::ActionPlan>(const Json &input)> plan = {};
    };
    using Offers = Future<actions::Offer>;

    [[nodiscard]] QVector<actions::JobTarget> targetsOf(const QVector<models::JobRow> &jobs) const;
    [[nodiscard]] QString aboutJobs(const QVector<actions::JobTarget> &targets) const;
    void fillMenu(ui::ActionMenu *menu, const Offers &offers);
    void askAbout(const Offers &offers, const QString &name, Question question);
    void open(const Question &question);
    /// \param previewing  of this dialog, of which several can be open.
    void preview(const std::shared_ptr<session::LatestQuestion> &previewing, ui::ActionDialog *dialog,
                 const Question &question, const Json &input);

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    session::DeploymentSession &m_deployment;
    session::Feed &m_feed;
    session::Activities &m_activities;
    session::LatestQuestion m_asking; ///< What the action is that was chosen last.
};

} // namespace collie::app
