#pragma once

#include "app/session/confirm_run.h"
#include "app/session/latest_question.h"
#include "services/treeherder/push.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

namespace collie::ui {
class MainWindow;
class PushHealthPane;
} // namespace collie::ui

namespace collie::session {
class Feed;
}

namespace collie::app {

struct OpenDeployment;

/// "Is it mine?": asks the person first, follows each run to its end, and shows what has come of the one for the push
/// on show. A run whose push is not among those of the feed goes on when it is there again. GUI thread.
class MineController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MineController)
  public:
    /// All outlive the controller.
    MineController(ui::MainWindow &window, ui::PushHealthPane &pane, OpenDeployment &open, QObject *parent = nullptr);
    ~MineController() override;

    /// The pushes of another feed are there. \param feed  null for none.
    void setFeed(session::Feed *feed);
    /// Another push is on show. \param push  of the feed; with id 0 for none.
    void showPush(const treeherder::Push &push);
    /// Jobs of the feed are others, or in other states.
    void jobsChanged();
    /// Looks whether there is something to confirm on the push on show, and offers it.
    void offer();
    /// What has come of the run for the push on show; empty where there is none.
    [[nodiscard]] QString markdown(const failures::PushFacts &push) const;

  Q_SIGNALS:
    /// A run has ended. \param bad  something needs a look.
    void ended(const QString &sentence, bool bad);

  private:
    /// None until all of them are there.
    [[nodiscard]] QVector<treeherder::Job> jobsOf(const QString &repository, qint64 pushId) const;
    void askPerson();
    void confirm(const treeherder::Push &push, const failures::ConfirmPlan &plan);
    void showRun();
    void endRun(const treeherder::Push &push);

    ui::MainWindow &m_window;
    ui::PushHealthPane &m_pane;
    OpenDeployment &m_open;
    QPointer<session::Feed> m_feed;
    treeherder::Push m_push;                                       ///< On show; id 0 for none.
    std::map<qint64, std::unique_ptr<session::ConfirmRun>> m_runs; ///< By push: ids are of all of Treeherder.
    session::LatestQuestion m_planning;
};

} // namespace collie::app
