#include "ui/widgets/day_count.h"

#include <QCoreApplication>
#include <QSpinBox>

namespace collie::ui {

void countDays(QSpinBox &field) {
    QObject::connect(&field, &QSpinBox::valueChanged, &field, [&field] { showDays(field); });
    showDays(field);
}

void showDays(QSpinBox &field) {
    field.setSuffix(QCoreApplication::translate("DayCount", " day(s)", "behind a number of days", field.value()));
}

} // namespace collie::ui
