#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace collie::ui {

class JobGridView;

/// The grid for screen readers: a list with one item a job, named by the model's Qt::AccessibleTextRole. Items are
/// made when asked for.
class JobGridAccessible final : public QAccessibleWidget {
  public:
    explicit JobGridAccessible(JobGridView *view);
    ~JobGridAccessible() override;
    Q_DISABLE_COPY_MOVE(JobGridAccessible)

    /// Makes QAccessible know grids; once is enough, more does nothing.
    static void install();
    /// Has screen readers told that a pane shows what is marked in the grid.
    static void setControlled(JobGridView &grid, QWidget &pane);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QList<QPair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override;

  private:
    [[nodiscard]] JobGridView *view() const;

    mutable QHash<int, QAccessible::Id> m_items; ///< By row.
};

} // namespace collie::ui
