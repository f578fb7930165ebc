#pragma once

#include <QLocale>

namespace collie {

/// A number for reading, as the reader's language writes it (installLanguage()): in English "12,346" or "1,234.6". Any
/// thread.
[[nodiscard]] inline QString groupedNumber(qint64 number) {
    return QLocale().toString(number);
}

/// \param decimals  digits after the point.
[[nodiscard]] inline QString groupedNumber(double number, int decimals) {
    return QLocale().toString(number, 'f', decimals);
}

/// A size for reading: in English "16.00 MiB".
[[nodiscard]] inline QString dataSize(qint64 bytes) {
    return QLocale().formattedDataSize(bytes);
}

} // namespace collie
