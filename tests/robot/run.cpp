#include "tests/robot/run.h"

#include "tests/robot/driver.h"
#include "tests/robot/invariants.h"

#include <QElapsedTimer>

namespace collie::robot {

RunResult run(const Events &events) {
    RunResult result;
    World world;
    if (const QString problem = world.open(); !problem.isEmpty()) {
        result.faults.append(QStringLiteral("open: ") + problem);
        return result;
    }
    Driver driver(world);
    Invariants invariants(world);
    QElapsedTimer watch;
    watch.start();
    for (const Event &event : events) {
        const Gesture gesture = driver.perform(event);
        result.faults = invariants.check(gesture);
        ++result.events;
        if (!result.faults.isEmpty())
            break;
    }
    result.ms = watch.elapsed();
    if (result.faults.isEmpty())
        result.faults = invariants.checkEveryPicture();
    if (result.faults.isEmpty()) {
        result.faults = invariants.check(driver.perform({.action = Action::Rest}));
        result.faults += invariants.checkMemory();
        result.growth = invariants.growth();
    }
    return result;
}

} // namespace collie::robot
