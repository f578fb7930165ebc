#pragma once

#include <QString>
#include <QStringList>

#include <limits>

namespace collie::storage {

/// Which values of a type make sense: all of them, unless a type below says otherwise.
template <class T>
struct Allowed {
    [[nodiscard]] bool holds([[maybe_unused]] const T &value) const { return true; }
};

/// Whole numbers between two bounds, both included.
template <>
struct Allowed<int> {
    int least = std::numeric_limits<int>::min();
    int most = std::numeric_limits<int>::max();
    [[nodiscard]] bool holds(int value) const { return value >= least && value <= most; }
};

/// The same for numbers of bytes.
template <>
struct Allowed<qint64> {
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    [[nodiscard]] bool holds(qint64 value) const { return value >= least && value <= most; }
};

/// One of some words; any text where none is named.
template <>
struct Allowed<QString> {
    QStringList words = {};
    [[nodiscard]] bool holds(const QString &value) const { return words.isEmpty() || words.contains(value); }
};

/// A value that the person may choose, kept in the settings: bool, int, qint64, QString, QStringList or QByteArray. One
/// that is absent, of another type, or not allowed (a file edited by hand, a newer Collie) reads as the fallback and is
/// left in the file.
template <class T>
struct Preference {
    QString name;            ///< Section and name, in words parted by "_": "transfers/at_once".
    T fallback = {};         ///< The value on a first start, and "back to default".
    Allowed<T> allowed = {}; ///< Which values make sense.

    /// The same value of one deployment, where the name has a place for it ("%1").
    [[nodiscard]] Preference of(const QString &deployment) const { return {name.arg(deployment), fallback, allowed}; }
};

} // namespace collie::storage
