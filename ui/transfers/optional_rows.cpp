#include "ui/transfers/optional_rows.h"

#include "ui/widgets/plain_label.h"

namespace collie::ui {

void OptionalRows::add(const QString &text, QWidget *field) {
    QLabel *label = nullptr;
    if (!text.isEmpty()) {
        label = new PlainLabel(text, parentWidget());
        label->setBuddy(field);
    }
    addRow(label, field);
    m_rows.append({label, field, true});
}

void OptionalRows::setShown(const QWidget *field, bool isShown) {
    int place = 0; // Among those that are shown.
    for (Row &row : m_rows) {
        if (row.field != field) {
            place += row.isShown ? 1 : 0;
            continue;
        }
        if (row.isShown == isShown)
            return;
        row.isShown = isShown;
        if (isShown) {
            insertRow(place, row.label, row.field);
        } else {
            const TakeRowResult taken = takeRow(row.field);
            delete taken.labelItem;
            delete taken.fieldItem;
        }
        if (row.label != nullptr)
            row.label->setVisible(isShown);
        row.field->setVisible(isShown);
        return;
    }
}

} // namespace collie::ui
