#include "app/collie/range_controller.h"

#include "app/collie/open_deployment.h"
#include "app/collie/repository_controller.h"
#include "app/collie/view_limits.h"
#include "app/session/feed.h"
#include "app/session/view_address.h"
#include "services/storage/settings.h"
#include "services/treeherder/address_text.h"
#include "ui/actions/push_menu.h"
#include "ui/job_intents.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/pushes/range_panel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace collie::app {

using treeherder::PushQuery;
using ui::PushMenu;

RangeController::RangeController(ui::MainWindow &window, OpenDeployment &open, storage::Settings &settings,
                                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(*window.pane<ui::PushPane>())
    , m_open(open)
    , m_settings(settings) {
    ui::RangePanel *panel = m_pane.range();
    connect(m_window.actions()->pushes.range, &QAction::triggered, this, &RangeController::openPanel);
    connect(&m_pane, &ui::PushPane::rangeWanted, this, &RangeController::togglePanel);
    connect(&m_pane, &ui::PushPane::missingWanted, this, [this] {
        if (m_feed)
            m_feed->loadMore(m_feed->missingOffer());
    });
    connect(panel, &ui::RangePanel::applied, this, &RangeController::apply);
    connect(panel, &ui::RangePanel::newestRequested, this, [this] { Q_EMIT queryWanted({}); });
    connect(m_window.intents(), &ui::JobIntents::pushMenuOpened, this, &RangeController::fillMenu);
    connect(m_pane.list(), &ui::PushListView::menuRequested, m_window.intents(), &ui::JobIntents::openPushMenuAt);
    connect(m_pane.limits(), &ui::LimitStrip::removed, this, [this](const QString &id) {
        // Else the newest pushes would come with it again.
        if (id == reviewBotLimit())
            m_settings.setHidesReviewBot(false);
    });
}

RangeController::~RangeController() {
    m_pane.range()->hide();
    m_pane.setMissing({});
}

void RangeController::show(RepositoryController *view) {
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = view == nullptr ? nullptr : &view->feed();
    m_pane.setMissing({});
    if (!m_feed)
        return;
    connect(m_feed, &session::Feed::queryChanged, this, &RangeController::showQuery);
    for (const auto change : {&session::Feed::pushesLoaded, &session::Feed::pushCountChanged})
        connect(m_feed, change, this, &RangeController::showMissing);
    connect(m_feed, &session::Feed::jobsLoaded, this, &RangeController::showMissing);
    showQuery();
}

void RangeController::openPanel() {
    if (!m_feed || m_feed->repository().isEmpty())
        return;
    m_window.showPane(&m_pane);
    m_pane.range()->open(m_feed->query());
}

void RangeController::togglePanel() {
    if (m_pane.range()->isVisible())
        m_pane.range()->close();
    else
        openPanel();
}

void RangeController::showQuery() {
    m_pane.range()->follow(m_feed->query());
    showMissing();
}

void RangeController::showMissing() {
    m_pane.setMissing(m_feed->missingText(), m_feed->missingOffer());
}

void RangeController::apply(const PushQuery &query) {
    if (!query.isLimited())
        m_settings.setHidesReviewBot(query.hidesReviewBot);
    Q_EMIT queryWanted(query);
}

void RangeController::hideReviewBot(bool hides) {
    m_settings.setHidesReviewBot(hides);
    if (!m_feed)
        return;
    PushQuery query = m_feed->query();
    query.hidesReviewBot = hides;
    Q_EMIT queryWanted(query);
}

void RangeController::widen(const std::function<void(PushQuery &)> &change) {
    if (!m_feed)
        return;
    PushQuery query = m_feed->query();
    query.search.clear();
    query.revision.clear();
    query.commitRevision.clear();
    query.ids.clear();
    change(query);
    Q_EMIT queryWanted(query);
}

void RangeController::fillMenu(PushMenu *menu) {
    const int row = m_feed ? m_feed->pushes().rowOfPush(menu->pushId()) : -1;
    if (row < 0 || m_feed->repository().isEmpty())
        return;
    const treeherder::Push push = m_feed->pushes().pushAt(row);
    const PushQuery &query = m_feed->query();
    menu->addLimits(push.author, query.search.isEmpty() ? std::optional(query.hidesReviewBot) : std::nullopt);
    menu->addLinks();
    menu->addCollapse(m_feed->jobs().collapsedPushes().contains(push.id));
    connectMenu(menu, push);
}

void RangeController::connectMenu(PushMenu *menu, const treeherder::Push &push) {
    const QUrl page =
        treeherder::viewUrl(session::pushAddress(m_open.session.deployment, m_feed->repository(), push.revision));
    connect(menu, &PushMenu::onlyAuthorChosen, this, [this, author = push.author] {
        PushQuery query;
        query.author = author;
        Q_EMIT queryWanted(query);
    });
    connect(menu, &PushMenu::topChosen, this, [this, revision = push.revision] {
        widen([&revision](PushQuery &query) {
            query.toChange = revision;
            query.endDate.clear();
        });
    });
    connect(menu, &PushMenu::bottomChosen, this, [this, revision = push.revision] {
        widen([&revision](PushQuery &query) {
            query.fromChange = revision;
            query.startDate.clear();
        });
    });
    connect(menu, &PushMenu::reviewBotToggled, this, &RangeController::hideReviewBot);
    connect(menu, &PushMenu::linkCopyChosen, this,
            [page] { QGuiApplication::clipboard()->setText(page.toString(QUrl::FullyEncoded)); });
    connect(menu, &PushMenu::revisionCopyChosen, this,
            [revision = push.revision] { QGuiApplication::clipboard()->setText(revision); });
    connect(menu, &PushMenu::treeherderChosen, menu, [menu, page] { Q_EMIT menu->linkActivated(page); });
    connect(menu, &PushMenu::collapseToggled, this, [this, id = push.id](bool collapsed) {
        if (m_feed)
            m_window.grid()->setPushCollapsed(id, collapsed);
    });
    ui::JobGridView *grid = m_window.grid();
    connect(menu, &PushMenu::groupsExpandChosen, grid, [grid, id = push.id] { grid->setPushGroupsExpanded(id, true); });
    connect(menu, &PushMenu::groupsCollapseChosen, grid,
            [grid, id = push.id] { grid->setPushGroupsExpanded(id, false); });
}

} // namespace collie::app
