#pragma once

#include "app/collie/feature.h"
#include "app/collie/open_deployment.h"
#include "app/collie/view_place.h"
#include "app/session/feed_shelf.h"
#include "app/session/open_target.h"
#include "app/session/repository_tallies.h"
#include "services/storage/settings.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// The repositories at hand: which are pinned and were looked at lately, how many failures nobody has classified they
/// have, and the feeds of the views before, for a return without a load. GUI thread.
class RepositoriesController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoriesController)
  public:
    /// A feed to be shown, and how it was looked at when it was shown before; nothing for one that has to be started.
    struct View {
        std::shared_ptr<session::Feed> feed;
        std::optional<ViewPlace> before = {};
    };
    struct Options {
        std::chrono::milliseconds pollInterval{30'000};   ///< Between two looks for news of what is on show.
        std::chrono::milliseconds tallyInterval{120'000}; ///< Of what is not.
        bool keeps = true; ///< Pinned and recent ones are the person's own, also after this.
    };

    /// All references outlive the controller.
    RepositoriesController(ui::MainWindow &window, OpenDeployment &open, storage::Settings &settings,
                           const Clock &clock, Options options, QObject *parent = nullptr);
    ~RepositoriesController() override;

    /// The feed of what is to be shown: one that was shown before and kept, else a new one.
    /// \param wanted  what is to be found in it; a kept one that lacks the job is too old.
    [[nodiscard]] View take(const session::FeedShelf::Target &target, const session::OpenTarget &wanted);
    void show(RepositoryController *view) override;

  private:
    void keepView();
    void rememberRecent(const QString &repository);
    void pinsChanged();
    void countLoaded();
    void askForOthers();
    void rest();
    [[nodiscard]] treeherder::PushQuery newest() const;
    /// The feed that is loaded with a repository's newest pushes, on show or kept; null for none.
    [[nodiscard]] session::Feed *loaded(const QString &repository) const;

    ui::MainWindow &m_window;
    OpenDeployment &m_open;
    storage::Settings &m_settings;
    const Clock &m_clock;
    const Options m_options;
    session::FeedShelf m_shelf;
    session::RepositoryTallies m_tallies;
    RepositoryController *m_view = nullptr;
    QTimer m_counting;    ///< Jobs come many times a second.
    bool m_begun = false; ///< What was opened first has come: other questions are not in its way any more.
};

} // namespace collie::app
