#include "ui/widgets/plain_message_box.h"

#include "models/text/plain_text.h"

namespace collie::ui {

PlainMessageBox::PlainMessageBox(const QString &title, const QString &text, const QString &explanation, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, title, QString(), QMessageBox::NoButton, parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setTextFormat(Qt::PlainText);
    setText(text);
    // The format above does not reach this label.
    if (!explanation.isEmpty())
        setInformativeText(models::plainText(explanation));
}

} // namespace collie::ui
