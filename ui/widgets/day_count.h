#pragma once

class QSpinBox;

namespace collie::ui {

/// Writes "day" or "days" behind the number of the field, whichever fits, in the language of the program.
void countDays(QSpinBox &field);

} // namespace collie::ui
