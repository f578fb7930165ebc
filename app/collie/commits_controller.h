#pragma once

#include "app/session/deployment_session.h"
#include "app/session/feed.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// The commits below the headers of the grid: where their links lead, and the titles of the bugs that they name.
/// GUI thread.
class CommitsController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommitsController)
  public:
    /// All references outlive the controller.
    CommitsController(ui::MainWindow &window, session::DeploymentSession &deployment, session::Feed &feed,
                      const std::function<void(const QUrl &)> &openBrowser, QObject *parent = nullptr);
    ~CommitsController() override;

  private:
    void setLinks();
    /// Empty while it is not known; then it is asked for.
    [[nodiscard]] QString titleOf(qint64 bug);
    /// Asks for those of all bugs that the pushes on show name, and of the first of all.
    void askTitles(qint64 first);

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    session::Feed &m_feed;
    QHash<qint64, treeherder::BugTitle> m_titles;
    QSet<qint64> m_asked; ///< And answered: private ones have no title, however often one asks.
    CancelGuard m_question;
    bool m_isAsking = false; ///< One question at a time, for many bugs at once.
};

} // namespace collie::app
