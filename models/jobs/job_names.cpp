#include "models/jobs/job_names.h"

#include "services/treeherder/platform_names.h"

namespace collie::models {

QString platformOf(const treeherder::Job &job) {
    return QString(treeherder::platformDisplayName(job.platform) + u' ' + job.platformOption).trimmed();
}

QString symbolOf(const treeherder::Job &job) {
    const bool hasGroup = !job.groupSymbol.isEmpty() && job.groupSymbol != u"?";
    return hasGroup ? QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol) : job.symbol;
}

} // namespace collie::models
