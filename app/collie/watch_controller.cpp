#include "app/collie/watch_controller.h"

#include "app/collie/repository_controller.h"
#include "services/base/slugid.h"
#include "services/treeherder/platform_names.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/widgets/text_format.h"

#include <algorithm>

namespace collie::app {
namespace {

using models::WatchRule;
using WatchKind = WatchRule::Kind;

} // namespace

WatchController::WatchController(ui::MainWindow &window, storage::Settings &settings, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
    , m_list(clock) {
    QVector<WatchRule> rules;
    for (const QString &line : settings.watchRules()) {
        const Result<Json> json = parseJson(line.toUtf8(), QStringLiteral("A watch"));
        if (const auto rule = json ? models::watchRuleFromJson(*json) : std::nullopt)
            rules.append(*rule);
    }
    m_list.setRules(rules);
    m_tray.setWatching(static_cast<int>(rules.size()));
    connect(&m_list, &models::WatchList::rulesChanged, this, &WatchController::keep);
    connect(&m_list, &models::WatchList::noticed, this, &WatchController::tell);
    connect(&m_tray, &ui::TrayNotifier::openRequested, this, &WatchController::showWindow);
    connect(&m_tray, &ui::TrayNotifier::quitRequested, this, &WatchController::quitRequested);
    connect(&m_tray, &ui::TrayNotifier::watchesRequested, this, [this] {
        showWindow();
        openDialog();
    });
    connect(&m_tray, &ui::TrayNotifier::noticeClicked, this, [this] {
        showWindow();
        const auto rule = m_list.rule(m_lastRule);
        if (rule && rule->pushId != 0)
            m_window.pushList()->setSelectedPushIds({rule->pushId});
    });
    connectMenu();
}

void WatchController::connectMenu() {
    const ui::MainWindowActions *actions = m_window.actions();
    connect(actions->watchJob, &QAction::triggered, this, [this] { watch(WatchKind::Job); });
    connect(actions->watchGroup, &QAction::triggered, this, [this] { watch(WatchKind::Group); });
    connect(actions->watchPush, &QAction::triggered, this, [this] { watch(WatchKind::Push); });
    connect(actions->watchFilter, &QAction::triggered, this, [this] { watch(WatchKind::Filter); });
    connect(actions->watches, &QAction::triggered, this, &WatchController::openDialog);
}

void WatchController::setRepository(RepositoryController *repository, const QString &deployment) {
    if (m_repository != nullptr)
        m_repository->feed().disconnect(this);
    m_repository = repository;
    m_deployment = deployment;
    if (repository == nullptr) {
        m_list.setStore(nullptr, {}, {});
        return;
    }
    session::Feed &session = repository->feed();
    m_list.setStore(&session.store(), deployment, session.repository());
    connect(&session, &session::Feed::jobsLoaded, this, [this] { m_list.setLoaded(true); });
    repository->setWatched(!m_list.isEmpty());
}

WatchRule WatchController::ruleFor(WatchKind kind) const {
    session::Feed &session = m_repository->feed();
    WatchRule rule;
    rule.id = newSlugid();
    rule.kind = kind;
    rule.deployment = m_deployment;
    rule.repository = session.repository();
    if (kind == WatchKind::Filter) {
        rule.filter = m_window.filterBar()->filter();
        rule.title = rule.filter.text.isEmpty() ? tr("The jobs shown") : tr("“%1”").arg(rule.filter.text);
        return rule;
    }
    const treeherder::Job job = session.store().job(*m_window.grid()->currentJob());
    rule.pushId = job.pushId;
    const int push = session.pushes().rowOfPush(job.pushId);
    if (push >= 0)
        rule.revision = session.pushes().pushAt(push).revision;
    const QString of = ui::shortRevision(rule.revision);
    const QString platform = treeherder::platformDisplayName(job.platform) + u' ' + job.platformOption;
    switch (kind) {
    case WatchKind::Push:
        rule.title = session.nameOf(rule.revision);
        break;
    case WatchKind::Group:
        rule.title = tr("%1 on %2 of %3").arg(job.groupSymbol, platform, of);
        break;
    case WatchKind::Job:
        rule.title = tr("%1 of %2").arg(job.typeName, of);
        break;
    case WatchKind::Filter:
        break;
    }
    if (kind != WatchKind::Push) {
        rule.platform = job.platform;
        rule.platformOption = job.platformOption;
        rule.groupSymbol = job.groupSymbol;
        rule.label = job.typeName;
    }
    return rule;
}

void WatchController::watch(WatchKind kind) {
    if (m_repository == nullptr || (kind != WatchKind::Filter && !m_window.grid()->currentJob()))
        return;
    const WatchRule rule = ruleFor(kind);
    const bool added = m_list.add(rule);
    m_window.notify(!added ? tr("Too many things are watched already. End some watches first.")
                    : ui::TrayNotifier::isAvailable()
                        ? tr("Watching: %1. Collie tells when it fails, turns green or is finished, also with its "
                             "window closed.")
                              .arg(rule.title)
                        : tr("Watching: %1. This desktop shows no symbols beside its clock, so Collie tells in its "
                             "window only.")
                              .arg(rule.title));
}

void WatchController::keep() {
    QStringList lines;
    for (const WatchRule &rule : m_list.rules())
        lines.append(QString::fromUtf8(toJsonBytes(models::toJson(rule))));
    m_settings.setWatchRules(lines);
    m_tray.setWatching(static_cast<int>(lines.size()));
    if (m_repository != nullptr)
        m_repository->setWatched(!m_list.isEmpty());
    if (m_dialog)
        m_dialog->setRules(m_list.rules());
}

QVector<qint64> WatchController::watchedPushes() const {
    if (m_repository == nullptr)
        return {};
    const QString repository = m_repository->feed().repository();
    QVector<qint64> watched;
    const QVector<WatchRule> rules = m_list.rules();
    for (const qint64 push : m_repository->feed().pushes().pushIds()) {
        if (std::any_of(rules.begin(), rules.end(), [&](const WatchRule &rule) {
                return rule.deployment == m_deployment && rule.repository == repository &&
                       (rule.kind == WatchKind::Filter || rule.pushId == push);
            }))
            watched.append(push);
    }
    return watched;
}

bool WatchController::keepsRunning() const {
    return !m_list.isEmpty() && ui::TrayNotifier::isAvailable();
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
    m_dialog->setRules(m_list.rules());
    connect(m_dialog, &ui::WatchesDialog::changeRequested, this, [this](const WatchRule &rule) { m_list.add(rule); });
    connect(m_dialog, &ui::WatchesDialog::removeRequested, this, [this](const QString &id) { m_list.remove(id); });
    m_dialog->show();
}

} // namespace collie::app
