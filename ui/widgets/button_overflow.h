#pragma once

#include <QObject>

#include <vector>

class QToolButton;
class QWidget;

namespace collie::ui {

/// Hides the buttons that a bar has no room for, the last ones first, and offers them in the menu of a button at its
/// end instead. Looks after itself as the bar becomes wider or narrower. GUI thread.
class ButtonOverflow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ButtonOverflow)
  public:
    /// \param bar  owns this; has a horizontal layout with all that stands in it, to whose end the button is added. Its
    /// width is not to depend on its buttons. \param buttons  of the bar, in the order of their worth. They are not
    /// shown or hidden by anybody else.
    ButtonOverflow(QWidget &bar, std::vector<QToolButton *> buttons);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void fit();
    void fillMenu();
    [[nodiscard]] int widthOfOthers() const;

    QWidget &m_bar;
    std::vector<QToolButton *> m_buttons;
    QToolButton *m_more;
    bool m_isFitting = false;
};

} // namespace collie::ui
