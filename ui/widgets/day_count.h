#pragma once

class QSpinBox;

namespace collie::ui {

/// Writes "day" or "days" behind the number of the field, whichever fits, in the language of the program.
void countDays(QSpinBox &field);
/// Writes it once: for a field whose signals were blocked while its number was set.
void showDays(QSpinBox &field);

} // namespace collie::ui
