#pragma once

#include "models/jobs/job_filter.h"
#include "services/base/json.h"
#include "services/treeherder/job.h"

#include <QString>

#include <optional>

namespace collie::models {

/// Jobs that somebody wants to hear about, and what of.
struct WatchRule {
    enum class Kind {
        Push,   ///< Every job of a push.
        Group,  ///< The jobs of a push under one group symbol on one platform.
        Job,    ///< One label of a push, with all its runs and retriggers.
        Filter, ///< What a filter shows, of all pushes of the repository.
    };
    QString id; ///< Slugid.
    Kind kind = Kind::Push;
    QString title;                    ///< For people: "M(…) on Linux 24.04 opt of 219d38523a32"
    QString deployment, repository;   ///< Names.
    qint64 pushId = 0;                ///< 0 with Filter.
    QString revision;                 ///< Of the push, to open it again.
    QString platform, platformOption; ///< With Group and Job.
    QString groupSymbol;              ///< With Group.
    QString label;                    ///< With Job.
    JobFilter filter = {};            ///< With Filter.
    bool onFirstFailure = true;       ///< The first of its jobs fails.
    bool onFinish = true;             ///< No job is left to do.
    bool onGreen = true;              ///< What had failed has succeeded since.

    friend bool operator==(const WatchRule &, const WatchRule &) = default;
};

/// For keeping; watchRuleFromJson() reads it again.
[[nodiscard]] Json toJson(const WatchRule &rule);
/// \return nothing for what is no rule, or whose filter is none; other values that make no sense read as their
/// defaults.
[[nodiscard]] std::optional<WatchRule> watchRuleFromJson(const Json &json);

} // namespace collie::models
