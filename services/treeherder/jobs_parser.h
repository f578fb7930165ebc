#pragma once

#include "services/base/result.h"
#include "services/treeherder/jobs_page.h"

#include <QByteArray>
#include <QString>

namespace collie::treeherder {

/// Reads a page of the compact jobs format straight into rows: by property name, whatever their order; unknown columns
/// are skipped (treeherder.md §2.3). Also reads a list of objects, as older answers are. \return BadResponse naming the
/// columns that are required and missing, or saying what else is wrong; a row that is wrong is left out and told in the
/// batch's warnings. \thread any
[[nodiscard]] Result<JobsPage> parseJobsPage(const QByteArray &bytes);

} // namespace collie::treeherder
