#include "app/collie/trail_controller.h"

#include "app/collie/filter_controller.h"
#include "app/collie/repository_controller.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace collie::app {

using session::JobName;
using session::TrailStep;
using session::TrailView;

namespace {

/// More would be a list of its own, kept a hundred times.
constexpr int mostSelected = 1'000;

JobName nameOf(const treeherder::Job &job) {
    return job.taskId.isEmpty() ? JobName{.jobId = job.id} : JobName{.taskId = job.taskId, .runId = job.runId};
}

/// An address of Treeherder does not say which Taskcluster ran its jobs, so that the deployment is corrected once the
/// repository is known.
bool isCorrected(const TrailView &before, const TrailView &after) {
    return before.view.repository == after.view.repository && before.view.query == after.view.query &&
           before.deployment.treeherderUrl == after.deployment.treeherderUrl &&
           before.deployment.rootUrl != after.deployment.rootUrl && after.deployment.hasTreeherder();
}

} // namespace

TrailController::TrailController(ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window) {
    m_note.setSingleShot(true);
    connect(&m_note, &QTimer::timeout, this, &TrailController::note);
    connect(window.grid(), &ui::JobGridView::selectedJobsChanged, this, &TrailController::changed);
    connect(window.pane<ui::PushPane>()->list(), &ui::PushListView::pushSelectionChanged, this,
            &TrailController::changed);
    connect(window.actions()->expandAll, &QAction::toggled, this, &TrailController::changed);
    connect(window.actions()->links.back, &QAction::triggered, this, [this] { go(false); });
    connect(window.actions()->links.forward, &QAction::triggered, this, [this] { go(true); });
    // Whatever is under the pointer, the buttons at the side of a mouse mean the window.
    qApp->installEventFilter(this);
}

TrailController::~TrailController() = default;

bool TrailController::eventFilter(QObject *watched, QEvent *event) {
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if ((!isPress && event->type() != QEvent::MouseButtonRelease) || !watched->isWidgetType())
        return false;
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return false;
    const QWidget *top = static_cast<QWidget *>(watched)->window();
    if (top != &m_window && top->parentWidget() != &m_window) // A pane may float.
        return false;
    // A question is about what is on show.
    if (QApplication::activeModalWidget() != nullptr)
        return false;
    const ui::LinkActions &links = m_window.actions()->links;
    if (isPress)
        (button == Qt::BackButton ? links.back : links.forward)->trigger();
    return true;
}

void TrailController::setFilters(FilterController *filters) {
    m_filters = filters;
    if (filters == nullptr)
        return;
    connect(filters, &FilterController::changed, this, &TrailController::filterChanged);
    connect(filters, &FilterController::gaveUp, this, &TrailController::filterGivenUp);
}

void TrailController::show(RepositoryController *view) {
    if (view == nullptr && m_note.isActive())
        note();
    if (m_view != nullptr) {
        m_view->feed().disconnect(this);
        m_view->feed().jobs().disconnect(this);
        m_view->log().disconnect(this);
    }
    m_view = view;
    m_note.stop();
    if (view == nullptr)
        return updateActions();
    connect(&view->feed(), &session::Feed::queryChanged, this, &TrailController::changed);
    connect(&view->feed(), &session::Feed::pushesLoaded, this, &TrailController::restore);
    connect(&view->feed(), &session::Feed::jobsApplied, this, &TrailController::restore);
    connect(&view->feed(), &session::Feed::jobsLoaded, this, &TrailController::restore);
    connect(&view->feed().jobs(), &models::JobGridModel::collapsedPushesChanged, this, &TrailController::changed);
    connect(&view->log(), &LogController::opened, this, &TrailController::changed);
    m_isNew = true;
    // Of two things that were asked for, the newer is what is on show.
    const bool isWanted = std::exchange(m_isOpening, false) && m_wanted &&
                          m_wanted->view.repository == view->feed().repository() &&
                          m_wanted->view.taskGroupId == view->target().taskGroupId;
    if (!isWanted)
        m_wanted.reset();
    m_note.start(0);
    updateActions();
}

void TrailController::leave() {
    m_wanted.reset();
    m_isOpening = false;
}

TrailView TrailController::viewOnShow() const {
    session::Feed &feed = m_view->feed();
    const models::JobGridModel &jobs = feed.jobs();
    TrailView view{.deployment = feed.deployment(),
                   .view = {.repository = feed.repository(),
                            .taskGroupId = m_view->target().taskGroupId,
                            .query = feed.query(),
                            .filter = m_filters->wanted(),
                            .groupsExpanded = m_window.actions()->expandAll->isChecked(),
                            .collapsedPushes = jobs.collapsedPushes().values()},
                   .chosenPushes = m_window.pane<ui::PushPane>()->list()->selectedPushIds()};
    std::sort(view.view.collapsedPushes.begin(), view.view.collapsedPushes.end());
    if (m_window.grid()->selectedCount() <= mostSelected) {
        const QVector<models::JobRow> selected = m_window.grid()->selectedJobs();
        for (const models::JobRow row : selected)
            view.selected.append(nameOf(feed.store().job(row)));
    }
    view.log = logOnShow();
    return view;
}

std::optional<session::LogName> TrailController::logOnShow() const {
    const std::optional<OpenLog> log = m_view->log().onShow();
    return log ? std::optional(session::LogName{.job = nameOf(log->job), .artifact = log->place.name}) : std::nullopt;
}

void TrailController::changed() {
    if (m_view == nullptr || m_isRestoring)
        return;
    // A person goes on from here; what has not come back by now is not waited for. A view that is only being made says
    // nothing of theirs.
    if (!m_isNew)
        m_wanted.reset();
    m_note.start(0);
}

void TrailController::filterChanged() {
    // What is found out for a filter comes while a view is being brought back, and does not end that.
    if (m_view != nullptr && (!m_wanted || !session::isSameFilter(m_wanted->view.filter, m_filters->wanted())))
        changed();
}

/// Nobody chose that, so it is no step of its own: what is on show, or is being brought back, goes on without the term.
void TrailController::filterGivenUp() {
    if (m_view == nullptr || m_isOpening)
        return;
    if (m_wanted)
        m_wanted->view.filter = m_filters->wanted();
    else if (!m_isNew && !m_note.isActive())
        m_trail.replace(viewOnShow());
}

void TrailController::note() {
    m_note.stop();
    if (m_view == nullptr)
        return;
    const bool isNew = std::exchange(m_isNew, false);
    // What is being brought back is where one is already.
    if (m_wanted)
        return restore();
    const TrailView now = viewOnShow();
    const TrailView *before = m_trail.current();
    if (before == nullptr || (isNew && *before != now && !isCorrected(*before, now)))
        m_trail.add(now);
    else if (isNew || !before->isSamePlace(now) || session::trailStep(*before, now) == TrailStep::Replace)
        m_trail.replace(now);
    else if (session::trailStep(*before, now) == TrailStep::Add)
        m_trail.add(now);
    noteDone();
}

void TrailController::noteDone() {
    updateActions();
    Q_EMIT noted(*m_trail.current());
}

void TrailController::go(bool forward) {
    if (m_note.isActive())
        note();
    std::optional<TrailView> wanted;
    // What is looked for, or was not found, is no step yet.
    if (m_view == nullptr && !forward && m_trail.current() != nullptr)
        wanted = *m_trail.current();
    else if (forward && m_trail.canGoForward())
        wanted = m_trail.forward();
    else if (!forward && m_trail.canGoBack())
        wanted = m_trail.back();
    if (wanted)
        Q_EMIT viewWanted(*wanted);
    updateActions();
}

bool TrailController::restoreHere(const TrailView &view) {
    m_wanted = view;
    m_isOpening = m_view == nullptr || !viewOnShow().isSamePlace(view) || m_view->feed().pushes().rowCount() == 0;
    if (m_isOpening)
        return false;
    m_isNew = false;
    restore();
    return true;
}

/// As far as what is wanted is loaded.
void TrailController::restore() {
    if (!m_wanted || m_isOpening || m_view == nullptr || m_isRestoring)
        return;
    const QScopedValueRollback<bool> restoring(m_isRestoring, true);
    session::Feed &feed = m_view->feed();
    ui::PushListView *list = m_window.pane<ui::PushPane>()->list();
    m_window.actions()->expandAll->setChecked(m_wanted->view.groupsExpanded);
    // A term of it may be given up at once.
    if (const models::JobFilter filter = m_wanted->view.filter; !session::isSameFilter(m_filters->wanted(), filter))
        m_filters->apply(filter);
    const QVector<qint64> &folded = m_wanted->view.collapsedPushes;
    feed.jobs().setCollapsedPushes(QSet<qint64>(folded.begin(), folded.end()));
    if (list->selectedPushIds() != m_wanted->chosenPushes)
        list->setSelectedPushIds(m_wanted->chosenPushes);
    const bool isSelected = restoreSelection();
    const bool isWhole = restoreLog() && isSelected && list->selectedPushIds() == m_wanted->chosenPushes;
    if (isWhole || !feed.isLoading()) {
        m_wanted.reset();
        m_isNew = false;
        m_trail.replace(viewOnShow());
        noteDone();
    }
}

/// \return whether all that was selected is so again.
bool TrailController::restoreSelection() {
    const models::JobGridModel &jobs = m_view->feed().jobs();
    ui::JobGridView *grid = m_window.grid();
    QItemSelection rows;
    QModelIndex first;
    bool isWhole = true;
    for (const JobName &name : std::as_const(m_wanted->selected)) {
        const std::optional<models::JobRow> job = rowOf(name);
        const int row = job ? jobs.rowOfStoreRow(*job) : -1;
        isWhole = isWhole && row >= 0;
        if (row < 0)
            continue;
        first = first.isValid() ? first : jobs.index(row);
        rows.select(jobs.index(row), jobs.index(row));
    }
    if (m_wanted->selected.size() == 1 && first.isValid()) {
        grid->selectJob(jobs.storeRow(first.row()));
    } else {
        if (first.isValid())
            grid->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        grid->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }
    return isWhole;
}

/// One that was opened at a later place goes; the one that was open here stays, or comes back.
/// \return whether it is as it was.
bool TrailController::restoreLog() {
    const std::optional<session::LogName> open = logOnShow();
    if (open == m_wanted->log)
        return true;
    if (open)
        m_view->log().close();
    const std::optional<models::JobRow> job = m_wanted->log ? rowOf(m_wanted->log->job) : std::nullopt;
    if (!job)
        return !m_wanted->log;
    QWidget *focused = QApplication::focusWidget();
    m_view->log().openAt(*job, {.name = m_wanted->log->artifact});
    if (focused != nullptr)
        focused->setFocus(Qt::OtherFocusReason);
    return true;
}

std::optional<models::JobRow> TrailController::rowOf(const JobName &name) const {
    const models::JobStore &store = m_view->feed().store();
    return name.taskId.isEmpty() ? store.findById(name.jobId) : store.findByTask(name.taskId, name.runId);
}

void TrailController::updateActions() {
    const ui::LinkActions &links = m_window.actions()->links;
    links.back->setEnabled(m_trail.canGoBack() || (m_view == nullptr && m_trail.current() != nullptr));
    links.forward->setEnabled(m_trail.canGoForward());
}

} // namespace collie::app
