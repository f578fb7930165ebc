#pragma once

#include <QLabel>

namespace collie::ui {

/// A label that shows text letter for letter: markup in it is not obeyed. Every label of the window is one, so that
/// none can be given text of others and take it for markup.
class PlainLabel : public QLabel {
    Q_OBJECT

  public:
    explicit PlainLabel(QWidget *parent = nullptr);
    PlainLabel(const QString &text, QWidget *parent);
};

} // namespace collie::ui
