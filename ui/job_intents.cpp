#include "ui/job_intents.h"

#include "models/jobs/field_choice.h"
#include "models/jobs/job_names.h"
#include "models/text/text_format.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window_actions.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/question.h"

#include <QKeyEvent>
#include <QSet>

namespace collie::ui {
namespace {

bool isUnderWay(treeherder::JobStatus status) {
    return status == treeherder::JobStatus::Running || status == treeherder::JobStatus::Pending ||
           status == treeherder::JobStatus::Unscheduled;
}

} // namespace

JobIntents::JobIntents(JobGridView &grid, const MainWindowActions &actions, const TaskMenu &tasks, QWidget *window)
    : QObject(window)
    , m_grid(grid)
    , m_actions(actions)
    , m_tasks(tasks)
    , m_window(window) {
    connectActions();
    connect(&grid, &JobGridView::contextMenuRequested, this, &JobIntents::openJobMenu);
    connect(&grid, &JobGridView::pushMenuRequested, this, &JobIntents::openPushMenuAt);
    connect(&grid, &JobGridView::jobActivated, this, &JobIntents::openLogRequested);
}

void JobIntents::connectActions() {
    const auto onCurrent = [this](void (JobIntents::*signal)(models::JobRow)) {
        return [this, signal] {
            if (const auto job = m_grid.currentJob())
                Q_EMIT(this->*signal)(*job);
        };
    };
    connect(m_actions.jobs.retrigger, &QAction::triggered, this,
            [this] { Q_EMIT retriggerRequested(m_grid.selectedJobs()); });
    connect(m_actions.jobs.cancel, &QAction::triggered, this, &JobIntents::cancelSelected);
    connect(m_actions.jobs.openTask, &QAction::triggered, this, onCurrent(&JobIntents::openTaskRequested));
    connect(m_actions.jobs.openLog, &QAction::triggered, this, onCurrent(&JobIntents::openLogRequested));
    connect(m_actions.jobs.openProfile, &QAction::triggered, this, onCurrent(&JobIntents::openProfileRequested));
    connect(m_actions.jobs.openTreeherder, &QAction::triggered, this, onCurrent(&JobIntents::openTreeherderRequested));
    connect(m_actions.jobs.openRawLog, &QAction::triggered, this, onCurrent(&JobIntents::openRawLogRequested));
    const auto pinAndAsk = [this](void (JobIntents::*signal)(models::JobRow)) {
        return [this, signal] {
            const QVector<models::JobRow> jobs = m_grid.selectedJobs();
            if (jobs.isEmpty())
                return;
            Q_EMIT pinRequested(jobs);
            // Of several it is the one that the keyboard is on.
            const QModelIndex marked = m_grid.currentIndex();
            const bool isMeant = m_jobs && marked.isValid() && m_grid.selectionModel()->isSelected(marked);
            Q_EMIT(this->*signal)(isMeant ? m_jobs->storeRow(marked.row()) : jobs.constFirst());
        };
    };
    connect(m_actions.jobs.newBug, &QAction::triggered, this, pinAndAsk(&JobIntents::newBugRequested));
    connect(m_actions.jobs.classify, &QAction::triggered, this, pinAndAsk(&JobIntents::classifyRequested));
    connect(m_actions.jobs.copyTaskIds, &QAction::triggered, this,
            [this] { Q_EMIT copyTaskIdsRequested(m_grid.selectedJobs()); });
    connect(m_actions.jobs.pin, &QAction::triggered, this,
            [this] { Q_EMIT togglePinRequested(m_grid.selectedJobs()); });
    m_grid.installEventFilter(this);
}

/// In the grid the key that pins belongs to the cell it is on first: it ticks what could be added, and selects what is
/// not selected.
bool JobIntents::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_grid && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const QModelIndex current = m_grid.currentIndex();
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && m_actions.jobs.pin->isEnabled() &&
            m_actions.jobs.pin->shortcuts().contains(QKeySequence(Qt::Key_Space)) &&
            (!current.isValid() || m_grid.selectionModel()->isSelected(current))) {
            if (!key->isAutoRepeat()) // A key that is held down would pin and unpin.
                m_actions.jobs.pin->trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void JobIntents::setModels(models::JobGridModel *jobs, models::PushListModel *pushes) {
    m_jobs = jobs;
    m_pushes = pushes;
    // It is about a push that was on show.
    if (m_pushMenu)
        m_pushMenu->close();
}

void JobIntents::addLikes(JobMenu &menu, models::JobRow job) {
    const int row = m_jobs ? m_jobs->rowOfStoreRow(job) : -1;
    if (row < 0)
        return;
    const auto text = [index = m_jobs->index(row)](models::JobGridModel::Role role) {
        return index.data(role).toString();
    };
    treeherder::Job like;
    like.typeName = text(models::JobGridModel::NameRole);
    like.symbol = text(models::JobGridModel::SymbolRole);
    like.groupSymbol = text(models::JobGridModel::GroupSymbolRole);
    menu.addLikes(like.typeName, models::symbolOf(like));
    connect(&menu, &JobMenu::likeNameChosen, this,
            [this, like] { Q_EMIT jobsLikeRequested(models::termsLikeName(like)); });
    connect(&menu, &JobMenu::likeSymbolChosen, this,
            [this, like] { Q_EMIT jobsLikeRequested(models::termsLikeSymbol(like)); });
}

/// One job by its name, several by how many they are.
QString JobIntents::nameOf(const QVector<models::JobRow> &jobs) const {
    if (jobs.size() == 1 && m_jobs)
        return m_jobs->index(m_jobs->rowOfStoreRow(jobs.constFirst())).data(models::JobGridModel::NameRole).toString();
    const QString count = models::formatJobCount(jobs.size());
    QSet<qint64> pushes;
    for (const models::JobRow job : jobs) {
        if (const int row = m_jobs ? m_jobs->rowOfStoreRow(job) : -1; row >= 0)
            pushes.insert(m_jobs->index(row).data(models::JobGridModel::PushIdRole).toLongLong());
    }
    return pushes.size() > 1 ? tr("%1 of %2", "jobs of pushes").arg(count, models::formatPushCount(pushes.size()))
                             : count;
}

void JobIntents::openJobMenu(const QPoint &globalPos) {
    if (m_grid.selectedCount() == 0)
        return;
    const QVector<models::JobRow> jobs = m_grid.selectedJobs();
    auto *menu = new JobMenu(m_actions.jobs.retrigger, m_actions.jobs.cancel, m_actions.jobActions(), jobs, m_window);
    menu->setJobs(jobs, nameOf(jobs));
    // The window's own actions in it act upon what is selected, so all of it does and says so, whatever news comes
    // while it is open.
    connect(&m_grid, &JobGridView::selectedJobsChanged, menu, [this, menu] {
        menu->setJobs(m_grid.selectedJobs(), nameOf(m_grid.selectedJobs()));
        if (menu->jobs().isEmpty())
            menu->close();
    });
    connect(menu, &JobMenu::retriggerTimesChosen, this,
            [this, menu](int times) { Q_EMIT retriggerTimesRequested(menu->jobs(), times); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, menu](const QString &name) { Q_EMIT jobActionRequested(menu->jobs(), name); });
    if (jobs.size() == 1) {
        addLikes(*menu, jobs.constFirst());
        QMenu *task = menu->addMenu(tr("&Task"));
        task->setObjectName(QStringLiteral("taskVerbs"));
        task->setToolTipsVisible(true);
        task->addActions(m_tasks.taskActions());
    }
    menu->popup(globalPos);
    Q_EMIT jobMenuOpened(menu);
}

void JobIntents::openPushMenuAt(qint64 pushId, const QPoint &globalPos) {
    const int row = m_pushes ? m_pushes->rowOfPush(pushId) : -1;
    const int failures = row < 0 ? 0 : m_pushes->index(row).data(models::PushListModel::FailedRole).toInt();
    const QString revision =
        row < 0 ? QString() : m_pushes->index(row).data(models::PushListModel::RevisionRole).toString();
    auto *menu = new PushMenu(
        pushId, failures,
        tr("Push %1").arg(revision.isEmpty() ? QString::number(pushId) : models::shortRevision(revision)), m_window);
    connect(menu, &PushMenu::addJobsChosen, this, [this, pushId] { Q_EMIT addJobsRequested(pushId); });
    connect(menu, &PushMenu::retriggerFailedChosen, this, [this, pushId] { Q_EMIT retriggerFailedRequested(pushId); });
    connect(menu, &ActionMenu::actionChosen, this,
            [this, pushId](const QString &name) { Q_EMIT pushActionRequested(pushId, name); });
    m_pushMenu = menu;
    menu->popup(globalPos);
    Q_EMIT pushMenuOpened(menu);
}

void JobIntents::openPushMenu(qint64 pushId) {
    const QRect sign = m_grid.pushMenuRect(pushId);
    openPushMenuAt(pushId, m_grid.viewport()->mapToGlobal(sign.isEmpty() ? QPoint(8, 8) : sign.bottomLeft()));
}

void JobIntents::cancelSelected() {
    QVector<models::JobRow> jobs;
    for (const models::JobRow job : m_grid.selectedJobs()) {
        const int row = m_jobs ? m_jobs->rowOfStoreRow(job) : -1;
        if (row >= 0 && isUnderWay(m_jobs->statusAt(row)))
            jobs.append(job);
    }
    if (jobs.isEmpty()) {
        if (m_grid.selectedCount() > 0)
            Q_EMIT said(tr("Nothing to cancel: what is selected is over already."));
        return;
    }
    askToCancel(nameOf(jobs), jobs.size(), this, [this, jobs, asked = m_jobs] {
        // In what is on show by now the same rows may be other jobs.
        if (asked && asked == m_jobs)
            Q_EMIT cancelRequested(jobs);
    });
}

void JobIntents::askToCancel(const QString &name, qsizetype count, QObject *context,
                             const std::function<void()> &then) {
    ask(m_window,
        {.title = tr("Cancel jobs"),
         .text = tr("Cancel %1?", "jobs").arg(name),
         .explanation = tr("What was done so far is lost."),
         .yes = tr("Cancel %Ln job(s)", nullptr, models::pluralOf(count)),
         .no = tr("Keep Running"),
         .destroys = true},
        context, then);
}

} // namespace collie::ui
