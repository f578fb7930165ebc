#include "app/collie/watch_controller.h"

#include "app/collie/repository_controller.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/watches/watch_menu.h"

namespace collie::app {
namespace {

using models::WatchRule;
using WatchKind = WatchRule::Kind;

} // namespace

WatchController::WatchController(ui::MainWindow &window, storage::Settings &settings, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_watches(settings, clock) {
    m_tray.setWatching(static_cast<int>(m_watches.list().rules().size()));
    connect(&m_watches.list(), &models::WatchList::rulesChanged, this, &WatchController::rulesChanged);
    connect(&m_watches.list(), &models::WatchList::noticed, this, &WatchController::tell);
    connect(&m_tray, &ui::TrayNotifier::openRequested, this, &WatchController::showWindow);
    connect(&m_tray, &ui::TrayNotifier::quitRequested, this, &WatchController::quitRequested);
    connect(&m_tray, &ui::TrayNotifier::watchesRequested, this, [this] {
        showWindow();
        openDialog();
    });
    connect(&m_tray, &ui::TrayNotifier::noticeClicked, this, [this] {
        showWindow();
        const auto rule = m_watches.list().rule(m_lastRule);
        if (rule && rule->pushId != 0)
            m_window.pane<ui::PushPane>()->list()->setSelectedPushIds({rule->pushId});
    });
    connectMenu();
}

void WatchController::connectMenu() {
    const ui::WatchMenu *menu = m_window.actions()->watch;
    connect(menu->job, &QAction::triggered, this, [this] { watch(WatchKind::Job); });
    connect(menu->group, &QAction::triggered, this, [this] { watch(WatchKind::Group); });
    connect(menu->push, &QAction::triggered, this, [this] { watch(WatchKind::Push); });
    connect(menu->filter, &QAction::triggered, this, [this] { watch(WatchKind::Filter); });
    connect(menu->all, &QAction::triggered, this, &WatchController::openDialog);
}

void WatchController::show(RepositoryController *view) {
    m_repository = view;
    m_watches.setFeed(view == nullptr ? nullptr : &view->feed());
    if (view != nullptr)
        view->setWatched(!m_watches.list().isEmpty());
}

void WatchController::watch(WatchKind kind) {
    const std::optional<models::JobRow> job = m_window.grid()->currentJob();
    if (m_repository == nullptr || (kind != WatchKind::Filter && !job))
        return;
    const WatchRule rule =
        kind == WatchKind::Filter ? m_watches.ruleFor(m_window.filterBar()->filter()) : m_watches.ruleFor(kind, *job);
    const bool added = m_watches.list().add(rule);
    m_window.notify(!added ? tr("Too many things are watched already. End some watches first.")
                    : ui::TrayNotifier::isAvailable()
                        ? tr("Watching: %1. Collie tells you when it fails, turns green or is finished, also with its "
                             "window closed.")
                              .arg(rule.title)
                        : tr("Watching: %1. This desktop has no system tray, so Collie tells you in its "
                             "window only.")
                              .arg(rule.title));
}

void WatchController::rulesChanged() {
    const QVector<WatchRule> rules = m_watches.list().rules();
    m_tray.setWatching(static_cast<int>(rules.size()));
    if (m_repository != nullptr)
        m_repository->setWatched(!rules.isEmpty());
    if (m_dialog)
        m_dialog->setRules(rules);
}

bool WatchController::keepsRunning() const {
    return !m_watches.list().isEmpty() && ui::TrayNotifier::isAvailable();
}

void WatchController::tell(const models::WatchNotice &notice) {
    m_lastRule = notice.ruleId;
    if (ui::TrayNotifier::isAvailable())
        m_tray.notify(notice.title, notice.text, notice.bad);
    else
        m_window.notify(notice.text);
    Q_EMIT noticed(notice);
}

void WatchController::tellAway(const QString &sentence, bool bad) {
    if (m_window.isActiveWindow() || !ui::TrayNotifier::isAvailable())
        return;
    m_lastRule.clear();
    m_tray.notify(tr("Collie"), sentence, bad);
}

void WatchController::showWindow() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void WatchController::openDialog() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new ui::WatchesDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setRules(m_watches.list().rules());
    connect(m_dialog, &ui::WatchesDialog::changeRequested, this,
            [this](const WatchRule &rule) { m_watches.list().add(rule); });
    connect(m_dialog, &ui::WatchesDialog::removeRequested, this,
            [this](const QString &id) { m_watches.list().remove(id); });
    m_dialog->show();
}

} // namespace collie::app
