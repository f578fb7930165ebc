#pragma once

#include "app/cli/man_page.h"

#include <QVector>

namespace collie::cli {

/// The manual pages of all programs, by the records of what they take: collie(1), collie-cli(1), one for each family of
/// verbs, as collie-cli-task(1), and collie-sandbox(1). \param date  as ManPage takes it.
[[nodiscard]] QVector<ManPage> manPages(const QDate &date);

} // namespace collie::cli
