#pragma once

#include <QRect>
#include <QString>
#include <QUrl>

namespace collie::ui {

/// What a click on a part of a row of failures asks for.
struct FailureTarget {
    enum class What : std::uint8_t { Nothing, LogLine, Bug, Link, Fold, Chevron };
    What what = What::Nothing;
    qint64 number = 0; ///< Of a line, from 0; of a bug.
    QUrl url = {};
    friend bool operator==(const FailureTarget &, const FailureTarget &) = default;
};

/// A piece of a row of failures: what is painted where, and what a click on it does.
struct FailureRun {
    enum class Face : std::uint8_t { Plain, Bold, Fixed };
    enum class Ink : std::uint8_t { Text, Muted, Link, Badge, Star, Chevron };
    QString text = {};
    Face face = Face::Plain;
    Ink ink = Ink::Text;
    bool isStruck = false;
    bool isOpen = false; ///< Of a chevron.
    FailureTarget target = {};
    QRect rect = {};
};

} // namespace collie::ui
