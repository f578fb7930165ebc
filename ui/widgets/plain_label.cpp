#include "ui/widgets/plain_label.h"

namespace collie::ui {

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent) {
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent) {
    setText(text);
}

} // namespace collie::ui
