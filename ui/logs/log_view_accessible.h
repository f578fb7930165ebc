#pragma once

#include <QAccessibleWidget>

namespace collie::ui {

class LogView;

/// A log for screen readers: a document whose text is what is on the screen, as terminals do it; more would not fit
/// into what readers can count.
class LogViewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface {
  public:
    explicit LogViewAccessible(LogView *view);
    ~LogViewAccessible() override = default;
    Q_DISABLE_COPY_MOVE(LogViewAccessible)

    /// Makes QAccessible know logs; once is enough, more does nothing.
    static void install();

    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int, int) override {}
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

  private:
    [[nodiscard]] LogView *view() const;
};

} // namespace collie::ui
