#include "ui/jobs/job_grid_item_accessible.h"

#include "models/pushes/push_list_model.h"
#include "ui/jobs/job_grid_view.h"

namespace collie::ui {

JobGridItemAccessible::JobGridItemAccessible(JobGridView *view, int row)
    : m_view(view)
    , m_row(row) {}

QModelIndex JobGridItemAccessible::index() const {
    return m_view != nullptr && m_view->model() != nullptr ? m_view->model()->index(m_row, 0) : QModelIndex();
}

/// The push it is of, in words.
QString JobGridItemAccessible::pushText() const {
    const models::PushListModel *pushes = m_view->pushes();
    const qint64 id = index().data(models::JobGridModel::PushIdRole).toLongLong();
    const int row = pushes != nullptr ? pushes->rowOfPush(id) : -1;
    if (row < 0)
        return {};
    const treeherder::Push &push = pushes->pushAt(row);
    return JobGridView::tr("Push: %1, %2").arg(push.subject(), push.author);
}

bool JobGridItemAccessible::isValid() const {
    return index().isValid();
}

QAccessibleInterface *JobGridItemAccessible::parent() const {
    return QAccessible::queryAccessibleInterface(m_view);
}

QString JobGridItemAccessible::text(QAccessible::Text text) const {
    switch (text) {
    case QAccessible::Name:
        return index().data(Qt::AccessibleTextRole).toString();
    case QAccessible::Description:
        return isValid() ? index().data(Qt::ToolTipRole).toString() + u'\n' + pushText() : QString();
    default:
        return {};
    }
}

QRect JobGridItemAccessible::rect() const {
    if (!isValid())
        return {};
    const QRect rect = m_view->visualRect(index());
    return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State JobGridItemAccessible::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QRect rect = m_view->visualRect(index());
    const bool isJob = !index().data(models::JobGridModel::RunnableRole).toBool();
    state.selectable = isJob;
    state.multiSelectable = isJob;
    state.extSelectable = isJob;
    state.checkable = !isJob;
    state.checked = !isJob && index().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    state.focusable = true;
    state.selected = m_view->selectionModel()->isSelected(index());
    state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
    state.invisible = rect.isEmpty();
    state.offscreen = !rect.intersects(m_view->viewport()->rect());
    return state;
}

void *JobGridItemAccessible::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList JobGridItemAccessible::actionNames() const {
    return {state().checkable ? toggleAction() : pressAction(), setFocusAction()};
}

void JobGridItemAccessible::doAction(const QString &name) {
    if (!isValid())
        return;
    if (name == pressAction())
        m_view->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::ClearAndSelect);
    else if (name == toggleAction())
        m_view->model()->setData(index(), state().checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    else if (name == setFocusAction())
        m_view->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::NoUpdate);
    m_view->setFocus();
}

} // namespace collie::ui
