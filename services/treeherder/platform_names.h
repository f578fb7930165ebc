#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace collie::treeherder {

/// The name of a platform for people: "linux64-shippable" gives "Linux Shippable"; a code nobody named gives itself.
[[nodiscard]] QString platformDisplayName(const QString &code);

/// Where a platform's rows stand in Treeherder's order (treeherder.md §1.1, "Job table"): 100 × the place of its
/// display name in the list of names + the place of its option. Platforms that are not in the list come last.
[[nodiscard]] int platformOrder(const QString &code, QStringView option);

} // namespace collie::treeherder
