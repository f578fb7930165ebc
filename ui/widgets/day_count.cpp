#include "ui/widgets/day_count.h"

#include <QCoreApplication>
#include <QSpinBox>

namespace collie::ui {

void countDays(QSpinBox &field) {
    const auto show = [&field] {
        field.setSuffix(QCoreApplication::translate("DayCount", " day(s)", "behind a number of days", field.value()));
    };
    QObject::connect(&field, &QSpinBox::valueChanged, &field, show);
    show();
}

} // namespace collie::ui
