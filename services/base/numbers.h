#pragma once

#include <QLocale>

namespace collie {

/// A number for reading, "12,346" or "1,234.6". The C locale would leave the separators out, and the rest of what
/// Collie says is English. Any thread.
[[nodiscard]] inline QString groupedNumber(qint64 number) {
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

/// \param decimals  digits after the point.
[[nodiscard]] inline QString groupedNumber(double number, int decimals) {
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number, 'f', decimals);
}

} // namespace collie
