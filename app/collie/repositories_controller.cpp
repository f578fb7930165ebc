#include "app/collie/repositories_controller.h"

#include "app/collie/repository_controller.h"
#include "app/session/task_group_feed.h"
#include "app/session/treeherder_feed.h"
#include "ui/main_window.h"
#include "ui/widgets/repository_switcher.h"
#include "ui/widgets/window_sight.h"

#include <algorithm>
#include <utility>

namespace collie::app {
namespace {

constexpr int countAfterMs = 250; ///< More often nobody can read it.

bool has(const session::Feed &feed, const session::OpenTarget &wanted) {
    if (wanted.jobId != 0)
        return feed.store().findById(wanted.jobId).has_value();
    return wanted.taskId.isEmpty() || feed.isNamedBy(wanted.taskId) ||
           feed.store().findByTask(wanted.taskId, std::max(wanted.runId, 0)).has_value();
}

} // namespace

RepositoriesController::RepositoriesController(ui::MainWindow &window, OpenDeployment &open,
                                               storage::Settings &settings, const Clock &clock, Options options,
                                               QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_open(open)
    , m_settings(settings)
    , m_clock(clock)
    , m_options(options)
    , m_tallies(open.session.treeherder, options.tallyInterval) {
    ui::RepositorySwitcher *switcher = window.repositories();
    const QString &deployment = open.session.deployment.name;
    const bool isKept = options.keeps && open.session.deployment.hasTreeherder();
    switcher->setAtHand(isKept ? settings.pinnedRepositories(deployment) : QStringList(),
                        isKept ? settings.recentRepositories(deployment) : QStringList());
    switcher->forgetUnclassified();
    m_counting.setSingleShot(true);
    m_counting.setInterval(countAfterMs);
    connect(&m_counting, &QTimer::timeout, this, &RepositoriesController::countLoaded);
    connect(switcher, &ui::RepositorySwitcher::pinnedByPerson, this, &RepositoriesController::pinsChanged);
    connect(switcher, &ui::RepositorySwitcher::said, &window, &ui::MainWindow::notify);
    connect(&m_shelf, &session::FeedShelf::jobsApplied, this, [this] {
        if (!m_counting.isActive())
            m_counting.start();
    });
    connect(&m_tallies, &session::RepositoryTallies::roundBegins, &m_shelf, &session::FeedShelf::refresh);
    // Some that was loaded may have become too large to be kept.
    connect(&m_tallies, &session::RepositoryTallies::roundBegins, this, &RepositoriesController::askForOthers);
    connect(&m_tallies, &session::RepositoryTallies::counted, switcher,
            [this, switcher](const QString &repository, std::optional<int> failures) {
                if (loaded(repository) == nullptr)
                    switcher->setUnclassified(repository, failures);
            });
    connect(new ui::WindowSight(window, this), &ui::WindowSight::changed, this, &RepositoriesController::rest);
}

RepositoriesController::~RepositoriesController() {
    m_window.repositories()->setAtHand({}, {});
}

RepositoriesController::View RepositoriesController::take(const session::FeedShelf::Target &target,
                                                          const session::OpenTarget &wanted) {
    if (const session::FeedShelf::Kept kept = m_shelf.take(target); kept.feed && has(*kept.feed, wanted)) {
        const auto *place = std::any_cast<ViewPlace>(&kept.place);
        return {.feed = kept.feed, .before = place != nullptr ? *place : ViewPlace()};
    }
    if (target.taskGroupId.isEmpty())
        return {.feed = std::make_shared<session::TreeherderFeed>(m_open.session, m_clock, target.repository,
                                                                  m_options.pollInterval)};
    return {.feed = std::make_shared<session::TaskGroupFeed>(m_open.session, m_clock, target.taskGroupId,
                                                             m_options.pollInterval)};
}

void RepositoriesController::show(RepositoryController *view) {
    keepView();
    m_view = view;
    if (view == nullptr)
        return;
    const auto countSoon = [this] {
        if (!m_counting.isActive())
            m_counting.start();
    };
    connect(&view->feed(), &session::Feed::jobsApplied, this, countSoon);
    // What is given up makes what was counted a part of the whole.
    connect(&view->feed(), &session::Feed::failed, this, countSoon);
    connect(&view->feed(), &session::Feed::jobsLoaded, this, [this] {
        m_begun = true;
        rest();
    });
    // What limits it is told when it is started.
    connect(&view->feed(), &session::Feed::queryChanged, this, &RepositoriesController::askForOthers);
    // One that a link names wrongly has none.
    connect(&view->feed(), &session::Feed::pushesLoaded, this,
            [this, repository = view->feed().repository()] { rememberRecent(repository); });
    askForOthers();
}

/// What was on show goes on the shelf, as it is seen now.
void RepositoriesController::keepView() {
    RepositoryController *view = std::exchange(m_view, nullptr);
    if (view == nullptr)
        return;
    const session::Feed &feed = view->feed();
    ViewPlace place = placeOf(m_window, feed);
    place.log = view->log().onShow();
    place.prepared = view->addJobs().prepared();
    m_shelf.put({.repository = feed.repository(), .taskGroupId = view->target().taskGroupId, .query = feed.query()},
                {.feed = view->sharedFeed(), .place = std::move(place)});
}

void RepositoriesController::rememberRecent(const QString &repository) {
    if (repository.isEmpty())
        return;
    ui::RepositorySwitcher *switcher = m_window.repositories();
    const QString &deployment = m_open.session.deployment.name;
    // Pinned ones count too: one that is unpinned is a recent one still.
    QStringList recent = switcher->recent();
    if (m_options.keeps) {
        m_settings.addRecentRepository(deployment, repository);
        recent = m_settings.recentRepositories(deployment);
    } else {
        recent.removeAll(repository);
        recent.prepend(repository);
        recent = recent.mid(0, storage::Settings::mostRecentRepositories);
    }
    switcher->setAtHand(switcher->pinned(), recent);
    askForOthers();
}

void RepositoriesController::pinsChanged() {
    if (m_options.keeps)
        m_settings.setPinnedRepositories(m_open.session.deployment.name, m_window.repositories()->pinned());
    askForOthers();
    countLoaded();
}

/// As a choice from the list would open it.
treeherder::PushQuery RepositoriesController::newest() const {
    treeherder::PushQuery query;
    query.hidesReviewBot = m_settings.hidesReviewBot();
    return query;
}

session::Feed *RepositoriesController::loaded(const QString &repository) const {
    const session::FeedShelf::Target target{.repository = repository, .query = newest()};
    if (m_view != nullptr && m_view->feed().repository() == repository && m_view->feed().query() == target.query)
        return &m_view->feed();
    return m_shelf.find(target);
}

void RepositoriesController::countLoaded() {
    m_counting.stop();
    ui::RepositorySwitcher *switcher = m_window.repositories();
    const QStringList atHand = switcher->pinned() + switcher->recent();
    for (const QString &repository : atHand) {
        // Half of the jobs are no number of all.
        const session::Feed *feed = loaded(repository);
        if (feed == nullptr || feed->pushes().rowCount() == 0 || feed->isLoading())
            continue;
        // Nor are those of some of the pushes, after the others were given up.
        const QVector<qint64> pushes = feed->pushes().pushIds();
        const bool isWhole = std::all_of(pushes.begin(), pushes.end(), [feed](qint64 id) { return feed->hasJobs(id); });
        switcher->setUnclassified(repository, isWhole ? std::optional(feed->unclassifiedFailures()) : std::nullopt);
    }
}

/// Of what is loaded the number is known; that of the others at hand is asked for.
void RepositoriesController::askForOthers() {
    const ui::RepositorySwitcher *switcher = m_window.repositories();
    const auto notLoaded = [this](QStringList repositories) {
        repositories.removeIf([this](const QString &repository) { return loaded(repository) != nullptr; });
        return repositories;
    };
    if (m_open.session.deployment.hasTreeherder())
        m_tallies.setRepositories(notLoaded(switcher->pinned()), newest(), notLoaded(switcher->recent()));
}

void RepositoriesController::rest() {
    m_tallies.setActive(m_begun && ui::WindowSight::isSeen(m_window));
}

} // namespace collie::app
