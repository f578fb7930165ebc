#include "services/failures/push_report.h"

#include "services/base/words.h"

#include <algorithm>

namespace collie::failures {

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::New:
        return Words::tr("New here");
    case Verdict::InParent:
        return Words::tr("Failed in the parent push, too");
    case Verdict::Intermittent:
        return Words::tr("Intermittent");
    case Verdict::Unknown:
        return Words::tr("Not yet known");
    }
    Q_UNREACHABLE();
}

int PushReport::count(Verdict verdict) const {
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
                                          [verdict](const HealthEntry &entry) { return entry.verdict == verdict; }));
}

} // namespace collie::failures
