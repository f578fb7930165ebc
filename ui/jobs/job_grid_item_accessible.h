#pragma once

#include <QAccessible>
#include <QPointer>

namespace collie::ui {

class JobGridView;

/// One job of a JobGridView for screen readers; it stands for a row, whichever job is there.
class JobGridItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    JobGridItemAccessible(JobGridView *view, int row);

    [[nodiscard]] int row() const { return m_row; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

  private:
    [[nodiscard]] QModelIndex index() const;
    [[nodiscard]] QString pushText() const;

    QPointer<JobGridView> m_view;
    int m_row;
};

} // namespace collie::ui
