#include "services/failures/result_line.h"

#include <algorithm>

namespace collie::failures {

bool ResultLine::isUnexpected() const {
    return !expected.empty() && status != expected &&
           std::find(knownIntermittent.begin(), knownIntermittent.end(), status) == knownIntermittent.end();
}

bool ResultLine::isFailure() const {
    switch (action) {
    case Action::TestStatus:
    case Action::TestEnd:
    case Action::TestResult:
        return isUnexpected();
    case Action::Crash:
        return true;
    case Action::Log:
        if (level.empty()) // A failure at shutdown: it has a status and no expected one.
            return !status.empty() && !test.empty();
        return !message.empty() && (level == "ERROR" || level == "CRITICAL" || level == "FATAL");
    case Action::Other:
    case Action::GroupStart:
    case Action::GroupEnd:
    case Action::GroupResult:
    case Action::TestStart:
        break;
    }
    return false;
}

} // namespace collie::failures
