#pragma once

#include "services/treeherder/jobs_parser.h"
#include "tests/support/places.h"

#include <QString>
#include <QVector>

namespace collie::test {

/// The jobs of a page that the production service answered; empty where it cannot be read.
/// \param name  "all_success" for treeherder/production/jobs_all_success.json of the shared data.
[[nodiscard]] inline QVector<treeherder::Job> productionJobs(const QString &name) {
    const auto page =
        treeherder::parseJobsPage(readSharedData(QStringLiteral("treeherder/production/jobs_%1.json").arg(name)));
    QVector<treeherder::Job> jobs;
    if (page) {
        for (const treeherder::JobBatch::Row &row : page->batch.rows)
            jobs.append(treeherder::jobOf(page->batch, row));
    }
    return jobs;
}

} // namespace collie::test
