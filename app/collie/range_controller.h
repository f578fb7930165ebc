#pragma once

#include "app/collie/feature.h"
#include "services/treeherder/push.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace collie::ui {
class MainWindow;
class PushMenu;
class PushPane;
} // namespace collie::ui

namespace collie::session {
class Feed;
}

namespace collie::storage {
class Settings;
}

namespace collie::app {

struct OpenDeployment;

/// Which pushes are listed: what the person says in the range panel and chooses in the menu of a push becomes a query.
/// GUI thread.
class RangeController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RangeController)
  public:
    /// All outlive the controller.
    RangeController(ui::MainWindow &window, OpenDeployment &open, storage::Settings &settings,
                    QObject *parent = nullptr);
    ~RangeController() override;

    void show(RepositoryController *view) override;

  Q_SIGNALS:
    /// The person wants to see these pushes of the repository on show. Its view is replaced by that, so that this is
    /// to be heard through the event loop.
    void queryWanted(const collie::treeherder::PushQuery &query);

  private:
    void openPanel();
    void togglePanel();
    void apply(const treeherder::PushQuery &query);
    void hideReviewBot(bool hides);
    void fillMenu(ui::PushMenu *menu);
    void connectMenu(ui::PushMenu *menu, const treeherder::Push &push);
    /// Wants the query on show without what names certain pushes, changed so.
    void widen(const std::function<void(treeherder::PushQuery &)> &change);
    void showQuery();
    void showMissing();

    ui::MainWindow &m_window;
    ui::PushPane &m_pane;
    OpenDeployment &m_open;
    storage::Settings &m_settings;
    QPointer<session::Feed> m_feed;
};

} // namespace collie::app
