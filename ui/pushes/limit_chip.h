#pragma once

#include <QAbstractButton>

namespace collie::ui {

class Theme;

/// Something that limits a view, with a cross: a click takes it away, and so do Space, Enter, Delete and Backspace. One
/// that can be changed is changed by a click on its text and by Enter.
class LimitChip final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitChip)
  public:
    /// \param theme  must outlive the chip. \param text  plain text, whatever is in it.
    LimitChip(Theme &theme, const QString &text, QWidget *parent);

    /// Whether it can be changed.
    void setEditable(bool editable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// The person wants to change it.
    void edited();

  protected:
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    Theme &m_theme;
    bool m_isEditable = false;
    QString m_limit; ///< Whole; a narrow chip shortens it in the middle.
};

} // namespace collie::ui
