#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QFocusEvent>

namespace collie::ui {

/// A view that marks rows by itself, also while something else has the keys. Qt's views tell screen readers of any
/// current row that the keys are there (Qt 6.4, QTreeView::currentChanged() and its likes), which takes whoever listens
/// away from where they are; this one does only when it has them. When it gets them, the row is told too: of that Qt
/// tells the view alone. \tparam View  QTreeView, QListView, QTableView or what is made of one.
template <class View>
class QuietView : public View {
  public:
    using View::View;

  protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override {
        if (this->hasFocus())
            View::currentChanged(current, previous);
        else
            QAbstractItemView::currentChanged(current, previous); // NOLINT(bugprone-parent-virtual-call): past View's.
    }

    void focusInEvent(QFocusEvent *event) override {
        View::focusInEvent(event);
        // Qt tells of the view once this has returned, and what is told last is what is read.
        QMetaObject::invokeMethod(
            this, [this] { tellRow(); }, Qt::QueuedConnection);
    }

  private:
    void tellRow() {
        if (!QAccessible::isActive() || !this->hasFocus())
            return;
        const QAccessibleInterface *view = QAccessible::queryAccessibleInterface(this);
        QAccessibleInterface *row = view != nullptr ? view->focusChild() : nullptr;
        if (row == nullptr)
            return;
        QAccessibleEvent focus(row, QAccessible::Focus);
        QAccessible::updateAccessibility(&focus);
    }
};

} // namespace collie::ui
