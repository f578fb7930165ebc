#pragma once

#include <QtGlobal>

namespace collie::failures {

/// Part of a text: characters (UTF-16).
struct TextSpan {
    qsizetype from = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return from + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

} // namespace collie::failures
