#pragma once

#include "models/jobs/job_filter.h"

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace collie::session {

/// The fields of jobs, and what Treeherder's addresses call them (treeherder.md §1.1); the last is Collie's own.
inline constexpr std::array<std::pair<models::JobField, QLatin1String>, 7> jobFieldNames{
    {{models::JobField::Name, QLatin1String("job_type_name")},
     {models::JobField::Symbol, QLatin1String("job_type_symbol")},
     {models::JobField::GroupName, QLatin1String("job_group_name")},
     {models::JobField::GroupSymbol, QLatin1String("job_group_symbol")},
     {models::JobField::Platform, QLatin1String("platform")},
     {models::JobField::Test, QLatin1String("test_paths")},
     {models::JobField::Machine, QLatin1String("machine_name")}}};

/// \return nothing for a name that none of them has.
[[nodiscard]] inline std::optional<models::JobField> fieldNamed(QStringView name) {
    for (const auto &[field, known] : jobFieldNames) {
        if (name == known)
            return field;
    }
    return std::nullopt;
}

/// The inverse.
[[nodiscard]] inline QString nameOfField(models::JobField field) {
    for (const auto &[known, name] : jobFieldNames) {
        if (field == known)
            return name;
    }
    return {};
}

} // namespace collie::session
