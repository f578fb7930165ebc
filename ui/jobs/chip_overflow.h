#pragma once

#include <QObject>

#include <vector>

class QToolButton;
class QWidget;

namespace collie::ui {

class FilterChip;

/// Hides the chips a row has no room for and offers them in the menu of a button instead. GUI thread.
class ChipOverflow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipOverflow)
  public:
    /// \param parent  the row's widget; the button is its child and hidden while every chip fits.
    explicit ChipOverflow(QWidget *parent);

    /// The chip that goes first is added last. \param chip  outlives this object.
    void add(FilterChip *chip);
    /// Shows as many chips as fit. \param room  pixels for chips and button.
    void fit(int room);

    [[nodiscard]] QToolButton *button() const { return m_button; }
    /// Pixels that all chips take.
    [[nodiscard]] int fullWidth() const;

  private:
    void fillMenu();

    QToolButton *m_button;
    std::vector<FilterChip *> m_chips;
};

} // namespace collie::ui
