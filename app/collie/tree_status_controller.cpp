#include "app/collie/tree_status_controller.h"

#include "app/collie/repository_controller.h"
#include "app/session/deployment_session.h"
#include "app/session/feed.h"
#include "models/text/text_format.h"
#include "ui/main_window.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/tree_status_button.h"
#include "ui/widgets/window_sight.h"

#include <QCoreApplication>

#include <chrono>

namespace collie::app {
namespace {

using Content = ui::TreeStatusButton::Content;

struct TreeStatusTexts {
    Q_DECLARE_TR_FUNCTIONS(TreeStatus)
};

constexpr std::chrono::seconds betweenAges{30};
constexpr qint64 msPerSecond = 1000;

QString wordOf(treeherder::TreeState::Access access) {
    using Access = treeherder::TreeState::Access;
    switch (access) {
    case Access::Open:
        return TreeStatusTexts::tr("open");
    case Access::ApprovalRequired:
        return TreeStatusTexts::tr("approval required");
    case Access::Closed:
        return TreeStatusTexts::tr("closed");
    }
    return {};
}

Content contentOf(const session::TreeStatus::State &state, qint64 nowMs) {
    if (state.isEmpty())
        return {};
    Content content{.tree = state.tree};
    if (state.last) {
        content.reason = state.last->reason;
        content.message = state.last->message;
    }
    if (!state.failure) {
        content.access = state.last->access;
        return content;
    }
    content.about = state.failure->message;
    content.isAddressWrong = state.failure->code == wrongAddressCode;
    if (state.last)
        content.about = models::joinSentences(
            content.about, TreeStatusTexts::tr("Last known, %2: %1.")
                               .arg(wordOf(state.last->access), ui::relativeTime(state.lastMs / msPerSecond, nowMs)));
    return content;
}

} // namespace

TreeStatusController::TreeStatusController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                           const Clock &clock, const OpenBrowser &openBrowser, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_clock(clock)
    , m_status(deployment.treeStatus, clock) {
    m_age.setInterval(betweenAges);
    connect(&m_age, &QTimer::timeout, this, &TreeStatusController::present);
    connect(&m_status, &session::TreeStatus::changed, this, &TreeStatusController::present);
    connect(m_window.treeStatus(), &ui::TreeStatusButton::refreshRequested, &m_status, &session::TreeStatus::refresh);
    connect(m_window.treeStatus(), &ui::TreeStatusButton::pageRequested, this,
            [this, &deployment, openBrowser] { openBrowser(deployment.treeStatus.pageOf(m_status.state().tree)); });
    connect(m_window.treeStatus(), &ui::TreeStatusButton::settingsRequested, this,
            [this] { Q_EMIT settingWanted(QStringLiteral("deployments/treestatus_url")); });
    connect(new ui::WindowSight(m_window, this), &ui::WindowSight::changed, this,
            [this](bool isSeen) { m_status.setHidden(!isSeen); });
    m_status.setHidden(!ui::WindowSight::isSeen(m_window));
    present();
}

TreeStatusController::~TreeStatusController() {
    m_window.treeStatus()->present({});
}

void TreeStatusController::show(RepositoryController *view) {
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (view != nullptr)
        connect(view, &RepositoryController::described, this, &TreeStatusController::follow);
    follow();
}

void TreeStatusController::follow() {
    const treeherder::Repository shown = m_view ? m_view->feed().description() : treeherder::Repository();
    // Nobody opens and closes the branches of a git repository.
    const bool hasTree = shown.dvcsType == u"hg";
    m_status.watch(hasTree ? treeherder::TreeStatusClient::treeOf(shown.name) : QString());
}

void TreeStatusController::present() {
    m_window.treeStatus()->present(contentOf(m_status.state(), m_clock.nowMs()));
    if (m_status.state().failure)
        m_age.start();
    else
        m_age.stop();
}

} // namespace collie::app
