#include "app/collie/history_controller.h"

#include "app/collie/repository_controller.h"
#include "app/collie/view_limits.h"
#include "app/session/view_address.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/utc.h"
#include "services/treeherder/address_text.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/question.h"

#include <algorithm>
#include <utility>

namespace collie::app {

using storage::SeenView;
using storage::ViewChanges;
using treeherder::JobStatus;

namespace {

constexpr std::chrono::milliseconds settleDelay{400};
constexpr std::chrono::milliseconds historyNewsDelay{500};
constexpr std::chrono::milliseconds historyKeepDelay{2'000};
constexpr int inMenu = 10;
constexpr qsizetype longestSubject = 80;

QString addressOf(const treeherder::Address &address) {
    return QString::fromLatin1(treeherder::viewUrl(address).toEncoded());
}

void showState(SeenView &view, int failed, int underWay, int all) {
    QStringList parts;
    if (failed > 0)
        parts.append(HistoryController::tr("%Ln failed", nullptr, failed));
    if (underWay > 0)
        parts.append(HistoryController::tr("%Ln under way", nullptr, underWay));
    if (parts.isEmpty() && all > 0)
        parts.append(HistoryController::tr("no failures"));
    view.state = parts.join(QStringLiteral(", "));
    view.status = failed > 0     ? JobStatus::TestFailed
                  : underWay > 0 ? JobStatus::Running
                  : all > 0      ? JobStatus::Success
                                 : JobStatus::Unknown;
}

/// \param pushes  whose jobs tell the state.
void showState(SeenView &view, const models::JobStore &store, const QVector<qint64> &pushes) {
    int failed = 0, underWay = 0, all = 0;
    for (const qint64 push : pushes) {
        const models::JobCounts counts = store.counts(push);
        failed += counts.failed();
        underWay += counts.running() + counts.pending();
        all += counts.total();
    }
    showState(view, failed, underWay, all);
}

} // namespace

HistoryController::HistoryController(ui::MainWindow &window, OpenDeployment &open, const Clock &clock,
                                     const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_open(open)
    , m_clock(clock)
    , m_path(folder + QStringLiteral("/view-history.json")) {
    m_disk.setMaxThreadCount(1);
    for (const auto &[timer, delay] : {std::pair(&m_settle, settleDelay), std::pair(&m_news, historyNewsDelay),
                                       std::pair(&m_keep, historyKeepDelay)}) {
        timer->setSingleShot(true);
        timer->setInterval(delay);
    }
    connect(&m_settle, &QTimer::timeout, this, &HistoryController::look);
    connect(&m_news, &QTimer::timeout, this, &HistoryController::look);
    connect(&m_keep, &QTimer::timeout, this, &HistoryController::save);
    const auto settle = [this] { m_settle.start(); };
    connect(window.grid(), &ui::JobGridView::selectedJobsChanged, this, settle);
    connect(window.pane<ui::PushPane>()->list(), &ui::PushListView::pushSelectionChanged, this, settle);
    const ui::LinkActions &links = window.actions()->links;
    connect(links.history, &QMenu::aboutToShow, this, &HistoryController::fillMenu);
    connect(links.allHistory, &QAction::triggered, this, &HistoryController::openList);
    connect(links.clearHistory, &QAction::triggered, this, &HistoryController::askToClear);
    links.allHistory->setEnabled(true);
    load();
}

HistoryController::~HistoryController() {
    delete m_list;
    m_window.actions()->links.allHistory->setEnabled(false);
    m_window.actions()->links.clearHistory->setEnabled(false);
    save();
}

void HistoryController::show(RepositoryController *view) {
    if (m_view != nullptr) {
        look();
        m_view->feed().disconnect(this);
        m_view->log().disconnect(this);
    }
    m_view = view;
    m_onShow.clear();
    m_settle.stop();
    if (m_view == nullptr)
        return;
    const auto news = [this] {
        if (!m_news.isActive())
            m_news.start();
    };
    connect(&view->feed(), &session::Feed::pushesLoaded, this, &HistoryController::look);
    connect(&view->feed(), &session::Feed::queryChanged, this, news);
    connect(&view->feed(), &session::Feed::jobsApplied, this, news);
    connect(&view->log(), &LogController::opened, this, &HistoryController::look);
}

void HistoryController::load() {
    const auto read =
        runOnPool([path = m_path] { return Result<storage::KeptViews>(storage::readViews(path)); }, &m_disk);
    onDone(read, this, [this](const Result<storage::KeptViews> &kept) {
        if (!kept)
            return;
        say(kept->problem);
        setViews(m_unsaved.appliedTo(kept->views));
    });
}

void HistoryController::save() {
    if (m_unsaved.isEmpty())
        return;
    m_keep.stop();
    const ViewChanges changes = std::exchange(m_unsaved, {});
    const auto written = runOnPool([path = m_path, changes] { return storage::changeViews(path, changes); }, &m_disk);
    onDone(written, this, [this, changes](const Result<storage::KeptViews> &kept) {
        if (!kept) {
            // The next change, or the end, tries again.
            ViewChanges both = changes;
            both.append(m_unsaved);
            m_unsaved = std::move(both);
            return say(kept.error().message);
        }
        say(kept->problem);
        setViews(m_unsaved.appliedTo(kept->views));
    });
}

void HistoryController::say(const QString &problem) {
    if (!problem.isEmpty())
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem, problem);
}

void HistoryController::change(const ViewChanges &changes) {
    if (changes.isEmpty())
        return;
    m_unsaved.append(changes);
    if (!m_keep.isActive())
        m_keep.start();
    setViews(changes.appliedTo(m_views));
}

void HistoryController::setViews(const QVector<SeenView> &views) {
    m_views = views;
    m_window.actions()->links.clearHistory->setEnabled(!m_views.isEmpty());
    if (m_list)
        m_list->setViews(m_views);
    Q_EMIT viewsChanged();
}

void HistoryController::look() {
    if (m_view == nullptr || m_view->feed().pushes().rowCount() == 0)
        return;
    QHash<QString, QDateTime> onShow;
    addPlace(onShow);
    const QVector<qint64> chosen = m_window.pane<ui::PushPane>()->list()->selectedPushIds();
    const models::PushListModel &pushes = m_view->feed().pushes();
    if (const int row = chosen.size() == 1 ? pushes.rowOfPush(chosen.constFirst()) : -1; row >= 0)
        addPush(pushes.pushAt(row), onShow);
    addJobs(onShow);
    m_onShow = std::move(onShow);
    change(std::exchange(m_change, {}));
}

void HistoryController::add(SeenView view, QHash<QString, QDateTime> &onShow) {
    if (view.address.isEmpty() || onShow.contains(view.address))
        return;
    const auto since = m_onShow.constFind(view.address);
    const bool isNew = since == m_onShow.constEnd();
    view.when = isNew ? utcFromMs(m_clock.nowMs()) : *since;
    onShow.insert(view.address, view.when);
    const auto known = std::find_if(m_views.cbegin(), m_views.cend(),
                                    [&view](const SeenView &each) { return each.address == view.address; });
    // What the person has taken away does not come back because it changes.
    if (isNew || (known != m_views.cend() && *known != view))
        m_change.see(view);
}

void HistoryController::addPlace(QHash<QString, QDateTime> &onShow) {
    const session::Feed &feed = m_view->feed();
    const treeherder::PushQuery &query = feed.query();
    const QString group = m_view->target().taskGroupId;
    if (group.isEmpty() && (query.ids.size() == 1 || !query.revision.isEmpty()) && feed.pushes().rowCount() == 1)
        return addPush(feed.pushes().pushAt(0), onShow);
    SeenView view{.kind = group.isEmpty() ? SeenView::Kind::Pushes : SeenView::Kind::Group};
    view.address = addressOf(session::viewAddress(
        feed.deployment(), {.repository = feed.repository(), .taskGroupId = group, .query = query}));
    QStringList names{group.isEmpty() ? feed.repository() : tr("Task group %1").arg(models::shortenMiddle(group, 12))};
    for (const auto &limit : limitsOf(query))
        names.append(limit.text);
    view.name = names.join(QStringLiteral(" · "));
    showState(view, feed.store(), feed.pushes().pushIds());
    add(view, onShow);
}

void HistoryController::addPush(const treeherder::Push &push, QHash<QString, QDateTime> &onShow) {
    const session::Feed &feed = m_view->feed();
    if (feed.repository().isEmpty())
        return; // The group as a whole.
    SeenView view{.kind = SeenView::Kind::Push};
    view.address = addressOf(session::pushAddress(feed.deployment(), feed.repository(), push.revision));
    view.name = QStringLiteral("%1 %2 · %3")
                    .arg(feed.repository(), models::shortRevision(push.revision), push.subject().left(longestSubject));
    showState(view, feed.store(), {push.id});
    add(view, onShow);
}

SeenView HistoryController::seenJob(const treeherder::Job &job) const {
    const session::Feed &feed = m_view->feed();
    const int row = feed.pushes().rowOfPush(job.pushId);
    const QString revision = row < 0 || feed.repository().isEmpty() ? QString() : feed.pushes().pushAt(row).revision;
    SeenView view{.kind = SeenView::Kind::Job};
    view.address = addressOf(session::jobAddress(feed.deployment(), feed.repository(), revision, job));
    QStringList names{job.typeName};
    if (!feed.repository().isEmpty())
        names.append(QStringLiteral("%1 %2").arg(feed.repository(), models::shortRevision(revision)).trimmed());
    view.name = names.join(QStringLiteral(" · "));
    view.status = job.status();
    view.state = treeherder::jobStatusName(view.status);
    return view;
}

void HistoryController::addJobs(QHash<QString, QDateTime> &onShow) {
    const session::Feed &feed = m_view->feed();
    const std::optional<models::JobRow> current = m_window.grid()->currentJob();
    if (current && !feed.store().isRunnableAt(*current)) {
        const SeenView view = seenJob(feed.store().job(*current));
        if (!m_settle.isActive() || m_onShow.contains(view.address))
            add(view, onShow);
    }
    if (std::optional<treeherder::Job> logged = m_view->log().job()) {
        if (const auto row = feed.store().findByTask(logged->taskId, logged->runId))
            logged = feed.store().job(*row);
        SeenView view = seenJob(*logged);
        view.kind = SeenView::Kind::Log;
        view.name = tr("Log of %1").arg(view.name);
        view.address = addressOf(session::logAddress(feed.deployment(), feed.repository(), *logged));
        add(view, onShow);
    }
}

void HistoryController::fillMenu() {
    QMenu *menu = m_window.actions()->links.history;
    qDeleteAll(std::exchange(m_recent, {}));
    QAction *end = menu->actions().value(0);
    for (const SeenView &view : m_views.mid(0, inMenu)) {
        auto *action = new QAction(
            models::plainCaption(view.state.isEmpty() ? view.name : tr("%1 (%2)").arg(view.name, view.state)), this);
        action->setToolTip(models::plainText(view.address));
        connect(action, &QAction::triggered, this, [this, address = view.address] { Q_EMIT addressWanted(address); });
        menu->insertAction(end, action);
        m_recent.append(action);
    }
}

void HistoryController::openList() {
    if (!m_list) {
        m_list = new ui::HistoryList(m_window.theme(), m_clock, &m_window);
        connect(m_list, &ui::HistoryList::openRequested, this, &HistoryController::addressWanted);
        connect(m_list, &ui::HistoryList::removeRequested, this, [this](const QStringList &addresses) {
            ViewChanges changes;
            for (const QString &address : addresses)
                changes.remove(address);
            change(changes);
        });
        connect(m_list, &ui::HistoryList::clearRequested, this, &HistoryController::askToClear);
    }
    m_list->setViews(m_views);
    m_list->show();
    m_list->raise();
    m_list->activateWindow();
}

void HistoryController::askToClear() {
    if (m_views.isEmpty())
        return;
    QWidget *over = m_list && m_list->isVisible() ? static_cast<QWidget *>(m_list) : &m_window;
    ui::ask(over,
            {.title = tr("Clear history"),
             .text = tr("Forget %Ln thing(s) that you have looked at here?", nullptr, models::pluralOf(m_views.size())),
             .explanation = tr("The links themselves stay valid."),
             .yes = tr("Clear History"),
             .destroys = true},
            this, [this] { clear(); });
}

void HistoryController::clear() {
    ViewChanges changes;
    changes.clear();
    change(changes);
}

} // namespace collie::app
