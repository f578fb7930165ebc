// Selection, mouse, keys, hover and tooltips of JobGridView.
#include "models/pushes/push_list_model.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/jobs/grid_failures.h"
#include "ui/jobs/grid_navigator.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/pushes/push_text.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace collie::ui {

using models::JobRow;

QVector<JobRow> JobGridView::selectedJobs() const {
    QVector<JobRow> jobs;
    jobs.reserve(m_content.selectedCount());
    for (int row = 0, rows = m_model != nullptr ? m_model->rowCount() : 0; row < rows; ++row) {
        if (m_content.isSelected(row))
            jobs.append(m_model->storeRow(row));
    }
    return jobs;
}

std::optional<JobRow> JobGridView::currentJob() const {
    const int row = m_content.onlySelected();
    return row >= 0 ? std::optional(m_model->storeRow(row)) : std::nullopt;
}

std::optional<qint64> JobGridView::currentPush() const {
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(index.data(models::JobGridModel::PushIdRole).toLongLong())
                           : m_collapsed.pushId();
}

void JobGridView::selectJob(JobRow job) {
    if (m_model != nullptr && m_model->reveal(job))
        selectRow(m_model->rowOfStoreRow(job), PositionAtCenter);
}

/// \param hint  how to scroll when the job is not on the screen; when it is, nothing moves.
void JobGridView::selectRow(int row, ScrollHint hint) {
    const QModelIndex index = rowIndex(row);
    if (!index.isValid())
        return;
    // Only counted so far: as the current one it gets a cell of its own.
    if (isIndexHidden(index)) {
        m_content.setCurrentRow(row);
        m_layout.invalidateRows(row, row);
    }
    const QRect rect = visualRect(index);
    const bool onScreen = rect.top() >= coveredHeight() && rect.bottom() < viewport()->height();
    selectOnly(index);
    if (!onScreen)
        scrollTo(index, hint);
}

/// Moves nothing on the screen.
void JobGridView::selectOnly(const QModelIndex &index) {
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    setAutoScroll(true);
    m_rangeStart = index;
}

void JobGridView::selectNextFailure() {
    stepToFailure(1);
}

void JobGridView::selectPreviousFailure() {
    stepToFailure(-1);
}

void JobGridView::stepToFailure(int direction) {
    if (m_model == nullptr)
        return;
    const QModelIndex current = currentIndex();
    // Focus alone makes a job current; as nobody has looked at it yet, it counts too.
    const bool isSeen = current.isValid() && selectionModel()->isSelected(current);
    const auto row = current.isValid() ? std::optional(current.row() - (isSeen ? 0 : direction)) : std::nullopt;
    const FailureStep step = ui::stepToFailure(*m_model, {.pushId = currentPush(), .row = row}, direction);
    if (!step.rests)
        return selectRow(step.row, PositionAtCenter);
    // Its jobs come back when it is on the screen; the next step goes to one of them.
    settle();
    verticalScrollBar()->setValue(m_layout.blockTop(blockOfPush(*step.rests)));
    Q_EMIT failureRests(*step.rests, direction);
}

void JobGridView::setPushGroupsExpanded(qint64 pushId, bool expanded) {
    settle();
    anchorHeader(pushId);
    m_content.setPushExpanded(pushId, expanded);
    m_layout.invalidateAll();
    settle();
    viewport()->update();
}

void JobGridView::setPushCollapsed(qint64 pushId, bool collapsed) {
    if (m_model == nullptr || collapsed == m_model->collapsedPushes().contains(pushId))
        return;
    settle();
    anchorHeader(pushId);
    if (collapsed)
        m_collapsed.putAside(*m_model, pushId, currentIndex(), selectedJobs());
    m_model->setPushCollapsed(pushId, collapsed);
    if (collapsed)
        return;
    GridCollapsed collapsedJobs = std::exchange(m_collapsed, {});
    const GridCollapsed::Back back = collapsedJobs.takeBack(*m_model, pushId);
    setAutoScroll(false);
    if (!currentIndex().isValid())
        selectionModel()->setCurrentIndex(back.current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(back.selection, QItemSelectionModel::Select);
    setAutoScroll(true);
    m_collapsed = std::move(collapsedJobs);
}

QItemSelection JobGridView::selectionOf(const QAbstractItemModel &model, const std::vector<std::pair<int, int>> &runs) {
    QItemSelection selection;
    selection.reserve(static_cast<qsizetype>(runs.size()));
    for (const auto &[first, last] : runs)
        selection.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)));
    return selection;
}

void JobGridView::selectAll() {
    if (m_model == nullptr || m_model->rowCount() == 0)
        return;
    settle();
    selectRange(0, m_model->rowCount() - 1, QItemSelectionModel::ClearAndSelect);
}

void JobGridView::selectRange(int from, int to, QItemSelectionModel::SelectionFlags command) {
    if (m_model == nullptr || from < 0 || to < 0)
        return;
    const GridNavigator navigator(m_layout);
    selectionModel()->select(selectionOf(*m_model, navigator.shownRuns(std::min(from, to), std::max(from, to))),
                             command);
}

/// From the job where the range started to the one nearest to the rectangle's second corner, as text is selected; with
/// a rubber band, everything it touches.
void JobGridView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) {
    if (m_model == nullptr)
        return;
    settle();
    const GridNavigator navigator(m_layout);
    const QPoint corner = toContent(rect.bottomRight());
    if (m_band) {
        m_bandRect = QRect(QPoint(std::min(m_band->x(), corner.x()), std::min(m_band->y(), corner.y())),
                           QPoint(std::max(m_band->x(), corner.x()), std::max(m_band->y(), corner.y())));
        selectionModel()->select(selectionOf(*m_model, navigator.runsIn(m_bandRect)), command);
        viewport()->update();
        return;
    }
    const int to = navigator.nearest(corner);
    selectRange(m_rangeStart.isValid() ? m_rangeStart.row() : to, to, command);
}

QRegion JobGridView::visualRegionForSelection(const QItemSelection &selection) const {
    settle();
    QRegion region;
    const GridNavigator navigator(m_layout);
    // Only what is on the screen: a region of 100,000 cells would take longer than painting them.
    for (const auto &[first, last] : navigator.runsIn(viewport()->rect().translated(0, verticalOffset()))) {
        for (int row = first; row <= last; ++row) {
            if (selection.contains(rowIndex(row)))
                region += visualRect(rowIndex(row));
        }
    }
    return region;
}

void JobGridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    for (const QItemSelectionRange &range : deselected)
        m_content.setSelected(range.top(), range.bottom(), false);
    for (const QItemSelectionRange &range : selected)
        m_content.setSelected(range.top(), range.bottom(), true);
    viewport()->update();
    if (m_rowsChanging)
        return;
    // Rows that come before what is selected are told as a change of nothing.
    if (!selected.isEmpty() || !deselected.isEmpty())
        m_collapsed.forgetSelected();
    tellSelection();
}

void JobGridView::currentChanged(const QModelIndex &current, const QModelIndex &) {
    m_goalX = -1;
    if (m_rowsChanging)
        return; // structureChanged() follows.
    m_collapsed.forgetCurrent();
    m_content.setCurrentRow(current.row());
    if (current.isValid() && isIndexHidden(current)) {
        m_layout.invalidateRows(current.row(), current.row());
        settle();
    }
    if (current.isValid() && hasAutoScroll() && isVisible())
        scrollTo(current);
    if (!m_layout.isDirty())
        m_anchor = takeAnchor();
    viewport()->update();
    tellFocus();
}

/// To screen readers.
void JobGridView::tellFocus() {
    if (!QAccessible::isActive() || !hasFocus() || !currentIndex().isValid())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

std::optional<GridLayout::MarkRef> JobGridView::markAt(const QPoint &point) const {
    settle();
    auto mark = isUnderHeader(point) ? std::nullopt : m_layout.markAt(toContent(point));
    return mark && mark->mark.kind != GridMark::Kind::End ? mark : std::nullopt;
}

/// \return false for what is a job.
bool JobGridView::toggleTick(const QModelIndex &index) {
    if (!index.isValid() || !m_model->isRunnableAt(index.row()))
        return false;
    m_model->setData(index, m_model->isTickedAt(index.row()) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    return true;
}

void JobGridView::mousePressEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    m_pressedHeader = freeHeaderAt(point);
    if (const auto mark = markAt(point); mark && event->button() == Qt::LeftButton) {
        toggleGroup(mark->mark.group);
        return;
    }
    if (isUnderHeader(point)) {
        if (event->button() == Qt::LeftButton)
            pressHeader(point);
        return;
    }
    const QModelIndex index = indexAt(point);
    if (event->button() == Qt::LeftButton && toggleTick(index)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        return;
    }
    // The base class keeps the start of ranges to itself and tells only points, which say little in lines of cells:
    // it is kept here too, by the same rule. Every button that does not extend a range begins one.
    if (!selectionCommand(index, event).testFlag(QItemSelectionModel::Current))
        m_rangeStart = index;
    else if (!m_rangeStart.isValid())
        m_rangeStart = currentIndex().isValid() ? currentIndex() : index;
    m_band = event->button() == Qt::LeftButton && !index.isValid() ? std::optional(toContent(point)) : std::nullopt;
    m_bandRect = QRect();
    m_pressed = true;
    m_pressedOn = index;
    QAbstractItemView::mousePressEvent(event);
}

void JobGridView::pressHeader(const QPoint &point) {
    if (const auto commit = commitAt(point))
        m_commits.activate(*commit);
    const auto sign = signAt(point);
    if (sign && sign->kind == HeaderSign::Kind::Menu)
        Q_EMIT pushMenuRequested(sign->pushId, viewport()->mapToGlobal(pushMenuRect(sign->pushId).bottomLeft()));
    else if (sign && sign->kind == HeaderSign::Kind::Fold)
        setCommitsUnfolded(sign->pushId, !m_commits.isUnfolded(sign->pushId));
    else if (sign && sign->kind == HeaderSign::Kind::Copy)
        m_commits.copyRevision(sign->pushId);
}

void JobGridView::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() == Qt::NoButton) {
        setHover(event->position().toPoint());
        return;
    }
    // A press on a group's sign or a header begins no selection.
    if (m_pressed)
        QAbstractItemView::mouseMoveEvent(event);
}

void JobGridView::mouseReleaseEvent(QMouseEvent *event) {
    if (!m_pressed)
        return;
    m_pressed = false;
    const bool banded = m_band && !m_bandRect.isEmpty();
    QAbstractItemView::mouseReleaseEvent(event);
    m_band.reset();
    m_bandRect = QRect();
    if (banded)
        viewport()->update();
}

void JobGridView::mouseDoubleClickEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    const std::optional<qint64> header = freeHeaderAt(point);
    if (header && header == m_pressedHeader && event->button() == Qt::LeftButton) {
        setPushCollapsed(*header, !m_model->collapsedPushes().contains(*header));
        return;
    }
    const QModelIndex index = indexAt(point);
    const bool isJob = index.isValid() && !m_model->isRunnableAt(index.row());
    // Of two quick clicks on two jobs the second is a click.
    if (!isJob || m_pressedOn != index) {
        mousePressEvent(event);
        return;
    }
    const JobRow job = m_model->storeRow(index.row());
    m_pressed = true;
    QAbstractItemView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT jobActivated(job);
}

/// Unfolds the group, so that nothing unseen is acted upon.
void JobGridView::selectGroup(int group) {
    const auto entry = m_layout.structure().groups.at(static_cast<size_t>(group));
    setGroupExpanded(rowIndex(entry.firstRow), true);
    settle();
    selectionModel()->setCurrentIndex(rowIndex(entry.firstRow), QItemSelectionModel::NoUpdate);
    m_rangeStart = rowIndex(entry.firstRow);
    selectRange(entry.firstRow, entry.firstRow + entry.count - 1, QItemSelectionModel::ClearAndSelect);
}

/// A menu is about the job it is opened on, or about all that are selected if that job is one of them; where no job is
/// there is no menu.
void JobGridView::contextMenuEvent(QContextMenuEvent *event) {
    event->accept();
    QPoint position = event->globalPos();
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (m_model == nullptr || (byMouse && openPushMenu(event->pos(), position)))
        return;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (const auto mark = markAt(event->pos()); byMouse && mark)
        selectGroup(mark->mark.group);
    else if (!index.isValid() || m_model->isRunnableAt(index.row()))
        return;
    else if (!m_content.isSelected(index.row()))
        selectOnly(index);
    if (!byMouse) {
        scrollTo(index);
        position = viewport()->mapToGlobal(visualRect(index).bottomLeft());
    }
    Q_EMIT contextMenuRequested(position);
}

int JobGridView::goalColumn() const {
    const auto rect = m_layout.cellRect(currentIndex().row());
    return m_goalX >= 0 || !rect ? m_goalX : rect->center().x();
}

QModelIndex JobGridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    settle();
    const GridNavigator navigator(m_layout);
    const int row = currentIndex().row();
    const auto rect = m_layout.cellRect(row);
    const bool whole = modifiers.testFlag(Qt::ControlModifier);
    if (whole && (action == MoveHome || action == MoveEnd))
        return rowIndex(action == MoveHome ? navigator.first() : navigator.last());
    if (!rect)
        return rowIndex(navigator.nearest(toContent({0, coveredHeight()})));
    const int x = goalColumn();
    const int page = verticalScrollBar()->pageStep();
    int target = -1;
    switch (action) {
    case MoveUp:
        target = navigator.above(row, x);
        break;
    case MoveDown:
        target = navigator.below(row, x);
        break;
    case MoveLeft:
    case MovePrevious:
        target = navigator.previous(row);
        break;
    case MoveRight:
    case MoveNext:
        target = navigator.next(row);
        break;
    case MoveHome:
        target = navigator.lineStart(row);
        break;
    case MoveEnd:
        target = navigator.lineEnd(row);
        break;
    case MovePageUp:
        target = navigator.nearest({x, rect->center().y() - page});
        break;
    case MovePageDown:
        target = navigator.nearest({x, rect->center().y() + page});
        break;
    }
    return rowIndex(target >= 0 ? target : row);
}

/// By the rules of QAbstractItemView::keyPressEvent(), but for what lies between two jobs.
void JobGridView::moveTo(const QModelIndex &index, const QKeyEvent &event) {
    const QModelIndex before = currentIndex();
    if (!index.isValid() || index == before)
        return;
    const auto command = selectionCommand(index, &event);
    if (!command.testFlag(QItemSelectionModel::Current)) {
        selectionModel()->setCurrentIndex(index, command);
        m_rangeStart = index;
        return;
    }
    if (!m_rangeStart.isValid())
        m_rangeStart = before.isValid() ? before : index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectRange(m_rangeStart.row(), index.row(), command);
}

bool JobGridView::handleCursorKey(QKeyEvent *event) {
    static const QHash<int, CursorAction> actions{{Qt::Key_Up, MoveUp},         {Qt::Key_Down, MoveDown},
                                                  {Qt::Key_Left, MoveLeft},     {Qt::Key_Right, MoveRight},
                                                  {Qt::Key_Home, MoveHome},     {Qt::Key_End, MoveEnd},
                                                  {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto action = actions.constFind(event->key());
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (action == actions.constEnd())
        return false;
    if (modifiers.testFlag(Qt::AltModifier) || modifiers.testFlag(Qt::MetaModifier)) {
        // Back and Forward of the window, which come here where there is nothing to go back to: no job is moved to.
        event->ignore();
        return true;
    }
    // Ctrl+Home and Ctrl+End go and select; with other keys Ctrl moves only the focus.
    const bool whole = *action == MoveHome || *action == MoveEnd;
    const bool vertical = *action == MoveUp || *action == MoveDown || *action == MovePageUp || *action == MovePageDown;
    settle();
    const int column = goalColumn();
    const QModelIndex target = moveCursor(*action, modifiers);
    moveTo(target, QKeyEvent(QEvent::KeyPress, event->key(), whole ? modifiers & ~Qt::ControlModifier : modifiers));
    if (vertical)
        m_goalX = column;
    return true;
}

bool JobGridView::handleActionKey(QKeyEvent *event) {
    if (!currentIndex().isValid())
        return false;
    switch (event->key()) {
    case Qt::Key_Space:
        return toggleTick(currentIndex());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model->isRunnableAt(currentIndex().row()))
            return false;
        Q_EMIT activated(currentIndex());
        // The focus may have moved on alone (Ctrl and an arrow): the log is that of the job whose details are shown.
        Q_EMIT jobActivated(currentJob().value_or(m_model->storeRow(currentIndex().row())));
        return true;
    case Qt::Key_Plus:
        setGroupExpanded(currentIndex(), true);
        return true;
    case Qt::Key_Minus:
        setGroupExpanded(currentIndex(), false);
        return true;
    default:
        return false;
    }
}

void JobGridView::keyPressEvent(QKeyEvent *event) {
    event->accept();
    if (m_model == nullptr || (!handleCursorKey(event) && !handleActionKey(event)))
        QAbstractItemView::keyPressEvent(event);
}

void JobGridView::focusInEvent(QFocusEvent *event) {
    // The base class would make some job current that nobody chose. NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    // Once this is over, Qt says that the grid has the focus: it is one of its jobs.
    QMetaObject::invokeMethod(this, &JobGridView::tellFocus, Qt::QueuedConnection);
}

void JobGridView::focusOutEvent(QFocusEvent *event) {
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

void JobGridView::setHover(const QPoint &point) {
    const auto mark = markAt(point);
    const auto commit = commitAt(point);
    const auto sign = signAt(point);
    const int row = indexAt(point).row();
    const auto same = [](const auto &a, const auto &b) {
        return a.has_value() == b.has_value() &&
               (!a || (a->platform == b->platform && a->mark.line == b->mark.line && a->mark.x == b->mark.x));
    };
    if (row == m_hoveredRow && same(mark, m_hoveredMark) && sign == m_hoveredSign && commit == m_commits.hovered())
        return;
    clearHover();
    m_hoveredRow = row;
    m_hoveredMark = mark;
    m_hoveredSign = sign;
    m_commits.setHovered(commit);
    if (sign || commit)
        viewport()->update();
    if ((sign && sign->kind != HeaderSign::Kind::Counts) || (commit && m_commits.isActive(*commit)))
        viewport()->setCursor(Qt::PointingHandCursor);
    if (row >= 0)
        viewport()->update(visualRect(rowIndex(row)));
    if (mark) {
        viewport()->update(m_layout.rectOf(mark->platform, mark->mark).translated(0, -verticalOffset()));
        viewport()->setCursor(Qt::PointingHandCursor);
    }
}

void JobGridView::clearHover() {
    if (m_hoveredSign || m_commits.hovered()) {
        m_hoveredSign.reset();
        m_commits.setHovered(std::nullopt);
        viewport()->update();
        viewport()->unsetCursor();
    }
    if (m_hoveredRow < 0 && !m_hoveredMark)
        return;
    if (m_hoveredRow >= 0 && !m_rowsChanging && !m_layout.isDirty())
        viewport()->update(visualRect(rowIndex(m_hoveredRow)));
    else
        viewport()->update();
    if (m_hoveredMark) {
        viewport()->update();
        viewport()->unsetCursor();
    }
    m_hoveredRow = -1;
    m_hoveredMark.reset();
}

QString JobGridView::toolTipAt(const QPoint &point) const {
    const QPoint content = toContent(point);
    const auto &structure = m_layout.structure();
    if (const auto commit = commitAt(point))
        return m_commits.toolTip(*commit);
    if (isUnderHeader(point)) {
        const auto sign = signAt(point);
        if (sign && sign->kind == HeaderSign::Kind::Fold)
            return m_commits.isUnfolded(sign->pushId) ? tr("Hide the commits") : tr("Show the commits");
        const auto &push = structure.pushes.at(static_cast<size_t>(m_layout.blockAt(content.y())));
        const int row = m_pushes != nullptr ? m_pushes->rowOfPush(push.pushId) : -1;
        if (row >= 0 && sign && sign->kind == HeaderSign::Kind::Counts)
            return m_pushes->index(row).data(models::PushListModel::CountsToolTipRole).toString();
        if (row >= 0 && sign && sign->kind == HeaderSign::Kind::Copy)
            return tr("Copy %1").arg(m_pushes->index(row).data(models::PushListModel::RevisionRole).toString());
        QString text = row >= 0 ? pushToolTip(m_pushes->index(row)) : QString();
        if (push.isCollapsed)
            text += u'\n' + tr("Double-click to show its jobs.");
        return text;
    }
    QString text;
    const int platform = m_layout.platformAt(content.y());
    if (const QModelIndex index = indexAt(point); index.isValid()) {
        text = index.data(Qt::ToolTipRole).toString();
    } else if (const auto mark = markAt(point)) {
        const auto &group = structure.groups.at(static_cast<size_t>(mark->mark.group));
        text = group.name.isEmpty() ? group.symbol : group.name;
        if (mark->mark.kind == GridMark::Kind::Count)
            text = tr("%1: %2 %3", "a group: number and result of jobs")
                       .arg(text, models::formatCount(mark->mark.count), treeherder::jobStatusName(mark->mark.status));
        text +=
            u'\n' + (m_content.isExpanded(group.key) ? tr("Click to fold the group.") : tr("Click to show every job."));
    } else if (platform >= 0 && content.x() < m_layout.metrics().margin + m_layout.metrics().nameWidth) {
        text = structure.platforms.at(static_cast<size_t>(platform)).name;
    }
    return text;
}

bool JobGridView::viewportEvent(QEvent *event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        settle();
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), models::plainText(toolTipAt(help->pos())), viewport());
        return true;
    }
    case QEvent::Leave:
        clearHover();
        break;
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace collie::ui
