#pragma once

#include "services/base/english_scope.h"

#include <QLocale>

namespace collie {

/// By which numbers for reading are written: that of the reader's language (installLanguage()), or within an
/// EnglishScope one that does not group digits. Any thread.
[[nodiscard]] inline QLocale localeOfNumbers() {
    return EnglishScope::changesLanguage() ? QLocale::c() : QLocale();
}

/// A number for reading: in English "12,346" or "1,234.6".
[[nodiscard]] inline QString groupedNumber(qint64 number) {
    return localeOfNumbers().toString(number);
}

/// \param decimals  digits after the point.
[[nodiscard]] inline QString groupedNumber(double number, int decimals) {
    return localeOfNumbers().toString(number, 'f', decimals);
}

/// A size for reading: in English "16.00 MiB".
[[nodiscard]] inline QString dataSize(qint64 bytes) {
    return localeOfNumbers().formattedDataSize(bytes);
}

} // namespace collie
