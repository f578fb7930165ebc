#include "app/collie/watch_controller.h"

#include "app/collie/repository_controller.h"
#include "app/collie/wanted_filter.h"
#include "models/jobs/filter_preset.h"
#include "services/storage/preferences.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/watches/watch_menu.h"

#include <algorithm>

namespace collie::app {
namespace {

namespace preferences = storage::preferences;
using models::WatchRule;
using WatchKind = WatchRule::Kind;

} // namespace

WatchController::WatchController(ui::MainWindow &window, storage::Settings &settings, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_watches(settings, clock)
    , m_notices(clock) {
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
    connect(&m_notices, &session::Notices::due, this, &WatchController::showNotice);
    connectMenu();
    followSettings();
}

void WatchController::followSettings() {
    const auto applyHours = [this] {
        std::optional<models::QuietHours> hours;
        if (m_settings.get(preferences::hasQuietHours))
            hours =
                models::QuietHours::read(m_settings.get(preferences::quietFrom), m_settings.get(preferences::quietTo));
        m_notices.setQuietHours(hours);
    };
    m_settings.follow(preferences::hasQuietHours, this, [applyHours](bool) { applyHours(); });
    m_settings.follow(preferences::quietFrom, this, [applyHours](const QString &) { applyHours(); });
    m_settings.follow(preferences::quietTo, this, [applyHours](const QString &) { applyHours(); });
    m_settings.follow(preferences::noticeSound, this, [this](bool sounds) { m_tray.setSound(sounds); });
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
    const models::JobFilter shown = m_window.filterBar()->filter();
    // Nobody looks up for a watch what its filter means.
    if (kind == WatchKind::Filter && !models::saysTheSame(shown, m_repository->filters().wanted())) {
        m_window.notify(tr("Collie is still looking up which jobs this filter means. Watch it when that is known."));
        return;
    }
    const auto isOfMachine = [](const models::FieldTerm &term) { return term.field == models::JobField::Machine; };
    if (kind == WatchKind::Filter && std::any_of(shown.fields.begin(), shown.fields.end(), isOfMachine)) {
        m_window.notify(tr("A filter with a machine cannot be watched: which machine runs a job is known only once "
                           "it has begun. Take the machine out of the filter first."));
        return;
    }
    const WatchRule rule = kind == WatchKind::Filter ? m_watches.ruleFor(shown) : m_watches.ruleFor(kind, *job);
    const bool added = m_watches.list().add(rule);
    m_window.notify(!added ? tr("Too much is watched already. End some watches first.")
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
    if (m_settings.get(preferences::tellsWatches))
        m_notices.tell(notice);
    Q_EMIT noticed(notice);
}

void WatchController::showNotice(const models::WatchNotice &notice) {
    m_lastRule = notice.ruleId;
    m_tray.notify(notice.title, notice.text, notice.bad);
    if (!ui::TrayNotifier::isAvailable())
        m_window.notify(notice.text);
}

QString WatchController::tryNotice() {
    showNotice({.title = tr("Collie"), .text = tr("This is how Collie tells you something."), .ruleId = {}});
    return ui::TrayNotifier::isAvailable()
               ? tr("A notice was shown. If you did not see it, your desktop holds notices back.")
               : tr("This desktop has no system tray, so Collie tells you in its window only.");
}

void WatchController::tellAway(const QString &sentence, bool bad) {
    if (m_window.isActiveWindow() || !ui::TrayNotifier::isAvailable() || !m_settings.get(preferences::tellsEnds))
        return;
    m_notices.tell({.title = tr("Collie"), .text = sentence, .ruleId = {}, .bad = bad});
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
