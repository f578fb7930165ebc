#pragma once

#include "tests/robot/event.h"

#include <QStringList>

namespace collie::robot {

/// What came of a list of events on a fresh window.
struct RunResult {
    int events = 0; ///< That were carried out; the last one is the one that failed.
    QStringList faults = {};
    qint64 ms = 0;     ///< For the events, without opening the window.
    qint64 growth = 0; ///< Bytes.
};

/// Opens a window, carries out the events, and stops at the first after which something does not hold.
[[nodiscard]] RunResult run(const Events &events);

} // namespace collie::robot
