#pragma once

#include "services/treeherder/job.h"

#include <QString>
#include <QStringList>

#include <bitset>

namespace collie::models {

/// Which jobs are shown. Terms are ANDed, each a substring without case of "platform option group symbol name"
/// (treeherder.md §1.1).
struct JobFilter {
    QString text = {}; ///< As typed; split on spaces.
    std::bitset<treeherder::jobStatusCount> statuses = defaultStatuses();
    std::bitset<4> tiers{0b0110}; ///< Bit n: tier n. Tiers 1 and 2 by default.
    bool showClassified = true;   ///< Failures a person has classified.
    bool showUnclassified = true; ///< Failures nobody has classified, and everything that is no failure.

    /// All but superseded and unscheduled.
    [[nodiscard]] static std::bitset<treeherder::jobStatusCount> defaultStatuses();
    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

} // namespace collie::models
