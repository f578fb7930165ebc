#pragma once

#include "services/pulse/source.h"

#include <QSignalSpy>

#include <algorithm>

namespace collie::test {

/// Whether a source told of this state, however short it was: a new connection can be live again within milliseconds,
/// between two looks at `state()`.
[[nodiscard]] inline bool hasBeen(const QSignalSpy &states, pulse::SourceState::Kind kind) {
    return std::ranges::any_of(states, [kind](const QList<QVariant> &arguments) {
        return arguments.constFirst().value<pulse::SourceState>().kind == kind;
    });
}

} // namespace collie::test
