#pragma once

#include "models/jobs/job_store.h"
#include "tests/robot/event.h"

#include <QSet>

#include <optional>

namespace collie::robot {

/// What became of an event: whatever has to hold afterwards is reckoned from it.
struct Gesture {
    Event event;
    bool isDirect = false; ///< Nothing lay over the window, and the place was on the screen.
    /// What must be selected afterwards, where that is known.
    std::optional<QSet<models::JobRow>> selection = {};
    /// Whose log must be on show afterwards.
    std::optional<models::JobRow> log = {};
    /// What the newest row of the activity list must say afterwards; empty for nothing.
    QString activity = {};
    /// What the question that is open afterwards must ask; empty when it may not be open.
    std::optional<QString> question = {};
    bool mayConfirm = false; ///< It may be the confirmation of something that is sent.
    bool rested = false;
    QString problem = {}; ///< What went wrong while doing it; empty when nothing did.
};

} // namespace collie::robot
