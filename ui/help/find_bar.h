#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace collie::ui {

/// A field that finds a text in the page on show, below it. Hidden until it is opened. GUI thread.
class FindBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindBar)
  public:
    explicit FindBar(QWidget *parent);

    /// Shows the field with the focus in it.
    void open();
    /// Says whether the text is there.
    void setFound(bool found);
    [[nodiscard]] QString text() const { return m_field->text(); }

  Q_SIGNALS:
    /// The text is wanted, from where the page is on.
    void wanted(bool backward);
    /// The person is done with it.
    void closed();

  private:
    QLineEdit *m_field;
    QLabel *m_nothing;
};

} // namespace collie::ui
