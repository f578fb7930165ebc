#pragma once

#include <QAbstractButton>
#include <QColor>

#include <functional>

namespace collie::ui {

class Theme;

/// A small switch with a dot in the colour of what it shows: filled when on, a ring when off. A right click
/// and the menu key ask for a menu of what it stands for, and so does the arrow of one that stands for several things.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChip)
  public:
    /// \param theme     must outlive the chip.
    /// \param colourOf  the dot's colour, asked anew at every paint; empty for no dot.
    FilterChip(Theme &theme, const QString &text, std::function<QColor()> colourOf, QWidget *parent);

    /// Some of what the chip stands for is on, some is off.
    void setPartial(bool partial);
    [[nodiscard]] bool isPartial() const { return m_partial; }
    /// Whether there is an arrow for the menu.
    void setArrow(bool has);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  Q_SIGNALS:
    /// \param at  where the menu is to be, on the screen.
    void menuWanted(const QPoint &at);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    Theme &m_theme;
    std::function<QColor()> m_colourOf;
    bool m_partial = false;
    bool m_hasArrow = false;
};

} // namespace collie::ui
