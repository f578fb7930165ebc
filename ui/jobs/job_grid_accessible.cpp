#include "ui/jobs/job_grid_accessible.h"

#include "ui/jobs/job_grid_item_accessible.h"
#include "ui/jobs/job_grid_view.h"

#include <QPointer>

namespace collie::ui {

namespace {

constexpr char controlledProperty[] = "controlledPane";

QAccessibleInterface *makeInterface(const QString &, QObject *object) {
    auto *view = qobject_cast<JobGridView *>(object);
    return view != nullptr ? new JobGridAccessible(view) : nullptr;
}

} // namespace

void JobGridAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void JobGridAccessible::setControlled(JobGridView &grid, QWidget &pane) {
    grid.setProperty(controlledProperty, QVariant::fromValue(QPointer<QWidget>(&pane)));
}

JobGridAccessible::JobGridAccessible(JobGridView *view)
    : QAccessibleWidget(view, QAccessible::List) {}

JobGridAccessible::~JobGridAccessible() {
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

JobGridView *JobGridAccessible::view() const {
    return qobject_cast<JobGridView *>(object());
}

int JobGridAccessible::childCount() const {
    return view() != nullptr && view()->model() != nullptr ? view()->model()->rowCount() : 0;
}

QAccessibleInterface *JobGridAccessible::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_items.constFind(index); known != m_items.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *item = new JobGridItemAccessible(view(), index);
    m_items.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *JobGridAccessible::childAt(int x, int y) const {
    if (view() == nullptr)
        return nullptr;
    return child(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y))).row());
}

QAccessibleInterface *JobGridAccessible::focusChild() const {
    return view() != nullptr && view()->hasFocus() ? child(view()->currentIndex().row()) : nullptr;
}

int JobGridAccessible::indexOfChild(const QAccessibleInterface *child) const {
    const auto *item = dynamic_cast<const JobGridItemAccessible *>(child);
    return item != nullptr ? item->row() : -1;
}

QList<QPair<QAccessibleInterface *, QAccessible::Relation>>
JobGridAccessible::relations(QAccessible::Relation match) const {
    auto all = QAccessibleWidget::relations(match);
    const auto pane = object()->property(controlledProperty).value<QPointer<QWidget>>();
    if (pane && match.testFlag(QAccessible::Controlled))
        all.append({QAccessible::queryAccessibleInterface(pane), QAccessible::Controlled});
    return all;
}

} // namespace collie::ui
