#pragma once

#include <QtGlobal>

namespace collie::jsone {

/// Bounds that a hostile template runs into before this process suffers.
struct Limits {
    int maxDepth = 200;            ///< Nested templates and expressions.
    qint64 maxSteps = 20'000'000;  ///< Evaluations of an operator or expression node.
    qint64 maxValues = 10'000'000; ///< Values and characters made.
};

} // namespace collie::jsone
